"""Template cards: a picture of the real result, the name, and one line."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton

from pressdesk.ui import controls, fonts, lines, numbers
from pressdesk.ui.look import Look
from pressdesk.ui.theme import LIGHT, Theme

RING, ABOVE = 4, 8
VEIL = 26  # of 255: over white paper in the dark look
_BARS = (0.5, 0.86, 0.0, 0.94, 0.9, 0.62, 0.0, 0.94, 0.88, 0.92, 0.4)


class TemplateCard(QAbstractButton):
    """A card; `note` below the name may be empty, `lit` draws it in the accent."""

    def __init__(self, name: str, note: str, look: Look, *, lit: bool = False) -> None:
        super().__init__()
        self._look, self._note, self._lit = look, note, lit
        self._picture: QtGui.QImage | None = None
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(note)
        self.setProperty("focusPolicy", numbers.STRONG_FOCUS)
        self.setMinimumSize(120, 190)

    def enterEvent(self, event: QtGui.QEnterEvent) -> None:
        """A hand over what acts."""
        controls.point(self)
        super().enterEvent(event)

    def set_picture(self, picture: QtGui.QImage | None) -> None:
        """Show the picture of the result."""
        self._picture = picture
        self.update()

    def set_paper(self, height: int) -> None:
        """Fix the height: that of the paper and of the words below it."""
        self.setFixedHeight(height + self._words() + 2 * RING)

    def _words(self) -> int:
        """The height of the name and of at most two lines of the note."""
        name = ABOVE + _line("strong")
        return name + 2 * _line("small") + 4 if self._note else name + 2

    def sizeHint(self) -> QSize:
        """As wide as five beside each other on the start page."""
        return QSize(164, 190 + self._words())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper with a hairline, the words below; a ring for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = self._look.theme
        paper = self._paper()
        _fill(painter, paper, LIGHT.brush("base"))
        painter.save()
        painter.setClipRect(paper)
        if self._picture is None:
            _draw_miniature(painter, paper, theme)
        else:
            self._draw_picture(painter, paper, self._picture)
        if theme.dark:
            _fill(painter, paper, theme.brush("ground", VEIL))
        painter.restore()
        self._draw_frame(painter, paper, theme)
        self._draw_words(painter, paper, theme)

    def _paper(self) -> QRect:
        return self.rect().adjusted(RING, RING, -RING - 1, -self._words() - RING)

    def _draw_picture(
        self, painter: QPainter, paper: QRect, image: QtGui.QImage
    ) -> None:
        inner = round(image.width() * 0.07)
        top = round(image.height() * 0.025)
        width = image.width() - 2 * inner
        height = min(image.height() - top, width * paper.height() // paper.width())
        shown = QRect(paper.topLeft(), paper.size())
        shown.setHeight(height * paper.width() // width)
        painter.drawImage(shown, image, QRect(inner, top, width, height))

    def _draw_frame(self, painter: QPainter, paper: QRect, theme: Theme) -> None:
        around = paper.adjusted(0, 0, 1, 1)
        _frame(painter, around, 1, theme.brush("edge" if self.underMouse() else "line"))
        if self.hasFocus() or self.isChecked():
            _frame(painter, around.adjusted(-4, -4, 4, 4), 2, theme.brush("accent"))

    def _draw_words(self, painter: QPainter, paper: QRect, theme: Theme) -> None:
        rtl, width = self.isRightToLeft(), paper.width()
        begin = QPointF(paper.left(), paper.bottom() + ABOVE)
        name = lines.clipped(self.text(), fonts.font("strong"), width, 1, rtl=rtl)
        lines.draw_in(theme.brush("text"), painter, name, begin)
        if self._note:
            small = fonts.font("small")
            note = lines.clipped(self._note, small, width, 2, rtl=rtl)
            ink = theme.brush("accent" if self._lit else "text2")
            below = QPointF(0, _line("strong") + 2)
            lines.draw_in(ink, painter, note, begin + below)


def _line(name: str) -> int:
    """The height of a line in a type of the design."""
    return QtGui.QFontMetrics(fonts.font(name)).height()


def _fill(painter: QPainter, room: QRect, brush: QBrush) -> None:
    """QPainter.fillRect, without the names of Qt that it asks for (see `numbers`)."""
    painter.setBackground(brush)
    painter.eraseRect(room)


def _frame(painter: QPainter, around: QRect, width: int, brush: QBrush) -> None:
    """Lines along the inside of `around`."""
    left, top, wide, high = around.x(), around.y(), around.width(), around.height()
    for side in (
        QRect(left, top, wide, width),
        QRect(left, top + high - width, wide, width),
        QRect(left, top + width, width, high - 2 * width),
        QRect(left + wide - width, top + width, width, high - 2 * width),
    ):
        _fill(painter, side, brush)


def shade(picture: QtGui.QPixmap, theme: Theme) -> None:
    """Pictures of paper are a tenth darker in the dark look."""
    if theme.dark:
        painter = QPainter(picture)
        _fill(painter, picture.rect(), theme.brush("ground", VEIL))
        painter.end()


def _draw_miniature(painter: QPainter, paper: QRect, theme: Theme) -> None:
    """A sketch of a page until the real picture is there."""
    side = paper.width() // 9
    line = max(3, paper.width() // 46)
    right = paper.right() - side
    ink = theme.brush("text3" if theme.dark else "line2")
    head = QRect(right - 2 * side, paper.top() + side, 2 * side, line)
    _fill(painter, head, ink)
    y = paper.top() + 2 * side + 2 * line
    for number, share in enumerate(_BARS):
        width = round((paper.width() - 2 * side) * share)
        height = line + (2 if number < 2 else 0)
        _fill(painter, QRect(right - width, y, width, height), ink)
        y += height + line * 2
