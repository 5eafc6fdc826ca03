"""A photo cut to a card's form around what people look at.

The middle of interest is found without any model: where edges are dense, colours are
unlike the rest of the photo, and skin is seen that is no smooth sky. The cut keeps near
the middle where nothing stands out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from pressdesk.writers.pictures import opened

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST = 2600
_SMALLEST = 0.45  # a photo stretched more than about twice shows its pixels
_MAP = 96
_SKIN_WEIGHT = 2
_SKIN = ((77, 127), (133, 173))
"""Blue and red difference of skin of every tone in YCbCr (Chai and Ngan, 1999)."""


def cropped(data: bytes, width: int, height: int) -> Image | None:
    """The photo in exactly this size; None: unreadable or too small."""
    from PIL.Image import Resampling

    photo = _photo(data)
    if photo is None:
        return None
    image = photo.image
    scale = max(width / image.width, height / image.height)
    if scale > 1 / _SMALLEST:
        return None
    left, top = _corner(photo, width / scale, height / scale)
    box = (left, top, left + width / scale, top + height / scale)
    return image.resize((width, height), Resampling.LANCZOS, box=box)


def shaded(
    photo: Image, colour: tuple[int, int, int], stops: Sequence[tuple[float, float]]
) -> Image:
    """The photo under `colour`, as dense as `stops` say: row in pixels, 0 to 1.

    Between two stops the density runs smoothly. Done in pixels, because PDFium draws
    transparent gradients with a step at their stops.
    """
    from PIL.Image import Resampling, composite, frombytes, new

    rows = bytes(_density(row, stops) for row in range(photo.height))
    column = frombytes("L", (1, photo.height), rows)
    mask = column.resize(photo.size, Resampling.NEAREST)
    return composite(new("RGB", photo.size, colour), photo, mask)


def _density(row: int, stops: Sequence[tuple[float, float]]) -> int:
    for (above, one), (below, other) in pairwise(stops):
        if above <= row <= below and above < below:
            share = (row - above) / (below - above)
            smooth = share * share * (3 - 2 * share)
            return round(255 * (one + (other - one) * smooth))
    return round(255 * stops[-1][1])


@dataclass(frozen=True)
class _Photo:
    """Opaque pixels, and how much there is to see in each column and row of a map."""

    image: Image
    columns: list[int]
    rows: list[int]


@lru_cache(maxsize=2)
def _photo(data: bytes) -> _Photo | None:
    """The photo without transparency, on white; kept for the next form."""
    from PIL import Image as Pillow

    image = opened(data, LONGEST)
    if image is None:
        return None
    if image.mode == "RGBA":
        ground = Pillow.new("RGB", image.size, "white")
        ground.paste(image, mask=image.getchannel("A"))
        image = ground
    image = image.convert("RGB")
    interest = _interest(image)
    columns = [sum(column) for column in zip(*interest, strict=True)]
    return _Photo(image, columns, [sum(row) for row in interest])


def _corner(photo: _Photo, width: float, height: float) -> tuple[float, float]:
    """The upper left corner of the cut, in pixels of the photo."""
    image = photo.image
    left = _best(photo.columns, width / image.width) * image.width
    top = _best(photo.rows, height / image.height) * image.height
    return min(left, image.width - width), min(top, image.height - height)


def _interest(image: Image) -> list[list[int]]:
    """How much there is to see in each cell of a small map of the photo."""
    from PIL import Image as Pillow
    from PIL import ImageFilter, ImageStat

    scale = min(1.0, _MAP / max(image.size))
    size = [max(1, round(side * scale)) for side in image.size]
    small = image.resize(size, Pillow.Resampling.BILINEAR, reducing_gap=2)
    found = small.convert("L").filter(ImageFilter.FIND_EDGES)
    edges = found.filter(ImageFilter.BoxBlur(1)).tobytes()
    tones = small.convert("YCbCr")
    _, mean_b, mean_r = ImageStat.Stat(tones).median
    _, blue, red = (band.tobytes() for band in tones.split())
    (low_b, high_b), (low_r, high_r) = _SKIN

    def weight(edge: int, b: int, r: int) -> int:
        skin = low_b <= b <= high_b and low_r <= r <= high_r
        apart = abs(b - mean_b) + abs(r - mean_r)
        return 1 + edge * (1 + _SKIN_WEIGHT * skin) + int(apart)

    cells = [weight(*cell) for cell in zip(edges, blue, red, strict=True)]
    wide = small.width
    return [cells[at : at + wide] for at in range(0, len(cells), wide)]


def _best(weights: list[int], share: float) -> float:
    """Where a window of `share` begins that holds most weight; a share of the whole.

    Between equal windows the one nearest to the middle wins.
    """
    size = len(weights)
    window = max(1, min(size, round(size * share)))
    sums = [0, *accumulate(weights)]
    starts = range(size - window + 1)
    middle = (size - window) / 2
    total = max(1, sums[-1])

    def worth(start: int) -> float:
        inside = (sums[start + window] - sums[start]) / total
        return inside - 0.05 * abs(start - middle) / size

    return max(starts, key=worth) / size
