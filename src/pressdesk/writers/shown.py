"""The one place where a photo becomes what is shown of it: upright, turned and cut.

A photo's media stays as it came in; every format that leaves the office asks here, so
that what was cut off is in none of them. Nothing is written anew for a whole, upright
photo. Cut ones are kept, since a preview and several formats want the same ones.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pressdesk.document.media import FORMATS, MAX_PIXELS, whole_pictures
from pressdesk.document.nodes import Crop, Photo
from pressdesk.document.package import Package
from pressdesk.document.photos import box_of
from pressdesk.writers.shelf import Shelf

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 95
_HASH = 64  # letters of a SHA-256
_KEPT_BYTES = 96 << 20
_ORIENTATION = 0x0112
_TURNS = {90: "ROTATE_270", 180: "ROTATE_180", 270: "ROTATE_90"}  # Pillow's: leftwards
_MODES_OF_JPEG = ("L", "RGB", "CMYK")

_Key = tuple[str, int, Crop | None]
_SHELF: Shelf[_Key, bytes] = Shelf(_KEPT_BYTES, len)


def shown(photo: Photo, media: Mapping[str, bytes]) -> bytes | None:
    """The picture as everybody outside sees it; None: the photo has none.

    What cannot be read comes back as it is.
    """
    data = media.get(photo.media)
    if data is None or not (photo.turn or photo.crop or _is_turned(data)):
        return data
    key = (_content(photo.media, data), photo.turn, photo.crop)
    found, made = _SHELF.find(key)
    if not found:
        made = _cut(photo, data)
        _SHELF.put(key, made)
    return made or data


def name_of(photo: Photo) -> str:
    """A name of the picture as it is shown: its media's, or one of its own."""
    if not (photo.turn or photo.crop):
        return photo.media
    stem, _, ending = photo.media.rpartition(".")
    view = hashlib.sha256(repr((photo.turn, photo.crop)).encode()).hexdigest()[:8]
    return f"{stem}-{view}.{ending}" if stem else f"{ending}-{view}"


def pictures_of(package: Package) -> Iterator[tuple[str, bytes]]:
    """Each photo's picture once, by its name."""
    seen: set[str] = set()
    for block in package.release.body:
        if not isinstance(block, Photo) or name_of(block) in seen:
            continue
        data = shown(block, package.media)
        if data is not None:
            seen.add(name_of(block))
            yield name_of(block), data


def _content(name: str, data: bytes) -> str:
    """What tells pictures apart: our own names are hashes of their content."""
    stem = name.partition(".")[0]
    return stem if len(stem) == _HASH else hashlib.sha256(data).hexdigest()


def _is_turned(data: bytes) -> bool:
    """Whether EXIF turns the picture: our own media are upright, others' may not be."""
    if b"Exif" not in data[:65536] and b"eXIf" not in data[:65536]:
        return False
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            return image.getexif().get(_ORIENTATION) not in (None, 0, 1)
    except Exception:  # Pillow's decoders raise nearly every kind
        return False


def _cut(photo: Photo, data: bytes) -> bytes | None:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings(), whole_pictures():
            warnings.simplefilter("ignore")  # of pixels and EXIF; we count ourselves
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                if image.width * image.height > MAX_PIXELS:
                    return None
                upright: Image.Image = ImageOps.exif_transpose(image)
                return _packed(_viewed(photo, upright), image)
    except Exception:  # Pillow's decoders raise nearly every kind
        return None


def _viewed(photo: Photo, upright: Image) -> Image:
    from PIL.Image import Transpose

    box = box_of(photo, upright.size)
    if photo.turn:
        upright = upright.transpose(Transpose[_TURNS[photo.turn]])
    return upright.crop(box)


def _packed(shown: Image, source: Image) -> bytes:
    """In the source's format, with its colour profile and nothing else of it."""
    profile = source.info.get("icc_profile")
    clear = source.info.get("transparency")
    shown.info = {} if clear is None else {"transparency": clear}
    out = io.BytesIO()
    if source.format in ("JPEG", "MPO") and shown.mode in _MODES_OF_JPEG:
        look = {"quality": _QUALITY, "subsampling": 0}
        shown.save(out, "JPEG", icc_profile=profile, **look)
    else:
        shown.save(out, "PNG", icc_profile=profile, compress_level=3)
    return out.getvalue()
