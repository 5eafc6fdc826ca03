"""One sentence above the page, one at a time; the others wait."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QWidget

from pressdesk.ui import controls, icons
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, breakable

PASSES = 15_000
_ICONS = {
    "info": ("info-circle", "accent"),
    "ok": ("circle-check", "ok"),
    "warning": ("alert-triangle", "warn"),
    "error": ("alert-circle", "error"),
}


_ROOM = 400
"""What a sentence needs beside its ways on, with icon and cross."""

Way = tuple[str, Callable[[], object]]
"""What a link says, and what it does."""


@dataclass(frozen=True)
class Message:
    """A sentence, its tone (`info`, `ok`, `warning`, `error`) and the ways on.

    A `passing` one goes by itself after a while, and at once when another comes.
    """

    sentence: str
    tone: str = "info"
    link: str = ""
    act: Callable[[], None] | None = None
    more: tuple[Way, ...] = ()
    passing: bool = False

    @property
    def ways(self) -> tuple[Way, ...]:
        """Every link with what it does."""
        first = ((self.link, self.act or _nothing),) if self.link else ()
        return first + self.more


class MessageBar(QFrame):
    """Shows the messages in turn; a sentence already shown is not queued twice."""

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._look = look
        self._waiting: deque[Message] = deque()
        self.leaving = QTimer(self)
        self.leaving.setSingleShot(True)
        self.leaving.setInterval(PASSES)
        self.leaving.timeout.connect(self._pass)
        self.message: Message | None = None
        self.setMinimumHeight(40)
        self.setAccessibleName(text("message-bar"))
        self._icon = controls.picture("info-circle", look, "accent", 18)
        self._sentence = controls.label("", wrap=True)
        self.links: list[QPushButton] = []
        close = controls.tool(text("message-close"), "x", look, 16)
        close.clicked.connect(self.next)
        self._box = QWidget()
        self._ways = QHBoxLayout(self._box)
        self._ways.setContentsMargins(0, 0, 0, 0)
        self._ways.setSpacing(18)
        self._grid = QGridLayout(self)
        controls.set_margins(self._grid, 16, 2, 8, 2)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._icon, 0, 0)
        self._grid.addWidget(self._sentence, 0, 1)
        self._grid.addWidget(close, 0, 3)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        """The ways on stand beside the sentence, or below where it had no room."""
        self._grid.removeWidget(self._box)
        if self.width() - self._box.sizeHint().width() < _ROOM:
            start = Qt.AlignmentFlag.AlignLeading
            self._grid.addWidget(self._box, 1, 1, 1, 3, start)
        else:
            self._grid.addWidget(self._box, 0, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower or wider: the ways may have to change their place."""
        super().resizeEvent(event)
        self._arrange()

    def say(self, message: Message, *, first: bool = False) -> None:
        """Show the message, or let it wait its turn; a `first` one waits for none."""
        if self.message is not None and self.message.passing:
            first, self.message = False, None  # it had its time
            self._waiting.appendleft(message)
            self.next()
            return
        if message.sentence in self._said():
            return
        if first and self.message is not None:
            self._waiting.extendleft((self.message, message))
            self.next()
            return
        self._waiting.append(message)
        if self.message is None:
            self.next()

    def _said(self) -> set[str]:
        shown = [self.message] if self.message is not None else []
        return {each.sentence for each in (*shown, *self._waiting)}

    def next(self) -> None:
        """Put the present message away and show the next."""
        self.message = self._waiting.popleft() if self._waiting else None
        self.leaving.stop()
        if self.message is None:
            self.hide()
            return
        if self.message.passing:
            self.leaving.start()
        icon, token = _ICONS[self.message.tone]
        icons.set_icon(self._icon, icon, self._look.theme, token, 18)
        self.setProperty("bar", self.message.tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._sentence.setText(breakable(self.message.sentence))
        self._show_ways(self.message)
        self.show()

    def _pass(self) -> None:
        """The time of a passing message is over, unless somebody is at it."""
        held = self.underMouse() or any(link.hasFocus() for link in self.links)
        if held:
            self.leaving.start()
        elif self.message is not None and self.message.passing:
            self.next()

    def _show_ways(self, message: Message) -> None:
        for link in self.links:
            link.hide()
            link.deleteLater()
        self.links = [controls.link(name) for name, _act in message.ways]
        for link, (_name, act) in zip(self.links, message.ways, strict=True):
            link.clicked.connect(partial(self._follow, act))
            self._ways.addWidget(link)
        self._box.setVisible(bool(self.links))
        self._arrange()

    def clear(self) -> None:
        """Forget all messages."""
        self._waiting.clear()
        self.next()

    def take_back(self, sentence: str) -> None:
        """Forget this sentence, shown or waiting: it is not true any more."""
        waiting = [each for each in self._waiting if each.sentence != sentence]
        self._waiting = deque(waiting)
        if self.message is not None and self.message.sentence == sentence:
            self.next()

    def _follow(self, act: Callable[[], object], _checked: object = None) -> None:
        self.next()
        act()


def _nothing() -> None:
    """A link that only puts the message away."""
