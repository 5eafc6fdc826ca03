"""A photo's pixels for the screen: no more than it can show, turned and cut."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QTransform

from pressdesk.document.nodes import Photo
from pressdesk.document.photos import box_of

LONGEST = 2000
"""Pixels of the longest side of a photo on the screen; a camera's would fill memory."""


def read(data: bytes, longest: int) -> tuple[QImage, QSize]:
    """A picture with no side above `longest`, and the size that it really has."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > longest:
        keep = Qt.AspectRatioMode.KeepAspectRatio
        reader.setScaledSize(size.scaled(longest, longest, keep))
    image = reader.read()
    if not size.isValid():
        size = image.size()
    turned = (image.width() > image.height()) != (size.width() > size.height())
    return image, size.transposed() if turned else size


def viewed(image: QImage, photo: Photo) -> QImage:
    """`image` turned and cut as `photo` says."""
    if image.isNull() or not (photo.turn or photo.crop):
        return image
    left, top, right, bottom = box_of(photo, (image.width(), image.height()))
    turned = image.transformed(QTransform().rotate(photo.turn)) if photo.turn else image
    return turned.copy(QRect(left, top, right - left, bottom - top))
