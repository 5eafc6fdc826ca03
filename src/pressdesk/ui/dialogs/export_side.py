"""The side of the export: the letterhead, the first page in it, the review copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.document.package import Package
from pressdesk.ui import controls
from pressdesk.ui.dialogs.first_page import WIDTH, FirstPage
from pressdesk.ui.look import Look
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.imprint import letterheads


class Side(QWidget):
    """`letterheads_asked` carries the chosen one: the office wants to change some."""

    letterheads_asked = Signal(str)

    def __init__(self, desk: Desk, look: Look, package: Package) -> None:
        super().__init__()
        self._desk, self._look, self._text = desk, look, desk.text
        self.letterhead = QComboBox()
        self.letterhead.setAccessibleName(self._text("export-letterhead"))
        self.letterhead.setMinimumHeight(32)
        self.page = FirstPage(desk, look, package)
        self.change = controls.link(self._text("command-letterheads"))
        self.change.setAutoDefault(False)
        self.change.clicked.connect(self._ask)
        self.review = QCheckBox(self._text("export-review"))
        self.setFixedWidth(max(WIDTH, self.review.sizeHint().width()))
        self._notes = QVBoxLayout()
        self._build()
        self._fill()
        self._show()
        self.letterhead.currentIndexChanged.connect(self._show)

    def _build(self) -> None:
        name = controls.label(self._text("export-letterhead"), "small", "text2")
        name.setBuddy(self.letterhead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(controls.row(name, None, self.change))
        column.addWidget(self.letterhead)
        column.addSpacing(6)
        column.addWidget(self.page, 1)
        column.addSpacing(6)
        column.addWidget(self.review)
        column.addLayout(self._notes)
        column.addStretch()

    def _fill(self) -> None:
        for letterhead_id, name in letterheads(self._desk).items():
            self.letterhead.addItem(name, letterhead_id)

    def _ask(self) -> None:
        self.letterheads_asked.emit(self.letterhead.currentData())

    def _show(self) -> None:
        self.page.show_letterhead(self.letterhead.currentData())

    def show_letterheads(self, chosen: str) -> None:
        """Letterheads changed: fill the box anew and show this one."""
        box = self.letterhead
        box.blockSignals(True)  # noqa: FBT003
        box.clear()
        self._fill()
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)  # noqa: FBT003
        self._show()
        self.page.forget()

    def warn(self, message: str, **args: str) -> None:
        """A note below the page: a draft, an embargo."""
        mark = controls.picture("info-circle", self._look, "warn", 16)
        said = controls.label(self._text(message, **args), "small", "warn", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        self._notes.addSpacing(6)
        self._notes.addLayout(row)
