"""Vowel marks as outlines: raised glyphs would tear the text layer's line apart.

A reader takes a glyph above the line for a line of its own. So the mark's character
rides on the blank glyph beside its letter, and its shape is painted after the text.
"""

# ruff: noqa: ANN401  (WeasyPrint and fontTools have no types)
from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Any

Step = tuple[str, tuple[float, ...]]


@dataclass
class Marks:
    """The marks of one line; drawn by WeasyPrint where it draws emojis."""

    shapes: list[tuple[tuple[Step, ...], float, float, float]] = field(
        default_factory=list
    )

    def add(self, font: Any, glyph: int, size: float, x: float, y: float) -> None:
        """A glyph of `size` px at `x`, `y` px right of and below the line's origin."""
        shape, units = outline(font.file_content, font.index, glyph)
        self.shapes.append((shape, x, y, size / units))

    def draw(self, stream: Any, _width: float, _height: float, _style: Any) -> None:
        """Fill the shapes in the text's colour."""
        for shape, x, y, scale in self.shapes:
            for step, numbers in shape:
                points = [
                    (x if at % 2 == 0 else y)
                    + (number if at % 2 == 0 else -number) * scale
                    for at, number in enumerate(numbers)
                ]
                getattr(stream, step)(*points)
            stream.fill()


@lru_cache(maxsize=8)
def _font(data: bytes, index: int) -> Any:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    return TTFont(BytesIO(data), fontNumber=index, lazy=True)


@lru_cache(maxsize=256)
def outline(data: bytes, index: int, glyph: int) -> tuple[tuple[Step, ...], float]:
    """A glyph's outline as drawing steps in font units, and the units of an em."""
    from fontTools.pens.basePen import BasePen  # type: ignore[import-untyped]

    steps: list[Step] = []

    class Pen(BasePen):  # type: ignore[misc]
        def _moveTo(self, to: Any) -> None:  # noqa: N802
            steps.append(("move_to", (*to,)))

        def _lineTo(self, to: Any) -> None:  # noqa: N802
            steps.append(("line_to", (*to,)))

        def _curveToOne(self, one: Any, two: Any, to: Any) -> None:  # noqa: N802
            steps.append(("curve_to", (*one, *two, *to)))

        def _closePath(self) -> None:  # noqa: N802
            steps.append(("close", ()))

    font = _font(data, index)
    glyphs = font.getGlyphSet()
    glyphs[font.getGlyphName(glyph)].draw(Pen(glyphs))
    return tuple(steps), float(font["head"].unitsPerEm)
