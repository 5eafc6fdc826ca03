"""Width to height of a logo, before anything is drawn."""

from __future__ import annotations

import io
import re

_NUMBERS = re.compile(r"\d+(?:\.\d+)?(?:e-?\d+)?", re.IGNORECASE)
_LARGEST_RATIO = 20.0


def drawing_ratio(svg: bytes) -> float:
    """By the view box, else by width and height, else a square."""
    from xml.etree import ElementTree

    root = ElementTree.fromstring(svg)
    sides = _NUMBERS.findall(root.get("viewBox") or "")[-2:]
    if len(sides) != 2:
        sides = _NUMBERS.findall(f"{root.get('width')} {root.get('height')}")
    width, height = map(float, sides) if len(sides) == 2 else (1.0, 1.0)
    if not width or not height:
        return 1.0
    return min(max(width / height, 1 / _LARGEST_RATIO), _LARGEST_RATIO)


def pixel_ratio(data: bytes) -> float:
    """Of a picture of pixels; a square when it cannot be read."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            return image.width / image.height
    except (OSError, ValueError, Image.DecompressionBombError):
        return 1.0
