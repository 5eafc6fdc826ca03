"""Keys that walk over the page: past the ends of blocks, past photos and tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor

from pressdesk.ui.editor import formats
from pressdesk.ui.editor.rows import OBJECTS

if TYPE_CHECKING:
    from pressdesk.ui.editor.view import PaperView

_MOVES, _MODES = QTextCursor.MoveOperation, QTextCursor.MoveMode
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_BY_WORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ONWARD = {
    Qt.Key.Key_Left: _MOVES.NextBlock,
    Qt.Key.Key_Right: _MOVES.PreviousCharacter,
}


def walk(view: PaperView, event: QKeyEvent, move: Callable[[], object]) -> None:
    """Let Qt `move` the cursor; what it does not do is done here.

    Its visual movement stays at the end of a paragraph from right to left for ever, and
    at the edge of a Latin word or a number there. A photo or a table is one stop, not
    two.
    """
    before = view.textCursor()
    move()
    onward = _ONWARD.get(Qt.Key(event.key()))
    if onward is not None and event.modifiers() & _BY_WORD:
        if view.textCursor().block() == before.block():
            _leave(view, before, event, onward)
    elif onward is not None:
        _cross(view, before, event)
    cursor = view.textCursor()
    if cursor.hasSelection() or formats.kind_of(cursor.block()) not in OBJECTS:
        return
    if not cursor.atBlockStart():
        cursor.setPosition(cursor.block().position())
        view.setTextCursor(cursor)


def _cross(view: PaperView, before: QTextCursor, event: QKeyEvent) -> None:
    """Into the block beside, at the edge that lies towards this one."""
    cursor, block = view.textCursor(), view.textCursor().block()
    keeps = bool(event.modifiers() & _SHIFT)
    ahead = event.key() == Qt.Key.Key_Left
    if block == before.block():
        stays = cursor == before and (keeps or not before.hasSelection())
        if not stays and formats.kind_of(block) not in OBJECTS:
            return
        block = block.next() if ahead else block.previous()
    if block.isValid():
        mode = _MODES.KeepAnchor if keeps else _MODES.MoveAnchor
        cursor.setPosition(_edge(view, block, ahead=ahead), mode)
        view.setTextCursor(cursor)
        view.ensureCursorVisible()


def _edge(view: PaperView, block: QTextBlock, *, ahead: bool) -> int:
    """The position at the right of the first line, or at the left of the last.

    That is the first or the last one, but where the line begins or ends with a word
    that reads from left to right.
    """
    view.document().documentLayout().blockBoundingRect(block)  # it has lines now
    layout = block.layout()
    count = layout.lineCount()
    if formats.kind_of(block) in OBJECTS or not count:
        return block.position()
    line = layout.lineAt(0 if ahead else count - 1)
    last = ahead and count > 1
    places = range(line.textStart(), line.textStart() + line.textLength() + 1 - last)
    seen = {place: round(line.cursorToX(place)[0]) for place in places}  # type: ignore[index]
    if ahead:
        return block.position() + max(places, key=seen.__getitem__)
    return block.position() + min(reversed(places), key=seen.__getitem__)


def _leave(
    view: PaperView,
    before: QTextCursor,
    event: QKeyEvent,
    onward: QTextCursor.MoveOperation,
) -> None:
    """By words: over the edge of the block that Qt stays at, or out of an object."""
    cursor = view.textCursor()
    ahead = onward == _MOVES.NextBlock
    at_edge = cursor.atBlockEnd() if ahead else cursor.atBlockStart()
    on_object = formats.kind_of(cursor.block()) in OBJECTS
    if not (on_object or (cursor == before and at_edge)):
        return
    keeps = bool(event.modifiers() & _SHIFT)
    if on_object and not keeps and not ahead:
        cursor.setPosition(cursor.block().position())
    mode = _MODES.KeepAnchor if keeps else _MODES.MoveAnchor
    if cursor.movePosition(onward, mode):
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
