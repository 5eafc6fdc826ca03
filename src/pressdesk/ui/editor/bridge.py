"""From a release to the QTextDocument that shows it and back, without loss.

The law (tests/ui/editor/test_bridge.py): for every release in normal form,
`release_of(to_document(p), p.release) == p.release`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFrameFormat

from pressdesk.document.nodes import Release, replace
from pressdesk.ui.editor import formats
from pressdesk.ui.editor.rows import OBJECTS, Row, content_of, rows_of

GROUND_ABOVE = 24
MARGIN_SIDE = 48
MARGIN_TOP = 32


def to_document(release: Release, document: QTextDocument) -> None:
    """Fill `document` with `release`; its undo history starts anew."""
    document.setUndoRedoEnabled(False)
    document.clear()
    _set_up(document)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    rows = rows_of(release)
    dress(cursor, rows[0])
    insert_row_text(cursor, rows[0])
    insert_rows(cursor, rows[1:])
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def _set_up(document: QTextDocument) -> None:
    option = document.defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    document.setDocumentMargin(0)
    frame = QTextFrameFormat()
    frame.setTopMargin(GROUND_ABOVE + MARGIN_TOP)
    frame.setBottomMargin(GROUND_ABOVE + MARGIN_TOP)
    frame.setLeftMargin(MARGIN_SIDE)
    frame.setRightMargin(MARGIN_SIDE)
    document.rootFrame().setFrameFormat(frame)


def release_of(document: QTextDocument, base: Release) -> Release:
    """`base` with the text that `document` shows."""
    return with_rows(base, map(formats.read_row, blocks(document)))


def with_rows(base: Release, rows: Iterable[Row]) -> Release:
    """`base` with the text that `rows` show."""
    content = content_of(rows)
    return replace(base, body=content.body, **content.parts)


def update(
    document: QTextDocument, release: Release, rows: Iterable[Row] | None = None
) -> None:
    """Make `document` show `release` in one undo step, touching only what differs.

    `rows` are those of the document, where somebody has them (`mirror`).
    """
    shown = list(rows or map(formats.read_row, blocks(document)))
    wanted = list(rows_of(release))
    if shown == wanted:
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    _rewrite(cursor, document.lastBlock(), wanted.pop())
    shown.pop()
    head = _same(shown, wanted)
    tail = _same(shown[head:][::-1], wanted[head:][::-1])
    _swap(cursor, shown, wanted, head, tail)
    cursor.endEditBlock()


def _same(one: Sequence[Row], other: Sequence[Row]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _swap(
    cursor: QTextCursor, shown: list[Row], wanted: list[Row], head: int, tail: int
) -> None:
    """Replace the rows between the equal `head` and `tail`; parts never move."""
    old, new = len(shown) - head - tail, wanted[head : len(wanted) - tail]
    document = cursor.document()
    common = min(old, len(new))
    for offset in range(common):
        _rewrite(cursor, document.findBlockByNumber(head + offset), new[offset])
    for _ in range(old - common):
        drop_block(cursor, document.findBlockByNumber(head + common))
    if len(new) > common:
        before = document.findBlockByNumber(head + common - 1)
        cursor.setPosition(before.position() + before.length() - 1)
        insert_rows(cursor, new[common:])


def _rewrite(cursor: QTextCursor, block: QTextBlock, row: Row) -> None:
    if formats.read_row(block) == row:
        return
    select_text(cursor, block)
    cursor.removeSelectedText()
    dress(cursor, row)
    insert_row_text(cursor, row)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Every block of `document`; do not keep one across an edit."""
    block = document.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def dress(cursor: QTextCursor, row: Row) -> None:
    """Give the cursor's block the formats of `row`; its text stays as it is."""
    cursor.setBlockFormat(formats.block_format(row))
    cursor.setBlockCharFormat(formats.char_format(row.kind))


def insert_rows(cursor: QTextCursor, rows: Sequence[Row]) -> None:
    """Insert each of `rows` as a block of its own after the cursor."""
    for row in rows:
        cursor.insertBlock(formats.block_format(row), formats.char_format(row.kind))
        insert_row_text(cursor, row)


def insert_row_text(cursor: QTextCursor, row: Row) -> None:
    """Insert the text of `row`, or the one character of an object, at the cursor."""
    if row.kind in OBJECTS:
        cursor.insertText(formats.OBJECT_CHAR, formats.object_format(row.kind))
        return
    for text, form in formats.text_pieces(row.kind, row.text):
        formats.insert(cursor, text, form)
    if not row.text:
        cursor.setCharFormat(formats.char_format(row.kind))


def select_text(cursor: QTextCursor, block: QTextBlock) -> None:
    """Select the text of `block` without its end."""
    cursor.setPosition(block.position())
    cursor.setPosition(
        block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor
    )


def drop_block(cursor: QTextCursor, block: QTextBlock) -> None:
    """Remove `block` whole; the next one keeps its own formats."""
    following = block.next()
    row_format, char = following.blockFormat(), following.charFormat()
    cursor.setPosition(block.position())
    cursor.setPosition(following.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setBlockFormat(row_format)
    cursor.setBlockCharFormat(char)
