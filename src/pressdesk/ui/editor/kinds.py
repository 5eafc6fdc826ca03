"""What a block is made: a paragraph, an intertitle, an item, a quote or none."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.document.nodes import Numbering, block_id
from pressdesk.ui.editor import bridge, formats, guard, lists
from pressdesk.ui.editor.formats import id_of, kind_of
from pressdesk.ui.editor.rows import FLOW, Row


def change_kind(
    cursor: QTextCursor,
    kind: str,
    *,
    ordered: bool = False,
    numbering: Numbering = "",
) -> None:
    """Make the selected flow blocks paragraphs, intertitles or items of one list."""
    document = cursor.document()
    numbers = range(
        document.findBlock(cursor.selectionStart()).blockNumber(),
        document.findBlock(cursor.selectionEnd()).blockNumber() + 1,
    )
    shared = block_id()
    walker = QTextCursor(document)
    with guard.one_step(walker):
        for number in numbers:
            block = document.findBlockByNumber(number)
            if kind_of(block) not in FLOW:
                continue
            row = formats.read_row(block)
            name = shared if kind == "item" else _own_id(row)
            walker.setPosition(block.position())
            made = Row(kind, name, row.text, ordered=ordered, numbering=numbering)
            guard.set_row(walker, made)
        lists.settle(document)


def _own_id(row: Row) -> str:
    return block_id() if row.kind == "item" else row.id


def quote(cursor: QTextCursor) -> None:
    """Make the paragraph a quote with an empty speaker, or a quote a paragraph."""
    first, last = guard.group(cursor.block())
    row = formats.read_row(first)
    with guard.one_step(cursor):
        if row.kind in FLOW:
            guard.set_row(cursor, Row("quote", _own_id(row), row.text))
            at = cursor.position()
            cursor.setPosition(guard.end_of(cursor.block()))
            bridge.insert_rows(cursor, [Row("speaker", id_of(cursor.block()))])
            cursor.setPosition(at)
            lists.settle(cursor.document())
        elif row.kind == "quote":
            _unquote(cursor, first, last, row)


def quotes(cursor: QTextCursor) -> None:
    """Each of several selected paragraphs a quote of its own; else as `quote`."""
    document = cursor.document()
    flow = [block for block in lists.selected(cursor) if kind_of(block) in FLOW]
    numbers = [block.blockNumber() for block in flow]
    if len(numbers) < 2:
        quote(cursor)
        return
    with guard.one_step(cursor):
        for number in reversed(numbers):
            quote(QTextCursor(document.findBlockByNumber(number)))


def _unquote(
    cursor: QTextCursor, first: QTextBlock, last: QTextBlock, row: Row
) -> None:
    number = last.blockNumber()
    cursor.setPosition(first.position())
    guard.set_row(cursor, Row("paragraph", row.id, row.text))
    speaker = cursor.document().findBlockByNumber(number)
    walker = QTextCursor(speaker)
    if speaker.length() == 1:
        bridge.drop_block(walker, speaker)
    else:
        said = formats.read_row(speaker)
        guard.set_row(walker, Row("paragraph", block_id(), said.text))
