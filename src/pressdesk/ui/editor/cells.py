"""A table cell's text set in lines, its marks coloured like those of a paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from pressdesk.document.nodes import Span, Text
from pressdesk.text.characters import LRI, PDI
from pressdesk.text.runs import runs
from pressdesk.ui.editor.isolates import units
from pressdesk.ui.theme import Theme

Filled = Callable[[str], bool]


def set_cell(
    cell: Text, font: QFont, width: float, theme: Theme, filled: Filled
) -> QTextLayout:
    """`cell` in lines of at most `width`; its first line begins at 0."""
    text, ranges = "", []
    for run in cell:
        span = Span(run) if isinstance(run, str) else run
        piece = "".join(_isolated(span))
        made = QTextLayout.FormatRange()
        made.start, made.length = units(text, len(text)), units(piece, len(piece))
        made.format = _format(span, theme, filled)
        ranges.append(made)
        text += piece
    layout = QTextLayout(text, font)
    layout.setFormats(ranges)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    _break(layout, width)
    return layout


def _isolated(span: Span) -> Iterator[str]:
    """As every output isolates it: a marked run, and numbers and addresses found."""
    if span.ltr:
        yield f"{LRI}{span.text}{PDI}"
        return
    for run in runs(span.text):
        yield f"{LRI}{run.text}{PDI}" if run.ltr else run.text


def unit_of(layout: QTextLayout, cell: str, count: int) -> int:
    """The offset in a set cell of the code point number `count` of its own text."""
    text, at = layout.text(), 0
    for char in cell[:count]:
        at = text.index(char, at) + 1  # over isolates that stand in between
    while text[at : at + 1] == LRI != cell[count : count + 1]:
        at += 1
    return units(text, at)


def top_of(layout: QTextLayout, box: QRectF) -> float:
    """Where its first line begins: the lines stand in the middle of `box`."""
    return box.top() + max(0.0, (box.height() - height_of(layout)) / 2)


def _break(layout: QTextLayout, width: float) -> None:
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()


def _format(span: Span, theme: Theme, filled: Filled) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(theme.text))
    if span.slot and not filled(span.slot):
        made.setForeground(QColor(theme.accent))
        made.setBackground(QColor(theme.tint))
    elif span.link:
        made.setForeground(QColor(theme.accent))
    elif span.ltr:
        made.setBackground(QColor(theme.alt))
    if span.bold:
        made.setFontWeight(QFont.Weight.Bold)
    made.setFontItalic(span.italic)
    made.setFontUnderline(span.underline)
    return made


def height_of(layout: QTextLayout) -> float:
    """The height of its lines."""
    count = layout.lineCount()
    return layout.lineAt(count - 1).rect().bottom() if count else 0.0


def paint_cell(painter: QPainter, box: QRectF, layout: QTextLayout) -> None:
    """Paint the lines in the middle of `box`, from its right edge."""
    layout.draw(painter, QPointF(box.left(), top_of(layout, box)))
