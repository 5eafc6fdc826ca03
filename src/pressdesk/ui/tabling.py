"""Tables: put in and edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdesk.document import tables

if TYPE_CHECKING:
    from pressdesk.document.nodes import Table
    from pressdesk.ui.window import MainWindow


class Tabling:
    """The commands of tables."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def insert(self) -> None:
        """A table of so many rows and columns, filled before it comes to the page."""
        from pressdesk.ui.tables.size import FIRST, TableSize

        window = self._window
        size = window.place.kept.table or FIRST
        dialog = TableSize(window, window.look, window.text, size)
        if dialog.exec():
            window.place.keep_table(dialog.value)
            made = self._edited(tables.sized(*dialog.value))
            if made is not None:
                window.need_page().put_table(made)
        window.need_page().setFocus()

    def edit(self) -> None:
        """Change the table at the cursor."""
        window, page = self._window, self._window.need_page()
        table = page.table()
        if table is None:
            window.say(window.text("bar-no-table"))
        elif not page.locked:
            made = self._edited(table)
            if made is not None:
                page.set_table(made)
            page.setFocus()

    def _edited(self, table: Table) -> Table | None:
        from pressdesk.ui.tables.dialog import TableDialog

        window = self._window
        filled = window.need_page().surface.easel.filled
        dialog = TableDialog(window, window.look, window.text, table, filled)
        if window.place.kept.table_window:
            dialog.resize(*window.place.kept.table_window)
        done = dialog.exec()
        window.place.keep_table_window((dialog.width(), dialog.height()))
        return dialog.value if done else None
