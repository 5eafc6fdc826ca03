"""One sentence above the page, one at a time; the others wait."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout

from pressdesk.ui import controls, icons
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text

_ICONS = {
    "info": ("info-circle", "accent"),
    "ok": ("circle-check", "ok"),
    "warning": ("alert-triangle", "warn"),
    "error": ("alert-circle", "error"),
}


@dataclass(frozen=True)
class Message:
    """A sentence, its tone (`info`, `ok`, `warning`, `error`) and one way on."""

    sentence: str
    tone: str = "info"
    link: str = ""
    act: Callable[[], None] | None = None


class MessageBar(QFrame):
    """Shows the messages in turn; a sentence already shown is not queued twice."""

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._look = look
        self._waiting: deque[Message] = deque()
        self.message: Message | None = None
        self.setMinimumHeight(40)
        self.setAccessibleName(text("message-bar"))
        self._icon = controls.picture("info-circle", look, "accent", 18)
        self._sentence = controls.label("", wrap=True)
        self._link = controls.link("")
        self._link.clicked.connect(self._follow)
        close = controls.tool(text("message-close"), "x", look, 16)
        close.clicked.connect(self.next)
        layout = QHBoxLayout(self)
        controls.set_margins(layout, 16, 2, 8, 2)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._link)
        layout.addWidget(close)
        self.hide()

    def say(self, message: Message) -> None:
        """Show the message, or let it wait its turn."""
        if message == self.message or message in self._waiting:
            return
        self._waiting.append(message)
        if self.message is None:
            self.next()

    def next(self) -> None:
        """Put the present message away and show the next."""
        self.message = self._waiting.popleft() if self._waiting else None
        if self.message is None:
            self.hide()
            return
        icon, token = _ICONS[self.message.tone]
        icons.set_icon(self._icon, icon, self._look.theme, token, 18)
        self.setProperty("bar", self.message.tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._sentence.setText(self.message.sentence)
        self._link.setText(self.message.link)
        self._link.setVisible(bool(self.message.link))
        self.show()

    def clear(self) -> None:
        """Forget all messages."""
        self._waiting.clear()
        self.next()

    def _follow(self) -> None:
        act = self.message.act if self.message else None
        self.next()
        if act:
            act()
