"""Signs for what has no picture: half-spaces, no-break and double spaces, line ends.

They are painted over the text where Qt has the caret beside the character
(`QTextOption.ShowDefaultIgnorables` shows nothing with Vazirmatn) and belong to no
release. The isolates that the page itself keeps round a left-to-right run stay unseen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
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
from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.paper import PLACEHOLDERS, Sheet, Shown
from pressdesk.ui.editor.rows import OBJECTS, Row
from pressdesk.ui.theme import Theme

_NARROW_NBSP = "\u202f"
_TO_RIGHT = "\u200e\u202a\u202d\u2066"
_TO_LEFT = "\u200f\u061c\u202b\u202e\u2067"
_BOTH = "\u2068"
_MOST = 300
_SOUGHT = re.compile(
    f"[{ZWNJ}{ZWJ}{NBSP}{_NARROW_NBSP}{LINE_BREAK}{''.join(sorted(BIDI_CONTROLS))}]"
    "|(?<= ) +|[ ](?= )"
)


_Look = tuple[str, bool]  # a colour of the theme, and whether it is filled


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


class _Drawn(NamedTuple):
    """The signs of a block as paths from its origin, and for what they hold."""

    row: Row
    zoom: float
    width: float
    paths: Mapping[_Look, QPainterPath]


class HiddenMarks:
    """Paints the signs; what stays as it was is not reckoned again."""

    def __init__(self, mirror: Mirror) -> None:
        self._mirror = mirror
        self._known: dict[int, _Drawn] = {}

    def paint(
        self, painter: QPainter, sheet: Sheet, shown: Sequence[Shown], theme: Theme
    ) -> None:
        """Paint the signs of these blocks, all of one look in one stroke."""
        whole: dict[_Look, QPainterPath] = {}
        for block, _box in shown:
            origin = block.layout().position() - QPointF(sheet.left, sheet.top)
            for look, path in self._paths(block, sheet).items():
                whole.setdefault(look, QPainterPath()).addPath(path.translated(origin))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (token, filled), path in whole.items():
            pen = QPen(theme.color(token), 1.2 * sheet.zoom)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(pen.color() if filled else Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        painter.restore()

    def _paths(self, block: QTextBlock, sheet: Sheet) -> Mapping[_Look, QPainterPath]:
        if block.layout().preeditAreaText():  # stands on the page, in no row
            return _paths(block, sheet.zoom)
        number, width = block.blockNumber(), sheet.document.textWidth()
        row, known = self._mirror.row(number), self._known.get(number)
        if known is not None and known[:3] == (row, sheet.zoom, width):
            return known.paths
        if len(self._known) > _MOST:
            self._known.clear()
        made = _Drawn(row, sheet.zoom, width, _paths(block, sheet.zoom))
        self._known[number] = made
        return made.paths


def _paths(block: QTextBlock, zoom: float) -> Mapping[_Look, QPainterPath]:
    """The signs of a block by the theme's colour and whether they are filled."""
    made: dict[_Look, QPainterPath] = {}
    layout = block.layout()
    for sign in signs(block):
        line = layout.lineForTextPosition(sign.unit)
        if line.isValid():
            shape = QTransform.fromScale(zoom, zoom).map(_shape(sign.char))
            base = line.y() + line.ascent()
            whole = made.setdefault(_dress(sign.char), QPainterPath())
            whole.addPath(shape.translated(_across(line, sign), base))
    return made


def _dress(char: str) -> _Look:
    if char in ("¶", LINE_BREAK):
        return "text3", False
    return "warn" if char in BIDI_CONTROLS else "accent", char == " "


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
