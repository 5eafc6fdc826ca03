"""A table set in type: its caption, its rows and their heights, in one width.

Setting ten thousand cells takes a second and Qt asks for the size of a table with every
layout: what was set is kept until the table, the width or the look is another.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
)

from pressdesk.document.nodes import Table, Text
from pressdesk.ui.editor import note_runs
from pressdesk.ui.editor.cells import height_of, paint_cell, set_cell
from pressdesk.ui.editor.easel import Easel

_PAD = 6
_CELL_PIXELS = 14
_CAPTION = 28
_KEPT = 16


class SetCell(NamedTuple):
    """A cell as it is painted; `number` is that of its text in the table.

    The caption is one in row -1.
    """

    number: int
    row: int
    words: Text
    layout: QTextLayout
    box: QRectF
    inner: QRectF


def seen_by(painter: QPainter, rect: QRectF) -> QRectF:
    """What of `rect` the painter may touch."""
    return painter.clipBoundingRect() if painter.hasClipping() else rect


class SetTable:
    """One table in one width, with the zoom, colours and fields of the easel now."""

    def __init__(self, encoded: str, width: float, easel: Easel) -> None:
        self.table = msgspec.json.decode(encoded, type=Table)
        self._easel, self.theme, self._filled = easel, easel.theme, easel.filled
        self.zoom = easel.zoom
        self._width = width
        self._column = width / max((len(row) for row in self.table.rows), default=1)
        self._fonts = {bold: self._font(bold=bold) for bold in (False, True)}

    @property
    def caption(self) -> float:
        """The height of the caption, which stands above the rows."""
        if not self.table.caption:
            return 0.0
        least, lines = _CAPTION * self.zoom, height_of(self._said)
        return max(least, lines + _PAD * self.zoom)

    @cached_property
    def _said(self) -> QTextLayout:
        font, theme = self._fonts[False], replace(self.theme, text=self.theme.text2)
        return set_cell(self.table.caption, font, self._width, theme, self._filled)

    @cached_property
    def height(self) -> float:
        """Of all of it."""
        return max(24.0, sum(self._heights) + self.caption + 2)

    def _font(self, *, bold: bool) -> QFont:
        made = QFont("Vazirmatn")
        made.setPixelSize(max(1, round(_CELL_PIXELS * self.zoom)))
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
        pad = 2 * _PAD * self.zoom
        return [max([least, *map(height_of, row)]) + pad for row in self._cells]

    def _is_bold(self, row: int, place: int) -> bool:
        table = self.table
        return (table.header and row == 0) or (table.header_column and place == 0)

    def _set(self, cell: Text, *, bold: bool) -> QTextLayout:
        width = self._column - 2 * _PAD * self.zoom
        return set_cell(cell, self._fonts[bold], width, self.theme, self._filled)

    @cached_property
    def notes(self) -> dict[int, tuple[tuple[int, int], ...]]:
        """By the number of a text: where its footnotes end, and which they are."""
        found, before = {}, 0
        for number, text in enumerate(note_runs.texts(self.table)):
            if ends := note_runs.ends(text):
                found[number] = tuple((end, before + n) for n, end in enumerate(ends))
                before += len(ends)
        return found

    # Its cells in a rectangle

    def cells(self, rect: QRectF, seen: QRectF) -> Iterator[SetCell]:
        """The caption and the cells of the rows that reach into `seen`."""
        above = QRectF(rect.left(), rect.top(), self._width, self.caption)
        if self.table.caption and above.intersects(seen):
            yield SetCell(0, -1, self.table.caption, self._said, above, above)
        top, text = rect.top() + 1 + self.caption, 1
        pad = _PAD * self.zoom
        for number, height in enumerate(self._heights):
            if seen.top() <= top + height and top <= seen.bottom():
                for place, layout in enumerate(self._cells[number]):
                    left = rect.right() - self._column * (place + 1)
                    box = QRectF(left, top, self._column, height)
                    inner = box.adjusted(pad, pad, -pad, -pad)
                    words = self.table.rows[number][place]
                    yield SetCell(text + place, number, words, layout, box, inner)
            text += len(self._cells[number])
            top += height

    # Painting

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what of it is seen, as the print has it: the caption first."""
        for cell in self.cells(rect, seen_by(painter, rect)):
            if self.table.header and cell.row == 0:
                painter.fillRect(cell.box, QColor(self.theme.window))
            if cell.row >= 0:
                painter.setPen(QPen(QColor(self.theme.line2), 1))
                painter.drawRect(cell.box)
            paint_cell(painter, cell.inner, cell.layout)


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
