"""The list below the search field: only painted, the keyboard stays in the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from pressdesk.ui.list_rows import HEIGHT, ListRow, RowPainter, add_row
from pressdesk.ui.look import Look
from pressdesk.ui.lookup import Entry
from pressdesk.ui.messages import Text

_FRAME = 10


class Results(QListWidget):
    """A row for each entry that was found, or the word that there is none."""

    def __init__(self, look: Look, text: Text, place: QWidget) -> None:
        super().__init__(place)
        self._text = text
        self.setProperty("results", "true")
        self.setAccessibleName(text("search-results"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(RowPainter(look, self))

    def fill(self, found: Sequence[Entry]) -> None:
        """Show these instead, the first one chosen."""
        self.clear()
        for number, each in enumerate(found):
            kind = self._text(each.kind)
            add_row(self, ListRow(each.name, each.note, kind, each.icon), number)
        if not found:
            add_row(self, ListRow(self._text("search-none")))
        self.setCurrentRow(0 if found else -1)

    def wanted_height(self) -> int:
        """High enough for all rows."""
        return self.count() * HEIGHT + _FRAME
