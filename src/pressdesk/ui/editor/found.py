"""What was found, shown on the page: coloured where it is in view, chosen one by one.

A hit in a table is shown by the table, one in a footnote by the words that carry it.
Places are a row of the page and UTF-16 units of the release's text in it, so that the
isolates of the page do not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from pressdesk.document.finding import Hit
from pressdesk.document.nodes import Release
from pressdesk.document.schema import texts_of
from pressdesk.ui.editor import isolates, note_runs
from pressdesk.ui.editor.rows import rows_of
from pressdesk.ui.editor.surface import Surface

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Scope(NamedTuple):
    """A selected part: where it begins, and how much is left behind its end."""

    first: int
    start: int
    last: int
    left: int
    rows: int


class Found:
    """The hits of one search, on one page."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self.hits: tuple[Hit, ...] = ()
        self._rows: dict[tuple[str, int], int] = {}
        self._shown = False
        surface.verticalScrollBar().valueChanged.connect(self._paint)

    # -- what was found ----------------------------------------------------

    def take(
        self, release: Release, hits: Sequence[Hit], scope: Scope | None = None
    ) -> None:
        """These were found in `release`, which the page shows; those in `scope` count.

        Nothing changes on the page before `paint`.
        """
        self._rows = _rows(release)
        if scope is not None:
            start, end = self._ends(scope)
            hits = [hit for hit in hits if start <= self._place(hit) <= end]
        self.hits = tuple(hits)

    def clear(self) -> None:
        """Nothing is shown any more."""
        self.hits = ()
        self.paint(shown=False)

    def paint(self, *, shown: bool = True) -> None:
        """Colour what was found, or no longer."""
        self._shown = shown
        self._paint()

    def _paint(self, _value: object = None) -> None:
        if self._shown or self._surface.extraSelections():
            marks = [self._mark(each) for each in self._in_view()]
            self._surface.setExtraSelections(marks if self._shown else [])

    def _mark(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        theme = self._surface.theme
        made = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(QColor(theme.mark))
        if theme.contrasting:
            form.setFontUnderline(True)
        made.cursor, made.format = cursor, form
        return made

    def _in_view(self) -> Iterator[QTextCursor]:
        first = self._surface.first_visible().blockNumber()
        last = self._last_visible()
        for hit in self.hits:
            row = self._row(hit)
            if row is not None and first <= row <= last:
                yield self._cursor(hit, row)

    def _last_visible(self) -> int:
        view, sheet = self._surface.viewport(), self._surface.sheet()
        block = self._surface.first_visible()
        while block.isValid() and sheet.rect(block).top() <= view.height():
            block = block.next()
        return block.blockNumber() if block.isValid() else sheet.document.blockCount()

    # -- places ------------------------------------------------------------

    def _row(self, hit: Hit) -> int | None:
        return self._rows.get((hit.spot.block, hit.spot.text))

    def _block(self, row: int) -> QTextBlock:
        return self._surface.document().findBlockByNumber(row)

    def _cursor(self, hit: Hit, row: int) -> QTextCursor:
        """The hit, or what stands for it, as a selection."""
        block = self._block(row)
        start = block.position()
        if hit.passage.part == "table":
            end = start + block.length() - 1
        elif hit.spot.note:
            runs = list(note_runs.runs(block))[hit.spot.note - 1 : hit.spot.note]
            start, end, _said = runs[0] if runs else (start, start, "")
        else:
            end = start + isolates.unit_at(block, hit.match.end)
            start += isolates.unit_at(block, hit.match.start)
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        return cursor

    def _place(self, hit: Hit) -> tuple[int, int]:
        """Row and unit where the hit begins."""
        row = self._row(hit)
        if row is None:
            return -1, 0
        if hit.spot.note and hit.passage.part != "table":
            block, start = self._block(row), self._cursor(hit, row).selectionStart()
            return row, isolates.release_unit(block, start - block.position())
        if hit.passage.part == "table":
            return row, 0
        return row, isolates.units(hit.passage.text, hit.match.start)

    def _here(self, position: int) -> tuple[int, int]:
        block = self._surface.document().findBlock(position)
        unit = isolates.release_unit(block, position - block.position())
        row: int = block.blockNumber()
        return row, unit

    # -- going about -------------------------------------------------------

    def select(self, number: int) -> None:
        """Select a hit and bring it into view; the focus stays where it is."""
        hit = self.hits[number]
        row = self._row(hit)
        if row is not None:
            self._surface.setTextCursor(self._cursor(hit, row))
            self._surface.ensureCursorVisible()

    def chosen(self, known: int = -1) -> int:
        """The number of the hit that is selected now; -1 when none is.

        Several hits may be shown by one selection: `known` is then the one.
        """
        cursor = self._surface.textCursor()
        if not cursor.hasSelection():
            return -1
        here = self._here(cursor.selectionStart())
        every = range(len(self.hits))
        numbers: list[int] = [*([known] if known in every else []), *every]
        for number in numbers:
            hit = self.hits[number]
            if self._place(hit) == here:
                shown = self._cursor(hit, here[0])
                if shown.selectionEnd() == cursor.selectionEnd():
                    return number
        return -1

    def after(self) -> int:
        """The first hit at or behind the cursor; -1 when there is none."""
        here = self._here(self._surface.textCursor().selectionStart())
        places = (self._place(hit) for hit in self.hits)
        numbers = [n for n, place in enumerate(places) if place >= here]
        return numbers[0] if numbers else -1

    def before(self) -> int:
        """The last hit before the cursor; -1 when there is none."""
        here = self._here(self._surface.textCursor().selectionStart())
        numbers = [n for n, hit in enumerate(self.hits) if self._place(hit) < here]
        return numbers[-1] if numbers else -1

    def go_behind(self, hit: Hit) -> None:
        """The cursor stands behind the new words of a hit that was replaced."""
        row = self._row(hit)
        if row is None:
            return
        block = self._block(row)
        end = block.position() + block.length() - 1
        if hit.passage.part != "table" and not hit.spot.note:
            count = hit.match.start + len(hit.match.new)
            end = min(end, block.position() + isolates.unit_at(block, count))
        cursor = QTextCursor(block)
        cursor.setPosition(end)
        self._surface.setTextCursor(cursor)

    # -- the selection -----------------------------------------------------

    def selected_words(self, longest: int = 60) -> str:
        """What is selected inside one row, if it is not long."""
        cursor = self._surface.textCursor()
        if not cursor.hasSelection() or self.selects_rows():
            return ""
        block = self._surface.document().findBlock(cursor.selectionStart())
        inside = set(isolates.hidden(block))
        at = cursor.selectionStart() - block.position()
        said = cursor.selectedText()
        shown = (c for n, c in enumerate(said, at) if n not in inside)
        words = "".join(shown)
        return words if len(words) <= longest and "\u2028" not in words else ""

    def selects_rows(self) -> bool:
        """Whether the selection reaches over more than one row."""
        cursor = self._surface.textCursor()
        ends = self._here(cursor.selectionStart()), self._here(cursor.selectionEnd())
        return ends[0][0] != ends[1][0]

    def scope(self) -> Scope | None:
        """The selected part; None when nothing is selected."""
        cursor = self._surface.textCursor()
        if not cursor.hasSelection():
            return None
        first, start = self._here(cursor.selectionStart())
        last, end = self._here(cursor.selectionEnd())
        left = self._length(last) - end
        return Scope(first, start, last, left, self._surface.document().blockCount())

    def _length(self, row: int) -> int:
        block = self._block(row)
        return isolates.release_unit(block, block.length() - 1)

    def _ends(self, scope: Scope) -> tuple[tuple[int, int], tuple[int, int]]:
        """The first and the last place of a scope; rows may have come behind it."""
        grown = self._surface.document().blockCount() - scope.rows
        last = max(scope.first, scope.last + grown)
        end = max(0, self._length(last) - scope.left - 1)
        return (scope.first, scope.start), (last, end)


def _rows(release: Release) -> dict[tuple[str, int], int]:
    """Which row of the page shows which text: block and number -> row."""
    made: dict[tuple[str, int], int] = {}
    seen: dict[str, int] = {}
    for number, row in enumerate(rows_of(release)):
        if row.table is not None:
            for text, _ in enumerate(texts_of(row.table)):
                made[row.place, text] = number
        elif row.kind != "photo" and not row.vacant:
            made[row.place, seen.setdefault(row.place, 0)] = number
            seen[row.place] += 1
    return made
