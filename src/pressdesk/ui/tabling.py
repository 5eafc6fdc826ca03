"""Tables: put in and edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow


class Tabling:
    """The commands of tables."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def insert(self) -> None:
        """A table of so many rows and columns."""
        from pressdesk.ui.dialogs.ask import TableSize

        window = self._window
        dialog = TableSize(window, window.look, window.text)
        if dialog.exec():
            empty = ("",) * dialog.columns.value()
            window.need_page().insert_table((empty,) * dialog.rows.value())

    def edit(self) -> None:
        """The table at the cursor."""
