"""Shortcuts under a Persian-only keyboard layout.

With only such a layout loaded, Qt gets the Persian letter of a key and finds no
shortcut for Ctrl+S. The filter asks which physical key it was (X11 scan code, Windows
virtual key) and offers Qt the Latin letter instead. With a Latin layout beside it Qt
falls back by itself, and the filter stays out of the way.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.text.characters import ZWNJ
from pressdesk.ui import half_space

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_GROUP = Qt.KeyboardModifier.GroupSwitchModifier
# X11 scan codes are evdev's plus eight: the first key of each row of a QWERTY board.
_ROWS = {10: "1234567890-=", 24: "QWERTYUIOP[]", 38: "ASDFGHJKL;'", 52: "ZXCVBNM,./"}
_SCAN_CODES = {
    first + step: ord(letter)
    for first, row in _ROWS.items()
    for step, letter in enumerate(row)
}
_LATIN = range(0x20, 0x7F)
_FIRST_SPECIAL_KEY = 0x01000000
# Windows: the virtual keys of digits and letters are their ASCII codes already.
_OEM_KEYS = {
    0xBA: ";", 0xBB: "=", 0xBC: ",", 0xBD: "-", 0xBE: ".", 0xBF: "/", 0xDB: "[",
    0xDD: "]", 0xDE: "'",
}  # fmt: skip


def latin_key(event: QKeyEvent, platform: str = sys.platform) -> int:
    """The Qt key of the Latin letter printed on the pressed key, or 0."""
    if platform == "win32":
        code = event.nativeVirtualKey()
        if 0x30 <= code <= 0x39 or 0x41 <= code <= 0x5A:
            return code
        return ord(_OEM_KEYS.get(code, "\0"))
    return _SCAN_CODES.get(event.nativeScanCode(), 0)


def needs_latin(event: QKeyEvent) -> bool:
    """Whether this is a shortcut typed with a key that has no Latin letter.

    A Persian layout has signs above its letters: Ctrl+Shift+O arrives with a bracket.
    """
    if event.modifiers() & _GROUP or not event.modifiers() & (_CTRL | _ALT):
        return False
    if event.key() in _LATIN:
        return bool(event.modifiers() & _SHIFT) and not chr(event.key()).isalnum()
    return 0 < event.key() < _FIRST_SPECIAL_KEY


def meant(event: QKeyEvent, platform: str) -> int:
    """The key to offer instead, or 0: for a Latin sign only a letter or a digit."""
    key = latin_key(event, platform)
    return 0 if event.key() in _LATIN and not chr(key).isalnum() else key


def types_text(event: QKeyEvent) -> bool:
    """Whether the key gives a character (a ZWNJ counts)."""
    text = event.text()
    return bool(text) and (text.isprintable() or text == ZWNJ)


def asks_zwnj(event: QKeyEvent) -> bool:
    """Shift+Space, or Ctrl+Shift+2 as in Word."""
    if event.key() == Qt.Key.Key_Space:
        return event.modifiers() == _SHIFT
    both = event.modifiers() & _CTRL and event.modifiers() & _SHIFT
    return event.key() in (Qt.Key.Key_2, Qt.Key.Key_At) and bool(both)


class LatinShortcuts(QObject):
    """An application event filter: `app.installEventFilter(LatinShortcuts(app))`."""

    def __init__(
        self, parent: QObject | None = None, platform: str = sys.platform
    ) -> None:
        super().__init__(parent)
        self._platform = platform
        self._busy = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Replace a shortcut that Qt would not know."""
        if self._busy or not isinstance(event, QKeyEvent):
            return False
        if asks_zwnj(event) and half_space.give(watched, event):
            return True
        if not needs_latin(event):
            return False
        key = meant(event, self._platform)
        if not key or event.type() not in _HANDLED:
            return False
        self._busy = True
        try:
            return self._replay(watched, event, key)
        finally:
            self._busy = False

    def _replay(self, watched: QObject, event: QKeyEvent, key: int) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            focus = QApplication.focusWidget()
            if not _overridden(focus, event, key) and _trigger(event, key):
                event.accept()
                return True
        made = _latin(event, key, event.type())
        QCoreApplication.sendEvent(watched, made)
        event.setAccepted(made.isAccepted())
        return True


_HANDLED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


def _latin(event: QKeyEvent, key: int, kind: QEvent.Type) -> QKeyEvent:
    return QKeyEvent(
        kind,
        key,
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        "",
        event.isAutoRepeat(),
    )


def _overridden(focus: QWidget | None, event: QKeyEvent, key: int) -> bool:
    """Whether the widget with the focus wants the key itself, as Ctrl+C in a text."""
    if focus is None:
        return False
    question = _latin(event, key, QEvent.Type.ShortcutOverride)
    question.ignore()
    QCoreApplication.sendEvent(focus, question)
    return question.isAccepted()


def _trigger(event: QKeyEvent, key: int) -> bool:
    """Run the action or shortcut of the active window that has these keys."""
    wanted = QKeySequence(event.modifiers().value | key)
    for found, keys in _shortcuts():
        if wanted in keys:
            if isinstance(found, QAction):
                found.trigger()
            else:
                found.activated.emit()
            return True
    return False


def _shortcuts() -> Iterator[tuple[QAction | QShortcut, list[QKeySequence]]]:
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    if window is None:
        return
    for action in window.findChildren(QAction):
        if action.isEnabled():
            yield action, action.shortcuts()
    for shortcut in window.findChildren(QShortcut):
        if shortcut.isEnabled():
            yield shortcut, shortcut.keys()
