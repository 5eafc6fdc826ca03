"""Photos and tables: one character of the text each, painted by us."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
    QTextLayout,
    QTextOption,
)

from pressdesk.document.nodes import Table, Text, plain
from pressdesk.ui.editor import formats
from pressdesk.ui.editor.bridge import MARGIN_SIDE
from pressdesk.ui.editor.cells import Filled, height_of, paint_cell, set_cell
from pressdesk.ui.theme import Theme

_TALLEST = 0.75
_EMPTY_HEIGHT = 150
_PAD = 6
_CELL_PIXELS = 14


class Easel:
    """What the painted objects need to know of the page."""

    def __init__(self, theme: Theme, label: Callable[[], str]) -> None:
        self.theme = theme
        self.zoom = 1.0
        self.media: dict[str, bytes] = {}
        self.label = label
        self.filled: Filled = lambda _name: True
        self._images: dict[str, QImage] = {}

    def put(self, media: Mapping[str, bytes]) -> None:
        """Take in the bytes of photos by media name."""
        self.media.update(media)

    def image(self, name: str) -> QImage:
        """The picture of a media name; a null one where there is none."""
        if name not in self._images or self._images[name].isNull():
            self._images[name] = QImage.fromData(self.media.get(name, b""))
        return self._images[name]

    def width(self, document: QTextDocument) -> float:
        """The width between the margins of the paper."""
        return max(80.0, document.textWidth() - 2 * MARGIN_SIDE * self.zoom)


class PhotoObject(QPyTextObject):
    """Paints a photo over the width of the text, or a quiet field without one."""

    def __init__(self, easel: Easel, parent: QTextDocument) -> None:
        super().__init__(parent)
        self._easel = easel

    def _image(self, document: QTextDocument, at: int) -> QImage:
        block = document.findBlock(at)
        name = block.blockFormat().property(formats.MEDIA) or ""
        return self._easel.image(name)

    def intrinsicSize(
        self,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> QSizeF:
        """As wide as the text, at most three quarters of it high."""
        width = self._easel.width(doc)
        image = self._image(doc, posInDocument)
        if image.isNull():
            return QSizeF(width, _EMPTY_HEIGHT * self._easel.zoom)
        height = width * image.height() / image.width()
        return QSizeF(width, min(height, width * _TALLEST))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Paint it inside `rect`."""
        rect = QRectF(rect)
        theme = self._easel.theme
        image = self._image(doc, posInDocument)
        if image.isNull():
            painter.fillRect(rect, QColor(theme.alt))
            painter.setPen(QColor(theme.text3))
            centre = int(Qt.AlignmentFlag.AlignCenter.value)
            painter.drawText(rect, centre, self._easel.label())
            return
        size = QSizeF(image.size()).scaled(
            rect.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        left = rect.right() - size.width()
        place = QRectF(left, rect.top(), size.width(), size.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image, QRectF(image.rect()))


class TableObject(QPyTextObject):
    """Paints a table; its first column stands at the start side."""

    def __init__(self, easel: Easel, parent: QTextDocument) -> None:
        super().__init__(parent)
        self._easel = easel

    def _table(self, document: QTextDocument, at: int) -> Table:
        block = document.findBlock(at)
        encoded = block.blockFormat().property(formats.TABLE) or '{"id":""}'
        return msgspec.json.decode(encoded, type=Table)

    def _font(self, *, bold: bool = False) -> QFont:
        made = QFont("Vazirmatn")
        made.setPixelSize(max(1, round(_CELL_PIXELS * self._easel.zoom)))
        made.setBold(bold)
        return made

    def _heights(self, table: Table, column: float) -> list[float]:
        least = QFontMetricsF(self._font(bold=True)).height()
        pad = _PAD * self._easel.zoom
        heights = []
        for row in table.rows:
            tall = [height_of(self._set(cell, column, bold=True)) for cell in row]
            heights.append(max([least, *tall]) + 2 * pad)
        return heights

    def intrinsicSize(
        self,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> QSizeF:
        """As wide as the text, as high as its rows."""
        table = self._table(doc, posInDocument)
        width = self._easel.width(doc)
        column = width / max(1, _columns(table))
        caption = 28 * self._easel.zoom if table.caption else 0
        height = sum(self._heights(table, column)) + caption + 2
        return QSizeF(width, max(height, 24))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Paint it inside `rect`."""
        rect = QRectF(rect)
        table = self._table(doc, posInDocument)
        column = rect.width() / max(1, _columns(table))
        top = rect.top() + 1
        for number, height in enumerate(self._heights(table, column)):
            head = table.header and number == 0
            for place, cell in enumerate(table.rows[number]):
                left = rect.right() - column * (place + 1)
                bold = head or (table.header_column and place == 0)
                box = QRectF(left, top, column, height)
                self._cell(painter, box, cell, bold=bold, fill=head)
            top += height
        if table.caption:
            below = QRectF(rect.left(), top, rect.width(), rect.bottom() - top)
            self._caption(painter, below, plain(table.caption))

    def _cell(
        self, painter: QPainter, box: QRectF, cell: Text, *, bold: bool, fill: bool
    ) -> None:
        theme = self._easel.theme
        if fill:
            painter.fillRect(box, QColor(theme.window))
        painter.setPen(QPen(QColor(theme.line2), 1))
        painter.drawRect(box)
        pad = _PAD * self._easel.zoom
        inner = box.adjusted(pad, pad, -pad, -pad)
        paint_cell(painter, inner, self._set(cell, box.width(), bold=bold))

    def _set(self, cell: Text, column: float, *, bold: bool) -> QTextLayout:
        easel = self._easel
        width = column - 2 * _PAD * easel.zoom
        return set_cell(cell, self._font(bold=bold), width, easel.theme, easel.filled)

    def _caption(self, painter: QPainter, box: QRectF, text: str) -> None:
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )
        painter.setFont(self._font())
        painter.setPen(QColor(self._easel.theme.text2))
        painter.drawText(box, text, option)


def _columns(table: Table) -> int:
    return max((len(row) for row in table.rows), default=1)
