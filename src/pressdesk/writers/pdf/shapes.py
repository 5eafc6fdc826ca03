"""Pictures of lines alone, drawn straight into the page: the square, the watermark.

WeasyPrint takes one where it would take an SVG from its cache of images; the operators
are written once and copied into each page.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Step = tuple[str, tuple[float, ...]]
_LETTERS = {"move_to": "m", "line_to": "l", "curve_to": "c", "close": "h"}
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Shapes:
    """PDF operators in units of their own; `width` by `height` units, y downwards."""

    operators: bytes
    width: float
    height: float

    def get_intrinsic_size(
        self, _resolution: float, _font_size: float
    ) -> tuple[None, None, float]:
        """Width and height are left to the style sheet; only the ratio is known."""
        return None, None, self.width / self.height

    def draw(self, stream: Any, width: float, height: float, _style: Any) -> None:
        """Copy the operators into the page, `width` by `height` px large."""
        with stream.stacked():
            stream.transform(a=width / self.width, d=height / self.height)
            stream.stream.append(self.operators)


def colour(value: str) -> str:
    """`#RRGGBB` as the operator that fills with it."""
    parts = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.4g}" for part in parts) + " rg"


def boxes(found: Iterable[tuple[float, float, float, float]]) -> str:
    """Rectangles of left, top, width, height, filled."""
    return " ".join(f"{x:g} {y:g} {w:g} {h:g} re" for x, y, w, h in found) + " f"


def outline(steps: Iterable[Step], matrix: Matrix) -> str:
    """A glyph's outline, filled, through a matrix."""
    lines = "\n".join(
        " ".join(f"{number:.5g}" for number in numbers) + f" {_LETTERS[step]}"
        for step, numbers in steps
    )
    place = " ".join(f"{number:.6g}" for number in matrix)
    return f"q {place} cm\n{lines}\nf Q" if lines else ""
