"""The measures of the design that a change of style could silently undo."""

import pytest
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from pressdesk.ui.icons import pixmap
from pressdesk.ui.path_field import PathField
from pressdesk.ui.theme import DARK
from pressdesk.workflow import compose

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
LOW = 480
"""1280x800 at 150 % without title and task bar, in points."""


@LANGUAGES
def test_bars_are_as_high_as_designed(opened):
    QApplication.processEvents()
    bars = (opened.menuBar(), opened.toolbar, opened.statusBar())
    assert [bar.height() for bar in bars] == [28, 44, 28]
    assert {dock.row.height() for dock in opened.docks.made.values()} == {40}


def test_the_one_filled_button_is_small_and_off_the_edge(opened):
    QApplication.processEvents()
    buttons = opened.toolbar.findChildren(QPushButton)
    export = next(each for each in buttons if each.property("primary"))
    assert (export.height(), export.x()) == (28, 12)


def test_placeholders_have_the_tone_that_can_be_read(opened, look):
    fields = opened.docks.form.fields.values()
    inputs = [
        each
        for field in fields
        for kind in (QLineEdit, QPlainTextEdit)
        for each in field.findChildren(kind)
    ]
    role = QPalette.ColorRole.PlaceholderText
    wanted = look.theme.color("text3")
    for each in inputs:
        each.ensurePolished()
    assert {each.palette().color(role).rgba() for each in inputs} == {wanted.rgba()}


def test_the_marks_of_fields_follow_the_theme(opened, look):
    line = opened.docks.form.fields["host"].findChildren(QLineEdit)[0]
    mark = line.findChildren(QAction)[0]
    look.wear("dark")
    shown = mark.icon().pixmap(16).toImage()
    assert shown == pixmap("user", DARK.text3, 16, 1.0, mirror=False).toImage()


def test_a_path_keeps_the_order_of_its_parts(qtbot, look):
    written = "/srv/اخبار/1405/اردیبهشت"
    field = PathField(written)
    qtbot.addWidget(field)
    assert field.text() == written
    assert field.displayText() == "/\u2068srv\u2069/\u2068اخبار\u2069/" + (
        "\u20681405\u2069/\u2068اردیبهشت\u2069"
    )
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert field.displayText() == written
    field.clearFocus()
    assert field.displayText() != field.text() == written


def test_the_window_fits_a_low_screen(opened):
    opened.resize(853, LOW)
    QApplication.processEvents()
    assert opened.height() <= LOW
    assert opened.statusBar().geometry().bottom() < LOW


def test_a_narrow_status_bar_cuts_nothing_off(opened):
    status = opened.status
    parts = (status.saved, status.words, status.code, status.date)
    for width in (853, 700, 1280):
        opened.resize(max(width, opened.minimumWidth()), 700)
        QApplication.processEvents()
        shown = [part for part in parts if part.isVisible()]
        assert status.saved in shown
        assert all(part.width() >= part.sizeHint().width() for part in shown)
    assert shown == list(parts)


def test_nothing_lies_over_the_checkbox_of_a_low_export_dialog(window, qtbot, desk):
    window.session.open(compose.sample(desk, "meeting-report"))
    dialog = window.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(836, LOW)
    QApplication.processEvents()
    assert not dialog.page.geometry().intersects(dialog.review.geometry())
