"""A footnote: one paragraph of plain text under the words that it belongs to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text

_LINES = 92
_SHOWN = 60


class NoteText(QPlainTextEdit):
    """Enter finishes it: a footnote has no second paragraph."""

    finished = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_LINES)
        controls.right_to_left(self)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the end."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
            return
        super().keyPressEvent(event)


class Footnote(Frame):
    """Accepted with `value`; an empty one takes the footnote away."""

    def __init__(
        self, parent: QWidget, look: Look, text: Text, words: str, value: str = ""
    ) -> None:
        name = "footnote-edit" if value else "footnote-new"
        super().__init__(parent, text(f"{name}-title"), 440)
        said = words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
        about = text("footnote-about", words=said)
        self.body.addWidget(controls.label(about, "small", "text2", wrap=True))
        self.line = NoteText(value)
        self.line.setAccessibleName(about)
        self.line.finished.connect(self._finish)
        self.body.addWidget(self.line)
        hint = controls.label(text("footnote-hint"), "small", "text3", wrap=True)
        self.body.addWidget(hint)
        self.accept_button = controls.button(text(f"{name}-accept"), look, primary=True)
        self.accept_button.clicked.connect(self.accept)
        cancel = controls.button(text("button-cancel"), look)
        cancel.clicked.connect(self.reject)
        buttons: list[QPushButton] = [self.accept_button, cancel]
        if value:
            remove = controls.button(text("command-footnote-remove"), look)
            remove.clicked.connect(self._remove)
            buttons.insert(1, remove)
        else:
            self.line.textChanged.connect(self._judge)
            self._judge()
        self.foot(None, *buttons)
        self.line.setFocus()

    @property
    def value(self) -> str:
        """What was typed, as one line."""
        return " ".join(self.line.toPlainText().split())

    def _judge(self) -> None:
        self.accept_button.setEnabled(bool(self.value))

    def _finish(self) -> None:
        if self.accept_button.isEnabled():
            self.accept()

    def _remove(self) -> None:
        self.line.clear()
        self.accept()
