"""Above the form: which letterhead it is, whose, and what to do with it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.workflow.letterhead_shelf import Entry


class Head(QWidget):
    """The name, where it comes from, and the links of a letterhead."""

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._text = text
        self.name = controls.label("", "heading", wrap=True)
        self._lock = controls.picture("lock", look, "text3", 14)
        self.note = controls.label("", "small", "text3", wrap=True)
        self.copy = controls.link(text("letterheads-copy-to-change"))
        self.default = controls.link(text("letterheads-make-default"))
        for link in (self.copy, self.default):
            link.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(4)
        column.addWidget(self.name)
        said = controls.row(self._lock, self.note, spacing=6)
        said.setStretch(1, 1)
        column.addLayout(said)
        column.addLayout(controls.row(self.copy, self.default, None, spacing=16))

    def show_entry(
        self, entry: Entry, language: str, *, default: bool, ruled: bool
    ) -> None:
        """`ruled`: which one is the default is the organisation's decision."""
        own = entry.origin == "own"
        self.name.setText(entry.name(language))
        said = [self._text(f"letterheads-about-{entry.origin}")]
        if default:
            said.append(self._text("letterheads-about-default"))
        if ruled:
            said.append(self._text("letterheads-about-ruled"))
        self.note.setText(" ".join(said))
        self._lock.setVisible(not own)
        self.copy.setVisible(not own)
        self.default.setVisible(not default and not ruled)
