"""A table set in type: its caption, its rows and their heights, in one width.

Setting ten thousand cells takes a second and Qt asks for the size of a table with every
layout: what was set is kept until the table, the width or the look is another.
"""

from __future__ import annotations

from functools import cached_property

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from pressdesk.document.nodes import Table, Text, plain
from pressdesk.ui.editor.cells import height_of, paint_cell, set_cell
from pressdesk.ui.editor.easel import Easel

_PAD = 6
_CELL_PIXELS = 14
_CAPTION = 28
_KEPT = 16


class SetTable:
    """One table in one width, with the zoom, colours and fields of the easel now."""

    def __init__(self, encoded: str, width: float, easel: Easel) -> None:
        self.table = msgspec.json.decode(encoded, type=Table)
        self._easel, self._theme, self._filled = easel, easel.theme, easel.filled
        self._zoom = easel.zoom
        self._column = width / max((len(row) for row in self.table.rows), default=1)
        self._fonts = {bold: self._font(bold=bold) for bold in (False, True)}

    @property
    def caption(self) -> float:
        """The height of the caption, which stands above the rows."""
        return _CAPTION * self._zoom if self.table.caption else 0.0

    @cached_property
    def height(self) -> float:
        """Of all of it."""
        return max(24.0, sum(self._heights) + self.caption + 2)

    def _font(self, *, bold: bool) -> QFont:
        made = QFont("Vazirmatn")
        made.setPixelSize(max(1, round(_CELL_PIXELS * self._zoom)))
        made.setBold(bold)
        return made

    @cached_property
    def _cells(self) -> list[list[QTextLayout]]:
        return [
            [self._set(cell, bold=self._is_bold(number, place)) for place, cell in row]
            for number, row in enumerate(map(enumerate, self.table.rows))
        ]

    @cached_property
    def _heights(self) -> list[float]:
        least = QFontMetricsF(self._fonts[True]).height()
        pad = 2 * _PAD * self._zoom
        return [max([least, *map(height_of, row)]) + pad for row in self._cells]

    def _is_bold(self, row: int, place: int) -> bool:
        table = self.table
        return (table.header and row == 0) or (table.header_column and place == 0)

    def _set(self, cell: Text, *, bold: bool) -> QTextLayout:
        width = self._column - 2 * _PAD * self._zoom
        return set_cell(cell, self._fonts[bold], width, self._theme, self._filled)

    # Painting

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what of it is seen, as the print has it: the caption first."""
        top = rect.top() + 1
        if self.table.caption:
            above = QRectF(rect.left(), rect.top(), rect.width(), self.caption)
            self._paint_caption(painter, above)
            top += self.caption
        seen = painter.clipBoundingRect() if painter.hasClipping() else rect
        for number, height in enumerate(self._heights):
            if seen.top() <= top + height and top <= seen.bottom():
                self._paint_row(painter, number, rect.right(), top)
            top += height

    def _paint_row(
        self, painter: QPainter, number: int, right: float, top: float
    ) -> None:
        head = self.table.header and number == 0
        pad, height = _PAD * self._zoom, self._heights[number]
        for place, cell in enumerate(self._cells[number]):
            left = right - self._column * (place + 1)
            box = QRectF(left, top, self._column, height)
            if head:
                painter.fillRect(box, QColor(self._theme.window))
            painter.setPen(QPen(QColor(self._theme.line2), 1))
            painter.drawRect(box)
            paint_cell(painter, box.adjusted(pad, pad, -pad, -pad), cell)

    def _paint_caption(self, painter: QPainter, box: QRectF) -> None:
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )
        painter.setFont(self._fonts[False])
        painter.setPen(QColor(self._theme.text2))
        painter.drawText(box, plain(self.table.caption), option)


class SetTables:
    """The tables that were set last."""

    def __init__(self, easel: Easel) -> None:
        self._easel = easel
        self._kept: dict[object, SetTable] = {}

    def find(self, encoded: str, width: float) -> SetTable:
        """The table in this width, set now if it is not known."""
        easel = self._easel
        key = encoded, width, easel.zoom, easel.theme.name, easel.filled
        found = self._kept.pop(key, None) or SetTable(encoded, width, easel)
        self._kept[key] = found
        while len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        return found
