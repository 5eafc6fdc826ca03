"""The measures of the design that a change of style could silently undo."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QFontMetrics, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from pressdesk.notices import notice
from pressdesk.ui import fonts
from pressdesk.ui.controls import OneLine
from pressdesk.ui.icons import pixmap
from pressdesk.ui.messages import RLI, breakable, in_order, isolated
from pressdesk.ui.panels.date_panel import DatePanel
from pressdesk.ui.panels.message_bar import Message
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


@pytest.mark.parametrize("zoom", [50, 100, 150, 200])
def test_no_line_of_the_page_is_out_of_sight(opened, zoom):
    """853 points are 1280 at 150 %, with the docks at the side."""
    opened.resize(853, 600)
    opened.status.set_zoom(zoom)
    QApplication.processEvents()
    surface = opened.page.surface
    assert surface.horizontalScrollBar().maximum() == 0
    assert surface.lineWrapColumnOrWidth() <= 636 * zoom / 100


def test_a_narrow_status_bar_cuts_nothing_off(opened, qtbot):
    status = opened.status
    parts = (status.saved, status.words, status.code, status.date)
    for width in (853, 700, 1280):
        opened.resize(max(width, opened.minimumWidth()), 700)
        QApplication.processEvents()
        shown = [part for part in parts if part.isVisible()]
        assert status.saved in shown
        qtbot.waitUntil(  # the words may have been counted a moment ago
            lambda: all(part.width() >= part.sizeHint().width() for part in shown)  # noqa: B023
        )
    assert shown == list(parts)


def test_a_long_message_has_room_in_a_narrow_window(opened):
    """Beside three ways on, its words stood one below the other."""
    name = "گزارش دیدار معاون با رانندگان خطوط شبانه در پایانهٔ مهرگان"
    said = opened.text("bar-changed-both", name=name)
    ways = ("bar-keep-mine", "bar-reload", "bar-compare")
    more = tuple((opened.text(way), lambda: None) for way in ways)
    opened.bar.say(Message(said, "warning", more=more))
    beside = {}
    for width in (800, 1900):
        opened.resize(width, 600)
        QApplication.processEvents()
        sentence, box = opened.bar._sentence, opened.bar._box
        assert sentence.width() > 300
        assert _cut_off(opened.bar) == []
        beside[width] = box.y() < sentence.geometry().bottom()
    assert beside == {800: False, 1900: True}


def test_a_path_without_a_space_does_not_widen_the_window(opened):
    before = opened.minimumSizeHint().width()
    opened.complain(notice("atomic-denied", "error", name="گزارش_" * 60))
    opened.resize(800, 600)
    QApplication.processEvents()
    assert opened.minimumSizeHint().width() <= max(before, 800)
    assert breakable("یک پیام کوتاه") == "یک پیام کوتاه"


def test_a_persian_name_runs_from_the_right_after_a_latin_word():
    assert in_order("Windows 11 برای مدیران")[0] == RLI
    assert in_order("DOCX") == isolated("DOCX")


def test_nothing_lies_over_the_checkbox_of_a_low_export_dialog(window, qtbot, desk):
    window.session.open(compose.sample(desk, "meeting-report"))
    dialog = window.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(836, LOW)
    QApplication.processEvents()
    assert not dialog.page.geometry().intersects(dialog.review.geometry())


@pytest.fixture
def large_type(monkeypatch):
    """Type half as large again, as a system may wish it."""
    sizes = {name: (points * 1.5, w) for name, (points, w) in fonts.SIZES.items()}
    monkeypatch.setattr(fonts, "SIZES", sizes)


def _cut_off(root):
    """The words of labels and buttons that have less room than they need."""
    return [
        each.text()
        for kind in (QLabel, QPushButton, QCheckBox)
        for each in root.findChildren(kind)
        if each.isVisibleTo(root)
        and each.text()
        and not isinstance(each, OneLine)
        and not (isinstance(each, QLabel) and each.wordWrap())
        and each.width() < each.sizeHint().width()
    ]


@LANGUAGES
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_large_type_is_not_cut_off_in_the_calendar(large_type, window, qtbot, desk):
    panel = DatePanel(window, desk, window.look)
    qtbot.addWidget(panel)
    panel.show()
    QApplication.processEvents()
    assert _cut_off(panel) == []


@LANGUAGES
@pytest.mark.parametrize("width", [1280, 1440])
def test_large_type_is_not_cut_off(large_type, window, qtbot, desk, width, monkeypatch):
    # The offscreen screen is 800 points wide, a real one half as large again.
    monkeypatch.setattr("pressdesk.ui.dialogs.frame.AROUND", QSize(-400, 0))
    window.resize(width, 900)
    QApplication.processEvents()
    assert _cut_off(window.start) == []
    window.session.open(compose.sample(desk, "meeting-report"))
    window.docks.open("findings")
    QApplication.processEvents()
    assert [_cut_off(dock) for dock in window.docks.made.values()] == [[], [], []]
    dialog = window.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert _cut_off(dialog) == []


def test_a_card_s_words_have_room_in_large_type(window, large_type):
    card = next(iter(window.start.cards.values()))
    card.set_paper(188)
    small, strong = (QFontMetrics(fonts.font(name)) for name in ("small", "strong"))
    assert card.height() >= 188 + strong.height() + 2 * small.height()
