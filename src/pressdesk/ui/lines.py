"""Text in lines, drawn so that right-to-left lines begin at one edge.

QPainter.drawText and QLabel take the space at a line's break for a part of the line:
every wrapped line of a Persian text but the last begins a space too far in (Qt 6.11).
QTextLayout places the lines rightly, and knows where to end the last one.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def lay(text: str, font: QFont, width: int, *, rtl: bool) -> QTextLayout:
    """`text` broken at `width`, aligned to the side where the interface begins."""
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    direction = Qt.LayoutDirection
    option = QTextOption(side)
    option.setTextDirection(direction.RightToLeft if rtl else direction.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(text.replace("\n", chr(0x2028)), font)
    layout.setTextOption(option)
    _place(layout, width)
    return layout


def _place(layout: QTextLayout, width: int) -> None:
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()


def clipped(text: str, font: QFont, width: int, most: int, *, rtl: bool) -> QTextLayout:
    """As `lay`, with an ellipsis where more than `most` lines would be needed."""
    layout = lay(text, font, width, rtl=rtl)
    if layout.lineCount() <= most:
        return layout
    begin = layout.lineAt(most - 1).textStart()
    end = Qt.TextElideMode.ElideRight
    last = QFontMetricsF(font).elidedText(text[begin:], end, width)
    return lay(text[:begin] + last, font, width, rtl=rtl)


def draw(painter: QPainter, layout: QTextLayout, within: QRect) -> None:
    """Draw in the middle of the height of `within`."""
    free = within.height() - layout.boundingRect().height()
    layout.draw(painter, QPointF(within.left(), within.top() + max(0.0, free / 2)))
