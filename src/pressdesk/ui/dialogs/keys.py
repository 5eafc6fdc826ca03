"""The sheet of keys: every command and key of the page, to look up, copy and keep."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget, QWidget

from pressdesk.notices import PressdeskError
from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.key_table import Group, as_text, matching
from pressdesk.ui.list_rows import ListRow, RowPainter, add_row
from pressdesk.ui.look import Look
from pressdesk.ui.messages import left_to_right
from pressdesk.workflow import compose
from pressdesk.workflow.desk import Desk


class KeySheet(Frame):
    """Stays beside the page: it is no modal dialog."""

    def __init__(
        self, parent: QWidget, desk: Desk, look: Look, rows: Sequence[Group]
    ) -> None:
        text = desk.text
        super().__init__(parent, text("keys-title"), 520)
        self._desk = desk
        self.setModal(False)
        self._all = rows
        self.shown: tuple[Group, ...] = ()
        self.line = QLineEdit()
        self.line.setAccessibleName(text("keys-find"))
        self.line.setPlaceholderText(text("keys-find"))
        controls.begin_icon(self.line, "search", look)
        self.list = QListWidget()
        self.list.setProperty("panel", "true")
        self.list.setAccessibleName(text("keys-title"))
        self.list.setItemDelegate(RowPainter(look, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.line)
        self.body.addWidget(self.list, 1)
        self.told = controls.label("", "small", "text2", wrap=True)
        self.copied = controls.button(text("keys-copy"), look, "copy")
        self.copied.clicked.connect(self.copy)
        kept = controls.button(text("keys-save"), look, "device-floppy")
        kept.clicked.connect(self._ask_and_save)
        close = controls.button(text("button-close"), look)
        close.clicked.connect(self.accept)
        self.foot(self.told, self.copied, kept, close)
        self.line.textChanged.connect(self._fill)
        self.resize(600, 640)
        self._fill("")
        self.line.setFocus()

    def _fill(self, wanted: str) -> None:
        self.shown = matching(self._all, wanted)
        self.list.clear()
        self.told.setText("")
        number = 0
        for group in self.shown:
            add_row(self.list, ListRow(group.name, head=True))
            for key in group.keys:
                row = ListRow(key.name, end=left_to_right(key.keys))
                add_row(self.list, row, number)
                number += 1
        if not self.shown:
            add_row(self.list, ListRow(self._desk.text("search-none")))

    @property
    def text(self) -> str:
        """What is shown, as text."""
        return as_text(self.shown)

    def copy(self) -> None:
        """The shown keys into the clipboard."""
        QGuiApplication.clipboard().setText(self.text)
        self.told.setText(self._desk.text("keys-copied"))

    def _ask_and_save(self) -> None:
        title = self._desk.text("keys-save")
        name = f"{self._desk.text('keys-title')}.txt"
        path, _kind = QFileDialog.getSaveFileName(self, title, name, "*.txt")
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """The shown keys into a text file, to print or to send."""
        try:
            compose.write_bytes(path, self.text.encode("utf-8"))
        except PressdeskError as error:
            self.told.setText(self._desk.messages.notice(error.notice))
        else:
            self.told.setText(self._desk.text("keys-saved", name=path.name))
