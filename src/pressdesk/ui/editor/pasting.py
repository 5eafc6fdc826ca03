"""Where pasted rows go: into the line, into the list, into the body, part to part."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtGui import QTextCursor

from pressdesk.document.nodes import PARTS, Inline, Span, Text, block_id
from pressdesk.document.schema import SCHEMA, TextRule, marks_of
from pressdesk.ui.editor import bridge, formats, guard, isolates
from pressdesk.ui.editor.rows import COMPANION, FLOW, OBJECTS, SINGLE_LINE, Row

_COMPANIONS = frozenset(COMPANION.values())
_RULES: dict[str, TextRule] = {
    "speaker": SCHEMA["quote"].texts["speaker"],
    "caption": SCHEMA["photo"].texts["caption"],
}


def put(cursor: QTextCursor, rows: list[Row], *, foreign: bool) -> None:
    """Put `rows` at the cursor, which has no selection; the caller makes one step."""
    kind = formats.kind_of(cursor.block())
    if kind in PARTS and sum(row.kind in PARTS for row in rows) > 1:
        _put_parts(cursor, rows)
    elif kind in OBJECTS:
        guard.insert_body(cursor, _adopted(rows))
    elif kind in SINGLE_LINE:
        _put_line(cursor, rows, kind)
    elif kind == "item" and all(row.kind in FLOW for row in rows):
        _put_items(cursor, rows)
    elif _as_blocks(cursor, rows, foreign=foreign):
        _put_blocks(cursor, rows)
    else:
        _put_rows(cursor, rows)


def texts_of(row: Row) -> Sequence[Text]:
    """The texts that a row shows, those of a table cell by cell."""
    if row.table is None:
        return [row.text]
    return [row.table.caption, *(cell for line in row.table.rows for cell in line)]


def stretch(text: Text, start: int, end: int) -> Text:
    """The runs of `text` between two offsets in UTF-16 units."""
    made: list[Inline] = []
    at = 0
    for run in text:
        data = (run if isinstance(run, str) else run.text).encode("utf-16-le")
        low, high = max(start - at, 0) * 2, max(end - at, 0) * 2
        part = data[low:high].decode("utf-16-le", "ignore")
        at += len(data) // 2
        if part and isinstance(run, Span):
            made.append(msgspec.structs.replace(run, text=part))
        elif part:
            made.append(part)
    return tuple(made)


# -- parts and lines ----------------------------------------------------------


def _put_parts(cursor: QTextCursor, rows: list[Row]) -> None:
    """Rows of several parts go back into the same parts, the body after the lead.

    The first goes on where the cursor is, if it is of the same part: as it was cut.
    """
    if rows[0].kind == formats.kind_of(cursor.block()):
        guard.insert_text(cursor, rows[0].text)
        rows = rows[1:]
    empty = {
        formats.kind_of(block): block.blockNumber()
        for block in bridge.blocks(cursor.document())
        if block.length() == 1
    }
    rest = [row for row in rows if row.kind not in PARTS or row.kind not in empty]
    for row in rows:
        if row.kind in PARTS and row.kind in empty:
            cursor.setPosition(
                cursor.document().findBlockByNumber(empty[row.kind]).position()
            )
            guard.insert_text(cursor, row.text)
    if rest:
        _go_below_lead(cursor)
        guard.insert_body(cursor, _adopted(rest))


def _go_below_lead(cursor: QTextCursor) -> None:
    for block in bridge.blocks(cursor.document()):
        if formats.kind_of(block) == "lead":
            below = block.next()
            blank = formats.kind_of(below) == "paragraph" and below.length() == 1
            cursor.setPosition((below if blank else block).position())
            return


def _put_line(cursor: QTextCursor, rows: list[Row], kind: str) -> None:
    """Everything on one line, with the marks that the line may have."""
    rule = _RULES.get(kind) or SCHEMA[kind].texts["text"]
    texts = [text for row in rows for text in texts_of(row) if text]
    for number, text in enumerate(texts):
        if number:
            guard.insert_text(cursor, (" ",))
        guard.insert_text(cursor, tuple(_fitted(run, rule) for run in text))


def _fitted(run: Inline, rule: TextRule) -> Inline:
    span = Span(run) if isinstance(run, str) else run
    span = msgspec.structs.replace(span, text=span.text.replace("\n", " "))
    for mark in marks_of(span) - rule.marks:
        span = msgspec.structs.replace(span, **{mark: type(getattr(span, mark))()})
    return span


# -- the body -----------------------------------------------------------------


def _put_items(cursor: QTextCursor, rows: list[Row]) -> None:
    """Paragraphs pasted into a list are items of it."""
    here = formats.read_row(cursor.block())
    least = min((row.level for row in rows if row.kind == "item"), default=0)
    guard.insert_text(cursor, rows[0].text)
    if not rows[1:]:
        return
    tail = _cut_tail(cursor)
    items = [
        msgspec.structs.replace(
            here,
            text=row.text,
            level=min(3, here.level + max(0, row.level - least)),
            vacant=False,
        )
        for row in rows[1:]
    ]
    bridge.insert_rows(cursor, items)
    _put_tail(cursor, tail)


def _as_blocks(cursor: QTextCursor, rows: list[Row], *, foreign: bool) -> bool:
    """Whether the rows keep their kinds instead of running on in the paragraph."""
    first, rest = rows[0], rows[1:]
    if first.kind in OBJECTS or (rest and rest[0].kind in _COMPANIONS):
        return True
    block = cursor.block()
    body = formats.kind_of(block) == "paragraph"
    shaped = first.kind != "paragraph" or first.role != "body"
    if not body or not shaped:
        return False
    return bool(rest) or (foreign and block.length() == 1)


def _put_blocks(cursor: QTextCursor, rows: list[Row]) -> None:
    kind = formats.kind_of(cursor.block())
    tail: Text = () if kind not in FLOW or cursor.atBlockEnd() else _cut_tail(cursor)
    guard.insert_body(cursor, _adopted(rows))
    if tail:
        bridge.insert_rows(cursor, [Row("paragraph", block_id(), tail)])
        cursor.setPosition(cursor.block().position())


def _put_rows(cursor: QTextCursor, rows: list[Row]) -> None:
    first, rest = rows[0], rows[1:]
    guard.insert_text(cursor, first.text)
    if not rest:
        return
    tail = _cut_tail(cursor)
    guard.insert_body(cursor, _adopted(rest))
    if tail and formats.kind_of(cursor.block()) not in FLOW:
        bridge.insert_rows(cursor, [Row("paragraph", block_id(), tail)])
        cursor.setPosition(cursor.block().position())
    else:
        _put_tail(cursor, tail)


def _put_tail(cursor: QTextCursor, tail: Text) -> None:
    at = cursor.position()
    guard.insert_text(cursor, tail)
    cursor.setPosition(at)


def _cut_tail(cursor: QTextCursor) -> Text:
    block = cursor.block()
    at = isolates.release_unit(block, cursor.positionInBlock())
    tail = stretch(formats.read_text(block), at, block.length() - 1)
    cursor.setPosition(guard.end_of(block), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    return tail


def _adopted(rows: list[Row]) -> list[Row]:
    """`rows` as body rows with ids of their own."""
    made: list[Row] = []
    names: dict[str, str] = {}
    for row in rows:
        if row.kind in PARTS or (row.kind in _COMPANIONS and not _pairs(made, row)):
            made.append(Row("paragraph", block_id(), row.text))
            continue
        name = names.setdefault(row.id, block_id()) if row.id else block_id()
        made.append(msgspec.structs.replace(row, id=name))
        if row.kind in COMPANION and row is rows[-1]:
            made.append(Row(COMPANION[row.kind], name))
    return made


def _pairs(made: list[Row], row: Row) -> bool:
    return bool(made) and COMPANION.get(made[-1].kind) == row.kind
