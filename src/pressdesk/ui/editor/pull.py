"""A selection that is drawn away by the mouse.

Qt removes what is dropped anywhere but on the page itself, past the guard: a word drawn
onto the find field would be gone from the text. Here it stays; what is dropped on the
page moves there, see `Surface.dropEvent`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from pressdesk.ui.editor.view import PaperView

_LEFT = Qt.MouseButton.LeftButton
_COPY, _MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


class Pull:
    """Knows whether the mouse was pressed on the selection."""

    def __init__(self, view: PaperView) -> None:
        self._view = view
        self._from: QPointF | None = None

    def press(self, event: QMouseEvent) -> None:
        """The button goes down, before Qt hears of it."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        held = event.button() == _LEFT and plain and self._selected(event.position())
        self._from = event.position() if held else None

    def _selected(self, at: QPointF) -> bool:
        view, cursor = self._view, self._view.textCursor()
        if not cursor.hasSelection():
            return False
        sheet = view.sheet()
        spot = at + QPointF(sheet.left, sheet.top)
        exact = Qt.HitTestAccuracy.ExactHit
        found = view.document().documentLayout().hitTest(spot, exact)
        return cursor.selectionStart() <= found <= cursor.selectionEnd()

    def move(
        self, event: QMouseEvent, release: Callable[[QMouseEvent], object]
    ) -> bool:
        """Begin to draw once the mouse went far enough; `release` is Qt's own."""
        begun, at = self._from, event.position()
        if begun is None or not event.buttons() & _LEFT:
            return False
        if (at - begun).manhattanLength() < QApplication.startDragDistance():
            return False
        self._from = None
        view, cursor = self._view, self._view.textCursor()
        kind = QEvent.Type.MouseButtonRelease
        none = Qt.MouseButton.NoButton
        release(QMouseEvent(kind, begun, begun, _LEFT, none, event.modifiers()))
        view.setTextCursor(cursor)  # to Qt it was a click
        drag = QDrag(view.viewport())
        drag.setMimeData(view.createMimeDataFromSelection())
        drag.exec(_COPY if view.isReadOnly() else _COPY | _MOVE, _MOVE)
        return True
