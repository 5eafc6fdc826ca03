"""Findings as lines under their words, painted over the text.

As formats of the layout each would cost its block another layout, and thousands of
them seconds. Painted they cost what is in view.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPen,
    QTextBlock,
    QTextLayout,
    QTextLine,
)

from pressdesk.ui.editor import isolates
from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.paper import Sheet, Shown
from pressdesk.ui.editor.rows import Row
from pressdesk.ui.editor.underlines import Underlines
from pressdesk.ui.theme import Theme

_MOST = 300
_BELOW = 5.0
_STEP, _RISE = 2.2, 1.3
_Look = tuple[str, bool]  # a colour of the theme, and whether it is a wave
_LOOKS: dict[str, _Look] = {"error": ("error", True), "warning": ("warnLine", True)}
_QUIET = ("text3", False)


class _Drawn(NamedTuple):
    """The lines of a block as paths from its origin, and for what they hold."""

    row: Row
    zoom: float
    width: float
    paths: dict[_Look, QPainterPath]


class Waves:
    """Paints underlines; what stays as it was is not reckoned again."""

    def __init__(self, mirror: Mirror) -> None:
        self._mirror = mirror
        self.underlines = Underlines()
        self._known: dict[int, _Drawn] = {}

    def show(self, underlines: Underlines) -> None:
        """Paint these and no others from now on."""
        self.underlines = underlines
        self._known.clear()

    def paint(
        self, painter: QPainter, sheet: Sheet, shown: Sequence[Shown], theme: Theme
    ) -> None:
        """Paint the lines of these blocks, all of one look in one stroke."""
        whole: dict[_Look, QPainterPath] = {}
        for block, _box in shown:
            origin = block.layout().position() - QPointF(sheet.left, sheet.top)
            for look, path in self._paths(block, sheet).items():
                whole.setdefault(look, QPainterPath()).addPath(path.translated(origin))
        if not whole:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for (token, wavy), path in whole.items():
            style = Qt.PenStyle.SolidLine if wavy else Qt.PenStyle.DotLine
            painter.setPen(QPen(theme.color(token), 1.2 * sheet.zoom, style))
            painter.drawPath(path)
        painter.restore()

    def _paths(self, block: QTextBlock, sheet: Sheet) -> dict[_Look, QPainterPath]:
        if block.layout().preeditAreaText():  # stands on the page, in no row
            return _paths(block, self.underlines, sheet.zoom)
        number, width = block.blockNumber(), sheet.document.textWidth()
        row, known = self._mirror.row(number), self._known.get(number)
        if known is not None and known[:3] == (row, sheet.zoom, width):
            return known.paths
        if len(self._known) > _MOST:
            self._known.clear()
        made = _Drawn(
            row, sheet.zoom, width, _paths(block, self.underlines, sheet.zoom)
        )
        self._known[number] = made
        return made.paths


def _paths(
    block: QTextBlock, underlines: Underlines, zoom: float
) -> dict[_Look, QPainterPath]:
    made: dict[_Look, QPainterPath] = {}
    for each in underlines.of(block):
        look = _LOOKS.get(each.severity, _QUIET)
        path = made.setdefault(look, QPainterPath())
        start, end = (isolates.unit_at(block, at) for at in (each.start, each.end))
        for line, left, right in _stretches(block.layout(), start, end):
            below = line.y() + line.ascent() + _BELOW * zoom
            _draw(path, left, right, below, zoom, wavy=look[1])
    return made


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


def _draw(
    path: QPainterPath, left: float, right: float, y: float, zoom: float, *, wavy: bool
) -> None:
    path.moveTo(left, y)
    if not wavy:
        path.lineTo(right, y)
        return
    step, rise = _STEP * zoom, _RISE * zoom
    while left < right:
        after = min(left + step, right)
        path.quadTo((left + after) / 2, y + rise, after, y)
        left, rise = after, -rise
