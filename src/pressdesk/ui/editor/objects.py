"""Photos and tables: one character of the text each, painted by us."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
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
from pressdesk.ui.editor.cells import height_of, paint_cell, set_cell
from pressdesk.ui.editor.easel import Easel

_PAD = 6
_CELL_PIXELS = 14


class PhotoObject(QPyTextObject):
    """Paints a photo over the width of the text, or a quiet field without one."""

    def __init__(self, easel: Easel, parent: QTextDocument) -> None:
        super().__init__(parent)
        self._easel = easel

    def intrinsicSize(
        self,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> QSizeF:
        """As wide as the text, as high as the photo in its width."""
        size = self._easel.size(doc.findBlock(posInDocument))
        return QSizeF(self._easel.width(doc), size.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Paint it inside `rect`, from the right."""
        rect, easel = QRectF(rect), self._easel
        block = doc.findBlock(posInDocument)
        image = easel.image(block)
        if image.isNull():
            painter.fillRect(rect, QColor(easel.theme.alt))
            painter.setPen(QColor(easel.theme.text3))
            centre = int(Qt.AlignmentFlag.AlignCenter.value)
            painter.drawText(rect, centre, easel.label())
            return
        size = easel.size(block)
        place = QRectF(rect.right() - size.width(), rect.top(), *size.toTuple())
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
