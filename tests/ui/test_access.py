"""No control without a name: what a screen reader would say of each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSpinBox,
    QTextEdit,
    QToolButton,
    QWidget,
)

from pressdesk.document.nodes import Photo
from pressdesk.document.tables import sized
from pressdesk.notices import notice
from pressdesk.ui.change_list import Change
from pressdesk.ui.dialogs.about import AboutDialog
from pressdesk.ui.dialogs.address import Address
from pressdesk.ui.dialogs.ask import Line, Unsaved
from pressdesk.ui.dialogs.changes import ChangesDialog
from pressdesk.ui.dialogs.footnote import Footnote
from pressdesk.ui.dialogs.notices import NoticesDialog
from pressdesk.ui.dialogs.photo.crop import Crop
from pressdesk.ui.dialogs.photo.fields import PhotoFields
from pressdesk.ui.dialogs.recover import RecoverDialog
from pressdesk.ui.dialogs.rules import RulesDialog
from pressdesk.ui.dialogs.settings import SettingsDialog
from pressdesk.ui.dialogs.versions import VersionsDialog
from pressdesk.ui.field_lines import FieldLine, FieldText
from pressdesk.ui.panels.date_panel import DatePanel
from pressdesk.ui.tables.dialog import TableDialog
from pressdesk.ui.tables.size import TableSize
from tests.ui.access_tree import keep

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
)

# Offscreen has no window manager to tell of a least size.
pytestmark = pytest.mark.qt_log_ignore("does not support|propagateSizeHints")


def unnamed(widget):
    found = []
    for kind in CONTROLS:
        for child in widget.findChildren(kind):
            if inner(child):
                continue
            if not name_of(child).strip():
                parents = [type(child).__name__]
                parent = child.parentWidget()
                while parent is not None:
                    parents.append(parent.objectName() or type(parent).__name__)
                    parent = parent.parentWidget()
                found.append(" < ".join(parents))
    return found


def name_of(child):
    """On Linux the name of a combo box is its value: what it was given counts."""
    if isinstance(child, QComboBox):
        return child.accessibleName()
    face = QAccessible.queryAccessibleInterface(child)
    return face.text(QAccessible.Text.Name)


def inner(child):
    """Parts of one control: scroll bars, a spin box's line, a combo box's list."""
    above = child.parentWidget()
    if isinstance(child, QScrollBar) or child.objectName().startswith("qt_"):
        return True
    while above is not None:
        if isinstance(above, QSpinBox | QComboBox | QLineEdit):
            return True
        above = above.parentWidget()
    return False


def test_an_unnamed_control_is_found(opened):
    QLineEdit(opened)
    assert any(each.startswith("QLineEdit") for each in unnamed(opened))


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_the_window_with_everything_open(opened):
    opened.page.go_to("lead", 0, 0)
    opened.page.surface.textCursor().insertText("كتابخانه  ")
    opened.sync()
    opened.proofing.next()
    opened.viewing.check()
    opened.proofing.next()
    opened.docks.open("preview")
    opened.docks.open("meta")
    opened.docks.meta.tags.set_tags(("ایمنی",))
    opened.docks.meta.embargo.picker.grid.turn(1)
    opened.filing.new()
    opened.say("یک پیام", "info", "پیوند", lambda: None)
    assert unnamed(opened) == []


def every_dialog(window, desk):
    """Every dialog and panel of its own."""
    look, text, helping = window.look, window.text, window.helping
    helping.keys()
    helping.palette()
    window.counting.lengths()
    notices = (notice("export-folder", "error", path="a"),)
    return (
        *(window.publishing.export_dialog(), window.publishing.issue_dialog()),
        *(window.publishing.compare_dialog(), window.publishing.letterheads_dialog()),
        *(helping.sheet, helping.panel, window.counting.table),
        SettingsDialog(window, desk, look),
        Unsaved(window, look, text, "خبر"),
        Address(window, look, text, ""),
        Line(window, look, text, "ask-correct"),
        TableSize(window, look, text),
        TableDialog(window, look, text, sized(2, 3)),
        PhotoFields(window, look, text),
        Crop(window, look, text, Photo("b"), b""),
        Footnote(window, look, text, "خط", "یک خط"),
        DatePanel(window, desk, look),
        RecoverDialog(window, desk, look),
        VersionsDialog(window, look, text),
        NoticesDialog(window, desk, look, notices),
        AboutDialog(window, look, text),
        RulesDialog(window, desk, look),
        ChangesDialog(window, desk, look, "عنوان", "", [Change("نوع", "الف", "ب")]),
    )


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_every_dialog_names_its_controls_and_itself(opened, desk):
    nameless = {}
    for dialog in every_dialog(opened, desk):
        name = type(dialog).__name__
        dialog.show()
        keep(f"{name}-{desk.option('language')}", dialog)
        lacking = unnamed(dialog)
        if not dialog.accessibleName():
            lacking.append("itself")
        if lacking:
            nameless[name] = lacking
        dialog.close()
    assert nameless == {}


def test_the_bar_that_finds_is_read_in_the_order_of_its_use(opened):
    opened.finding.replace()
    keep("window", opened)
    bar = opened.finding.bar
    assert unnamed(bar) == []
    assert bar.accessibleName()
    at, order = bar.field, []
    while bar.isAncestorOf(at):
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(at.accessibleName() or at.text())
        at = at.nextInFocusChain()
    keys = (
        *("find-field", "find-new-field", "find-replace", "find-replace-all-name"),
        *("find-exact", "find-words", "find-pattern-mode", "find-selection"),
        *("find-previous", "find-next", "find-close"),
    )
    assert order == [opened.text(each) for each in keys]


def tab_order(first, last):
    """What Tab reaches from one widget to another."""
    at, order = first, []
    while at is not last:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(at)
        at = at.nextInFocusChain()
    return order


def test_tab_goes_through_the_fields_before_the_buttons(window):
    window.filing.new()
    gallery = window.gallery
    gallery.choose("notice")
    form = gallery.form
    (create,) = (
        each
        for each in gallery.findChildren(QPushButton)
        if each.text() == window.text("gallery-create")
    )
    lines = [w for w in tab_order(form, create) if isinstance(w, FieldLine | FieldText)]
    wanted = [
        line
        for field in form.fields.values()
        for line in field.findChildren(QWidget)
        if isinstance(line, FieldLine | FieldText)
    ]
    assert lines == wanted
    assert len(lines) > 5


def test_the_marks_in_fields_say_the_field_s_name(opened, qtbot):
    opened.commands["find"].trigger()
    line = opened.finding.bar.field
    marks = line.findChildren(QToolButton)
    assert marks
    qtbot.waitUntil(
        lambda: all(each.accessibleName() == line.accessibleName() for each in marks)
    )
    assert line.accessibleName()
