"""The view of the page: paper and gutter, zoom, colours and painting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from pressdesk.ui.editor import formats
from pressdesk.ui.editor import notes as footnotes
from pressdesk.ui.editor.easel import Easel
from pressdesk.ui.editor.gutter import GUTTER_WIDTH, Gutter
from pressdesk.ui.editor.hidden_marks import HiddenMarks
from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.objects import PhotoObject, TableObject
from pressdesk.ui.editor.paper import Overlay, Sheet, paint_drop, paint_under, soften
from pressdesk.ui.editor.set_table import SetTable
from pressdesk.ui.editor.waves import Waves
from pressdesk.ui.theme import Theme

PAPER_WIDTH = 636
NARROWEST = 420
"""Down to this the paper follows the room that there is, at any zoom."""
NARROW_GUTTER = 72
NOTCH = 120


class PaperView(QTextEdit):
    """The sheet of paper that is written on, with the gutter at its start side.

    `zoom_asked` carries one step, larger or smaller: the wheel with Ctrl.
    """

    zoom_asked = Signal(int)

    def __init__(
        self, parent: QWidget, theme: Theme, text: Callable[[str], str]
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.zoom = 1.0
        self.shows_signs = False
        self.pointer = Qt.CursorShape.IBeamCursor
        self._text = text
        self._device = QImage(1, 1, QImage.Format.Format_RGB32)
        self.mirror = Mirror(self.document())
        self.notes = footnotes.Notes(self.document(), self.mirror)
        self._signs = HiddenMarks(self.mirror)
        self.waves = Waves(self.mirror)
        self._overlay = Overlay(text, self._device, self.notes)
        self.easel = Easel(theme, lambda: text("editor-photo-missing"))
        self.easel.over_table = self._over_table
        self.gutter = Gutter(self, text, self._seen, self.mirror)
        self.drop_line: float | None = None
        self._soft = False
        self._turned = 0
        self._first: tuple[object, QTextBlock] = (None, QTextBlock())
        self._noted: tuple[int, ...] = ()
        self._prepare()
        self._dress()
        self.verticalScrollBar().valueChanged.connect(self.gutter.update)
        self.cursorPositionChanged.connect(self._moved)

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAccessibleName(self._text("editor-page"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAutoFillBackground(False)
        self.setTabChangesFocus(False)
        self.setCursorWidth(2)
        document = self.document()
        font = QFont("Vazirmatn")
        font.setPointSizeF(12)
        document.setDefaultFont(font)
        document.setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        layout = document.documentLayout()
        self._objects = (
            PhotoObject(self.easel, document),
            TableObject(self.easel, document),
        )
        layout.registerHandler(formats.PHOTO_OBJECT, self._objects[0])
        layout.registerHandler(formats.TABLE_OBJECT, self._objects[1])
        layout.update.connect(self._laid_out)
        self.set_zoom(100)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.theme = self.easel.theme = theme
        self._dress()

    def show_signs(self, *, shown: bool) -> None:
        """Show what has no picture: half-spaces, line ends and the like."""
        self.shows_signs = shown
        self.viewport().update()

    def _dress(self) -> None:
        self.gutter.theme = self.theme
        palette = self.palette()
        for role, token in (
            (QPalette.ColorRole.Base, self.theme.base),
            (QPalette.ColorRole.Text, self.theme.text),
            (QPalette.ColorRole.Window, self.theme.ground),
            (QPalette.ColorRole.Highlight, self.theme.tint2),
            (QPalette.ColorRole.HighlightedText, self.theme.text),
        ):
            palette.setColor(role, QColor(token))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.viewport().update()
        self.gutter.update()

    def set_zoom(self, percent: int) -> None:
        """Zoom by the resolution of the layout: no format changes, no undo step."""
        self.zoom = self.easel.zoom = percent / 100
        dots = round(self.viewport().logicalDpiY() * self.zoom / 0.0254)
        self._device.setDotsPerMeterX(dots)
        self._device.setDotsPerMeterY(dots)
        document = self.document()
        document.documentLayout().setPaintDevice(self._device)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(round(PAPER_WIDTH * self.zoom))
        document.setDefaultFont(document.defaultFont())
        document.markContentsDirty(0, document.characterCount())
        self._place_margins()

    # Geometry and painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the paper in the middle, the gutter at its start side."""
        super().resizeEvent(event)
        self._place_margins()

    def _place_margins(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        wished = round(PAPER_WIDTH * self.zoom)
        least = min(NARROWEST, wished)
        narrow = self.width() - bar - GUTTER_WIDTH < least
        gutter = NARROW_GUTTER if narrow else GUTTER_WIDTH
        room = self.width() - bar - gutter
        paper = max(least, min(room, wished))
        if paper != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(paper)
        side = max(0, (room - paper) // 2)
        end = max(0, room - paper - side)
        self.setViewportMargins(end, 0, side + gutter, 0)
        view = self.viewport().geometry()
        self.gutter.narrow = narrow
        width = min(gutter, max(0, self.width() - view.right()))
        self.gutter.setGeometry(QRect(view.right() + 1, 0, width, view.height()))

    def sheet(self) -> Sheet:
        """What is seen now."""
        view = self.viewport()
        return Sheet(
            self.document(),
            self.zoom,
            self._scrolled_left(),
            self.verticalScrollBar().value(),
            view.width(),
            view.height(),
        )

    def _scrolled_left(self) -> int:
        bar = self.horizontalScrollBar()
        if self.isRightToLeft():
            return bar.maximum() - bar.value()
        return bar.value()

    def first_visible(self) -> QTextBlock:
        """The first block in view (walking all of them costs a key its speed)."""
        document, sheet = self.document(), self.sheet()
        seen = document.revision(), document.size().height(), sheet
        if seen != self._first[0]:
            at = QPoint(self.viewport().width() - 60, 0)
            block = self.cursorForPosition(at).block()
            while block.previous().isValid() and sheet.rect(block).top() > 0:
                block = block.previous()
            self._first = seen, block
        return self._first[1]

    def _seen(self) -> tuple[Sheet, QTextBlock, QTextBlock]:
        return self.sheet(), self.first_visible(), self.textCursor().block()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, then Qt's text, then what stands beside the text."""
        sheet = self.sheet()
        if (noted := self.mirror.noted()) != self._noted:
            self._noted = noted  # numbers below may be others now
            self.viewport().update()
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        paint_under(painter, sheet, self.theme)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        shown = sheet.painted(self.first_visible(), QRectF(event.rect()))
        self._overlay.paint(painter, sheet, shown, self.theme)
        self.waves.paint(painter, sheet, shown, self.theme)
        if self.shows_signs:
            self._signs.paint(painter, sheet, shown, self.theme)
        if self._soft and not self.theme.contrasting:
            current = self.textCursor().block()
            soften(painter, sheet, shown, current, self.theme)
        if self.drop_line is not None:
            paint_drop(painter, sheet, self.drop_line, self.theme)
        painter.end()

    def _over_table(
        self, painter: QPainter, block: QTextBlock, table: SetTable, rect: QRectF
    ) -> None:
        """What belongs on a table: lines below findings, numbers of footnotes."""
        self.waves.paint_table(painter, block, table, rect)
        self._overlay.paint_table(painter, block, table, rect)

    def set_soft(self, *, soft: bool) -> None:
        """Let all but the block at the cursor step back, or no longer."""
        self._soft = soft
        self.viewport().update()

    def _moved(self) -> None:
        self.gutter.follow(self.textCursor().block())
        if self._soft:
            self.viewport().update()

    def _laid_out(self, rect: QRectF) -> None:
        """Qt paints this part of the page anew: some blocks, or down to the end.

        A step of several changes takes the block below along.
        """
        block = self.textCursor().block()
        where = self.document().documentLayout().blockBoundingRect
        above, below, end = (
            where(each)
            for each in (block.previous(), block.next(), block.next().next())
        )
        blocks = None
        if above.bottom() <= rect.top() + 1 and rect.bottom() <= below.top() + 1:
            blocks = [block]
        elif above.bottom() <= rect.top() + 1 and rect.bottom() <= end.top() + 1:
            blocks = [block, block.next()]
        scrolled = self.verticalScrollBar().value()
        top, bottom = rect.top() - scrolled, rect.bottom() - scrolled
        self.gutter.laid_out(top, bottom, blocks)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms: Qt would change the type, and only of a locked page."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / NOTCH)
        self._turned -= steps * NOTCH
        for _ in range(abs(steps)):
            self.zoom_asked.emit(1 if steps > 0 else -1)
        event.accept()

    def show_drop(self, line: float | None) -> None:
        """Show where dragged blocks would come to stand, or no longer."""
        if line != self.drop_line:
            self.drop_line = line
            self.viewport().update()
