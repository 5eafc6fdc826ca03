"""Thirty pictures of odd sizes and formats, drawn the same way each time."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from random import Random

from PIL import Image, ImageCms, ImageDraw

ORIENTATION, GPS = 0x0112, 0x8825
LYING = {
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}


def scene(width, height, mode="RGB", seed=1):
    """A sky, a ground and some houses; the upper left corner is red."""
    draw_from = Random(seed * 7919 + width * 31 + height)
    image = Image.new("RGBA", (width, height), (150, 190, 220, 255))
    draw = ImageDraw.Draw(image)
    ground = height * 2 // 3
    draw.rectangle((0, ground, width, height), fill=(110, 140, 90, 255))
    for _ in range(12):
        left, roof = draw_from.randrange(width), draw_from.randrange(ground + 1)
        wide = draw_from.randint(1, max(1, width // 6))
        colour = tuple(draw_from.randrange(256) for _ in range(3))
        draw.rectangle((left, roof, left + wide, ground), fill=(*colour, 255))
    draw.rectangle((0, 0, width // 8, height // 8), fill=(200, 20, 20, 255))
    if mode in ("RGBA", "LA"):
        image.putalpha(Image.linear_gradient("L").resize((width, height)))
    return image.convert(mode)


def packed(image, kind, **options):
    made = BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def _exif(orientation, *, gps=False):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    if gps:
        exif.get_ifd(GPS).update({1: "N", 2: (35.0, 42.0, 1.0), 3: "E"})
    return exif


def _turned(orientation, **options):
    """A photo that stands upright only for who heeds its EXIF."""
    image = scene(420, 280, seed=orientation)
    if orientation in LYING:
        image = image.transpose(LYING[orientation])
    return packed(image, "JPEG", exif=_exif(orientation, **options))


def _deep_colour():
    """A PNG of 16 bits a channel, which Pillow does not write."""
    width, height = 64, 48

    def chunk(kind, data):
        sealed = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + sealed

    row = b"".join(struct.pack(">HHH", x * 1023, 30000, 65535) for x in range(width))
    head = struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)
    data = zlib.compress((b"\0" + row) * height)
    chunks = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*each) for each in chunks)


def _deep_grey():
    wide = scene(300, 200, "L").convert("I").point(lambda value: value * 257)
    return packed(wide.convert("I;16"), "PNG")


def _palette(*, clear):
    image = scene(320, 240).quantize(16)
    return packed(image, "PNG", **({"transparency": 3} if clear else {}))


def _moving(kind):
    first, *rest = (scene(160, 120, "RGB", seed) for seed in (1, 2, 3))
    return packed(first, kind, save_all=True, append_images=rest, duration=200)


def _profiled():
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    year_to_second = struct.pack(">6H", 2026, 5, 17, 0, 0, 0)
    profile = made[:24] + year_to_second + made[36:]  # the clock's time stands there
    return packed(scene(500, 400), "JPEG", icc_profile=profile)


def _plain(kind, width, height, mode="RGB", **options):
    return lambda: packed(scene(width, height, mode), kind, **options)


DRAWN: Mapping[str, Callable[[], bytes]] = {
    "one-pixel.png": _plain("PNG", 1, 1),
    "two-pixels.gif": _plain("GIF", 2, 2),
    "very-wide.jpg": _plain("JPEG", 3000, 40),
    "very-tall.png": _plain("PNG", 40, 3000),
    "hair-line.png": _plain("PNG", 1, 500),
    "thread.jpg": _plain("JPEG", 500, 1),
    "cmyk.jpg": _plain("JPEG", 400, 300, "CMYK"),
    "grey.jpg": _plain("JPEG", 400, 300, "L"),
    "grey-16-bit.png": _deep_grey,
    "colour-16-bit.png": _deep_colour,
    "palette.png": lambda: _palette(clear=False),
    "palette-clear.png": lambda: _palette(clear=True),
    "alpha.png": _plain("PNG", 300, 300, "RGBA"),
    "grey-alpha.png": _plain("PNG", 300, 200, "LA"),
    "one-bit.png": _plain("PNG", 200, 200, "1"),
    "moving.gif": lambda: _moving("GIF"),
    "lossy.webp": _plain("WEBP", 640, 360, quality=60),
    "lossless-alpha.webp": _plain("WEBP", 200, 150, "RGBA", lossless=True),
    "moving.webp": lambda: _moving("WEBP"),
    "old.bmp": _plain("BMP", 120, 90),
    "scan.tiff": _plain("TIFF", 250, 350),
    "scan-cmyk.tiff": _plain("TIFF", 250, 350, "CMYK"),
    "turned-3.jpg": lambda: _turned(3),
    "turned-6.jpg": lambda: _turned(6),
    "turned-8.jpg": lambda: _turned(8),
    "place.jpg": lambda: _turned(1, gps=True),
    "progressive.jpg": _plain("JPEG", 600, 400, progressive=True),
    "profiled.jpg": _profiled,
    "large.jpg": _plain("JPEG", 4000, 3000, quality=70),
    "coarse.jpg": _plain("JPEG", 333, 777, quality=5),
}
"""The bytes of a picture, as a camera or a scanner would give them, by its name."""


@cache
def drawn(name):
    """The picture of this name in `DRAWN`."""
    return DRAWN[name]()
