"""Numbers drawn as outlines: no reader takes them for words of the text."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

from pressdesk.assets import resources
from pressdesk.writers.pdf import shapes
from pressdesk.writers.pdf.marks import outline

_FONT = "Vazirmatn-Medium.ttf"


def figures(words: str, x: float, y: float, size: float, *, after: bool) -> str:
    """Digits on the baseline `y`, right of `x` (`after`) or left of it."""
    drawn = [_digit(char) for char in words]
    scale = size / drawn[0][2]
    at = x if after else x - sum(wide for _, wide, _ in drawn) * scale
    made = []
    for steps, wide, _units in drawn:
        made.append(shapes.outline(steps, (scale, 0, 0, scale, at, y)))
        at += wide * scale
    return "\n".join(made)


@lru_cache(maxsize=32)
def _digit(char: str) -> tuple[Any, float, float]:
    """The outline of a digit, its advance and the units of an em."""
    data, font = _font()
    name = font.getBestCmap()[ord(char)]
    steps, units = outline(data, 0, font.getGlyphID(name))
    return steps, float(font["hmtx"][name][0]), units


@lru_cache(maxsize=1)
def _font() -> tuple[bytes, Any]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    data = resources("fonts", _FONT).read_bytes()
    return data, TTFont(BytesIO(data), lazy=True)
