"""Where the caret goes: an arrow moves it, a triple click takes one paragraph."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

_SIDES = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_BY_WORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_MOST = 3
"""No more hidden characters stand together in an ordinary text."""


def press(
    surface: QTextEdit, event: QKeyEvent, move: Callable[[QKeyEvent], None]
) -> None:
    """Let `move` heed a key; an arrow goes on until the caret is seen to move.

    Before and behind a ZWNJ or an isolate the caret stands at the same place.
    """
    steps = event.key() in _SIDES and not event.modifiers() & _BY_WORD
    for _ in range(_MOST if steps else 1):
        place, seen = surface.textCursor().position(), surface.cursorRect()
        move(event)
        if surface.textCursor().position() == place or surface.cursorRect() != seen:
            return


def keep_to_paragraph(surface: QTextEdit, event: QMouseEvent) -> None:
    """A third click takes the paragraph, and nothing of the next."""
    cursor = surface.textCursor()
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if cursor.hasSelection() and not shift and within_block(cursor):
        surface.setTextCursor(cursor)


def within_block(cursor: QTextCursor) -> bool:
    """Leave out the end of the block that Qt's triple click takes along.

    With it the next letter would join the paragraph to the one below.
    """
    last = cursor.document().findBlock(cursor.selectionEnd())
    first = cursor.document().findBlock(cursor.selectionStart())
    whole = cursor.selectionStart() == first.position()
    if not whole or last != first.next() or cursor.selectionEnd() != last.position():
        return False
    cursor.setPosition(first.position())
    end = first.position() + first.length() - 1
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return True
