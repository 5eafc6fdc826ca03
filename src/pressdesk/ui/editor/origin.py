"""Where copied rows come from: a field of the form is bound inside its own release.

What a field wrote is plain text in any other release: there it would be taken for a
field that nobody filled. A mark that is not filled stays one wherever it goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QMimeData

from pressdesk.document.nodes import Span, Table, Text
from pressdesk.document.schema import texts_of, with_texts
from pressdesk.ui import board
from pressdesk.ui.editor.rows import Row

FROM = f"{board.OURS}-from"


class Origin(msgspec.Struct, frozen=True):
    """The id of the release that was copied from, and its fields that had a value."""

    release: str
    filled: tuple[str, ...] = ()


def note(
    data: QMimeData, rows: Iterable[Row], release: str, filled: Callable[[str], bool]
) -> None:
    """Say on the clipboard where `rows` come from."""
    names = dict.fromkeys(name for row in rows for name in _slots(row))
    made = Origin(release, tuple(filter(filled, names)))
    data.setData(FROM, QByteArray(msgspec.json.encode(made)))


def loosed(data: QMimeData, rows: list[Row], release: str) -> list[Row]:
    """`rows` as the release `release` takes them."""
    origin = _origin(data)
    if origin is None or origin.release == release:
        return rows
    return [_loose(row, frozenset(origin.filled)) for row in rows]


def _origin(data: QMimeData) -> Origin | None:
    try:
        return msgspec.json.decode(bytes(data.data(FROM).data()), type=Origin)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _texts(row: Row) -> list[Text]:
    cells = [text for _, text in texts_of(row.table)] if row.table else []
    return [row.text, *cells]


def _slots(row: Row) -> list[str]:
    runs = (run for text in _texts(row) for run in text if isinstance(run, Span))
    return [name for name in (row.slot, *(run.slot for run in runs)) if name]


def _loose(row: Row, filled: frozenset[str]) -> Row:
    def free(text: Text) -> Text:
        return tuple(
            replace(run, slot="")
            if isinstance(run, Span) and run.slot in filled
            else run
            for run in text
        )

    table = row.table
    if table is not None:
        cells = [free(text) for _, text in texts_of(table)]
        made = with_texts(table, cells)
        table = made if isinstance(made, Table) else table
    slot = "" if row.slot in filled else row.slot
    return replace(row, text=free(row.text), table=table, slot=slot)
