"""The strip above the page of a release that may not be published yet."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text

LOOK_AGAIN = 20_000


class EmbargoStrip(QFrame):
    """Stays as long as the embargo does; its link goes to where it is set.

    `due` asks now and then whether the time has come.
    """

    asked = Signal()
    due = Signal()

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._text = text
        self.setProperty("bar", "warning")
        self.setMinimumHeight(40)
        self.setAccessibleName(text("meta-embargo"))
        self.sentence = controls.label("", "strong", "warn", wrap=True)
        self.way = controls.link(text("embargo-change"))
        self.way.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        controls.set_margins(row, 16, 2, 16, 2)
        row.setSpacing(10)
        row.addWidget(controls.picture("lock", look, "warn", 18))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.way)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_AGAIN)
        self._clock.timeout.connect(self.due)
        self.hide()

    def show_until(self, until: str) -> None:
        """Say until when; an empty one hides the strip."""
        if bool(until) != self._clock.isActive():
            self._clock.start() if until else self._clock.stop()
        self.sentence.setText(self._text("embargo-until", until=until))
        self.setVisible(bool(until))
