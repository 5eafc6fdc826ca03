"""Shortcuts typed on a keyboard that knows only Persian."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from pressdesk.ui.commands import COMMANDS
from pressdesk.ui.keys import LatinShortcuts, latin_key, meant, needs_latin

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


# What `setxkbmap ir` has on the keys of a QWERTY board, plain and with Shift.
PLAIN = "۱۲۳۴۵۶۷۸۹۰-=ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./"
ABOVE = (
    "!\u066c\u066b\ufdfc\u066a×،*)(ـ+"
    "\u0652\u064c\u064d\u064b\u064f\u0650\u064e\u0651][}{"
    "ؤئيإأآة»«:؛"
    "ك\u0653ژ\u0670\u200c\u0654ء><؟"
)
LATIN = "1234567890-=QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./"
CODES = [*range(10, 22), *range(24, 36), *range(38, 49), *range(52, 62)]
VIRTUAL = {
    ";": 0xBA,
    "=": 0xBB,
    ",": 0xBC,
    "-": 0xBD,
    ".": 0xBE,
    "/": 0xBF,
    "[": 0xDB,
    "]": 0xDD,
}
LETTERED = [
    command
    for command in COMMANDS
    if command.shortcut and command.shortcut.rpartition("+")[2] in [*LATIN]
]


def as_persian(shortcut, platform):
    """The press that a Persian-only layout makes of a shortcut."""
    keys = QKeySequence(shortcut)[0]
    at = LATIN.index(shortcut.rpartition("+")[2])
    shifted = keys.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
    code = {"scan": CODES[at], "vk": 0}
    if platform == "win32":
        code = {"scan": 0, "vk": VIRTUAL.get(LATIN[at], ord(LATIN[at]))}
    return pressed(
        modifiers=keys.keyboardModifiers(),
        key=ord((ABOVE if shifted else PLAIN)[at]),
        **code,
    )


@pytest.mark.parametrize("platform", ["linux", "win32"])
@pytest.mark.parametrize("command", LETTERED, ids=lambda command: command.id)
def test_every_command_is_reached_from_a_persian_layout(command, platform):
    event = as_persian(command.shortcut, platform)
    if event.key() == QKeySequence(command.shortcut)[0].key():
        return  # the key has the same sign there, and Qt finds the command itself
    assert needs_latin(event)
    wanted = QKeySequence(command.shortcut)[0].key()
    assert meant(event, platform) == wanted


def test_signs_of_a_latin_layout_stay_what_they_are():
    plus = pressed(
        modifiers=CTRL | Qt.KeyboardModifier.ShiftModifier, key=ord("+"), scan=21
    )
    assert not needs_latin(plus) or not meant(plus, "linux")
