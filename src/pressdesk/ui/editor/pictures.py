"""Pictures on the clipboard or dragged: as bytes or as paths of files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff"})
_KINDS = ("image/jpeg", "image/png", "image/webp", "image/tiff", "image/bmp")


def given(source: QMimeData) -> list[bytes | Path]:
    """The pictures in `source`; none where it holds text or other files too.

    Word and Excel put a picture of their text beside the text, so text goes first. A
    picture's own bytes are taken where they are offered.
    """
    if source.hasUrls():
        return list(_files(source))
    if source.text().strip():
        return []
    for kind in _KINDS:
        data = bytes(source.data(kind).data()) if source.hasFormat(kind) else b""
        if data:
            return [data]
    image = source.imageData() if source.hasImage() else None
    return [_packed(image)] if isinstance(image, QImage) and not image.isNull() else []


def offered(source: QMimeData) -> bool:
    """The same without reading a picture: asked for while something is dragged."""
    if source.hasUrls():
        return bool(list(_files(source)))
    pixels = source.hasImage() or any(map(source.hasFormat, _KINDS))
    return pixels and not source.text().strip()


def _files(source: QMimeData) -> list[bytes | Path]:
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    pictures = [path for path in paths if path.suffix.lower() in ENDINGS]
    whole = len(pictures) == len(source.urls())
    return list(pictures) if whole else []


def _packed(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())
