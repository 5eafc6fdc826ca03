"""What is done to rows, columns and marks: one list for buttons, menu and keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pressdesk.document import tables
from pressdesk.document.nodes import Table
from pressdesk.ui.tables.grid import Grid


class Act(NamedTuple):
    """One act; `group` is the button whose menu it stands in, or nothing."""

    id: str
    group: str
    icon: str
    shortcut: str
    run: Callable[[Grid], None]


def _at(
    act: Callable[[Table, int, int], Table], down: int = 0, across: int = 0
) -> Callable[[Grid], None]:
    """An act at the chosen cell; the choice moves along by `down` and `across`."""

    def run(grid: Grid) -> None:
        row, column = grid.place()
        to = (row + down, column + across)
        grid.change(lambda table: act(table, row, column), to)

    return run


def _moved_row(table: Table, row: int, to: int) -> Table:
    return tables.moved_row(table, row, to) if 0 <= to < len(table.rows) else table


def _moved_column(table: Table, column: int, to: int) -> Table:
    inside = 0 <= to < tables.columns_of(table)
    return tables.moved_column(table, column, to) if inside else table


def _mark(name: str) -> Callable[[Grid], None]:
    def run(grid: Grid) -> None:
        if grid.editing() is None:
            grid.edit(grid.currentIndex())
        editor = grid.editing()
        if editor is not None:
            editor.toggle(name)

    return run


ACTS: tuple[Act, ...] = (
    Act(
        "row-above",
        "row",
        "row-insert-top",
        "Ctrl+Alt+Up",
        _at(lambda table, row, _: tables.with_row(table, row)),
    ),
    Act(
        "row-below",
        "row",
        "row-insert-bottom",
        "Ctrl+Alt+Down",
        _at(lambda table, row, _: tables.with_row(table, row + 1), down=1),
    ),
    Act(
        "row-up",
        "row",
        "",
        "Alt+Up",
        _at(lambda table, row, _: _moved_row(table, row, row - 1), down=-1),
    ),
    Act(
        "row-down",
        "row",
        "",
        "Alt+Down",
        _at(lambda table, row, _: _moved_row(table, row, row + 1), down=1),
    ),
    Act(
        "row-remove",
        "row",
        "row-remove",
        "Ctrl+Delete",
        _at(lambda table, row, _: tables.without_row(table, row)),
    ),
    Act(
        "column-right",
        "column",
        "column-insert-right",
        "Ctrl+Alt+Right",
        _at(lambda table, _, column: tables.with_column(table, column)),
    ),
    Act(
        "column-left",
        "column",
        "column-insert-left",
        "Ctrl+Alt+Left",
        _at(lambda table, _, column: tables.with_column(table, column + 1), across=1),
    ),
    Act(
        "column-to-right",
        "column",
        "",
        "Alt+Right",
        _at(
            lambda table, _, column: _moved_column(table, column, column - 1), across=-1
        ),
    ),
    Act(
        "column-to-left",
        "column",
        "",
        "Alt+Left",
        _at(
            lambda table, _, column: _moved_column(table, column, column + 1), across=1
        ),
    ),
    Act(
        "column-remove",
        "column",
        "column-remove",
        "Ctrl+Shift+Delete",
        _at(lambda table, _, column: tables.without_column(table, column)),
    ),
    Act("bold", "", "bold", "Ctrl+B", _mark("bold")),
    Act("italic", "", "italic", "Ctrl+I", _mark("italic")),
    Act("ltr", "", "text-direction-ltr", "Ctrl+Shift+I", _mark("ltr")),
    Act("undo", "", "arrow-back-up", "Ctrl+Z", Grid.undo),
    Act("redo", "", "arrow-forward-up", "Ctrl+Y", Grid.redo),
)
