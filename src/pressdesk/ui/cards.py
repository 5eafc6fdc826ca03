"""Template cards: a picture of the real result, the name, and one line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton

from pressdesk.ui import fonts, lines
from pressdesk.ui.look import Look
from pressdesk.ui.theme import Theme

RING = 4
_BARS = (0.5, 0.86, 0.0, 0.94, 0.9, 0.62, 0.0, 0.94, 0.88, 0.92, 0.4)


class TemplateCard(QAbstractButton):
    """A card; `note` below the name may be empty, `lit` draws it in the accent."""

    def __init__(self, name: str, note: str, look: Look, *, lit: bool = False) -> None:
        super().__init__()
        self._look, self._note, self._lit = look, note, lit
        self._picture: QImage | None = None
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(note)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(120, 190)

    def set_picture(self, picture: QImage | None) -> None:
        """Show the picture of the result."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as five beside each other on the start page."""
        return QSize(164, 268)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper with a hairline, the words below; a ring for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = self._look.theme
        paper = self._paper()
        painter.fillRect(paper, Qt.GlobalColor.white)
        painter.save()
        painter.setClipRect(paper)
        if self._picture is None:
            _draw_miniature(painter, paper, theme)
        else:
            self._draw_picture(painter, paper, self._picture)
        if theme.dark:
            painter.fillRect(paper, _veil(theme))
        painter.restore()
        self._draw_frame(painter, paper, theme)
        self._draw_words(painter, paper, theme)

    def _paper(self) -> QRect:
        words = 72 if self._note else 30
        return self.rect().adjusted(RING, RING, -RING - 1, -words - RING)

    def _draw_picture(self, painter: QPainter, paper: QRect, image: QImage) -> None:
        inner = round(image.width() * 0.07)
        top = round(image.height() * 0.025)
        width = image.width() - 2 * inner
        height = min(image.height() - top, width * paper.height() // paper.width())
        shown = QRect(paper.topLeft(), paper.size())
        shown.setHeight(height * paper.width() // width)
        painter.drawImage(shown, image, QRect(inner, top, width, height))

    def _draw_frame(self, painter: QPainter, paper: QRect, theme: Theme) -> None:
        ring = self.hasFocus() or self.isChecked()
        token = "edge" if self.underMouse() else "line"
        painter.setPen(QPen(theme.color(token), 1))
        painter.drawRect(paper)
        if ring:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(paper.adjusted(-3, -3, 3, 3))

    def _draw_words(self, painter: QPainter, paper: QRect, theme: Theme) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        begin = QPointF(paper.left(), paper.bottom() + 8)
        width = paper.width()
        painter.setPen(theme.color("text"))
        name = lines.clipped(self.text(), fonts.font("strong"), width, 1, rtl=rtl)
        name.draw(painter, begin)
        if self._note:
            painter.setPen(theme.color("accent" if self._lit else "text2"))
            small = fonts.font("small")
            note = lines.clipped(self._note, small, width, 2, rtl=rtl)
            note.draw(painter, begin + QPointF(0, 23))


def _veil(theme: Theme) -> QColor:
    veil = theme.color("ground")
    veil.setAlpha(26)
    return veil


def shade(picture: QPixmap, theme: Theme) -> None:
    """Pictures of paper are a tenth darker in the dark look."""
    if theme.dark:
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), _veil(theme))
        painter.end()


def _draw_miniature(painter: QPainter, paper: QRect, theme: Theme) -> None:
    """A sketch of a page until the real picture is there."""
    side = paper.width() // 9
    line = max(3, paper.width() // 46)
    right = paper.right() - side
    ink = theme.color("line2") if not theme.dark else theme.color("text3")
    painter.fillRect(QRect(right - 2 * side, paper.top() + side, 2 * side, line), ink)
    y = paper.top() + 2 * side + 2 * line
    for number, share in enumerate(_BARS):
        width = round((paper.width() - 2 * side) * share)
        height = line + (2 if number < 2 else 0)
        painter.fillRect(QRect(right - width, y, width, height), ink)
        y += height + line * 2
