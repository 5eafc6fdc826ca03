"""About: name, version, licence."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

import pressdesk
from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text


class AboutDialog(Frame):
    """What this program is."""

    def __init__(self, parent: QWidget, look: Look, text: Text) -> None:
        super().__init__(parent, text("about-title"), 420)
        self.body.addWidget(controls.label(text("app-name"), "page"))
        version = text("about-version", version=pressdesk.__version__)
        self.body.addWidget(controls.label(version, "body", "text2"))
        self.body.addWidget(controls.label(text("about-note"), wrap=True))
        licence = controls.label(text("about-licence"), "small", "text3", wrap=True)
        self.body.addWidget(licence)
        close = controls.button(text("button-close"), look)
        close.clicked.connect(self.accept)
        self.foot(None, close)
