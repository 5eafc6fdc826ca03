"""What goes to the clipboard and what comes from it: own rows, else plain text."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextCursor

from pressdesk.document.nodes import PARTS, Inline, Span, Text, block_id, plain
from pressdesk.text.characters import clean
from pressdesk.ui import board
from pressdesk.ui.editor import bridge, formats, guard, isolates
from pressdesk.ui.editor.rows import COMPANION, OBJECTS, SINGLE_LINE, Row

MIME = board.OURS
_COMPANIONS = frozenset(COMPANION.values())


def copied(cursor: QTextCursor) -> QMimeData:
    """The selection as plain text and as our own rows."""
    board.let_go_at_exit()
    rows = _selected_rows(cursor)
    lines = [plain(row.text) for row in rows if row.kind not in OBJECTS]
    made = QMimeData()
    made.setText("\n".join(lines))
    made.setData(MIME, QByteArray(msgspec.json.encode(rows)))
    return made


def _selected_rows(cursor: QTextCursor) -> list[Row]:
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    rows: list[Row] = []
    while block.isValid() and block.position() <= end:
        row = formats.read_row(block)
        left = isolates.release_unit(block, max(0, start - block.position()))
        right = min(block.length() - 1, end - block.position())
        right = isolates.release_unit(block, right)
        rows.append(msgspec.structs.replace(row, text=_slice(row.text, left, right)))
        block = block.next()
    return rows


def _slice(text: Text, start: int, end: int) -> Text:
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


def readable(source: QMimeData) -> bool:
    """Whether `source` holds something that the page takes."""
    return source.hasFormat(MIME) or source.hasText()


def paste(cursor: QTextCursor, source: QMimeData, *, plain_only: bool = False) -> None:
    """Put `source` in place of the selection, in one undo step."""
    rows = None if plain_only else _own_rows(source)
    if rows is None:
        rows = [Row("paragraph", text=(line,)) for line in _lines(source.text())]
    if not rows:
        return
    with guard.one_step(cursor):
        if cursor.hasSelection():
            guard.clear(cursor)
        _put(cursor, rows)


def _own_rows(source: QMimeData) -> list[Row] | None:
    if not source.hasFormat(MIME):
        return None
    try:
        data = bytes(source.data(MIME).data())
        return msgspec.json.decode(data, type=list[Row])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _lines(text: str) -> list[str]:
    return [line for line in clean(text).split("\n") if line.strip()]


def _put(cursor: QTextCursor, rows: list[Row]) -> None:
    kind = formats.kind_of(cursor.block())
    if kind in PARTS and sum(row.kind in PARTS for row in rows) > 1:
        _put_parts(cursor, rows)
    elif kind in OBJECTS:
        guard.insert_body(cursor, _adopted(rows))
    elif kind in SINGLE_LINE:
        _put_line(cursor, rows)
    else:
        _put_rows(cursor, rows)


def _put_parts(cursor: QTextCursor, rows: list[Row]) -> None:
    """Rows of several parts go back into the same parts, the body after the lead."""
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


def _put_line(cursor: QTextCursor, rows: list[Row]) -> None:
    texts = [row.text for row in rows if row.text]
    for number, text in enumerate(texts):
        if number:
            guard.insert_text(cursor, (" ",))
        guard.insert_text(cursor, _unbroken(text))


def _unbroken(text: Text) -> Text:
    return tuple(
        run.replace("\n", " ")
        if isinstance(run, str)
        else msgspec.structs.replace(run, text=run.text.replace("\n", " "))
        for run in text
    )


def _put_rows(cursor: QTextCursor, rows: list[Row]) -> None:
    first, rest = rows[0], rows[1:]
    if first.kind in OBJECTS or (rest and rest[0].kind in _COMPANIONS):
        guard.insert_body(cursor, _adopted(rows))
        return
    if not rest:
        guard.insert_text(cursor, first.text)
        return
    guard.insert_text(cursor, first.text)
    tail = _cut_tail(cursor)
    guard.insert_body(cursor, _adopted(rest))
    at = cursor.position()
    guard.insert_text(cursor, tail)
    cursor.setPosition(at)


def _cut_tail(cursor: QTextCursor) -> Text:
    block = cursor.block()
    at = isolates.release_unit(block, cursor.positionInBlock())
    tail = _slice(formats.read_text(block), at, block.length() - 1)
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
