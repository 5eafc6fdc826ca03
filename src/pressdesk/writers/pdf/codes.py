"""Codes of a font in the PDF: one for each pair of a glyph and the text it shows."""

# ruff: noqa: ANN401  (WeasyPrint and fontTools have no types)
from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from pressdesk.text.characters import REPLACEMENT, ZWJ, ZWNJ

BLANK_WIDTH = 1  # thousandths of an em; pdfium drops a glyph of width 0
_JOINERS = frozenset((ZWNJ, ZWJ))
# no ink and no width: ZWNJ, or ZWJ in a font of emoji; a space if need be
_BLANKS = (0x200C, 0x200D, 0x20)
Share = tuple[int | None, str]


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
    """The codes of one font: the glyph's own number for the first text it shows.

    `plain` keeps what a pen found out of a glyph that shows one character: its code in
    hex digits and its own width.
    """

    def __init__(self, font: Any) -> None:
        self.font = font
        self.aliases: dict[int, int] = {}
        self.unknown: set[str] = set()
        self.plain: dict[tuple[int, str], tuple[str, int]] = {}
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
            self._blank = self._named(*_BLANKS)
        return self.code(self._blank, text, BLANK_WIDTH, nth)

    def replacement(self, text: str) -> int:
        """The glyph shown for a character that no font has, which is remembered."""
        if text != REPLACEMENT:
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


LEAST = 0.5  # thousandths of an em, less than anybody sees


class Line:
    """The pieces of one TJ operator: hex codes and moves in thousandths of an em.

    A glyph's width is a whole number in a PDF, so that nearly every one wants a move of
    less than one. What is less than `LEAST` is `owed` to the next.
    """

    def __init__(self, stream: Any) -> None:
        self.owed = 0.0
        self._stream = stream
        self._pieces: list[str | float] = []

    def code(self, code: int) -> None:
        """Draw the glyph of a code."""
        self._pieces.append(f"{code:04x}")

    def written(self, code: str) -> None:
        """Draw the glyph of a code in hex digits."""
        self._pieces.append(code)

    def back(self, distance: float) -> None:
        """Move against the writing direction of the font (left)."""
        self.owed += distance
        if -LEAST < self.owed < LEAST:
            return
        distance = round(self.owed, 1)
        self.owed -= distance
        if self._pieces and not isinstance(self._pieces[-1], str):
            self._pieces[-1] += distance
        else:
            self._pieces.append(distance)

    def show(self) -> None:
        """Write what was gathered into the page."""
        made: list[str] = []
        inside = False
        for piece in self._pieces:
            is_code = isinstance(piece, str)
            if is_code != inside:
                made.append("<" if is_code else ">")
                inside = is_code
            made.append(piece if isinstance(piece, str) else f"{round(piece, 1):g}")
        if made:
            self._stream.show_text("".join(made) + (">" if inside else ""))
        self._pieces = []
