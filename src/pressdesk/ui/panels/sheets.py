"""The drawn pages, one below the other; a click on a paragraph says which it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from pressdesk.ui.look import Look
from pressdesk.ui.pages import PagePlace
from pressdesk.ui.theme import LIGHT

GAP = 20
_SIDE = 0.075  # of the page's width: a little less than any letterhead's margin
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Sheets(QWidget):
    """Paints pages and the marked block; `chosen` carries a part name or block id.

    With the keyboard, Up and Down go from block to block and Enter chooses one.
    """

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.pages: tuple[QImage, ...] = ()
        self.places: Mapping[str, PagePlace] = {}
        self.marked = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self.update)

    def show_pages(
        self, pages: tuple[QImage, ...], places: Mapping[str, PagePlace]
    ) -> None:
        """Show these pages, whose blocks stand at `places`."""
        self.pages, self.places = pages, places
        height = sum(self._size(page).height() + GAP for page in pages) + GAP
        width = max((self._size(page).width() for page in pages), default=0)
        self.setMinimumSize(width + 2 * GAP if pages else 0, height)
        self.update()

    def _size(self, page: QImage) -> QSize:
        return page.deviceIndependentSize().toSize()

    def frames(self) -> list[QRect]:
        """Where each page stands."""
        made, y = [], GAP
        for page in self.pages:
            size = self._size(page)
            made.append(QRect((self.width() - size.width()) // 2, y, *size.toTuple()))
            y += size.height() + GAP
        return made

    # -- blocks ------------------------------------------------------------

    def mark(self, block: str) -> None:
        """Mark a block; an unknown one marks nothing."""
        self.marked = block
        self.update()

    def box(self, block: str) -> QRectF:
        """Where a block stands; an empty rectangle for an unknown one."""
        place, frames = self.places.get(block), self.frames()
        if place is None or place.page >= len(frames):
            return QRectF()
        page = QRectF(frames[place.page])
        side = page.width() * _SIDE
        top = page.top() + place.top * page.height()
        height = max(4.0, (place.bottom - place.top) * page.height())
        return QRectF(page.left() + side, top, page.width() - 2 * side, height)

    def block_at(self, at: QPointF) -> str:
        """The block at a point: the last one that begins above it."""
        for number, frame in enumerate(self.frames()):
            if frame.contains(at.toPoint()):
                share = (at.y() - frame.top()) / frame.height()
                begun = [
                    name
                    for name, place in self.places.items()
                    if (place.page, place.top) <= (number, share)
                ]
                first = next(iter(self.places), "")
                return begun[-1] if begun else first
        return ""

    # -- events ------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over the text: it can be clicked."""
        over = bool(self.block_at(event.position()))
        shape = Qt.CursorShape
        self.setCursor(shape.PointingHandCursor if over else shape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the paragraph."""
        block = self.block_at(event.position())
        if block and event.button() == Qt.MouseButton.LeftButton:
            self.mark(block)
            self.chosen.emit(block)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From block to block, and into the text."""
        key = Qt.Key(event.key())
        names = list(self.places)
        if names and key in _STEPS:
            at = names.index(self.marked) if self.marked in names else -1
            self.mark(names[max(0, min(len(names) - 1, at + _STEPS[key]))])
        elif key in _ENTER and self.marked in names:
            self.chosen.emit(self.marked)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    # -- painting ----------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White paper, at 90 % brightness in the dark theme, with a hairline."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.color("ground"))
        for page, frame in zip(self.pages, self.frames(), strict=True):
            painter.drawImage(frame.topLeft(), page)
        self._paint_mark(painter)
        for page, frame in zip(self.pages, self.frames(), strict=True):
            # At 150 % a page is no whole number of points wide.
            paper = QRectF(QPointF(frame.topLeft()), page.deviceIndependentSize())
            if theme.dark:
                shade = theme.color("ground")
                shade.setAlpha(26)
                painter.fillRect(paper, shade)
            painter.setPen(theme.color("line2"))
            painter.drawRect(paper.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_mark(self, painter: QPainter) -> None:
        box = self.box(self.marked)
        if box.isEmpty():
            return
        # The paper is white in both themes, so its tint is the light one.
        mode = QPainter.CompositionMode
        painter.setCompositionMode(mode.CompositionMode_Multiply)
        painter.fillRect(box, LIGHT.color("tint"))
        painter.setCompositionMode(mode.CompositionMode_SourceOver)
        if self.hasFocus():
            painter.setPen(QPen(LIGHT.color("accent"), 2))
            painter.drawRect(box)
