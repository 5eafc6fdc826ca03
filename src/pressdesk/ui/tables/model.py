"""A table as Qt's views ask for it, with steps that are undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from pressdesk.document import tables
from pressdesk.document.nodes import Table, Text, plain

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_NONE = QModelIndex()


class TableModel(QAbstractTableModel):
    """`table` is what is seen now; `number` writes a number in the user's digits."""

    def __init__(self, table: Table, number: Callable[[int], str]) -> None:
        super().__init__()
        self.table = tables.square(table)
        self._number = number
        self._undone: list[Table] = []
        self._done: list[Table] = []

    # What views ask

    def rowCount(self, parent: Index = _NONE) -> int:
        """Rows of the table."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Columns of the table."""
        return 0 if parent.isValid() else tables.columns_of(self.table)

    def text(self, index: Index) -> Text:
        """The text of a cell with its marks."""
        return self.table.rows[index.row()][index.column()]

    def is_head(self, index: Index) -> bool:
        """Whether a cell heads its row or its column."""
        head = self.table.header and index.row() == 0
        return head or (self.table.header_column and index.column() == 0)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """The words of a cell, for the view and for a screen reader."""
        shown = (_ROLE.DisplayRole, _ROLE.EditRole, _ROLE.AccessibleTextRole)
        return plain(self.text(index)) if role in shown else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = _ROLE.DisplayRole,
    ) -> object:
        """Rows and columns by their numbers."""
        return self._number(section + 1) if role == _ROLE.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be written in."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    # Steps

    def set_text(self, index: Index, text: Text) -> None:
        """Write a cell."""
        if text != self.text(index):
            row, column = index.row(), index.column()
            self.change(tables.with_cell(self.table, row, column, text))

    def change(self, table: Table) -> None:
        """Show another state of the table, as one step."""
        if table != self.table:
            self._done.append(self.table)
            self._undone.clear()
            self._show(table)

    def undo(self) -> None:
        """Take the last step back."""
        if self._done:
            self._undone.append(self.table)
            self._show(self._done.pop())

    def redo(self) -> None:
        """Do it again."""
        if self._undone:
            self._done.append(self.table)
            self._show(self._undone.pop())

    def _show(self, table: Table) -> None:
        before = (self.rowCount(), self.columnCount())
        same = before == (len(table.rows), tables.columns_of(table))
        if same:
            self.table = table
            last = self.index(before[0] - 1, before[1] - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.table = table
        self.endResetModel()
