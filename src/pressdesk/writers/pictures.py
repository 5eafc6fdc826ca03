"""Photos as every reader takes them: upright, sRGB, 8 bits, JPEG or PNG, no EXIF.

Offices hand in CMYK scans, 16-bit pictures, palettes, WebP, GIF and phones' MPO;
browsers, Word, mail programs and press systems agree only on plain JPEG and PNG.
Conversions are kept, since several formats want the same ones.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pressdesk.document.media import FORMATS, MAX_PIXELS, whole_pictures
from pressdesk.document.nodes import Photo
from pressdesk.document.package import Package
from pressdesk.writers.shelf import Shelf
from pressdesk.writers.shown import name_of, shown

if TYPE_CHECKING:
    from PIL.Image import Image

WEB = 1600
"""Longest side in pixels of a photo on a page of the web or in a mail."""
PRINT = 3600
"""Longest side of a photo for print: 30 centimetres at 300 dots to the inch."""

_QUALITY = {WEB: 85, PRINT: 93}
_KEPT_BYTES = 64 << 20
_WIDE_MODES = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")
_TO_8_BITS = 1 / 257
_DRAWING = 256  # colours: with fewer a picture is a drawing, which JPEG would smear


@dataclass(frozen=True)
class Picture:
    """A picture for everybody: its bytes, media type and size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int

    @property
    def ending(self) -> str:
        """The ending of its file, with the dot."""
        return ".png" if self.media_type == "image/png" else ".jpg"


_SHELF: Shelf[tuple[bytes, int], Picture] = Shelf(
    _KEPT_BYTES, lambda made: len(made.data)
)


def picture(data: bytes, longest: int = WEB) -> Picture | None:
    """The picture in `data` with no side above `longest` pixels; None: unreadable.

    A picture is never enlarged. What is transparent or drawn with few colours becomes
    PNG, every other one JPEG. Of an animation or an MPO file the first picture counts.
    """
    key = (hashlib.sha256(data).digest(), longest)
    found, made = _SHELF.find(key)
    if not found:
        made = _convert(data, longest)
        _SHELF.put(key, made)
    return made


def of_release(package: Package, longest: int) -> Iterator[tuple[int, Picture]]:
    """Each readable photo once, with the number of the first place it stands at."""
    photos = [block for block in package.release.body if isinstance(block, Photo)]
    seen: set[str] = set()
    for number, photo in enumerate(photos, 1):
        found = picture(shown(photo, package.media) or b"", longest)
        if found is not None and name_of(photo) not in seen:
            yield number, found
        seen.add(name_of(photo))


def opened(data: bytes, longest: int) -> Image | None:
    """The pixels: upright, sRGB, mode RGB, RGBA or L; None when it is no picture."""
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings(), whole_pictures():
            warnings.simplefilter("ignore")  # of pixels and EXIF; we count ourselves
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                if image.width * image.height > MAX_PIXELS:
                    return None
                image.draft(None, (longest, longest))
                turned: Image.Image = ImageOps.exif_transpose(image)
                made = _srgb(turned)
                made.thumbnail((longest, longest), Image.Resampling.LANCZOS)
                return made
    except Exception:  # Pillow's decoders raise nearly every kind
        return None


def _convert(data: bytes, longest: int) -> Picture | None:
    image = opened(data, longest)
    if image is None:
        return None
    drawn = data[:2] != b"\xff\xd8" and image.getcolors(_DRAWING) is not None
    out = io.BytesIO()
    if image.mode == "RGBA" or drawn:
        image.save(out, "PNG", optimize=True)
        return Picture(out.getvalue(), "image/png", *image.size)
    quality = _QUALITY.get(longest, _QUALITY[WEB])
    image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return Picture(out.getvalue(), "image/jpeg", *image.size)


def _srgb(image: Image) -> Image:
    """8 bits a channel, without a profile: the profile's colours turned into sRGB."""
    profile = image.info.get("icc_profile")
    if image.mode in _WIDE_MODES:
        wide = image if image.mode == "F" else image.convert("I")
        return wide.point(lambda value: value * _TO_8_BITS).convert("L")
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        turned = _by_profile(image, profile)
        if turned is not None:
            return _bare(turned)
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        opaque = clear.getchannel("A").getextrema() == (255, 255)
        return _bare(clear.convert("RGB") if opaque else clear)
    return _bare(image.convert("L" if image.mode in ("1", "L") else "RGB"))


def _by_profile(image: Image, profile: bytes) -> Image | None:
    from PIL import ImageCms

    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, own, srgb, outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _bare(image: Image) -> Image:
    """The pixels alone, so that nothing of the old file is written again."""
    made = image.copy()
    made.info = {}
    return made
