"""Lines painted over the text, block by block; what stays as it was is drawn again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QTextBlock

from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.paper import Sheet, Shown
from pressdesk.ui.editor.rows import Row
from pressdesk.ui.theme import Theme

Look = tuple[str, bool]
"""A colour of the theme, and what else parts the strokes of one kind."""
Paths = Mapping[Look, QPainterPath]
_MOST = 300
_BESIDE = 8  # so far above or below its block a stroke may reach


class _Known(NamedTuple):
    """The strokes of a block as paths from its origin, and for what they hold."""

    row: Row
    zoom: float
    width: float
    paths: Paths


class Strokes(ABC):
    """Strokes of one kind: `reckoned` for a block once, until its row is another."""

    def __init__(self, mirror: Mirror) -> None:
        self._mirror = mirror
        self._known: dict[int, _Known] = {}

    @abstractmethod
    def reckoned(self, block: QTextBlock, zoom: float) -> Paths:
        """The strokes of a block, from its origin."""

    @abstractmethod
    def dress(self, painter: QPainter, look: Look, zoom: float, theme: Theme) -> None:
        """Give the painter the pen and brush of a look."""

    def forget(self) -> None:
        """All blocks are reckoned anew."""
        self._known.clear()

    def paint(
        self, painter: QPainter, sheet: Sheet, shown: Sequence[Shown], theme: Theme
    ) -> None:
        """Paint the strokes of these blocks, all of one look at once."""
        whole: dict[Look, QPainterPath] = {}
        asked, beside = painter.clipBoundingRect(), _BESIDE * sheet.zoom
        for block, box in shown:
            if (
                box.top() - beside > asked.bottom()
                or box.bottom() + beside < asked.top()
            ):
                continue
            origin = block.layout().position() - QPointF(sheet.left, sheet.top)
            for look, path in self._paths(block, sheet).items():
                placed = path.translated(origin)
                if look in whole:
                    whole[look].addPath(placed)
                else:
                    whole[look] = placed
        if not whole:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for look, path in whole.items():
            self.dress(painter, look, sheet.zoom, theme)
            painter.drawPath(path)
        painter.restore()

    def _paths(self, block: QTextBlock, sheet: Sheet) -> Paths:
        if block.layout().preeditAreaText():  # stands on the page, in no row
            return self.reckoned(block, sheet.zoom)
        number, width = block.blockNumber(), sheet.document.textWidth()
        row, known = self._mirror.row(number), self._known.get(number)
        if known is not None and known[:3] == (row, sheet.zoom, width):
            return known.paths
        if len(self._known) > _MOST:
            self._known.clear()
        made = _Known(row, sheet.zoom, width, self.reckoned(block, sheet.zoom))
        self._known[number] = made
        return made.paths
