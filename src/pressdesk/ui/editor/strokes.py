"""Marks painted over the text, block by block; what stays as it was is put there again.

Each kind of mark is drawn once as a picture and stamped where it belongs: to draw the
same curves for all that is in view took a key longer than its text.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTextBlock

from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.paper import Sheet, Shown
from pressdesk.ui.editor.rows import Row
from pressdesk.ui.theme import Theme

Look = tuple[str, str]
"""A colour of the theme, and what else tells the marks of one kind apart."""
_MOST = 300
_MOST_PICTURES = 60


class Stamp(NamedTuple):
    """A mark: the point it is put at, from its block's origin; how long it is there.

    One without a length is whole.
    """

    look: Look
    x: float
    y: float
    length: float = 0.0


class _Known(NamedTuple):
    """The marks of a block, and for what they hold."""

    row: Row
    zoom: float
    width: float
    stamps: Sequence[Stamp]


class _Picture(NamedTuple):
    """A mark as it is stamped: where it begins from its point, its size in dots."""

    picture: QPixmap
    across: float
    down: float
    wide: int
    high: int


class Strokes(ABC):
    """Marks of one kind: `reckoned` for a block once, until its row is another."""

    def __init__(self, mirror: Mirror) -> None:
        self._mirror = mirror
        self._known: dict[int, _Known] = {}
        self._pictures: dict[tuple[Look, str, float, float], _Picture] = {}

    @abstractmethod
    def reckoned(self, block: QTextBlock, zoom: float) -> Sequence[Stamp]:
        """The marks of a block."""

    @abstractmethod
    def room(self, look: Look, zoom: float) -> QRectF:
        """What a mark takes, whole, round the point it is put at."""

    @abstractmethod
    def draw(self, painter: QPainter, look: Look, zoom: float, theme: Theme) -> None:
        """Draw a whole mark at the painter's origin."""

    def forget(self) -> None:
        """All blocks are reckoned anew."""
        self._known.clear()

    def paint(
        self, painter: QPainter, sheet: Sheet, shown: Sequence[Shown], theme: Theme
    ) -> None:
        """Paint the marks of these blocks."""
        for block, _box in shown:
            at = block.layout().position() - QPointF(sheet.left, sheet.top)
            self.stamp(painter, at, self._stamps(block, sheet), sheet.zoom, theme)

    def stamp(
        self,
        painter: QPainter,
        origin: QPointF,
        stamps: Sequence[Stamp],
        zoom: float,
        theme: Theme,
    ) -> None:
        """Put marks where they belong from `origin` on."""
        ratio = painter.device().devicePixelRatioF()
        left, top = origin.x(), origin.y()
        for look, x, y, length in stamps:
            picture, across, down, wide, high = self._picture(look, zoom, theme, ratio)
            # On whole dots: between them a picture would be blurred.
            at = QPointF(
                round((left + x + across) * ratio) / ratio,
                round((top + y + down) * ratio) / ratio,
            )
            part = QRectF(0, 0, round(length * ratio) if length else wide, high)
            painter.drawPixmap(at, picture, part)

    def _picture(self, look: Look, zoom: float, theme: Theme, ratio: float) -> _Picture:
        key = look, getattr(theme, look[0]), zoom, ratio
        if key not in self._pictures:
            if len(self._pictures) > _MOST_PICTURES:
                self._pictures.clear()
            room = self.room(look, zoom)
            size = QSize(round(room.width() * ratio), round(room.height() * ratio))
            picture = QPixmap(size)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-room.topLeft())
            self.draw(painter, look, zoom, theme)
            painter.end()
            made = _Picture(picture, room.x(), room.y(), size.width(), size.height())
            self._pictures[key] = made
        return self._pictures[key]

    def _stamps(self, block: QTextBlock, sheet: Sheet) -> Sequence[Stamp]:
        if block.layout().preeditAreaText():  # stands on the page, in no row
            return self.reckoned(block, sheet.zoom)
        number, width = block.blockNumber(), sheet.document.textWidth()
        row, known = self._mirror.row(number), self._known.get(number)
        if known is not None and known[:3] == (row, sheet.zoom, width):
            return known.stamps
        if len(self._known) > _MOST:
            self._known.clear()
        made = _Known(row, sheet.zoom, width, self.reckoned(block, sheet.zoom))
        self._known[number] = made
        return made.stamps
