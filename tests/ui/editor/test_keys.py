"""Shortcuts typed on a keyboard that knows only Persian."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from pressdesk.ui.keys import LatinShortcuts, latin_key, needs_latin

# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier
SEEN = 0x633
S_ON_X11, S_ON_WINDOWS = 39, 0x53


def pressed(kind=QEvent.Type.KeyPress, modifiers=CTRL, key=SEEN, scan=S_ON_X11, vk=0):
    return QKeyEvent(kind, key, modifiers, scan, vk, 0, "")


@pytest.mark.parametrize(
    ("platform", "event"),
    [("linux", pressed()), ("win32", pressed(scan=0, vk=S_ON_WINDOWS))],
)
def test_the_physical_key_is_known(platform, event):
    assert latin_key(event, platform) == Qt.Key.Key_S


@pytest.mark.parametrize(
    ("event", "wanted"),
    [
        (pressed(), True),
        (pressed(modifiers=Qt.KeyboardModifier.NoModifier), False),
        (pressed(key=Qt.Key.Key_S), False),
        (pressed(key=Qt.Key.Key_F8), False),
    ],
)
def test_only_shortcuts_without_a_latin_letter_are_replaced(event, wanted):
    assert needs_latin(event) is wanted


@pytest.fixture
def filtered(qapp):
    made = LatinShortcuts(qapp, "linux")
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_an_action_of_the_window_runs(qtbot, editor, filtered):
    saved = []
    action = QAction("save", editor)
    action.setShortcut(QKeySequence("Ctrl+S"))
    action.triggered.connect(lambda: saved.append(1))
    editor.addAction(action)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    editor.surface.setFocus()
    QApplication.sendEvent(editor.surface, pressed())
    assert saved == [1]


def test_control_and_alt_together_are_a_shortcut_too(qtbot, editor, filtered):
    noted = []
    action = QAction("footnote", editor)
    action.setShortcut(QKeySequence("Ctrl+Alt+F"))
    action.triggered.connect(lambda: noted.append(1))
    editor.addAction(action)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    before = editor.surface.toPlainText()
    both = CTRL | Qt.KeyboardModifier.AltModifier
    QApplication.sendEvent(editor.surface, pressed(modifiers=both, key=0x628, scan=41))
    assert noted == [1]
    assert editor.surface.toPlainText() == before


def test_the_text_keeps_its_own_keys(qtbot, editor, hands, filtered):
    editor.show()
    editor.surface.setFocus()
    a_key = pressed(key=0x634, scan=38)
    QApplication.sendEvent(editor.surface, a_key)
    assert editor.surface.textCursor().hasSelection()
