"""The photo or table at the cursor: its frame and the handle of its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QTextBlock, QTextCursor

from pressdesk.document.photos import NARROWEST, WIDEST
from pressdesk.ui.editor import bridge, formats, guard
from pressdesk.ui.editor.rows import OBJECTS

if TYPE_CHECKING:
    from pressdesk.ui.editor.view import PaperView

_HANDLE, _REACH = 10, 18
_STEP = 5
_OVER = Qt.CursorShape.SizeBDiagCursor


class Handle:
    """The handle stands at the end side of the photo's lower edge."""

    def __init__(self, view: PaperView) -> None:
        self._view = view
        self._width = 0
        self._was_over = False
        self._framed = -1
        view.viewport().setMouseTracking(True)
        view.cursorPositionChanged.connect(self._follow)
        view.selectionChanged.connect(self._follow)

    def box(self) -> QRectF | None:
        """Where the photo or table at the cursor is painted; None without one."""
        block = self._block()
        if block is None:
            return None
        line = self._view.sheet().first_line(block)
        if formats.kind_of(block) != "photo":
            return line
        easel = self._view.easel
        size = easel.size(block)
        width, height = size.width(), size.height()
        if self._width:
            width = easel.width(block.document()) * self._width / 100
            height *= width / max(1.0, size.width())
        return QRectF(line.right() - width, line.top(), width, height)

    def handle(self) -> QPointF | None:
        """The middle of the handle; None where nothing can be made narrower."""
        block, box = self._block(), self.box()
        fixed = block is None or formats.kind_of(block) != "photo"
        if fixed or box is None or self._view.isReadOnly():
            return None
        return box.bottomLeft()

    def _block(self) -> QTextBlock | None:
        cursor = self._view.textCursor()
        block = cursor.block()
        whole = not cursor.hasSelection() and formats.kind_of(block) in OBJECTS
        return block if whole else None

    def _follow(self) -> None:
        """Another photo or table is at the cursor, or none: its frame comes or goes."""
        block = self._block()
        framed = -1 if block is None else block.blockNumber()
        if framed != self._framed:
            self._framed = framed
            self._view.viewport().update()

    # Mouse

    def press(self, event: QMouseEvent) -> bool:
        """Whether the handle was taken hold of."""
        if event.button() != Qt.MouseButton.LeftButton or not self._over(event):
            return False
        block = self._block()
        assert block is not None
        self._width = formats.read_row(block).width
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Draw a held handle along; over a free one the pointer says so."""
        block = self._block()
        if not self._width or block is None:
            over = not event.buttons() and self._over(event)
            if over or self._was_over:
                shape = _OVER if over else self._view.pointer
                self._view.viewport().setCursor(shape)
            self._was_over = over
            return over
        right = self._view.sheet().first_line(block).right()
        share = (right - event.position().x()) / self._view.easel.width(
            block.document()
        )
        step = round(share * 100 / _STEP) * _STEP
        self._width = min(WIDEST, max(NARROWEST, step))
        self._view.viewport().update()
        return True

    def release(self) -> bool:
        """Whether a handle was held; the photo has its new width then."""
        width, self._width = self._width, 0
        block = self._block()
        if not width or block is None:
            return False
        row = formats.read_row(block)
        if row.width != width:
            made = msgspec.structs.replace(row, width=width)
            cursor = QTextCursor(block)
            with guard.one_step(cursor):
                bridge.dress(cursor, made)
        self._view.viewport().update()
        return True

    def _over(self, event: QMouseEvent) -> bool:
        handle = self.handle()
        if handle is None:
            return False
        away = event.position() - handle
        return max(abs(away.x()), abs(away.y())) <= _REACH / 2

    # Painting

    def paint(self) -> None:
        """The frame round what is chosen, and the handle."""
        box = self.box()
        if box is None:
            return
        painter = QPainter(self._view.viewport())
        accent = QColor(self._view.theme.accent)
        painter.setPen(QPen(accent, 2))
        painter.drawRect(box.adjusted(-1, -1, 1, 1))
        handle = self.handle()
        if handle is not None:
            square = QRectF(0, 0, _HANDLE, _HANDLE)
            square.moveCenter(handle)
            painter.setBrush(QColor(self._view.theme.base))
            painter.drawRect(square)
