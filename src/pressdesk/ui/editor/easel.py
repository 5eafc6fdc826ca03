"""What the painted photos and tables need to know of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QTextBlock, QTextDocument

from pressdesk.document.nodes import Crop, Photo
from pressdesk.ui.editor import formats
from pressdesk.ui.editor.bridge import MARGIN_SIDE
from pressdesk.ui.editor.cells import Filled
from pressdesk.ui.editor.rows import photo_of
from pressdesk.ui.pixels import LONGEST, read, viewed
from pressdesk.ui.theme import Theme

if TYPE_CHECKING:
    from pressdesk.ui.editor.set_table import SetTable

_TALLEST = 0.75
_EMPTY_HEIGHT = 150
_View = tuple[str, int, Crop | None]
OverTable = Callable[[QPainter, QTextBlock, "SetTable", QRectF], None]


class Easel:
    """The photos' pixels, the zoom and the colours, for everything that is painted."""

    def __init__(self, theme: Theme, label: Callable[[], str]) -> None:
        self.theme = theme
        self.zoom = 1.0
        self.media: dict[str, bytes] = {}
        self.label = label
        self.filled: Filled = lambda _name: True
        self.over_table: OverTable = lambda *_of: None
        """Paints what belongs on a table that was painted."""
        self._whole: dict[str, QImage] = {}
        self._shown: dict[_View, QImage] = {}

    def put(self, media: Mapping[str, bytes]) -> None:
        """Take in the bytes of photos by media name."""
        self.media.update(media)

    def image(self, block: QTextBlock) -> QImage:
        """What the photo in `block` shows; a null picture where there is none."""
        return self.picture(photo_of(formats.read_row(block)))

    def picture(self, photo: Photo) -> QImage:
        """What `photo` shows: turned and cut."""
        key = (photo.media, int(photo.turn), photo.crop)
        if key not in self._shown or self._shown[key].isNull():
            self._shown[key] = viewed(self.whole(photo.media), photo)
        return self._shown[key]

    def whole(self, name: str) -> QImage:
        """The whole picture of a media name, at most `LONGEST` pixels long."""
        if name not in self._whole or self._whole[name].isNull():
            self._whole[name] = read(self.media.get(name, b""), LONGEST)[0]
        return self._whole[name]

    def width(self, document: QTextDocument) -> float:
        """The width between the margins of the paper."""
        return max(80.0, document.textWidth() - 2 * MARGIN_SIDE * self.zoom)

    def size(self, block: QTextBlock) -> QSizeF:
        """How large the photo in `block` is painted.

        It is as wide as its share of the text says, and no higher than three quarters
        of the text's width.
        """
        width = self.width(block.document())
        photo = photo_of(formats.read_row(block))
        image = self.picture(photo)
        if image.isNull():
            return QSizeF(width, _EMPTY_HEIGHT * self.zoom)
        room = QSizeF(width * photo.width / 100, width * _TALLEST)
        keep = Qt.AspectRatioMode.KeepAspectRatio
        return QSizeF(image.size()).scaled(room, keep)
