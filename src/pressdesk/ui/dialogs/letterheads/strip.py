"""One sentence over the columns, with one way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text

_ICONS = {
    "ok": ("circle-check", "ok"),
    "warning": ("alert-triangle", "warn"),
    "error": ("alert-circle", "error"),
}


class Strip(QFrame):
    """Shows the last thing that was said, until it is closed or something else is."""

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._look = look
        self._act: Callable[[], None] | None = None
        self.setMinimumHeight(40)
        self.setAccessibleName(text("message-bar"))
        self._icon = controls.room(18)
        self.sentence = controls.label("", wrap=True)
        self.link = controls.link(text("message-close"))
        self.link.setAutoDefault(False)
        self.link.clicked.connect(self._follow)
        close = controls.tool(text("message-close"), "x", look, 16)
        close.clicked.connect(self.hide)
        row = controls.row(self._icon, self.sentence, self.link, close, spacing=10)
        row.setStretch(1, 1)
        controls.set_margins(row, 16, 2, 8, 2)
        self.setLayout(row)
        self.hide()

    def say(
        self,
        sentence: str,
        tone: str = "ok",
        link: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Say this instead of what stood there."""
        icon, token = _ICONS[tone]
        controls.draw(self._icon, icon, self._look, token, 18)
        self.setProperty("bar", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._act = act
        self.sentence.setText(sentence)
        if link:
            self.link.setText(link)
        self.link.setVisible(bool(link))
        self.show()

    def _follow(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()
