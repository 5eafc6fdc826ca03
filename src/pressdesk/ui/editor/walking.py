"""Keys that walk over the page: past the ends of blocks, past photos and tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from pressdesk.ui.editor import formats
from pressdesk.ui.editor.rows import OBJECTS

if TYPE_CHECKING:
    from pressdesk.ui.editor.view import PaperView

_MOVES, _MODES = QTextCursor.MoveOperation, QTextCursor.MoveMode
_ONWARD = {
    Qt.Key.Key_Left: _MOVES.NextBlock,
    Qt.Key.Key_Right: _MOVES.PreviousCharacter,
}


def walk(view: PaperView, event: QKeyEvent, move: Callable[[], object]) -> None:
    """Let Qt `move` the cursor; what it does not do is done here.

    Its visual movement stays at the end of a paragraph from right to left for ever. A
    photo or a table is one stop, not two.
    """
    before = view.textCursor()
    move()
    onward = _ONWARD.get(Qt.Key(event.key()))
    inside = view.textCursor().block() == before.block()
    if onward is not None and inside:
        _leave(view, before, event, onward)
    cursor = view.textCursor()
    if cursor.hasSelection() or formats.kind_of(cursor.block()) not in OBJECTS:
        return
    if not cursor.atBlockStart():
        cursor.setPosition(cursor.block().position())
        view.setTextCursor(cursor)


def _leave(
    view: PaperView,
    before: QTextCursor,
    event: QKeyEvent,
    onward: QTextCursor.MoveOperation,
) -> None:
    """Over the edge of the block that Qt stays at, or out of a photo or table."""
    cursor = view.textCursor()
    ahead = onward == _MOVES.NextBlock
    at_edge = cursor.atBlockEnd() if ahead else cursor.atBlockStart()
    on_object = formats.kind_of(cursor.block()) in OBJECTS
    if not (on_object or (cursor == before and at_edge)):
        return
    keeps = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if on_object and not keeps and not ahead:
        cursor.setPosition(cursor.block().position())
    mode = _MODES.KeepAnchor if keeps else _MODES.MoveAnchor
    if cursor.movePosition(onward, mode):
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
