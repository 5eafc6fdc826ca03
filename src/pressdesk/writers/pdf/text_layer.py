"""An exact text layer for WeasyPrint 70: what a reader copies is what was written.

WeasyPrint gives each glyph one text, the first it meets, and draws no ZWNJ, so that
lam-alef is copied in the wrong order and half-spaces vanish (notes/EXPORT.md, A). Here
every pair of glyph and text has a code of its own, mapped back to the glyph by a
CIDToGIDMap; a ZWNJ is the font's own zero-width glyph; a ligature shows its leftmost
character and the others ride on that blank glyph. TrueType fonts only.

The three functions replaced are private, so the version is checked (`supported`) and
tests/writers/test_pdf_text.py reads the text back.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from typing import Any

from pressdesk.text.characters import BIDI_CONTROLS, ZWJ, ZWNJ
from pressdesk.writers.pdf.marks import Marks

_KNOWN = "70."
_BLANK_WIDTH = 1  # thousandths of an em; pdfium drops a glyph of width 0
_JOINERS = frozenset((ZWNJ, ZWJ))
_UNWRITTEN = BIDI_CONTROLS | {"\ufeff"}
Share = tuple[int | None, str]


def supported() -> bool:
    """Whether the installed WeasyPrint is one whose inner functions are known."""
    import weasyprint

    return str(weasyprint.__version__).startswith(_KNOWN)


def shares(glyphs: int, chars: Sequence[str]) -> list[Share]:
    """Which glyph of a cluster carries which character, both in visual order.

    `None` stands for the blank glyph: a joiner, or a character that a ligature hides.
    """
    if glyphs == len(chars):
        return list(zip(range(glyphs), chars, strict=True))
    if glyphs > len(chars):
        padded = [*chars, *[""] * (glyphs - len(chars))]
        return list(zip(range(glyphs), padded, strict=True))
    shown = [char for char in chars if char not in _JOINERS]
    if len(shown) == glyphs:
        order = iter(range(glyphs))
        return [(None if c in _JOINERS else next(order), c) for c in chars]
    carried = list(zip(range(glyphs), chars, strict=False))
    return [*carried, *((None, char) for char in chars[glyphs:])]


class Codes:
    """The codes of one font: the glyph's own number for the first text it shows."""

    def __init__(self, font: Any) -> None:
        self.font = font
        self.aliases: dict[int, int] = {}
        self.unknown: set[str] = set()
        self._known: dict[tuple[int, str, int], int] = {}
        self.outlined = font.type == "ttf"
        self._next = font.glyph_count
        self._blank = 0

    def code(self, glyph: int, text: str, width: int, nth: int = 0) -> int:
        """The code that draws `glyph` and reads as `text`.

        `nth` tells apart two that stand on one spot: pdfium drops a repeated code.
        """
        found = self._known.get((glyph, text, nth))
        if found is not None:
            return found
        if glyph not in self.font.to_unicode or not self.outlined:
            made = glyph
        else:
            made = self._next
            self._next += 1
            self.aliases[made] = glyph
        self._known[glyph, text, nth] = made
        self.font.to_unicode.setdefault(made, text)
        self.font.widths[made] = width
        return made

    def blank(self, text: str, nth: int = 0) -> int:
        """The code of the zero-width glyph that reads as `text`."""
        if not self._blank:
            self._blank = self._named(0x200C, 0x20)
        return self.code(self._blank, text, _BLANK_WIDTH, nth)

    def replacement(self, text: str) -> int:
        """The glyph shown for a character that no font has, which is remembered."""
        self.unknown.add(text)
        return self._named(0xFFFD, 0x3F)

    def _named(self, *points: int) -> int:
        return _glyph_of(self.font.file_content, self.font.index, points)

    def glyph_map(self, codes: Sequence[int]) -> bytes:
        """The CIDToGIDMap: two bytes of glyph number for each code."""
        numbers = bytearray(2 * (max(codes) + 1))
        for code in codes:
            glyph = self.aliases.get(code, code)
            numbers[2 * code : 2 * code + 2] = glyph.to_bytes(2, "big")
        return bytes(numbers)


@lru_cache(maxsize=32)
def _glyph_of(font_file: bytes, index: int, points: tuple[int, ...]) -> int:
    """The glyph of the first of these code points that the font has."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font = TTFont(BytesIO(font_file), fontNumber=index, lazy=True)
    names = font.getBestCmap()
    name = next((names[point] for point in points if point in names), ".notdef")
    glyph: int = font.getGlyphID(name)
    return glyph


class Line:
    """The pieces of one TJ operator: hex codes and moves in thousandths of an em."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._pieces: list[str | float] = []

    def code(self, code: int) -> None:
        """Draw the glyph of a code."""
        self._pieces.append(f"{code:04x}")

    def back(self, distance: float) -> None:
        """Move against the writing direction of the font (left)."""
        distance = round(distance, 1)
        if not distance:
            return
        if self._pieces and not isinstance(self._pieces[-1], str):
            self._pieces[-1] += distance
        else:
            self._pieces.append(distance)

    def show(self) -> None:
        """Write what was gathered into the page."""
        made, inside = "", False
        for piece in self._pieces:
            is_code = isinstance(piece, str)
            if is_code != inside:
                made += "<" if is_code else ">"
                inside = is_code
            made += piece if isinstance(piece, str) else f"{round(piece, 1):g}"
        if made:
            self._stream.show_text(made + (">" if inside else ""))
        self._pieces = []


class TextLayer:
    """The codes of all fonts of one document; `installed` while it is written."""

    def __init__(self) -> None:
        import weasyprint.draw.text as drawing
        import weasyprint.pdf.fonts as fonts

        self._drawing, self._fonts = drawing, fonts
        self._stock_draw = drawing.draw_first_line
        self._stock_build = fonts._build_vector_font_dictionary  # noqa: SLF001
        self._stock_clean = fonts.Font.clean
        self._codes: dict[Any, Codes] = {}

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Replace the three functions of WeasyPrint, and put them back."""
        layer = self

        def clean(font: Any, to_unicode: dict[int, str], hinting: object) -> None:
            real = {g: t for g, t in to_unicode.items() if g < font.glyph_count}
            layer._stock_clean(font, real, hinting)

        self._drawing.draw_first_line = self._draw
        self._fonts._build_vector_font_dictionary = self._build  # noqa: SLF001
        self._fonts.Font.clean = clean
        try:
            yield
        finally:
            self._drawing.draw_first_line = self._stock_draw
            self._fonts._build_vector_font_dictionary = self._stock_build  # noqa: SLF001
            self._fonts.Font.clean = self._stock_clean

    def _draw(
        self, stream: Any, box: Any, overflow: str, ellipsis: Any, matrix: Any
    ) -> list[Any]:
        if not box.text.strip() or box.style["font_size"] < 1e-6:
            return []
        stock = overflow == "ellipsis" or ellipsis != "none"
        if not stock:
            pango = self._drawing.pango
            layout = box.pango_layout
            pango.pango_layout_set_single_paragraph_mode(layout.layout, True)  # noqa: FBT003
            first, _ = layout.get_first_line()
            found = list(items(first, self._drawing.ffi))
            stock = any(_painted(stream.add_font(_font(i))[0]) for i in found)
        if stock:
            drawn: list[Any] = self._stock_draw(stream, box, overflow, ellipsis, matrix)
            return drawn
        stream.set_text_matrix(*matrix.values)
        text, marks, x = layout.text.encode(), Marks(), 0.0
        for item in found:
            x = self._draw_item(stream, item, text, marks, x)
        return [[marks, None, 1, 1, 0, 0]] if marks.shapes else []

    def _draw_item(
        self, stream: Any, item: Any, text: bytes, marks: Marks, x: float
    ) -> float:
        font, size = stream.add_font(_font(item))
        stream.set_font_size(font.hash, size)
        codes = self._codes.setdefault(font, Codes(font))
        pen = _Pen(stream, codes, item, size, self._drawing)
        pen.marks, pen.x = marks, x
        for glyphs, words in _clusters(item, text):
            pen.cluster(glyphs, words)
        pen.line.show()
        return pen.x

    @property
    def unknown(self) -> str:
        """The characters that no font had, in order."""
        return "".join(
            sorted({c for codes in self._codes.values() for c in codes.unknown})
        )

    def _build(
        self, dictionary: Any, pdf: Any, font: Any, widths: Any, *rest: Any
    ) -> None:
        known = len(pdf.objects)
        self._stock_build(dictionary, pdf, font, widths, *rest)
        codes = self._codes.get(font)
        if codes is None or not codes.aliases:
            return
        import pydyf  # type: ignore[import-untyped]

        numbers = pydyf.Stream([codes.glyph_map(tuple(widths))], compress=rest[0])
        pdf.add_object(numbers)
        for made in pdf.objects[known:]:
            if isinstance(made, dict) and made.get("Subtype") == "/CIDFontType2":
                made["CIDToGIDMap"] = numbers.reference


class _Pen:
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
        self._rtl = bool(item.item.analysis.level % 2)
        self._blanks: list[str] = []

    def cluster(self, glyphs: range, words: str) -> None:
        infos = self._item.glyphs.glyphs
        empty = self._pango.PANGO_GLYPH_EMPTY
        real = [at for at in glyphs if infos[at].glyph != empty]
        chars = [char for char in words if char not in _UNWRITTEN]
        if self._rtl:
            chars.reverse()
        for share, char in shares(len(real), chars):
            if share is None:
                self._blank(char)
            else:
                self._glyph(infos[real[share]], char)
        self.line.back(len(self._blanks) * _BLANK_WIDTH)
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
                _font(self._item), number, stream.ink_rect, stream.logical_rect
            )
            widths[number] = round(stream.logical_rect.width * self._scale)
        return widths[number]


def _font(item: Any) -> Any:
    return item.item.analysis.font


def _painted(font: Any) -> bool:
    return bool(font.bitmap or font.svg or font.png or font.colr)


def items(line: Any, ffi: Any) -> Iterator[Any]:
    """The items of a Pango line: stretches of one font and one direction."""
    run = line.runs[0]
    while run != ffi.NULL:
        yield run.data
        run = run.next


def _clusters(item: Any, text: bytes) -> Iterator[tuple[range, str]]:
    """Glyph ranges of each cluster in visual order with the text it shows."""
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
        yield range(at, end), text[low:high].decode()
        at = end
