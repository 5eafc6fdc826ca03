"""The one dialog of an error that nobody foresaw: where the text is, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

import pressdesk
from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow

_SAID = {True: "mishap-kept", False: "mishap-not-kept", None: "mishap-nothing"}


class MishapDialog(Frame):
    """`kept` says whether a recovery copy is written; None: nothing was open."""

    def __init__(self, window: MainWindow, report: str, *, kept: bool | None) -> None:
        text = window.text
        super().__init__(window, text("mishap-title"), 480)
        self._window = window
        self.report = f"Pressdesk {pressdesk.__version__}\n{report}\n"
        self.body.addWidget(controls.label(text("mishap-head"), "heading", wrap=True))
        self.said = controls.label(text(_SAID[kept]), wrap=True)
        self.body.addWidget(self.said)
        note = text("mishap-note")
        self.body.addWidget(controls.label(note, "small", "text2", wrap=True))
        self.copied = controls.label("", "small", "text2", wrap=True)
        save = controls.button(text("mishap-save"), window.look, primary=True)
        save.setVisible(kept is not None)
        save.clicked.connect(self._save)
        copy = controls.button(text("mishap-copy"), window.look, "copy")
        copy.clicked.connect(self.copy)
        close = controls.button(text("button-close"), window.look)
        close.clicked.connect(self.accept)
        self.foot(self.copied, save, copy, close)

    def _save(self) -> None:
        self.accept()
        self._window.filing.save_as()

    def copy(self) -> None:
        """Where it arose into the clipboard, without any text of the release."""
        QGuiApplication.clipboard().setText(self.report)
        self.copied.setText(self._window.text("mishap-copied"))
