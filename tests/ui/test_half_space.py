"""Shift+Space and Ctrl+Shift+2 in lines beside the page."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from pressdesk.text.characters import ZWNJ
from pressdesk.ui import controls
from pressdesk.ui.keys import LatinShortcuts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SHIFT = Qt.KeyboardModifier.ShiftModifier
BOTH = SHIFT | Qt.KeyboardModifier.ControlModifier
KEYS = pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Qt.Key.Key_Space, SHIFT, " "),
        (Qt.Key.Key_At, BOTH, ""),
        (Qt.Key.Key_2, BOTH, ""),
    ],
)


@pytest.fixture(autouse=True)
def filtered(qapp):
    made = LatinShortcuts(qapp, "linux")
    qapp.installEventFilter(made)
    yield
    qapp.removeEventFilter(made)


def press(widget, key, modifiers, text):
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
    asked.ignore()
    QApplication.sendEvent(widget, asked)
    QApplication.sendEvent(
        widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
    )
    return asked.isAccepted()


@KEYS
def test_a_line_takes_it_and_says_so_once(qtbot, key, modifiers, text):
    line, said = QLineEdit("می"), []
    qtbot.addWidget(line)
    line.textEdited.connect(said.append)
    assert press(line, key, modifiers, text), "the window's command would get the key"
    assert line.text() == f"می{ZWNJ}"
    assert said == [line.text()]


@KEYS
def test_a_paragraph_takes_it(qtbot, key, modifiers, text):
    edit = QPlainTextEdit("می")
    qtbot.addWidget(edit)
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    assert press(edit, key, modifiers, text)
    assert edit.toPlainText() == f"می{ZWNJ}"


@KEYS
def test_an_address_does_not(qtbot, key, modifiers, text):
    line = controls.left_to_right(QLineEdit("a"))
    qtbot.addWidget(line)
    press(line, key, modifiers, text)
    assert ZWNJ not in line.text()


@KEYS
def test_what_cannot_be_written_in_does_not(qtbot, key, modifiers, text):
    line = QLineEdit("می")
    qtbot.addWidget(line)
    line.setReadOnly(True)
    press(line, key, modifiers, text)
    assert line.text() == "می"
