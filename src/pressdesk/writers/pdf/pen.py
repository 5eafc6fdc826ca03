"""Drawing the shaped clusters of a line, each with the text it stands for."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple
from unicodedata import mirrored

from pressdesk.text.characters import BIDI_CONTROLS, LRM, REPLACEMENT, RLM
from pressdesk.writers.pdf.codes import BLANK_WIDTH, LEAST, Codes, Line, shares
from pressdesk.writers.pdf.marks import Marks

_ONE_UNIT = "\uffff"  # the last character that is one unit of UTF-16
# PDF/A-3a has no place for them in a text (ISO 19005-3, 6.2.11.7)
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff]")
_PUBLIC = "\ue000"  # what stands before it needs no second look
_UNWRITTEN = BIDI_CONTROLS | {"\ufeff"}


class Glyph(NamedTuple):
    """A shaped glyph; lengths in Pango units."""

    number: int
    width: int
    x: int
    y: int


Shaped = tuple[int, int, int, int]
"""The same as bare numbers."""


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
        self._empty = self._pango.PANGO_GLYPH_EMPTY
        self._px = drawing.FROM_UNITS
        self._scale = 1000 * self._px / size
        self.rtl = bool(item.item.analysis.level % 2)
        self._blanks: list[str] = []
        self._plain = codes.plain

    def cluster(self, glyphs: Sequence[Shaped], words: str) -> None:
        """Draw these glyphs as the text `words`."""
        if len(glyphs) == len(words) == 1:
            number, width, x, y = glyphs[0]
            if not y:
                known = self._plain.get((number, words)) or self._learnt(number, words)
                if known:
                    self._drawn(known, width, x)
                    return
            if number < self._empty and not y and _readable(words):
                self._single(Glyph(*glyphs[0]), words)
                return
        self._compound([Glyph(*glyph) for glyph in glyphs], words)

    def _drawn(self, known: tuple[str, int], width: int, x: int) -> None:
        """Draw a plain glyph: nearly all are, so that no call is wasted on one."""
        code, own = known
        line, scale = self.line, self._scale
        shift = x * scale
        if shift:
            line.back(-shift)
        line.written(code)
        line.owed += own + shift - width * scale
        if not -LEAST < line.owed < LEAST:
            line.back(0)
        self.x += width * self._px

    def _learnt(self, number: int, char: str) -> tuple[str, int] | None:
        """The code and width of a glyph that needs no marks around it, either way."""
        if number >= self._empty or not _readable(char) or mirrored(char):
            return None
        own = self._width(number)
        made = f"{self._codes.code(number, char, own):04x}", own
        self._plain[number, char] = made
        return made

    def _single(self, glyph: Glyph, char: str) -> None:
        """Draw a glyph as one character; a bracket or quote with its direction.

        pdfium turns a mirrored character of a right-to-left line into its twin, if no
        left-to-right mark stands before it; the right-to-left mark behind it gives the
        line its direction back. pypdf takes « for Latin and begins a new run, but not
        where it is one of two. A mark that ends a glyph's text would hide it in pdf.js.
        """
        if not self.rtl or not mirrored(char):
            self._glyph(glyph, char)
            return
        self._glyph(glyph, RLM + char)
        self._blank(LRM)
        self._end_blanks()

    def _compound(self, glyphs: Sequence[Glyph], words: str) -> None:
        real = [glyph for glyph in glyphs if glyph.number != self._empty]
        chars = self._written(words)
        halved = self.rtl and real and max(chars, default="") > _ONE_UNIT
        if halved:  # pdfium would turn the halves of a character round; see `_single`
            chars = [RLM + "".join(chars)]
        if self.rtl:
            chars.reverse()
        for share, char in shares(len(real), chars):
            if share is None:
                self._blank(char)
            else:
                self._glyph(real[share], char)
        if halved:
            self._blank(LRM)
        self._end_blanks()
        for glyph in glyphs:
            if glyph.number == self._empty:
                self._advance(glyph.width, 0)

    def _written(self, words: str) -> list[str]:
        """The characters that a reader may get; private ones are replaced and named."""
        if found := _PRIVATE.findall(words):
            self._codes.unknown.update(found)
            words = _PRIVATE.sub(REPLACEMENT, words)
        return [char for char in words if char not in _UNWRITTEN]

    def _end_blanks(self) -> None:
        self.line.back(len(self._blanks) * BLANK_WIDTH)
        self._blanks = []

    def _blank(self, char: str) -> None:
        self.line.code(self._codes.blank(char, self._blanks.count(char)))
        self._blanks.append(char)

    def _advance(self, width: int, drawn: float) -> None:
        self.line.back(drawn - width * self._scale)
        self.x += width * self._px

    def _glyph(self, glyph: Glyph, char: str) -> None:
        number = glyph.number
        if glyph.y and not glyph.width and self._codes.outlined:
            x, y = self.x + glyph.x * self._px, glyph.y * self._px
            self.marks.add(self._codes.font, number, self._size, x, y)
            self._blank(char)
            return
        if number & self._pango.PANGO_GLYPH_UNKNOWN_FLAG:
            number = self._codes.replacement(char)
        own, shift = self._width(number), glyph.x * self._scale
        code = self._codes.code(number, char, own)
        self.line.back(-shift)
        if glyph.y:
            self._raised(code, -glyph.y * self._px)
        else:
            self.line.code(code)
        self._advance(glyph.width, own + shift)

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


def _readable(char: str) -> bool:
    return char < _PUBLIC and char not in _UNWRITTEN


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


def clusters(
    item: Any, text: bytes, ffi: Any
) -> Iterator[tuple[Sequence[Shaped], int, str]]:
    """Glyphs of each cluster in visual order, its first byte and its text."""
    count, offset = item.glyphs.num_glyphs, item.item.offset
    glyphs = _glyphs(item, count, ffi)
    starts = ffi.unpack(item.glyphs.log_clusters, count)
    ends = dict(pairwise((*sorted(set(starts)), item.item.length)))
    at = 0
    while at < count:
        end, start = at + 1, starts[at]
        while end < count and starts[end] == start:
            end += 1
        low, high = offset + start, offset + ends[start]
        yield glyphs[at:end], low, text[low:high].decode()
        at = end


def _glyphs(item: Any, count: int, ffi: Any) -> list[Shaped]:
    """All glyphs of an item; read at once, as single fields take long."""
    size = ffi.sizeof("PangoGlyphInfo")
    raw = memoryview(ffi.buffer(item.glyphs.glyphs, count * size)).cast("i").tolist()
    step = size // 4
    return list(zip(*(raw[at::step] for at in range(4)), strict=True))
