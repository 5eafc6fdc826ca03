"""Tables as grids: a cell over several places leaves the other places empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

Cell = TypeVar("Cell")
_MOST_COLUMNS = 60


def spread(
    rows: Iterable[Sequence[Cell]], size: Callable[[Cell], tuple[int, int]]
) -> Iterator[list[Cell | None]]:
    """Each row with its cells in their columns; `size` gives columns and rows."""
    covered: dict[int, int] = {}
    for row in rows:
        made: list[Cell | None] = []
        begun: dict[int, int] = {}
        for cell in row:
            _skip(made, covered)
            columns, down = size(cell)
            for at in range(max(1, min(columns, _MOST_COLUMNS))):
                begun[len(made)] = down - 1
                made.append(None if at else cell)
        _skip(made, covered)
        yield made
        left = {column: down - 1 for column, down in covered.items()} | begun
        covered = {column: down for column, down in left.items() if down > 0}


def _skip(made: list[Cell | None], covered: dict[int, int]) -> None:
    while len(made) in covered:
        made.append(None)
