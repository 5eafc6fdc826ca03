"""Tables of a Word file: wide cells are spread out, pictures stand behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressdesk.document.nodes import Photo, Table, Text, block_id
from pressdesk.readers.docx.model import Cell, Element, Grid, Line, Word
from pressdesk.readers.docx.photos import Album
from pressdesk.readers.docx.texts import Writing, joined_lines
from pressdesk.readers.grids import spread

SEAL = "verification"
"""The style of our code square and its words."""
_HEADS = ("table head", "table heading")  # ours, and LibreOffice's


@dataclass(frozen=True)
class Made:
    """A table without id and caption, and the photos that stood in its cells."""

    block: Table
    photos: tuple[Photo, ...]


def table(grid: Grid, writing: Writing, album: Album) -> Made:
    """The table of a grid, each row equally long."""
    rows = list(spread(grid.rows, lambda cell: (cell.columns, cell.rows)))
    width = max((len(row) for row in rows), default=0)
    texts = tuple(
        tuple(_text(cell, writing) for cell in (*row, *[None] * (width - len(row))))
        for row in rows
    )
    header = grid.header or (not writing.own and _looks_headed(grid))
    column = _heads(rows[1:] if header else rows)
    photos = tuple(
        Photo(block_id(), media, alt=writing.plain(shown.alt))
        for line in lines(grid)
        for shown in line.shown
        if (media := album.take(shown))
    )
    return Made(Table("", texts, header, column), photos)


def lines(grid: Grid) -> Iterator[Line]:
    """Every paragraph of a table, those of tables in it too."""
    for row in grid.rows:
        for cell in row:
            yield from cell_lines(cell)


def cell_lines(cell: Cell) -> Iterator[Line]:
    """Every paragraph of a cell."""
    for each in cell.content:
        if isinstance(each, Line):
            yield each
        else:
            yield from lines(each)


def unsealed(elements: Iterable[Element]) -> list[Element]:
    """The elements with the row of our code square as the lines that stand in it.

    It is no table: it keeps the end of a release together, and the square goes.
    """
    found: list[Element] = []
    for each in elements:
        inside = list(lines(each)) if isinstance(each, Grid) else [each]
        if any(line.style == SEAL for line in inside):
            found += (line for line in inside if line.style != SEAL)
        else:
            found.append(each)
    return found


def _text(cell: Cell | None, writing: Writing) -> Text:
    if cell is None:
        return ()
    return joined_lines(writing.text(line.items) for line in cell_lines(cell))


def _heads(rows: list[list[Cell | None]]) -> bool:
    """Whether the first cells are set as heads."""
    firsts = [row[0] for row in rows if row and row[0] is not None]
    return bool(firsts) and all(
        line.style in _HEADS for cell in firsts for line in cell_lines(cell)
    )


def _looks_headed(grid: Grid) -> bool:
    """Whether the first row is set as a head: by its style, or alone in bold."""
    if len(grid.rows) < 2:
        return False
    first = [line for cell in grid.rows[0] for line in cell_lines(cell)]
    if first and all(line.style in _HEADS for line in first):
        return True
    return _bold(grid.rows[0]) and not all(map(_bold, grid.rows))


def _bold(row: tuple[Cell, ...]) -> bool:
    words = [
        item
        for cell in row
        for line in cell_lines(cell)
        for item in line.items
        if isinstance(item, Word) and item.text.strip()
    ]
    return bool(words) and all(word.bold for word in words)
