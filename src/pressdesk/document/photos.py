"""What is shown of a photo: its cut, its turn and its width; the media stays whole."""

from __future__ import annotations

from pressdesk.document.nodes import Crop, Photo

NARROWEST, WIDEST = 30, 100
"""Percent of the text's width that a photo may have."""
STEP = 10
"""Percent that a photo grows or shrinks by at a time."""

_PLACES = 4
_LEAST = 0.01
SIGN = " / "
"""Between photographer and source."""


def crop_of(left: float, top: float, right: float, bottom: float) -> Crop | None:
    """The cut in its one form: four places, within the picture; None for all of it."""
    low = (_fraction(left), _fraction(top))
    high = (_fraction(right), _fraction(bottom))
    crop = (*low, *high)
    return None if crop == (0.0, 0.0, 1.0, 1.0) else crop


def _fraction(value: float) -> float:
    return round(min(1.0, max(0.0, float(value))), _PLACES) + 0.0


def inside(crop: Crop) -> bool:
    """Whether a cut lies within the picture and leaves something of it."""
    left, top, right, bottom = crop
    wide, high = right - left, bottom - top
    within = 0 <= left <= 1 and 0 <= top <= 1 and right <= 1 and bottom <= 1
    return within and wide >= _LEAST and high >= _LEAST


def turned(size: tuple[int, int], turn: int) -> tuple[int, int]:
    """Width and height of a picture of `size` after its turn."""
    return (size[1], size[0]) if turn % 180 else size


def box_of(photo: Photo, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The cut in whole pixels of the turned picture; `size` is the media's own."""
    width, height = turned(size, photo.turn)
    left, top, right, bottom = photo.crop or (0.0, 0.0, 1.0, 1.0)
    x, y = min(width - 1, round(left * width)), min(height - 1, round(top * height))
    return x, y, max(x + 1, round(right * width)), max(y + 1, round(bottom * height))


_DIRECTIONS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e"


def credit(photo: Photo) -> str:
    """Photographer and source as one phrase, as they are printed.

    A name of nothing but marks of direction is none.
    """
    names = photo.photographer, photo.source
    return SIGN.join(each for each in names if each.strip(_DIRECTIONS))


def cut_again(crop: Crop | None, clockwise: bool) -> Crop | None:  # noqa: FBT001
    """The same cut of the picture after one more quarter turn."""
    if crop is None:
        return None
    left, top, right, bottom = crop
    if clockwise:
        return crop_of(1 - bottom, left, 1 - top, right)
    return crop_of(top, 1 - right, bottom, 1 - left)
