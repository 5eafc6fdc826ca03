"""The command palette and the sheet of keys."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton

from pressdesk.ui.commands import BY_ID, COMMANDS, TOOLBAR
from pressdesk.ui.key_table import MOVING, TYPING, WINDOW
from pressdesk.ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
both = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


def press(widget, key, held=Qt.KeyboardModifier.NoModifier):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, held))


@pytest.fixture
def palette(opened):
    opened.activateWindow()
    opened.page.setFocus()
    opened.commands["palette"].trigger()
    return opened.helping.panel


def names(palette):
    return [entry.name for entry in palette.found]


def test_it_offers_what_can_be_used_now(opened, palette):
    usable = [each for each in opened.commands.values() if each.isEnabled()]
    assert len(palette.found) == len(usable)
    assert opened.text("command-copy-code") not in names(palette)
    assert palette.line.hasFocus()
    assert all(entry.icon for entry in palette.found)


@both
def test_names_of_both_languages_find(opened, palette):
    export = opened.text("command-export")
    for wanted in ("خروجي", "export"):
        palette.line.setText(wanted)
        assert export in names(palette)


def test_enter_runs_and_gives_the_keyboard_back(opened, palette):
    palette.line.setText("outline")
    shown = opened.docks.open_now()["outline"]
    press(palette.line, Qt.Key.Key_Return)
    assert palette.isHidden()
    assert opened.docks.open_now()["outline"] is not shown
    assert opened.page.surface.hasFocus()


def test_what_was_run_last_comes_first(opened, palette, desk, look, qtbot):
    palette.line.setText("outline")
    press(palette.line, Qt.Key.Key_Return)
    opened.commands["palette"].trigger()
    assert names(palette)[0] == opened.text("command-outline")
    opened.place.keep()
    again = MainWindow(desk, look)
    qtbot.addWidget(again)
    assert again.place.kept.commands == ("outline",)
    assert len(set(names(palette))) == len(palette.found)


def test_the_arrows_choose_and_escape_closes(opened, palette):
    press(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    assert "2" in palette.line.accessibleDescription() or (
        "۲" in palette.line.accessibleDescription()
    )
    press(palette.line, Qt.Key.Key_Up)
    press(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentRow() == len(palette.found) - 1
    press(palette.line, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert opened.page.surface.hasFocus()


def test_it_is_there_on_the_start_page(window):
    window.commands["palette"].trigger()
    assert window.text("command-new") in [e.name for e in window.helping.panel.found]


@pytest.fixture
def sheet(window):
    window.commands["keys"].trigger()
    yield window.helping.sheet
    window.helping.sheet.close()


@both
def test_the_sheet_has_every_key(window, sheet):
    shown = {key.keys for group in sheet.shown for key in group.keys}
    assert {c.shortcut for c in COMMANDS if c.shortcut} <= shown
    assert {keys for rows in (TYPING, MOVING, WINDOW) for _name, keys in rows} <= shown
    assert not sheet.isModal()


def test_the_sheet_is_looked_through(window, sheet):
    for wanted in ("ذخيره", "save", "ctrl+s"):
        sheet.line.setText(wanted)
        assert "Ctrl+S" in [key.keys for group in sheet.shown for key in group.keys]
    sheet.line.setText("زعفران")
    assert sheet.shown == ()
    assert sheet.list.count() == 1


def test_the_sheet_is_copied_and_kept(window, sheet, tmp_path):
    sheet.line.setText("save")
    sheet.copied.click()
    assert (
        f"{window.text('command-save')}\tCtrl+S" in QGuiApplication.clipboard().text()
    )
    sheet.line.clear()
    sheet.save(tmp_path / "keys.txt")
    said = (tmp_path / "keys.txt").read_text("utf-8")
    assert said == sheet.text
    assert "Ctrl+F" in said
    sheet.save(tmp_path / "no" / "keys.txt")
    assert "keys.txt" in sheet.told.text()


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
MOVES = [
    (Qt.Key.Key_Home, NONE),
    (Qt.Key.Key_End, NONE),
    (Qt.Key.Key_Home, CTRL),
    (Qt.Key.Key_End, CTRL),
    (Qt.Key.Key_Left, CTRL),
    (Qt.Key.Key_Right, CTRL),
    (Qt.Key.Key_PageUp, NONE),
    (Qt.Key.Key_PageDown, NONE),
    (Qt.Key.Key_Left, SHIFT),
    (Qt.Key.Key_Right, SHIFT),
    (Qt.Key.Key_Up, SHIFT),
    (Qt.Key.Key_Down, SHIFT),
    (Qt.Key.Key_Left, CTRL | SHIFT),
    (Qt.Key.Key_Right, CTRL | SHIFT),
]


@pytest.mark.parametrize(("key", "held"), MOVES)
def test_the_page_moves_as_the_sheet_says(opened, key, held):
    page = opened.page
    page.go_to(page.outline()[4].id, 9, 9)
    before = page.surface.textCursor()
    press(page.surface, key, held)
    after = page.surface.textCursor()
    assert after.position() != before.position()
    assert after.hasSelection() == bool(held & SHIFT)


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_word_is_deleted_as_the_sheet_says(opened, key):
    page = opened.page
    place = page.outline()[4].id
    page.go_to(place, 9, 9)
    count = page.surface.document().characterCount()
    press(page.surface, key, CTRL)
    assert count - page.surface.document().characterCount() > 1


@both
def test_every_tool_says_its_name_and_keys(opened):
    bar = opened.toolbar
    tools = [*bar.findChildren(QToolButton), *bar.findChildren(QPushButton)]
    tools.append(opened.writing.style_box)
    shown = [tool for tool in tools if tool.isVisible()]
    assert [tool for tool in shown if not tool.toolTip()] == []
    for group in TOOLBAR:
        for name in group:
            if name in opened.commands and BY_ID[name].shortcut:
                assert BY_ID[name].shortcut in opened.commands[name].toolTip()


def test_the_palette_goes_where_its_field_is_no_more(palette, opened):
    """A form that was replaced meanwhile took the field with it: an error once."""
    field = QLineEdit(opened)
    palette.open((), field)
    shiboken6.delete(field)
    palette.leave()
    assert not palette.isVisible()
