"""What differs between the release here and its file, which another changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.version_view import VersionView


class VersionsDialog(Frame):
    """For reading, with the two ways on; it holds up nothing behind it."""

    def __init__(self, parent: QWidget, look: Look, text: Text) -> None:
        super().__init__(parent, text("versions-title"), 560)
        self.resize(680, 560)
        note = text("versions-note")
        self.body.addWidget(controls.label(note, "small", "text2", wrap=True))
        self.view = VersionView(look, text("versions-title"))
        self.body.addWidget(self.view, 1)
        self.keep = controls.button(text("bar-keep-mine"), look, primary=True)
        self.load = controls.button(text("bar-reload"), look)
        close = controls.button(text("button-close"), look)
        for each in (self.keep, self.load, close):
            each.clicked.connect(self.accept)
        self.foot(None, self.keep, self.load, close)
