"""Where Tab stops: slot marks, and the start of every block without one."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.ui.editor import formats


def stop_after(cursor: QTextCursor, step: int) -> QTextCursor | None:
    """The next (or previous) slot mark, or the start of the next block."""
    block = cursor.block()
    stops = [s for s in _slot_stops(block) if _ahead(s, cursor, step)]
    while not stops:
        block = block.next() if step > 0 else block.previous()
        if not block.isValid():
            return None
        stops = _slot_stops(block) or [QTextCursor(block)]
    return stops[0 if step > 0 else -1]


def _ahead(stop: QTextCursor, cursor: QTextCursor, step: int) -> bool:
    if step > 0:
        return stop.selectionStart() >= cursor.selectionEnd() and (
            stop.selectionEnd() > cursor.selectionEnd()
        )
    return stop.selectionEnd() <= cursor.selectionStart()


def _slot_stops(block: QTextBlock) -> list[QTextCursor]:
    made: list[QTextCursor] = []
    for fragment in formats.fragments(block):
        if formats.marks_of(fragment.charFormat()).slot:
            stop = QTextCursor(block)
            stop.setPosition(fragment.position())
            stop.setPosition(
                fragment.position() + fragment.length(),
                QTextCursor.MoveMode.KeepAnchor,
            )
            made.append(stop)
    return made
