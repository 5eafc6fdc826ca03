"""What the page counts: words, limits and the outline of a release."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pressdesk.document.lengths import minutes
from pressdesk.document.nodes import Table, plain
from pressdesk.text.words import word_count
from pressdesk.ui.editor.rows import Row

_BETWEEN = " \u00b7 "  # a middle dot


@dataclass(frozen=True)
class Limits:
    """How long the parts of a release should be, in words."""

    headline_words: int = 13
    lead_from: int = 20
    lead_to: int = 32
    lead_max: int = 40
    paragraph_max: int = 80


@dataclass(frozen=True)
class Counts:
    """Words and characters of the whole release, and its reading time."""

    words: int
    characters: int
    minutes: int


@dataclass(frozen=True)
class OutlineRow:
    """One row of the outline: `id` is a place; `level` is 1 below an intertitle."""

    id: str
    kind: str
    text: str
    level: int


def row_text(row: Row) -> str:
    """The characters of a row; those of a table's cells one after another."""
    return _table_text(row.table) if row.table else plain(row.text)


def _table_text(table: Table) -> str:
    cells = [plain(cell) for row in table.rows for cell in row]
    return " ".join([plain(table.caption), *cells]).strip()


def _outline_text(row: Row) -> str:
    """As `row_text`, with marks between a table's cells: their words run together."""
    if row.table is None:
        return row_text(row)
    cells = [plain(cell) for line in row.table.rows for cell in line]
    return _BETWEEN.join(filter(None, [plain(row.table.caption), *cells]))


def count(rows: Iterable[Row]) -> Counts:
    """The counts over `rows`."""
    texts = [row_text(row) for row in rows]
    words = sum(map(word_count, texts))
    return Counts(words, sum(map(len, texts)), minutes(words))


def outline(rows: Iterable[Row]) -> tuple[OutlineRow, ...]:
    """The rows of the outline: one for each part and body block, empty ones too."""
    made: list[OutlineRow] = []
    below = False
    for row in rows:
        if row.kind in ("speaker",) or (made and made[-1].id == row.place != ""):
            _name_photo(made, row)
            continue
        below = below and row.kind != "end_mark"
        level = 1 if below and row.kind != "intertitle" else 0
        made.append(OutlineRow(row.place, row.kind, _outline_text(row), level))
        below = below or row.kind == "intertitle"
    return tuple(made)


def _name_photo(made: list[OutlineRow], row: Row) -> None:
    if made and row.kind == "caption":
        last = made[-1]
        made[-1] = OutlineRow(last.id, last.kind, row_text(row), last.level)
