"""The foot of the start page: whose desk this is, where its codes lie, the version."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

import pressdesk
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import digits
from pressdesk.workflow.desk import Desk


class Foot(QWidget):
    """A line like the status bar's; `refresh` reads the settings again."""

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self.office = controls.label("", "small", "text2")
        self.place = controls.label("", "small", "text2")
        self.version = controls.label("", "small", "text2")
        row = controls.row(
            self.office,
            controls.picture("database", look, "text2", 14),
            self.place,
            None,
            self.version,
        )
        row.setContentsMargins(16, 0, 16, 0)
        row.insertSpacing(1, 20)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(controls.hairline())
        column.addLayout(row, 1)
        self.setFixedHeight(28)
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
