"""What a picture is, by its bytes alone."""

from __future__ import annotations

from io import BytesIO


def image_type(data: bytes) -> str:
    """The media type of a picture by its first bytes; empty when it is none."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    return "image/svg+xml" if _is_svg(data) else ""


def _is_svg(data: bytes) -> bool:
    from xml.etree import ElementTree

    if b"<svg" not in data[:4096] or b"<!ENTITY" in data:
        return False
    try:
        return ElementTree.fromstring(data).tag.endswith("svg")
    except ElementTree.ParseError:
        return False


def pixel_size(data: bytes) -> tuple[int, int]:
    """Width and height of a picture in pixels; noughts when it cannot be read."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as image:
            return image.size
    except (OSError, ValueError, Image.DecompressionBombError):
        return 0, 0
