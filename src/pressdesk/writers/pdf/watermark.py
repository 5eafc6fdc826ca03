"""The watermark of drafts and embargoes as outlines, so that no reader finds it."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from math import cos, radians, sin
from typing import Any

from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.pdf import shapes
from pressdesk.writers.pdf.lettering import lettering
from pressdesk.writers.pdf.shapes import Shapes

_TURN = radians(-38)
_LEADING = 1.6


def watermark(lines: tuple[str, ...], look: Letterhead, css: Any, fonts: Any) -> Shapes:
    """A picture of the paper's size with these lines across it."""
    width, height = look.paper.width, look.paper.height
    across = 0.6 * (width**2 + height**2) ** 0.5
    drawn = [_line(words, across, css, fonts) for words in lines]
    at = -sum(deep for _, deep in drawn) / 2
    rows = []
    for paths, deep in drawn:
        rows.append(f"q 1 0 0 1 0 {at + deep * 0.62:.1f} cm\n{paths}\nQ")
        at += deep
    turn = f"{cos(_TURN):.5f} {sin(_TURN):.5f} {-sin(_TURN):.5f} {cos(_TURN):.5f}"
    place = f"{turn} {width / 2:g} {height / 2:g} cm"
    made = "\n".join((shapes.colour(look.colours.watermark), place, *rows))
    return Shapes(made.encode(), width, height)


def _line(words: str, across: float, css: Any, fonts: Any) -> tuple[str, float]:
    """A line of the watermark in mm around its middle, and how deep it is."""
    drawn = lettering(words, css, fonts)
    scale = across / max(drawn.advance, 4 * drawn.size)
    place = f"q {scale:.5f} 0 0 {-scale:.5f} {-drawn.advance / 2 * scale:.2f} 0 cm"
    return f"{place}\n{drawn.operators}\nQ", _LEADING * drawn.size * scale
