"""Lines of the template form, whose undo is the window's."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def leaves_undo(event: QEvent) -> bool:
    """Whether this is the undo or redo key, which belongs to the whole window."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)


class FieldLine(QLineEdit):
    """A line of the form: its undo is the window's."""

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window."""
        if leaves_undo(event):
            event.ignore()
            return False
        return super().event(event)


class FieldText(QPlainTextEdit):
    """A paragraph of the form: its undo is the window's; Tab goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFixedHeight(76)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window."""
        if leaves_undo(event):
            event.ignore()
            return False
        return super().event(event)
