"""Which letter of the page the mouse is over."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

_NEXT = QTextCursor.MoveOperation.NextCharacter


def letter(view: QTextEdit, at: QPoint) -> QTextCursor | None:
    """The cursor before the letter under a point of the view; None beside the text.

    Qt gives the nearest gap between two letters, which may lie on either side of the
    one under the mouse: the letter before the gap is looked at, too.
    """
    near = view.cursorForPosition(at)
    first = max(near.block().position(), near.position() - 1)
    for position in dict.fromkeys((near.position(), first)):
        cursor = QTextCursor(near)
        cursor.setPosition(position)
        if _covers(view, cursor, at):
            return cursor
    return None


def _covers(view: QTextEdit, cursor: QTextCursor, at: QPoint) -> bool:
    if cursor.atBlockEnd():
        return False
    start = view.cursorRect(cursor)
    behind = QTextCursor(cursor)
    behind.movePosition(_NEXT)
    end = view.cursorRect(behind)
    left, right = sorted((start.left(), end.left()))
    one_line = start.top() == end.top()
    tall = start.top() <= at.y() <= start.bottom()
    return tall and (left <= at.x() <= right if one_line else True)
