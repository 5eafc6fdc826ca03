"""A table's rows and columns put in, taken out, moved and filled; all without Qt.

Columns count from the start side, as the cells of a row do.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import TypeVar

from pressdesk.document.nodes import Table, Text, replace
from pressdesk.text.characters import clean

Rows = tuple[tuple[Text, ...], ...]
T = TypeVar("T")

MOST_ROWS, MOST_COLUMNS = 200, 20
"""What is taken from a paste: more than a page can hold is no table of a release."""


def sized(rows: int, columns: int) -> Table:
    """An empty table."""
    return Table("", (((),) * columns,) * rows)


def columns_of(table: Table) -> int:
    """How many columns the longest row has."""
    return max(map(len, table.rows), default=0)


def square(table: Table) -> Table:
    """The same with equally long rows, and at least one cell."""
    wide = max(1, columns_of(table))
    rows = table.rows or ((),)
    return replace(
        table, rows=tuple((*row, *((),) * (wide - len(row))) for row in rows)
    )


def with_cell(table: Table, row: int, column: int, text: Text) -> Table:
    """The table with another text in one cell."""
    cells = _swapped(table.rows[row], column, text)
    return replace(table, rows=_swapped(table.rows, row, cells))


def with_row(table: Table, at: int) -> Table:
    """The table with an empty row before row `at`."""
    empty: tuple[Text, ...] = ((),) * columns_of(table)
    return replace(table, rows=(*table.rows[:at], empty, *table.rows[at:]))


def with_column(table: Table, at: int) -> Table:
    """The table with an empty column before column `at`."""
    rows = tuple((*row[:at], (), *row[at:]) for row in table.rows)
    return replace(table, rows=rows)


def without_row(table: Table, at: int) -> Table:
    """The table without a row; the last one is emptied instead."""
    if len(table.rows) == 1:
        return replace(table, rows=(((),) * columns_of(table),))
    return replace(table, rows=_without(table.rows, at))


def without_column(table: Table, at: int) -> Table:
    """The table without a column; the last one is emptied instead."""
    if columns_of(table) == 1:
        return replace(table, rows=(((),),) * len(table.rows))
    return replace(table, rows=tuple(_without(row, at) for row in table.rows))


def moved_row(table: Table, at: int, to: int) -> Table:
    """The table with a row at another place."""
    return replace(table, rows=_moved(table.rows, at, to))


def moved_column(table: Table, at: int, to: int) -> Table:
    """The table with a column at another place."""
    return replace(table, rows=tuple(_moved(row, at, to) for row in table.rows))


def pasted(table: Table, row: int, column: int, cells: Rows) -> Table:
    """The table with `cells` from a place on; it grows where they need room."""
    high = max(len(table.rows), row + len(cells))
    wide = max(columns_of(table), column + max(map(len, cells), default=0))
    grid = [list(line) + [()] * (wide - len(line)) for line in square(table).rows]
    grid += [[()] * wide for _ in range(high - len(grid))]
    for down, line in enumerate(cells):
        for across, cell in enumerate(line):
            grid[row + down][column + across] = cell
    return replace(table, rows=tuple(map(tuple, grid)))


def cells_of(text: str) -> Rows:
    """The cells of a table as programs put it on the clipboard: tabs and lines.

    A cell with a line break stands in quotation marks, as Excel writes it.
    """
    lines = clean(text).strip("\n").split("\n")
    read = csv.reader((f"{line}\n" for line in lines), delimiter="\t")
    try:
        found = [line or [""] for line in read]
    except csv.Error:
        found = [line.split("\t") for line in lines]
    rows = found[:MOST_ROWS]
    return tuple(tuple(map(_cell, line[:MOST_COLUMNS])) for line in rows)


def _cell(words: str) -> Text:
    words = words.strip()
    return (words,) if words else ()


def _swapped(line: tuple[T, ...], at: int, value: T) -> tuple[T, ...]:
    return (*line[:at], value, *line[at + 1 :])


def _without(line: tuple[T, ...], at: int) -> tuple[T, ...]:
    return (*line[:at], *line[at + 1 :])


def _moved(line: Sequence[T], at: int, to: int) -> tuple[T, ...]:
    made = list(line)
    made.insert(to, made.pop(at))
    return tuple(made)
