"""Findings as lines under their words, painted over the text.

As formats of the layout each would cost its block another layout, and thousands of
them seconds. Painted they cost what is in view.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
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
from pressdesk.ui.editor.strokes import Look, Paths, Strokes
from pressdesk.ui.editor.underlines import Underlines
from pressdesk.ui.theme import Theme

_BELOW = 5.0
_STEP, _RISE = 2.2, 1.3
_LOOKS: dict[str, Look] = {"error": ("error", True), "warning": ("warnLine", True)}
_QUIET = ("text3", False)


class Waves(Strokes):
    """Underlines of findings: waves, and dots for hints."""

    def __init__(self, mirror: Mirror) -> None:
        super().__init__(mirror)
        self.underlines = Underlines()

    def show(self, underlines: Underlines) -> None:
        """Paint these and no others from now on."""
        self.underlines = underlines
        self.forget()

    def reckoned(self, block: QTextBlock, zoom: float) -> Paths:
        """The lines of a block by colour and whether they are waves."""
        made: dict[Look, QPainterPath] = {}
        for each in self.underlines.of(block):
            look = _LOOKS.get(each.severity, _QUIET)
            path = made.setdefault(look, QPainterPath())
            start, end = (isolates.unit_at(block, at) for at in (each.start, each.end))
            for line, left, right in _stretches(block.layout(), start, end):
                below = line.y() + line.ascent() + _BELOW * zoom
                _draw(path, left, right, below, zoom, wavy=look[1])
        return made

    def dress(self, painter: QPainter, look: Look, zoom: float, theme: Theme) -> None:
        """A thin line, solid for waves."""
        style = Qt.PenStyle.SolidLine if look[1] else Qt.PenStyle.DotLine
        painter.setPen(QPen(theme.color(look[0]), 1.2 * zoom, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)


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
