"""A photo cut to a card's form around what people look at.

The middle of interest is found without any model: where edges are dense, colours are
unlike the rest of the photo, and skin is seen that is no smooth sky. The cut keeps near
the middle where nothing stands out.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
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
_QUALITY = 95
_SKIN = ((77, 127), (133, 173))
"""Blue and red difference of skin of every tone in YCbCr (Chai and Ngan, 1999)."""


def cropped(data: bytes, width: int, height: int) -> bytes | None:
    """The photo as a JPEG of exactly this size; None: unreadable or too small."""
    from PIL import Image

    image = _photo(data)
    if image is None:
        return None
    scale = max(width / image.width, height / image.height)
    if scale > 1 / _SMALLEST:
        return None
    left, top = _corner(image, width / scale, height / scale)
    box = (left, top, left + width / scale, top + height / scale)
    return _jpeg(image.resize((width, height), Image.Resampling.LANCZOS, box=box))


def shaded(
    photo: bytes, colour: tuple[int, int, int], stops: Sequence[tuple[float, float]]
) -> bytes:
    """The photo under `colour`, as dense as `stops` say: row in pixels, 0 to 1.

    Between two stops the density runs smoothly. Done in pixels, because PDFium draws
    transparent gradients with a step at their stops.
    """
    from PIL import Image

    with Image.open(io.BytesIO(photo)) as image:
        rows = bytes(_density(row, stops) for row in range(image.height))
        mask = Image.frombytes("L", (1, image.height), rows).resize(image.size)
        ground = Image.new("RGB", image.size, colour)
        return _jpeg(Image.composite(ground, image.convert("RGB"), mask))


def _density(row: int, stops: Sequence[tuple[float, float]]) -> int:
    for (above, one), (below, other) in pairwise(stops):
        if above <= row <= below and above < below:
            share = (row - above) / (below - above)
            smooth = share * share * (3 - 2 * share)
            return round(255 * (one + (other - one) * smooth))
    return round(255 * stops[-1][1])


def _jpeg(image: Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return out.getvalue()


@lru_cache(maxsize=2)
def _photo(data: bytes) -> Image | None:
    """The photo's pixels without transparency, on white; kept for the next form."""
    from PIL import Image as Pillow

    image = opened(data, LONGEST)
    if image is None:
        return None
    if image.mode != "RGBA":
        return image.convert("RGB")
    ground = Pillow.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _corner(image: Image, width: float, height: float) -> tuple[float, float]:
    """The upper left corner of the cut, in pixels of the photo."""
    interest = _interest(image)
    columns = [sum(column) for column in zip(*interest, strict=True)]
    rows = [sum(row) for row in interest]
    left = _best(columns, width / image.width) * image.width
    top = _best(rows, height / image.height) * image.height
    return min(left, image.width - width), min(top, image.height - height)


def _interest(image: Image) -> list[list[int]]:
    """How much there is to see in each cell of a small map of the photo."""
    from PIL import Image as Pillow
    from PIL import ImageFilter, ImageStat

    small = image.copy()
    small.thumbnail((_MAP, _MAP), Pillow.Resampling.BILINEAR)
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
