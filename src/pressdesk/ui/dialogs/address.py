"""The address of a link: mended where something lacks, refused where it is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from pressdesk.document.links import checked
from pressdesk.ui import controls
from pressdesk.ui.dialogs.ask import Line
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, isolated


class Address(Line):
    """Asks for the address, which runs left to right; an empty one is allowed.

    What it will become stands below it; what is wrong is said when it is accepted, and
    from then on while it is typed.
    """

    def __init__(self, parent: QWidget, look: Look, text: Text, value: str) -> None:
        super().__init__(parent, look, text, "ask-link", value)
        self._text = text
        self._tried = False
        controls.left_to_right(self.line)
        self.line.setPlaceholderText("https://")
        self.said: QLabel = controls.label("", "small", "text2", wrap=True)
        self.body.insertWidget(self.body.indexOf(self.line) + 1, self.said)
        self.line.textChanged.connect(self._show)
        self._show()

    @property
    def value(self) -> str:
        """The address as it goes into the release."""
        return checked(self.line.text()).url

    def accept(self) -> None:
        """Close only with an address that leads somewhere."""
        self._tried = True
        self._show()
        if checked(self.line.text()).problem:
            self.line.setFocus()
            self.line.selectAll()
            return
        super().accept()

    def _show(self) -> None:
        typed, (url, problem) = self.line.text().strip(), checked(self.line.text())
        said = ""
        if problem and self._tried:
            said = self._text(problem)
        elif not problem and url != typed:
            said = self._text("ask-link-becomes", url=isolated(url))
        self.said.setProperty("tone", "error" if problem else "text2")
        self.said.style().polish(self.said)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.line.setAccessibleDescription(said)
