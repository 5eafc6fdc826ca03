"""Short questions: unsaved changes, one line of text."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QWidget,
)

from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, isolated

Answer = Literal["save", "discard", "cancel"]
Kin = Literal["new", "same", ""]


class Unsaved(Frame):
    """Save, discard or stay: asked before something changed is left.

    `note` is the sentence below the question: what becomes of what is not saved.
    """

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        text: Text,
        name: str,
        note: str = "",
    ) -> None:
        super().__init__(parent, text("unsaved-title"), 460)
        self.answer: Answer = "cancel"
        head = controls.label(text("unsaved-question", name=name), "heading", wrap=True)
        said = note or text("unsaved-note")
        about = controls.label(said, "body", "text2", wrap=True)
        self.body.addWidget(head)
        self.body.addWidget(about)
        save = controls.button(text("unsaved-save"), look, primary=True)
        discard = controls.button(text("unsaved-discard"), look)
        cancel = controls.button(text("button-cancel"), look)
        save.clicked.connect(lambda: self._say("save"))
        discard.clicked.connect(lambda: self._say("discard"))
        cancel.clicked.connect(self.reject)
        self.buttons: dict[Answer, QPushButton] = {
            "save": save,
            "discard": discard,
            "cancel": cancel,
        }
        self.foot(None, save, discard, cancel)

    def _say(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()


class Twin(Frame):
    """A release was issued from this file before: is this that one, or a new one?"""

    def __init__(
        self, parent: QWidget, look: Look, text: Text, code: str, when: str
    ) -> None:
        super().__init__(parent, text("twin-title"), 520)
        self.answer: Kin = ""
        asked = text("twin-question", code=code, when=when)
        self.body.addWidget(controls.label(asked, "heading", wrap=True))
        note = controls.label(text("twin-note"), "body", "text2", wrap=True)
        self.body.addWidget(note)
        new = controls.button(text("twin-new"), look, primary=True)
        same = controls.button(text("twin-same"), look)
        cancel = controls.button(text("button-cancel"), look)
        new.clicked.connect(lambda: self._say("new"))
        same.clicked.connect(lambda: self._say("same"))
        cancel.clicked.connect(self.reject)
        self.foot(None, new, same, cancel)

    def _say(self, answer: Kin) -> None:
        self.answer = answer
        self.accept()


class Confirm(Frame):
    """One thing that a person should know before it is done.

    `names` are the title and what the button that does it says.
    """

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        text: Text,
        question: str,
        note: str,
        names: tuple[str, str],
    ) -> None:
        super().__init__(parent, names[0], 460)
        self.body.addWidget(controls.label(question, "heading", wrap=True))
        self.body.addWidget(controls.label(note, "body", "text2", wrap=True))
        accept = controls.button(names[1], look)
        cancel = controls.button(text("button-cancel"), look, primary=True)
        accept.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.foot(None, cancel, accept)


def may_replace(
    parent: QWidget, look: Look, text: Text, names: tuple[Path, Path]
) -> bool:
    """Whether a file may be written; `names` are the one chosen and the one it gets.

    The system's dialog asked about the chosen name only: with the ending that it gets,
    it may be another file that is there already.
    """
    chosen, target = names
    if target == chosen or not target.exists():
        return True
    asked = text("replace-question", name=isolated(target.name))
    called = text("replace-title"), text("replace-yes")
    return bool(Confirm(parent, look, text, asked, text("replace-note"), called).exec())


class Line(Frame):
    """One line of text: the address of a link, the reason of a correction."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        text: Text,
        name: str,
        value: str = "",
    ) -> None:
        super().__init__(parent, text(f"{name}-title"), 460)
        label = controls.label(text(f"{name}-label"), "small", "text2")
        self.line = QLineEdit(value)
        self.line.setMinimumHeight(32)
        self.line.setAccessibleName(label.text())
        label.setBuddy(self.line)
        note = controls.label(text(f"{name}-note"), "small", "text3", wrap=True)
        for part in (label, self.line, note):
            self.body.addWidget(part)
        accept = controls.button(text(f"{name}-accept"), look, primary=True)
        cancel = controls.button(text("button-cancel"), look)
        accept.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.foot(None, accept, cancel)

    @property
    def value(self) -> str:
        """What was typed."""
        return self.line.text().strip()
