"""Drawing the shaped clusters of a line, each with the text it stands for."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pressdesk.text.characters import BIDI_CONTROLS, LRM
from pressdesk.writers.pdf.codes import BLANK_WIDTH, Codes, Line, shares
from pressdesk.writers.pdf.marks import Marks

_UNWRITTEN = BIDI_CONTROLS | {"\ufeff"}


class Pen:
    """Draws the clusters of one item (a stretch of one font and one direction)."""

    def __init__(
        self, stream: Any, codes: Codes, item: Any, size: float, drawing: Any
    ) -> None:
        self.line = Line(stream)
        self.marks = Marks()
        self.x = 0.0
        self._stream, self._codes, self._item = stream, codes, item
        self._pango, self._size = drawing.pango, size
        self._px = drawing.FROM_UNITS
        self._scale = 1000 * self._px / size
        self.rtl = bool(item.item.analysis.level % 2)
        self._blanks: list[str] = []

    def cluster(self, glyphs: range, words: str) -> None:
        """Draw these glyphs of the item as the text `words`."""
        infos = self._item.glyphs.glyphs
        empty = self._pango.PANGO_GLYPH_EMPTY
        real = [at for at in glyphs if infos[at].glyph != empty]
        chars = [char for char in words if char not in _UNWRITTEN]
        if self.rtl and real and max(chars, default="") > "\uffff":
            # pdfium would turn the halves of a character round, were there no
            # left-to-right mark beside them
            chars = ["".join(chars) + LRM]
        if self.rtl:
            chars.reverse()
        for share, char in shares(len(real), chars):
            if share is None:
                self._blank(char)
            else:
                self._glyph(infos[real[share]], char)
        self.line.back(len(self._blanks) * BLANK_WIDTH)
        self._blanks = []
        for at in glyphs:
            if infos[at].glyph == empty:
                self._advance(infos[at].geometry.width, 0)

    def _blank(self, char: str) -> None:
        self.line.code(self._codes.blank(char, self._blanks.count(char)))
        self._blanks.append(char)

    def _advance(self, width: int, drawn: float) -> None:
        self.line.back(drawn - width * self._scale)
        self.x += width * self._px

    def _glyph(self, info: Any, char: str) -> None:
        number, geometry = info.glyph, info.geometry
        if geometry.y_offset and not geometry.width and self._codes.outlined:
            x = self.x + geometry.x_offset * self._px
            y = geometry.y_offset * self._px
            self.marks.add(self._codes.font, number, self._size, x, y)
            self._blank(char)
            return
        if number & self._pango.PANGO_GLYPH_UNKNOWN_FLAG:
            number = self._codes.replacement(char)
        own, shift = self._width(number), geometry.x_offset * self._scale
        code = self._codes.code(number, char, own)
        self.line.back(-shift)
        if geometry.y_offset:
            self._raised(code, -geometry.y_offset * self._px)
        else:
            self.line.code(code)
        self._advance(geometry.width, own + shift)

    def _raised(self, code: int, rise: float) -> None:
        self.line.show()
        self._stream.set_text_rise(rise)
        self.line.code(code)
        self.line.show()
        self._stream.set_text_rise(0)

    def _width(self, number: int) -> int:
        widths: dict[int, int] = self._codes.font.widths
        if number not in widths:
            stream = self._stream
            self._pango.pango_font_get_glyph_extents(
                font_of(self._item), number, stream.ink_rect, stream.logical_rect
            )
            widths[number] = round(stream.logical_rect.width * self._scale)
        return widths[number]


def font_of(item: Any) -> Any:
    """Pango's font of an item."""
    return item.item.analysis.font


def painted(font: Any) -> bool:
    """Whether a font's shapes are pictures, which are drawn apart from the text."""
    return bool(font.bitmap or font.svg or font.png or font.colr)


def items(line: Any, ffi: Any) -> Iterator[Any]:
    """The items of a Pango line: stretches of one font and one direction."""
    run = line.runs[0]
    while run != ffi.NULL:
        yield run.data
        run = run.next


def clusters(item: Any, text: bytes) -> Iterator[tuple[range, int, str]]:
    """Glyph ranges of each cluster in visual order, its first byte and its text."""
    count = item.glyphs.num_glyphs
    starts = [item.glyphs.log_clusters[at] for at in range(count)]
    order = [*sorted(set(starts)), item.item.length]
    ends = dict(pairwise(order))
    offset = item.item.offset
    at = 0
    while at < count:
        end = at + 1
        while end < count and starts[end] == starts[at]:
            end += 1
        low, high = offset + starts[at], offset + ends[starts[at]]
        yield range(at, end), low, text[low:high].decode()
        at = end
