"""The page as rows, kept in step: only blocks that changed are read again."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from pressdesk.document.nodes import Span
from pressdesk.ui.editor import formats, note_runs
from pressdesk.ui.editor.rows import OBJECTS, Row


class Mirror(QObject):
    """The rows of a document, by the number of their block.

    Qt says of each change at which character it began and how many are new. The blocks
    of these, and their neighbours, are read again when somebody asks. How many rows
    there are beside them costs a key nothing.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._rows: list[Row | None] = [None] * document.blockCount()
        self._notes: list[int] = [0] * document.blockCount()
        self._noted = 0
        self._stale = (0, document.blockCount())
        self._all: tuple[Row, ...] | None = None
        document.documentLayout()  # without one Qt tells nothing of a change
        document.contentsChange.connect(self._changed)

    def rows(self) -> tuple[Row, ...]:
        """All rows, top to bottom."""
        self._read()
        if self._all is None:
            self._all = tuple(row for row in self._rows if row is not None)
        return self._all

    def row(self, number: int) -> Row:
        """The row of a block: the same value as long as nothing in it changed."""
        self._read()
        row = self._rows[number]
        assert row is not None
        return row

    def notes_in(self, number: int) -> int:
        """How many footnotes a block has, in its text or table."""
        self._read()
        return self._notes[number]

    def noted(self) -> tuple[int, ...]:
        """How many footnotes each block has; nothing where none has any."""
        self._read()
        return tuple(self._notes) if self._noted else ()

    def notes_before(self, number: int) -> int:
        """How many footnotes stand above a block."""
        self._read()
        return sum(self._notes[:number]) if self._noted else 0

    def _changed(self, at: int, _removed: int, added: int) -> None:
        document, known = self._document, len(self._rows)
        blocks = document.blockCount()
        behind, here = document.findBlock(at + added), document.findBlock(at)
        if blocks == known and here == behind and here.isValid():
            self._replace(
                here.blockNumber(), here.blockNumber() + 1, here.blockNumber() + 1
            )
            return
        first = max(0, here.blockNumber() - 1)
        last = behind.blockNumber() + 1 if behind.isValid() else blocks
        new = min(last, blocks - 1) + 1
        old = new - blocks + known
        if not first <= old <= known:
            first, new, old = 0, blocks, known
        self._replace(first, old, new)

    def _replace(self, first: int, old: int, new: int) -> None:
        """The rows from `first` to `new` came for those to `old`; none is read yet."""
        self._rows[first:old] = [None] * (new - first)
        self._noted -= sum(self._notes[first:old])
        self._notes[first:old] = [0] * (new - first)
        self._widen(first, old, new)
        self._all = None

    def _widen(self, first: int, old: int, new: int) -> None:
        """The rows to read reach over those that came for `first` to `old`, too."""
        begin, end = self._stale
        if begin == end:
            self._stale = (first, new)
        else:
            moved = end + new - old if end > old else min(end, first)
            self._stale = (min(begin, first), max(moved, new))

    def _read(self) -> None:
        begin, end = self._stale
        if begin == end:
            return
        block = self._document.findBlockByNumber(begin)
        for number in range(begin, end):
            if self._rows[number] is None:
                row = formats.read_row(block)
                count = len(list(note_runs.runs(block))) if _has_note(row) else 0
                if row.table is not None:
                    count = note_runs.in_table(row.table)
                self._rows[number], self._notes[number] = row, count
                self._noted += count
            block = block.next()
        self._stale = (0, 0)


def _has_note(row: Row) -> bool:
    noted = (isinstance(run, Span) and run.note for run in row.text)
    return row.kind not in OBJECTS and any(noted)
