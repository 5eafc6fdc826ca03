"""The list of letterheads: shipped, handed out, the office's own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget

from pressdesk.ui.list_rows import ListRow, RowPainter, add_row
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.workflow.letterhead_shelf import Entry, Origin

_GROUPS: tuple[Origin, ...] = ("own", "given", "shipped")
_UNSAVED = "●"
_ICONS: dict[Origin, str] = {"own": "pencil", "given": "lock", "shipped": "certificate"}


class Shelf(QListWidget):
    """`chosen` carries an id; Delete wishes the chosen one away."""

    chosen = Signal(str)
    removed = Signal()

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._text = text
        self._rows: list[tuple[str, ListRow]] = []
        self.setAccessibleName(text("letterheads-list"))
        self.setItemDelegate(RowPainter(look, self))
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._change)

    def show_entries(
        self,
        entries: Sequence[Entry],
        language: str,
        default: str,
        unsaved: Collection[str],
        current: str,
    ) -> None:
        """Show them by where they are from; an empty group says what to do.

        The rows are made anew only where they say something else: this is also called
        while a row is being chosen, and must not take it away.
        """
        rows: list[tuple[str, ListRow]] = []
        for origin in _GROUPS:
            here = [entry for entry in entries if entry.origin == origin]
            if here or origin == "own":
                head = self._text(f"letterheads-origin-{origin}")
                rows.append(("", ListRow(head, head=True)))
            if not here and origin == "own":
                rows.append(("", ListRow("", note=self._text("letterheads-none"))))
            for entry in here:
                end = [self._text("letterheads-default")] if entry.id == default else []
                end += [_UNSAVED] if entry.id in unsaved else []
                name, icon = entry.name(language), _ICONS[origin]
                rows.append((entry.id, ListRow(name, end=" ".join(end), icon=icon)))
        self.blockSignals(True)  # noqa: FBT003
        if rows != self._rows:
            self._rows = rows
            self._fill()
        self.select(current)
        self.blockSignals(False)  # noqa: FBT003

    def _fill(self) -> None:
        self.clear()
        for number, (letterhead_id, row) in enumerate(self._rows):
            add_row(self, row, number if letterhead_id else -1)
            if letterhead_id:
                unsaved = self._text("status-unsaved")
                said = ", ".join((row.name, row.end.replace(_UNSAVED, unsaved)))
                item = self.item(number)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said.rstrip(", "))
                item.setToolTip(said.rstrip(", "))

    def select(self, letterhead_id: str) -> None:
        """Make this one the current row."""
        ids = [each for each, _row in self._rows]
        if letterhead_id in ids:
            self.setCurrentRow(ids.index(letterhead_id))

    def _change(self) -> None:
        number = self.currentRow()
        if number >= 0 and self._rows[number][0]:
            self.chosen.emit(self._rows[number][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, as in every list."""
        if event.matches(QKeySequence.StandardKey.Delete):
            self.removed.emit()
            return
        super().keyPressEvent(event)
