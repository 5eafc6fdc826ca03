"""Photos coming in: upright, without EXIF (so without location), JPEG or PNG.

Only the picture and its colour profile stay. A JPEG that stands upright already keeps
its compressed data: its segments are copied, nothing is decoded and packed again.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressdesk.notices import Unreadable, notice

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_BYTES = 64 * 1024 * 1024
MAX_PIXELS = 100_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "MPO")

_QUALITY = 92
_ORIENTATION = 0x0112
_UPRIGHT = (None, 0, 1)
_PNG_MAGIC = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = (
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"),
    *(b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"cICP", b"sBIT", b"pHYs"),
)
_JPEG = ("JPEG", "MPO")
_MODES_OF_JPEG = ("L", "RGB", "CMYK")
_MODES_OF_PNG = ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")


def take_in(data: bytes) -> tuple[str, bytes]:
    """The media name (`<sha256>.jpg` or `.png`) and the clean bytes of a picture.

    Taking in clean bytes again gives the same name and bytes.

    Raises:
        Unreadable: no picture, a damaged one, or one beyond `MAX_BYTES` or
            `MAX_PIXELS`.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(
            notice("media-too-heavy", "error", megabytes=MAX_BYTES // (1 << 20))
        )
    extension, clean = _clean(data)
    return f"{hashlib.sha256(clean).hexdigest()}.{extension}", clean


def _clean(data: bytes) -> tuple[str, bytes]:
    from PIL import Image

    try:
        with warnings.catch_warnings(), whole_pictures():
            warnings.simplefilter("ignore")  # of pixels and EXIF; we count ourselves
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                _check_size(image)
                return _write(image, data)
    except (MemoryError, Image.DecompressionBombError) as fault:
        raise _too_large() from fault
    except Unreadable:
        raise
    except Exception as fault:  # Pillow's decoders raise nearly every kind
        raise Unreadable(notice("media-unreadable", "error")) from fault


@contextlib.contextmanager
def whole_pictures() -> Iterator[None]:
    """A cut-off picture is an error, also once the PDF engine is loaded.

    WeasyPrint lets Pillow load truncated pictures for the whole process.
    """
    from PIL import ImageFile

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _check_size(image: Image) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise _too_large()


def _too_large() -> Unreadable:
    millions = MAX_PIXELS // 1_000_000
    return Unreadable(notice("media-too-large", "error", megapixels=millions))


def _write(image: Image, data: bytes) -> tuple[str, bytes]:
    upright = _is_upright(image)
    image.load()  # a cut-off picture is found here
    copied = _copy(image, data) if upright else None
    return copied or _encode(image, upright=upright)


def _is_upright(image: Image) -> bool:
    try:
        return image.getexif().get(_ORIENTATION) in _UPRIGHT
    except Exception:  # EXIF that nobody can read turns nothing
        return True


def _copy(image: Image, data: bytes) -> tuple[str, bytes] | None:
    """The picture's own compressed data without the rest, where that is possible."""
    with contextlib.suppress(ValueError, IndexError, struct.error):
        if image.format in _JPEG:
            return "jpg", b"".join(_jpeg_segments(data))
        if image.format == "PNG" and not getattr(image, "is_animated", False):
            return "png", _PNG_MAGIC + b"".join(_png_chunks(data))
    return None


def _encode(image: Image, *, upright: bool) -> tuple[str, bytes]:
    from PIL import ImageOps

    photo = image.format in _JPEG and image.mode in _MODES_OF_JPEG
    profile = image.info.get("icc_profile")
    turned = image.copy() if upright else ImageOps.exif_transpose(image)
    if not photo and turned.mode not in _MODES_OF_PNG:
        turned = turned.convert("RGBA" if turned.has_transparency_data else "RGB")
        profile = profile if image.mode in ("RGB", "RGBA", "RGBX") else None
    out = io.BytesIO()
    if photo:
        turned.save(out, "JPEG", quality=_QUALITY, icc_profile=profile)
        return "jpg", b"".join(_jpeg_segments(out.getvalue()))
    turned.save(out, "PNG", icc_profile=profile)
    return "png", _PNG_MAGIC + b"".join(_png_chunks(out.getvalue()))


def _jpeg_segments(data: bytes) -> Iterator[bytes]:
    """SOI, the segments that make the picture, and the scans up to EOI.

    Of the application segments only JFIF, the colour profile and Adobe's colour
    transform stay; comments go, and so does what stands behind the picture (a second
    picture of an MPO file, a maker's data).
    """
    yield data[:2]
    at = 2
    while data[at + 1] != 0xD9:
        if data[at] != 0xFF:
            raise ValueError("no marker")
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        end = at + 2 + int(struct.unpack_from(">H", data, at + 2)[0])
        if marker == 0xDA:
            end = _end_of_scan(data, end)
        if _kept(marker, data[at + 4 : end]):
            yield data[at:end]
        at = end
    yield data[at : at + 2]


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the entropy-coded bytes end: a marker that is no restart, no stuffing."""
    while True:
        at = data.index(b"\xff", at)
        follower = data[at + 1]
        if follower == 0xFF:
            at += 1
        elif follower == 0 or 0xD0 <= follower <= 0xD7:
            at += 2
        else:
            return at


def _kept(marker: int, body: bytes) -> bool:
    if marker == 0xFE:
        return False
    if not 0xE0 <= marker <= 0xEF:
        return True
    return body.startswith((b"JFIF\0", b"ICC_PROFILE\0", b"Adobe"))


def _png_chunks(data: bytes) -> Iterator[bytes]:
    """The chunks that make the picture; texts, EXIF, times and tails go."""
    at = len(_PNG_MAGIC)
    kind = b""
    while kind != b"IEND":
        size, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + size
        if (
            zlib.crc32(data[at + 4 : end - 4])
            != struct.unpack_from(">I", data, end - 4)[0]
        ):
            raise ValueError("broken chunk")
        if kind in _PNG_KEPT:
            yield data[at:end]
        at = end
