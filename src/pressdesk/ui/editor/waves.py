"""Findings as lines under their words, painted over the text.

As formats of the layout each would cost its block another layout, and thousands of
them seconds. Painted they cost what is in view.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPen,
    QTextBlock,
    QTextLayout,
    QTextLine,
)

from pressdesk.document.nodes import plain
from pressdesk.ui.editor import formats, isolates
from pressdesk.ui.editor.cells import top_of, unit_of
from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.set_table import SetTable, seen_by
from pressdesk.ui.editor.strokes import Look, Stamp, Strokes
from pressdesk.ui.editor.underlines import Underline, Underlines, moved
from pressdesk.ui.theme import Theme

_BELOW, _IN_CELLS = 5.0, 4.0
_STEP, _RISE = 2.2, 1.3
_PEN = 1.2
_LONGEST = 640
"""A paper's width at 100 %."""
_LOOKS: dict[str, Look] = {"error": ("error", "~"), "warning": ("warnLine", "~")}
_QUIET = ("text3", "")


class Waves(Strokes):
    """Underlines of findings: waves, and dots for hints."""

    def __init__(self, mirror: Mirror) -> None:
        super().__init__(mirror)
        self.underlines = Underlines()
        self._tables: dict[str, tuple[SetTable, QRectF]] = {}

    def show(self, underlines: Underlines) -> None:
        """Paint these and no others from now on."""
        self.underlines = underlines
        self.forget()
        self._tables.clear()

    def reckoned(self, block: QTextBlock, zoom: float) -> list[Stamp]:
        """The lines of a block by colour and whether they are waves."""
        made = []
        for each in self.underlines.of(block):
            look = _LOOKS.get(each.severity, _QUIET)
            start, end = (isolates.unit_at(block, at) for at in (each.start, each.end))
            for line, left, right in _stretches(block.layout(), start, end):
                below = line.y() + line.ascent() + _BELOW * zoom
                made.append(Stamp(look, left, below, right - left))
        return made

    def paint_table(
        self, painter: QPainter, block: QTextBlock, table: SetTable, rect: QRectF
    ) -> None:
        """Paint the lines of the cells that are seen of the table in `rect`."""
        place = formats.place_of(block)
        self._tables[place] = table, rect
        seen = seen_by(painter, rect)
        stamps = [
            Stamp(_LOOKS.get(each.severity, _QUIET), box.left(), below, box.width())
            for each, box, below in self._in_cells(place, table, rect, seen)
        ]
        self.stamp(painter, QPointF(), stamps, table.zoom, table.theme)

    def in_table(self, block: QTextBlock, at: QPointF) -> list[Underline]:
        """What is underlined at a point of the page in a table that was painted."""
        place = formats.place_of(block)
        if place not in self._tables:
            return []
        here = QRectF(at.x(), at.y(), 1, 1)
        found = self._in_cells(place, *self._tables[place], here)
        return [each for each, box, _ in found if box.contains(at)]

    def _in_cells(
        self, place: str, table: SetTable, rect: QRectF, seen: QRectF
    ) -> Iterator[tuple[Underline, QRectF, float]]:
        """Each underline of these cells: where its words stand, and its line."""
        marks = self.underlines.in_table(place)
        for cell in table.cells(rect, seen) if marks else ():
            words, found = plain(cell.words), marks.get(cell.number, ())
            left, top = cell.inner.left(), top_of(cell.layout, cell.inner)
            for each in moved(found, words) if found else ():
                first = unit_of(cell.layout, words, each.start)
                last = unit_of(cell.layout, words, each.end)
                for line, begin, end in _stretches(cell.layout, first, last):
                    box = QRectF(begin, line.y(), end - begin, line.height())
                    below = top + line.y() + line.ascent() + _IN_CELLS * table.zoom
                    yield each, box.translated(left, top), below

    def room(self, look: Look, zoom: float) -> QRectF:
        """A line over the whole paper, and the room of its waves."""
        high = math.ceil((_RISE + _PEN) * zoom)
        return QRectF(0, -high, math.ceil(_LONGEST * zoom), 2 * high)

    def draw(self, painter: QPainter, look: Look, zoom: float, theme: Theme) -> None:
        """A thin line, solid for waves."""
        style = Qt.PenStyle.SolidLine if look[1] else Qt.PenStyle.DotLine
        painter.setPen(QPen(theme.color(look[0]), _PEN * zoom, style))
        painter.drawPath(_line(_LONGEST * zoom, zoom, wavy=bool(look[1])))


def _stretches(
    layout: QTextLayout, start: int, end: int
) -> Iterator[tuple[QTextLine, float, float]]:
    """Where units stand on their lines, left to right; parted by direction."""
    while start < end:
        line = layout.lineForTextPosition(start)
        if not line.isValid():
            return
        stop = min(end, line.textStart() + line.textLength())
        if stop <= start:
            return
        for left, right in _joined(_boxes(line, start, stop)):
            yield line, left, right
        start = stop


def _boxes(line: QTextLine, start: int, stop: int) -> Iterator[tuple[float, float]]:
    """Run by run; the space at which a line was broken has no place on it.

    `QTextLine.cursorToX` is a letter off in a left-to-right run of a Persian line.
    """
    seen = line.naturalTextRect()
    for run in line.glyphRuns(start, stop - start):
        box = run.boundingRect()
        yield max(seen.left(), box.left()), min(seen.right(), box.right())


def _joined(boxes: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    made: list[tuple[float, float]] = []
    for left, right in sorted(boxes):
        if made and left <= made[-1][1] + 1:
            made[-1] = made[-1][0], max(made[-1][1], right)
        else:
            made.append((left, right))
    return [box for box in made if box[1] > box[0]]


def _line(length: float, zoom: float, *, wavy: bool) -> QPainterPath:
    path = QPainterPath(QPointF(0, 0))
    if not wavy:
        path.lineTo(length, 0)
        return path
    left, step, rise = 0.0, _STEP * zoom, _RISE * zoom
    while left < length:
        path.quadTo(left + step / 2, rise, left + step, 0)
        left, rise = left + step, -rise
    return path
