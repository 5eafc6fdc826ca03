"""The page as rows, kept in step: only blocks that changed are read again."""

from __future__ import annotations

from itertools import compress, count

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from pressdesk.document.nodes import Span
from pressdesk.ui.editor import formats
from pressdesk.ui.editor.rows import Row


class Mirror(QObject):
    """The rows of a document, by the number of their block.

    Qt says of each change at which character it began and how many are new. The blocks
    of these, and their neighbours, are read again when somebody asks.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._rows: list[Row | None] = [None] * document.blockCount()
        self._notes: list[bool] = [False] * document.blockCount()
        self._stale = True
        self._all: tuple[Row, ...] = ()
        document.documentLayout()  # without one Qt tells nothing of a change
        document.contentsChange.connect(self._changed)

    def rows(self) -> tuple[Row, ...]:
        """All rows, top to bottom."""
        self._read()
        return self._all

    def noted(self) -> tuple[int, ...]:
        """The numbers of the blocks that have footnotes, in their text or table."""
        self._read()
        return tuple(compress(count(), self._notes)) if any(self._notes) else ()

    def _changed(self, at: int, _removed: int, added: int) -> None:
        document, known = self._document, len(self._rows)
        blocks = document.blockCount()
        behind = document.findBlock(at + added)
        first = max(0, document.findBlock(at).blockNumber() - 1)
        last = behind.blockNumber() + 1 if behind.isValid() else blocks
        new = min(last, blocks - 1) + 1
        old = new - blocks + known
        if not first <= old <= known:
            first, new, old = 0, blocks, known
        self._rows[first:old] = [None] * (new - first)
        self._notes[first:old] = [False] * (new - first)
        self._stale = True

    def _read(self) -> None:
        if not self._stale:
            return
        for number in [n for n, row in enumerate(self._rows) if row is None]:
            row = formats.read_row(self._document.findBlockByNumber(number))
            self._rows[number], self._notes[number] = row, _noted(row)
        self._stale = False
        self._all = tuple(row for row in self._rows if row is not None)


def _noted(row: Row) -> bool:
    texts = [row.text]
    if row.table is not None:
        cells = (cell for line in row.table.rows for cell in line)
        texts += [row.table.caption, *cells]
    return any(isinstance(run, Span) and run.note for text in texts for run in text)
