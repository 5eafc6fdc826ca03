"""Blocks taken by the gutter: a click selects one, a drag moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from pressdesk.ui.editor import guard, moving

if TYPE_CHECKING:
    from pressdesk.ui.editor.surface import Surface

_EDGE = 24  # this near the edge of the view the page scrolls


class Grip(QObject):
    """Watches the gutter of a page; a moved block is one undo step."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._pressed: QPointF | None = None
        self._before = -1
        gutter = surface.gutter
        gutter.setMouseTracking(True)
        gutter.installEventFilter(self)

    @property
    def dragging(self) -> bool:
        """Whether a block is on its way."""
        return self._before >= 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press, move, release and Escape; the rest is the gutter's."""
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if self.dragging and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._end()
            return True
        if event.type() == QEvent.Type.Hide:
            self._end()
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, at = event.type(), event.position()
        left = Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and event.button() == left:
            self._press(at)
        elif kind == QEvent.Type.MouseMove and self._pressed is not None:
            self._drag(at)
        elif kind == QEvent.Type.MouseMove:
            self._show_hand(at)
        elif kind == QEvent.Type.MouseButtonRelease and event.button() == left:
            self._drop()
        else:
            return False
        return True

    def block_at(self, y: float) -> QTextBlock | None:
        """The block beside which `y` stands."""
        sheet = self._surface.sheet()
        for block, box in sheet.shown(self._surface.first_visible()):
            if box.top() <= y < box.bottom():
                return block
        return None

    def _press(self, at: QPointF) -> None:
        block = self.block_at(at.y())
        if block is None:
            return
        surface, cursor = self._surface, self._surface.textCursor()
        if not _covers(cursor, block):
            first, last = guard.group(block)
            cursor.setPosition(first.position())
            cursor.setPosition(guard.end_of(last), QTextCursor.MoveMode.KeepAnchor)
            surface.setTextCursor(cursor)
        surface.setFocus()
        self._pressed = at

    def _drag(self, at: QPointF) -> None:
        surface = self._surface
        if surface.isReadOnly() or self._pressed is None:
            return
        far = (at - self._pressed).manhattanLength()
        if not self.dragging:
            if far < QApplication.startDragDistance():
                return
            if moving.chosen(surface.textCursor()) is None:
                return
            surface.installEventFilter(self)  # for Escape
        surface.gutter.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scroll(at.y())
        self._before, line = self._gap(at.y())
        surface.show_drop(line)

    def _scroll(self, y: float) -> None:
        bar = self._surface.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - bar.singleStep())
        elif y > self._surface.gutter.height() - _EDGE:
            bar.setValue(bar.value() + bar.singleStep())

    def _gap(self, y: float) -> tuple[int, float]:
        """Before which row a drop at `y` puts the blocks, and where that gap is."""
        sheet, document = self._surface.sheet(), self._surface.document()
        found = moving.units(document)
        first = moving.floor(document)
        before = found[-1].last + 1 if found else first
        for unit in found:
            top = sheet.rect(document.findBlockByNumber(unit.first)).top()
            bottom = sheet.rect(document.findBlockByNumber(unit.last)).bottom()
            if y < (top + bottom) / 2:
                before = unit.first
                break
        above = sheet.rect(document.findBlockByNumber(before - 1)).bottom()
        below = sheet.rect(document.findBlockByNumber(before)).top()
        return before, (above + below) / 2

    def _drop(self) -> None:
        before = self._before
        self._end()
        if before >= 0:
            self._surface.carry(before)

    def _end(self) -> None:
        if self.dragging:
            self._surface.removeEventFilter(self)
        self._pressed, self._before = None, -1
        self._surface.gutter.unsetCursor()
        self._surface.show_drop(None)

    def _show_hand(self, at: QPointF) -> None:
        block = self.block_at(at.y())
        movable = block is not None and moving.movable(block)
        if movable and not self._surface.isReadOnly():
            self._surface.gutter.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._surface.gutter.unsetCursor()


def _covers(cursor: QTextCursor, block: QTextBlock) -> bool:
    """Whether the selection goes over more blocks than this one, and over this one."""
    unit = moving.chosen(cursor)
    if unit is None or not cursor.hasSelection():
        return False
    return unit.first <= block.blockNumber() <= unit.last
