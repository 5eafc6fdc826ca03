"""Photos and tables: one character of the text each, painted by us."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from pressdesk.ui.editor import formats
from pressdesk.ui.editor.easel import Easel
from pressdesk.ui.editor.set_table import SetTable, SetTables


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
        self._tables = SetTables(easel)

    def _table(self, document: QTextDocument, at: int) -> SetTable:
        block = document.findBlock(at)
        encoded = block.blockFormat().property(formats.TABLE) or '{"id":""}'
        return self._tables.find(encoded, self._easel.width(document))

    def intrinsicSize(
        self,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> QSizeF:
        """As wide as the text, as high as its rows."""
        table = self._table(doc, posInDocument)
        return QSizeF(self._easel.width(doc), table.height)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Paint it inside `rect`."""
        table, place = self._table(doc, posInDocument), QRectF(rect)
        table.paint(painter, place)
        self._easel.over_table(painter, doc.findBlock(posInDocument), table, place)
