"""What is drawn on a review copy: numbers, bars, carets, rules and boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressdesk.document.layout import Line
from pressdesk.text.characters import persian_digits
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.pdf.edition import Over
from pressdesk.writers.pdf.review.copy import ReviewCopy
from pressdesk.writers.pdf.review.figures import figures
from pressdesk.writers.pdf.review.marking import Cut, Cuts, Marked, marked
from pressdesk.writers.pdf.review.paper import MARGIN
from pressdesk.writers.pdf.review.rows import rows_of
from pressdesk.writers.pdf.review.strokes import caret, dashed, rectangle, rule, square
from pressdesk.writers.pdf.shapes import colour

_MM = 72 / 25.4
_BAR, _BAR_AT, _CARET_AT, _NUMBER_AT = 2.6, 5.5, 13.0, 20.0  # points from the text
_SIZE = 9.0
_FACTS = 6  # rows of the facts above the legend, an empty one included


def over(look: Letterhead, copy: ReviewCopy, cuts: Cuts) -> Over:
    """Draws one page after the other; the numbers go on from page to page.

    `cuts` are known from the same text laid out before.
    """
    counted: dict[int, int] = {}

    def draw(page: int, lines: tuple[Line, ...]) -> bytes:
        first = 1 + sum(count for at, count in counted.items() if at < page)
        rows = rows_of(lines, first)
        counted[page] = len(rows)
        found = marked(rows, copy.changes, cuts)
        sheet = _Sheet(look, copy, first_page=page == 0)
        return "\n".join(sheet.operators(found)).encode()

    return draw


class _Sheet:
    """One page; lengths in points from its lower left corner."""

    def __init__(self, look: Letterhead, copy: ReviewCopy, *, first_page: bool) -> None:
        self._look, self._copy, self._first = look, copy, first_page
        own = look.printed
        self._rtl = own.end > own.start
        self._width, self._height = look.paper.width * _MM, look.paper.height * _MM
        self._left, self._right = own.end * _MM, self._width - own.start * _MM

    def operators(self, found: Sequence[Marked]) -> Iterator[str]:
        """Everything on the page."""
        yield from self._margin()
        yield from self._box()
        if self._copy.changes:
            yield from self._legend()
        for each in found:
            yield from self._number(each)
            yield from self._words(each)
        yield from self._bars(found)

    def _out(self, distance: float) -> float:
        """This far from the text on the side of the numbers."""
        return self._right + distance if self._rtl else self._left - distance

    def _writing(self) -> tuple[float, float]:
        """The left and right end of the room for handwriting."""
        edge, gap = MARGIN.edge * _MM, MARGIN.gap * _MM
        if self._rtl:
            return edge, self._left - gap
        return self._right + gap, self._width - edge

    def _pad(self) -> float:
        """The middle of the column of signs before the margin's words."""
        low, high = self._writing()
        inside = MARGIN.pad * _MM / 2
        return high - inside if self._rtl else low + inside

    def _top(self) -> float:
        own = self._look.printed
        return self._height - (own.header if self._first else own.top) * _MM

    def _margin(self) -> Iterator[str]:
        """Fine rules to write on, between the facts and the box."""
        low, high = self._writing()
        facts = (_FACTS + (5 if self._copy.changes else 1)) * MARGIN.row * _MM
        at = self._look.printed.bottom * _MM + (MARGIN.box + MARGIN.rule) * _MM
        yield colour(self._look.colours.line).replace("rg", "RG")
        while at < self._top() - facts:
            yield rule(low, at, high, at, 0.4)
            at += MARGIN.rule * _MM

    def _box(self) -> Iterator[str]:
        """The box for the paraph, with two squares to tick."""
        low, high = self._writing()
        bottom = self._look.printed.bottom * _MM
        top = bottom + MARGIN.box * _MM
        yield colour(self._look.colours.muted).replace("rg", "RG")
        yield f"0.8 w {low:.2f} {bottom:.2f} {high - low:.2f} {top - bottom:.2f} re S"
        for row in range(2):
            middle = top - (row + 0.5) * MARGIN.sign * _MM
            yield square(self._pad(), middle, 9)

    def _legend(self) -> Iterator[str]:
        """The signs before the margin's last three rows."""
        x, row = self._pad(), MARGIN.row * _MM
        at = self._top() - (_FACTS + 0.5) * row
        yield colour(self._look.colours.accent)
        yield rectangle(x - _BAR / 2, at - 4, _BAR, 8)
        yield colour(self._look.colours.accent).replace("rg", "RG")
        yield dashed(x, at - row - 4, at - row + 4, _BAR / 2)
        yield caret(x, at - 2 * row + 3)

    def _number(self, each: Marked) -> Iterator[str]:
        """Every fifth is as dark as the text."""
        colours, number = self._look.colours, each.row.number
        yield colour(colours.ink if number % 5 == 0 else colours.muted)
        x = self._out(_NUMBER_AT)
        words = persian_digits(str(number)) if self._rtl else str(number)
        yield figures(words, x, each.row.baseline, _SIZE, after=self._rtl)

    def _words(self, each: Marked) -> Iterator[str]:
        """Lines below changed words, carets where words are gone."""
        accent = colour(self._look.colours.accent)
        yield accent
        for left, right in each.spans:
            yield rectangle(left, each.row.baseline - 4.2, right - left, 0.9)
        yield accent.replace("rg", "RG")
        gone = [cut for cut in each.cuts if not cut.fresh]
        for cut in gone:
            yield caret(self._place(each, cut), each.row.baseline - 3.5)
        if gone:
            yield caret(self._out(_CARET_AT), each.row.baseline + 5)

    def _place(self, each: Marked, cut: Cut) -> float:
        """Where the words before the cut end."""
        before = [c for c in each.row.clusters if c.end <= cut.at]
        if before:
            last = max(before, key=lambda c: c.end)
            return last.left if self._rtl else last.right
        first = min(each.row.clusters, key=lambda c: c.start)
        return first.right if self._rtl else first.left

    def _bars(self, found: Sequence[Marked]) -> Iterator[str]:
        x = self._out(_BAR_AT)
        accent = colour(self._look.colours.accent)
        for number, each in enumerate(found):
            after = found[number + 1] if number + 1 < len(found) else None
            bottom = each.row.bottom
            if after and (each.changed, each.moved) == (after.changed, after.moved):
                bottom = after.row.top
            if each.changed:
                yield accent
                yield rectangle(x - _BAR / 2, bottom, _BAR, each.row.top - bottom)
            if after and any(cut.fresh for cut in each.cuts):
                yield accent
                low, high = after.row.top + 3, each.row.bottom - 3
                yield rectangle(x - _BAR / 2, low, _BAR, max(high - low, 0))
            if each.moved and not each.changed:
                yield accent.replace("rg", "RG")
                yield dashed(x, bottom, each.row.top, _BAR / 2)
