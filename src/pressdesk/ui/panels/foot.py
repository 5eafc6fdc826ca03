"""The foot of the start page: whose desk this is, where its codes lie, the version."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

import pressdesk
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import digits
from pressdesk.workflow.desk import Desk


class Foot(QWidget):
    """A line like the status bar's; `refresh` reads the settings again.

    It is made as a hairline with its room below; `finish` puts the words there.
    """

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk, self._look = desk, look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(controls.hairline())
        self._column.addStretch(1)
        self.setFixedHeight(28)

    def finish(self) -> None:
        """The second beat: the words."""
        self.office = controls.label("", "small", "text2")
        self.place = controls.label("", "small", "text2")
        self.version = controls.label("", "small", "text2")
        row = controls.row(
            self.office,
            controls.picture("database", self._look, "text2", 14),
            self.place,
            None,
            self.version,
        )
        row.setContentsMargins(16, 0, 16, 0)
        row.insertSpacing(1, 20)
        self._column.takeAt(1)  # the stretch that kept the hairline at the top
        self._column.addLayout(row, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show what the settings say now."""
        desk, text = self._desk, self._desk.text
        people = (desk.option("office.name"), desk.option("issuer.name"))
        named = f"{text('comma')} ".join(each for each in people if each)
        self.office.setText(named or text("foot-no-office"))
        shared = bool(desk.option("desk.url"))
        self.place.setText(text("foot-desk-shared" if shared else "foot-desk-own"))
        number = digits(pressdesk.__version__, desk.option("language"))
        self.version.setText(text("about-version", version=number))
