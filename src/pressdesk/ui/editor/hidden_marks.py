"""Signs for what has no picture: half-spaces, no-break and double spaces, line ends.

They are painted over the text where Qt has the caret beside the character
(`QTextOption.ShowDefaultIgnorables` shows nothing with Vazirmatn) and belong to no
release. The isolates that the page itself keeps round a left-to-right run stay unseen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPen,
    QTextBlock,
    QTextLine,
    QTransform,
)

from pressdesk.text.characters import BIDI_CONTROLS, NBSP, ZWJ, ZWNJ
from pressdesk.ui.editor import isolates
from pressdesk.ui.editor.formats import LINE_BREAK, kind_of
from pressdesk.ui.editor.paper import PLACEHOLDERS
from pressdesk.ui.editor.rows import OBJECTS
from pressdesk.ui.editor.strokes import Look, Stamp, Strokes
from pressdesk.ui.theme import Theme

_PEN = 1.2
_NARROW_NBSP = "\u202f"
_TO_RIGHT = "\u200e\u202a\u202d\u2066"
_TO_LEFT = "\u200f\u061c\u202b\u202e\u2067"
_BOTH = "\u2068"
_SOUGHT = re.compile(
    f"[{ZWNJ}{ZWJ}{NBSP}{_NARROW_NBSP}{LINE_BREAK}{''.join(sorted(BIDI_CONTROLS))}]"
    "|(?<= ) +|[ ](?= )"
)


class Sign(NamedTuple):
    """A hidden character: its offset in the block (UTF-16 units) and what it is."""

    unit: int
    char: str


def signs(block: QTextBlock) -> list[Sign]:
    """What is hidden in `block`, in order; its end is a pilcrow.

    An object has none, nor an empty part where its placeholder stands.
    """
    empty = block.length() == 1 and kind_of(block) in PLACEHOLDERS
    if empty or kind_of(block) in OBJECTS:
        return []
    text = block.text()
    own = isolates.hidden(block) if BIDI_CONTROLS & set(text) else []
    wide = len(text) != block.length() - 1
    found = []
    for match in _SOUGHT.finditer(text):
        for at in range(match.start(), match.end()):
            unit = isolates.units(text, at) if wide else at
            if unit not in own:
                found.append(Sign(unit, text[at]))
    return [*found, Sign(block.length() - 1, "¶")]


class HiddenMarks(Strokes):
    """The signs by the theme's colour and their character."""

    def reckoned(self, block: QTextBlock, zoom: float) -> list[Stamp]:
        """The signs of a block, where the text has their characters."""
        layout, made = block.layout(), []
        for sign in signs(block):
            line = layout.lineForTextPosition(sign.unit)
            if line.isValid():
                look, base = (_colour(sign.char), sign.char), line.y() + line.ascent()
                made.append(Stamp(look, _across(line, sign), base))
        return made

    def room(self, look: Look, zoom: float) -> QRectF:
        """The sign with half a pen round it, on whole dots."""
        box = QTransform.fromScale(zoom, zoom).mapRect(_shape(look[1]).boundingRect())
        return QRectF(box.adjusted(-_PEN, -_PEN, _PEN, _PEN).toAlignedRect())

    def draw(self, painter: QPainter, look: Look, zoom: float, theme: Theme) -> None:
        """A thin line with round corners, filled or not."""
        pen = QPen(theme.color(look[0]), _PEN * zoom)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        filled = look[1] == " "
        painter.setBrush(pen.color() if filled else Qt.BrushStyle.NoBrush)
        painter.drawPath(QTransform.fromScale(zoom, zoom).map(_shape(look[1])))


def _colour(char: str) -> str:
    if char in ("¶", LINE_BREAK):
        return "text3"
    return "warn" if char in BIDI_CONTROLS else "accent"


def _across(line: QTextLine, sign: Sign) -> float:
    """Where the sign stands: in the middle of a space, behind what has no width."""
    if sign.char in ("¶", LINE_BREAK):
        return line.cursorToX(sign.unit)[0]  # type: ignore[index,no-any-return]
    after: float = line.cursorToX(sign.unit + 1)[0]  # type: ignore[index]
    if sign.char in (" ", NBSP, _NARROW_NBSP):
        return (line.cursorToX(sign.unit)[0] + after) / 2  # type: ignore[index,no-any-return]
    return after


@cache
def _shape(char: str) -> QPainterPath:
    """The sign at 100 %, from the point on the base line where it stands."""
    if char not in (" ", NBSP, _NARROW_NBSP):
        return _PATHS.get(char, _direction)(char)
    path = QPainterPath()
    if char == " ":
        path.addEllipse(QPointF(0, -4), 0.9, 0.9)
    else:
        path.addEllipse(QPointF(0, -6), 1.9, 1.9)
    return path


def _lines(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for first, *rest in strokes:
        path.moveTo(*first)
        for point in rest:
            path.lineTo(*point)
    return path


def _tick(_char: str) -> QPainterPath:
    return _lines(((0, -14), (0, 4)), ((-2, -16), (0, -14), (2, -16)))


def _joiner(_char: str) -> QPainterPath:
    return _lines(((0, -14), (0, 4)), ((-2, -17), (2, -13)), ((2, -17), (-2, -13)))


def _direction(char: str) -> QPainterPath:
    """A flag to the side that the text runs to; a foot where a run ends."""
    stick = (0.0, -15.0), (0.0, 4.0)
    right = stick[0], (4.0, -12.5), (0.0, -10.0)
    left = stick[0], (-4.0, -12.5), (0.0, -10.0)
    if char in _BOTH:
        return _lines(stick, right, left)
    if char in _TO_RIGHT:
        return _lines(stick, right)
    return _lines(stick, left if char in _TO_LEFT else ((-3.0, 4.0), (3.0, 4.0)))


def _line_end(_char: str) -> QPainterPath:
    """Down and to the side on which the next line begins."""
    return _lines(((-12, -11), (-12, -4), (-4, -4)), ((-7, -7), (-4, -4), (-7, -1)))


def _pilcrow(_char: str) -> QPainterPath:
    path = _lines(((-4, -11), (-4, 1)), ((-7, -11), (-7, 1)), ((-3, -11), (-9, -11)))
    bowl = QRectF(-12.5, -11, 7, 6)
    path.moveTo(-7, -5)
    path.lineTo(-9, -5)
    path.arcTo(bowl, 270, -180)
    return path


_PATHS: dict[str, Callable[[str], QPainterPath]] = {
    ZWNJ: _tick,
    ZWJ: _joiner,
    LINE_BREAK: _line_end,
    "¶": _pilcrow,
}
