"""Photos as they are printed: sRGB, eight bits, no more pixels than paper can show.

PDF/A allows no colours but those of its profile, and a printer shows nothing finer than
300 dots an inch. A JPEG that fits goes into the file as it is.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from pressdesk.writers.letterhead import Letterhead

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsProfile

DPI = 300
HIGHEST = 120.0  # mm, as `figure img` in page.css.j2
_SLACK = 1.1  # so much finer is left alone
_SCREEN = 96  # pixels an inch when a photo has its own size
_INCH = 25.4
_QUALITY = 88
_FEW, _FEW_GREYS = 256, 16  # tones of a drawing, which stays without loss
_KEPT = 32
_known: dict[tuple[bytes, tuple[float, float]], bytes | None] = {}


def printable(data: bytes, room: tuple[float, float]) -> bytes:
    """A photo ready for the page; `room` is the width and height in mm that it has.

    What is no picture comes back as it is. The last photos are remembered.
    """
    key = hashlib.blake2b(data, digest_size=16).digest(), room
    if key not in _known:
        while len(_known) >= _KEPT:
            del _known[next(iter(_known))]
        _known[key] = _made(data, room)
    return _known[key] or data


def room_of(look: Letterhead) -> tuple[float, float]:
    """The room that a photo has on this paper, in mm."""
    return look.text_width, HIGHEST


def _made(data: bytes, room: tuple[float, float]) -> bytes | None:
    """The photo made anew; None when it can stay as it is."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as image:
            wanted = _size(image.size, room)
            profile = _foreign_profile(image)
            plain = image.format == "JPEG" and image.mode in {"RGB", "L"}
            if plain and profile is None and wanted == image.size:
                return None
            image.draft(image.mode, wanted)
            return _packed(_sized(_plain(image, profile), wanted))
    except (OSError, ValueError, Image.DecompressionBombError):
        return None


def _size(size: tuple[int, int], room: tuple[float, float]) -> tuple[int, int]:
    width, height = size
    fits = (mm / _INCH * _SCREEN / px for mm, px in zip(room, size, strict=True))
    printed = min(1.0, *fits)
    scale = printed * DPI / _SCREEN
    if scale * _SLACK >= 1:
        return size
    return max(1, round(width * scale)), max(1, round(height * scale))


def _foreign_profile(image: Image) -> ImageCmsProfile | None:
    """The photo's colour profile, unless that is sRGB or unreadable."""
    from PIL import ImageCms

    data = image.info.get("icc_profile")
    if not data:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(data))
        name = ImageCms.getProfileDescription(profile)
    except (ImageCms.PyCMSError, OSError):
        return None
    return None if "sRGB" in name else profile


def _plain(image: Image, profile: ImageCmsProfile | None) -> Image:
    """The first frame in RGB or grey, on white where it is clear."""
    from PIL.Image import alpha_composite, new

    if image.mode.startswith("I"):  # 16 bits; a plain conversion would cut them off
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if "A" in image.getbands() or "transparency" in image.info:
        clear = image.convert("RGBA")
        ground = new("RGBA", clear.size, "white")
        image = alpha_composite(ground, clear).convert("RGB")
    elif image.mode == "P":
        image = image.convert("RGB")
    if profile is not None:
        image = _converted(image, profile)
    return image if image.mode in {"RGB", "L"} else image.convert("RGB")


def _converted(image: Image, profile: ImageCmsProfile) -> Image:
    from PIL import ImageCms

    try:
        made = ImageCms.profileToProfile(image, profile, _srgb(), outputMode="RGB")
    except (ImageCms.PyCMSError, ValueError):  # a profile for other channels
        return image
    return made or image


@lru_cache(maxsize=1)
def _srgb() -> ImageCmsProfile:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _sized(image: Image, wanted: tuple[int, int]) -> Image:
    from PIL.Image import Resampling

    if image.width <= wanted[0]:
        return image
    return image.resize(wanted, Resampling.LANCZOS, reducing_gap=2)


def _packed(image: Image) -> bytes:
    out = BytesIO()
    if image.getcolors(_FEW if image.mode == "RGB" else _FEW_GREYS):
        image.save(out, "PNG")
    else:
        image.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
