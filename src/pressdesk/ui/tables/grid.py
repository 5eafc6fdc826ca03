"""The grid of the table editor: Tab through cells, rows and columns by keys."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from pressdesk.document import tables
from pressdesk.document.nodes import Table, Text, plain
from pressdesk.ui import board
from pressdesk.ui.editor.cells import Filled
from pressdesk.ui.look import Look
from pressdesk.ui.tables.cell import CellEdit, Cells
from pressdesk.ui.tables.model import TableModel

MIME = "application/x-pressdesk-cells"
_NARROWEST = 96
_STANDARD = QKeySequence.StandardKey
_VIEW = QAbstractItemView


class Grid(QTableView):
    """The first column stands at the right, as on the page.

    Tab after the last cell makes a new row; Enter writes in a cell and ends it.
    """

    def __init__(self, model: TableModel, look: Look, filled: Filled) -> None:
        super().__init__()
        self._model = model
        self.cells = Cells(look, filled, self)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setEditTriggers(
            _VIEW.EditTrigger.AnyKeyPressed
            | _VIEW.EditTrigger.DoubleClicked
            | _VIEW.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(_VIEW.SelectionMode.ContiguousSelection)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(_VIEW.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(_VIEW.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(_NARROWEST)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.cells.finished.connect(lambda: self._step_down())
        model.dataChanged.connect(self._fit)
        model.modelReset.connect(self._fit)
        self.go(0, 0)

    # Places

    def go(self, row: int, column: int) -> None:
        """Choose this cell, or the nearest one."""
        row = min(max(0, row), self._model.rowCount() - 1)
        column = min(max(0, column), self._model.columnCount() - 1)
        self.setCurrentIndex(self._model.index(row, column))

    def place(self) -> tuple[int, int]:
        """Row and column of the chosen cell."""
        index = self.currentIndex()
        return max(0, index.row()), max(0, index.column())

    def editing(self) -> CellEdit | None:
        """The open cell."""
        found = self.indexWidget(self.currentIndex())
        return found if isinstance(found, CellEdit) else None

    def finish(self) -> None:
        """What stands in an open cell goes into the table."""
        editor = self.editing()
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, Cells.EndEditHint.NoHint)

    def change(
        self, act: Callable[[Table], Table], to: tuple[int, int] | None = None
    ) -> None:
        """Change the table as one step; the chosen cell stays, or is `to`."""
        self.finish()
        place = to or self.place()
        self._model.change(act(self._model.table))
        self.go(*place)

    def undo(self) -> None:
        """Take the last step back."""
        self._again(self._model.undo)

    def redo(self) -> None:
        """Do it again."""
        self._again(self._model.redo)

    def _again(self, act: Callable[[], None]) -> None:
        self.finish()
        place = self.place()
        act()
        self.go(*place)

    def _step_down(self) -> None:
        row, column = self.place()
        self.go(row + 1, column)
        self.setFocus()

    def moveCursor(
        self, action: _VIEW.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Tab after the last cell makes a row."""
        row, column = self.place()
        ends = (self._model.rowCount() - 1, self._model.columnCount() - 1)
        if action == _VIEW.CursorAction.MoveNext and (row, column) == ends:
            table = self._model.table
            self._model.change(tables.with_row(table, row + 1))
            return self._model.index(row + 1, 0)
        return super().moveCursor(action, modifiers)

    # Keys

    def event(self, event: QEvent) -> bool:
        """The clipboard's keys are for the cells, not for the window behind."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(
            event, QKeyEvent
        ):
            own = (_STANDARD.Copy, _STANDARD.Cut, _STANDARD.Paste, _STANDARD.Delete)
            if any(map(event.matches, own)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a cell, Delete empties, the clipboard carries cells."""
        acts: tuple[tuple[bool, Callable[[], object]], ...] = (
            (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter), self._open),
            (event.matches(_STANDARD.Delete), self.empty),
            (event.key() == Qt.Key.Key_Backspace, self.empty),
            (event.matches(_STANDARD.Copy), self.copy),
            (event.matches(_STANDARD.Cut), self.cut),
            (event.matches(_STANDARD.Paste), self.paste),
        )
        for pressed, act in acts:
            if pressed:
                act()
                return
        super().keyPressEvent(event)

    def _open(self) -> None:
        self.edit(self.currentIndex())

    def _chosen(self) -> tuple[range, range]:
        """The chosen rows and columns."""
        found = self.selectedIndexes() or [self.currentIndex()]
        rows = [index.row() for index in found]
        columns = [index.column() for index in found]
        return (
            range(min(rows), max(rows) + 1),
            range(min(columns), max(columns) + 1),
        )

    def empty(self) -> None:
        """Empty the chosen cells."""
        rows, columns = self._chosen()
        nothing: tables.Rows = (((),) * len(columns),) * len(rows)
        self._put(rows.start, columns.start, nothing)

    def _put(self, row: int, column: int, cells: tables.Rows) -> None:
        self.change(lambda table: tables.pasted(table, row, column, cells))

    def copy(self) -> None:
        """The chosen cells: for Excel as text with tabs, for us with their marks."""
        rows, columns = self._chosen()
        cells = tuple(
            self._model.table.rows[row][columns.start : columns.stop] for row in rows
        )
        lines = ("\t".join(map(_line, row)) for row in cells)
        made = QMimeData()
        made.setText("\n".join(lines))
        made.setData(MIME, QByteArray(msgspec.json.encode(cells)))
        board.let_go_at_exit()
        QGuiApplication.clipboard().setMimeData(made)

    def cut(self) -> None:
        """Copy the chosen cells and empty them."""
        self.copy()
        self.empty()

    def paste(self) -> None:
        """Put the clipboard's cells from here on; the table grows where it must."""
        source = QGuiApplication.clipboard().mimeData()
        row, column = self.place()
        cells = _own(source) or tables.cells_of(source.text())
        if any(map(len, cells)):
            self._put(row, column, cells)

    # Rooms

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew in other widths."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.resizeRowsToContents()


def _line(cell: Text) -> str:
    return " ".join(plain(cell).split())


def _own(source: QMimeData) -> tables.Rows:
    if not source.hasFormat(MIME):
        return ()
    try:
        return msgspec.json.decode(bytes(source.data(MIME).data()), type=tables.Rows)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ()
