"""The underlined words of the page: asked for at a place, found again and selected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.ui.editor import bridge, formats, isolates, pointing
from pressdesk.ui.editor.underlines import Key, Underline, key_of

if TYPE_CHECKING:
    from pressdesk.ui.editor.surface import Surface

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Underlined:
    """What is underlined where, as the text reads now."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface

    def at(self, point: QPoint | None = None) -> list[Underline]:
        """What is underlined at the caret, or at a point of the view.

        Those round the place come first, then those that end there.
        """
        if point is None:
            return self._at(*self.caret())
        near = self._surface.cursorForPosition(point).block()
        if formats.kind_of(near) == "table":
            sheet = self._surface.sheet()
            there = QPointF(point) + QPointF(sheet.left, sheet.top)
            return self._surface.waves.in_table(near, there)
        found = pointing.letter(self._surface, point)
        if found is None:
            return []
        unit = found.positionInBlock()
        return self._at(found.block(), isolates.count_at(found.block(), unit))

    def _at(self, block: QTextBlock, here: int) -> list[Underline]:
        among = [each for each in self.of(block) if each.start <= here <= each.end]
        return sorted(among, key=lambda each: (each.end == here, each.end - each.start))

    def of(self, block: QTextBlock) -> tuple[Underline, ...]:
        """All of a block of the page."""
        return self._surface.waves.underlines.of(block)

    def caret(self) -> tuple[QTextBlock, int]:
        """Where the caret or the selection begins: its block, and code points in it."""
        cursor = self._surface.textCursor()
        block = self._surface.document().findBlock(cursor.selectionStart())
        unit = cursor.selectionStart() - block.position()
        return block, isolates.count_at(block, unit)

    def blocks(self, start: QTextBlock, by: int) -> Iterator[QTextBlock]:
        """The blocks beyond `start`, down or up."""
        block = start
        while (block := block.next() if by > 0 else block.previous()).isValid():
            yield block

    def end(self, by: int) -> QTextBlock:
        """The block from which the way begins: the first one downwards."""
        document = self._surface.document()
        return document.firstBlock() if by > 0 else document.lastBlock()

    def block(self, key: Key) -> QTextBlock | None:
        """The block that shows a text."""
        for each in bridge.blocks(self._surface.document()):
            if formats.place_of(each) == key[0] and key_of(each) == key:
                return each
        return None

    def choose(self, block: QTextBlock, start: int, end: int) -> None:
        """Select code points of a block; the focus stays where it is."""
        cursor = QTextCursor(block)
        last = block.position() + block.length() - 1
        for count, mode in ((start, QTextCursor.MoveMode.MoveAnchor), (end, _KEEP)):
            unit = block.position() + isolates.unit_at(block, count)
            cursor.setPosition(min(unit, last), mode)
        self._surface.setTextCursor(cursor)
        self._surface.ensureCursorVisible()
