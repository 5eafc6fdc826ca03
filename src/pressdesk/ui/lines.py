"""Text in lines, drawn so that right-to-left lines begin at one edge.

QPainter.drawText and QLabel take the space at a line's break for a part of the line:
every wrapped line of a Persian text but the last begins a space too far in (Qt 6.11).
QTextLayout places the lines rightly, and knows where to end the last one.

A mark at its beginning says the direction and the place says the side: the first words
on the screen do without Qt's own names for both (see `numbers`).
"""

from __future__ import annotations

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import (
    QBrush,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from pressdesk.text.characters import LRM, RLM


def lay(
    text: str, font: QFont, width: int, *, rtl: bool, middle: bool = False
) -> QTextLayout:
    """`text` broken at `width`, where the interface begins or in the `middle`."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    begin = RLM if rtl else LRM
    layout = QTextLayout(begin + text.replace("\n", chr(0x2028)), font)
    layout.setTextOption(option)
    _place(layout, width, share=0.5 if middle else float(rtl))
    return layout


def _place(layout: QTextLayout, width: int, *, share: float) -> None:
    """One below the other, with `share` of what is free at their left."""
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        free = share * (width - line.naturalTextWidth())
        line.setPosition(QPointF(free, height))
        height += line.height()
    layout.endLayout()


def clipped(text: str, font: QFont, width: int, most: int, *, rtl: bool) -> QTextLayout:
    """As `lay`, with an ellipsis where more than `most` lines would be needed."""
    layout = lay(text, font, width, rtl=rtl)
    if layout.lineCount() <= most:
        return layout
    begin = max(0, layout.lineAt(most - 1).textStart() - 1)  # without the mark
    end = QtCore.Qt.TextElideMode.ElideRight
    last = QtGui.QFontMetricsF(font).elidedText(text[begin:], end, width)
    return lay(text[:begin] + last, font, width, rtl=rtl)


def draw(painter: QPainter, layout: QTextLayout, within: QRect) -> None:
    """Draw in the middle of the height of `within`."""
    free = within.height() - layout.boundingRect().height()
    layout.draw(painter, QPointF(within.left(), within.top() + max(0.0, free / 2)))


def draw_in(
    brush: QBrush, painter: QPainter, layout: QTextLayout, begin: QPointF
) -> None:
    """Draw at `begin` in a colour of its own, whatever the painter's pen is."""
    whole = QTextLayout.FormatRange()
    text = layout.text()
    units = len(text) + sum(char > "\uffff" for char in text)
    whole.start, whole.length = 0, units
    form = QTextCharFormat()
    form.setForeground(brush)
    whole.format = form
    layout.draw(painter, begin, [whole])
