"""The key guard: edits that keep the five parts and the groups of the page whole.

Each function is one undo step; those that answer say whether they took the key.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import msgspec
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from pressdesk.document.nodes import PARTS, Text, block_id
from pressdesk.text.characters import ZWNJ
from pressdesk.ui.editor import bridge, formats, isolates, lists
from pressdesk.ui.editor.formats import kind_of
from pressdesk.ui.editor.rows import COMPANION, FLOW, OBJECTS, Row

_KEEP = QTextCursor.MoveMode.KeepAnchor
_COMPANIONS = frozenset(COMPANION.values())


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Make everything inside one undo step."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


@contextmanager
def own_step(cursor: QTextCursor) -> Iterator[None]:
    """As `one_step`, and what is typed next does not flow into the step.

    Qt merges letters with an insertion before them, unless something else ends it.
    """
    with one_step(cursor):
        yield
        _seal(cursor)


def begin_step(document: QTextDocument) -> None:
    """What is typed next does not flow into the step before; letters after it do.

    Qt merges no letter with those before it in a document that is as it was saved.
    """
    document.setModified(False)


def _seal(cursor: QTextCursor) -> None:
    """Set the format of the cursor's own block again; one it selects is not touched."""
    here = QTextCursor(cursor.block())
    here.setBlockFormat(here.blockFormat())


def end_of(block: QTextBlock) -> int:
    """The position at the end of the text of `block`."""
    return block.position() + block.length() - 1


def intact(document: QTextDocument) -> bool:
    """Whether the five parts stand in order, each once, with the end mark last."""
    parts = [kind_of(b) for b in bridge.blocks(document) if kind_of(b) in PARTS]
    return parts == list(PARTS) and kind_of(document.lastBlock()) == "end_mark"


def group(block: QTextBlock) -> tuple[QTextBlock, QTextBlock]:
    """The first and the last row of the quote, photo or other block round `block`."""
    first, previous = block, block.previous()
    if kind_of(block) in _COMPANIONS and previous.isValid():
        is_pair = COMPANION.get(kind_of(previous)) == kind_of(block)
        first = previous if is_pair else block
    following = first.next()
    paired = following.isValid() and COMPANION.get(kind_of(first)) == kind_of(following)
    return first, following if paired else first


def split(cursor: QTextCursor) -> None:
    """Enter: the next part, a new paragraph or item, or out of the group."""
    with one_step(cursor):
        if cursor.hasSelection():
            clear(cursor)
        kind = kind_of(cursor.block())
        if kind in ("kicker", "headline", "subhead", "quote"):
            cursor.setPosition(cursor.block().next().position())
        elif kind in OBJECTS or kind in _COMPANIONS:
            _leave(cursor, group(cursor.block())[1])
        elif kind == "lead" and cursor.atBlockEnd():
            _leave(cursor, cursor.block())
        elif kind == "item" and cursor.block().length() == 1:
            _lift_item(cursor)
        elif kind != "end_mark":
            _split_flow(cursor)


def _leave(cursor: QTextCursor, block: QTextBlock) -> None:
    """Go to the empty paragraph after `block`, made when there is none."""
    following = block.next()
    if kind_of(following) == "paragraph" and following.length() == 1:
        cursor.setPosition(following.position())
        return
    cursor.setPosition(end_of(block))
    bridge.insert_rows(cursor, [Row("paragraph", block_id())])


def _split_flow(cursor: QTextCursor) -> None:
    row = formats.read_row(cursor.block())
    fresh = Row("paragraph", block_id())
    if row.kind == "item":
        fresh = msgspec.structs.replace(row, text=(), vacant=False)
    keeps_id_below = cursor.atBlockStart() and cursor.block().length() > 1
    if row.kind in FLOW and keeps_id_below:
        above = row if row.kind == "item" else fresh
        cursor.insertBlock(formats.block_format(row), formats.char_format(row.kind))
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        bridge.dress(cursor, above)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        return
    cursor.insertBlock(formats.block_format(fresh), formats.char_format(fresh.kind))
    restyle(cursor, cursor.block())


def restyle(cursor: QTextCursor, block: QTextBlock) -> None:
    """Set the text of `block` again in the type of its kind."""
    row = formats.read_row(block)
    at = cursor.position()
    if row.text:
        bridge.select_text(cursor, block)
        cursor.removeSelectedText()
        bridge.insert_row_text(cursor, row)
    cursor.setPosition(at)


def _lift_item(cursor: QTextCursor) -> None:
    row = formats.read_row(cursor.block())
    if row.level:
        bridge.dress(cursor, msgspec.structs.replace(row, level=row.level - 1))
    else:
        set_row(cursor, Row("paragraph", block_id(), row.text))
        lists.settle(cursor.document())


def set_row(cursor: QTextCursor, row: Row) -> None:
    """Make the cursor's block `row`, its own text included."""
    offset = cursor.positionInBlock()
    bridge.select_text(cursor, cursor.block())
    cursor.removeSelectedText()
    bridge.dress(cursor, row)
    bridge.insert_row_text(cursor, row)
    block = cursor.block()
    cursor.setPosition(block.position() + min(offset, block.length() - 1))


def delete_back(cursor: QTextCursor) -> bool:
    """Backspace where Qt would merge blocks or break a group."""
    if cursor.hasSelection():
        return _clear_selection(cursor)
    if kind_of(cursor.block()) in OBJECTS:
        drop_group(cursor)
        return True
    skipped = isolates.step_back(cursor)
    if not cursor.atBlockStart():
        sign = _sign_before(cursor)
        return (skipped or sign) and _remove(cursor, cursor.deletePreviousChar)
    with one_step(cursor):
        isolates.settle(cursor)  # a pair without letters is no text
        _back_over_edge(cursor)
        lists.settle(cursor.document())
    return True


def _back_over_edge(cursor: QTextCursor) -> None:
    block, previous = cursor.block(), cursor.block().previous()
    kind = kind_of(block)
    if kind == "item":
        _lift_item(cursor)
    elif kind == "intertitle":
        row = formats.read_row(block)
        set_row(cursor, Row("paragraph", row.id, row.text))
    elif kind == "quote" and block.length() == block.next().length() == 1:
        drop_group(cursor)
    elif kind == "paragraph" and kind_of(previous) in FLOW:
        _merge(cursor, previous)
    elif previous.isValid():
        if kind == "paragraph" and block.length() == 1:
            bridge.drop_block(cursor, block)
            previous = cursor.block().previous()
        cursor.setPosition(end_of(previous))


def delete_forward(cursor: QTextCursor) -> bool:
    """Delete where Qt would merge blocks or break a group."""
    if cursor.hasSelection():
        return _clear_selection(cursor)
    block = cursor.block()
    if kind_of(block) in OBJECTS:
        drop_group(cursor)
        return True
    skipped = isolates.step_on(cursor)
    if not cursor.atBlockEnd():
        lone = _letter_alone(cursor)
        return (skipped or lone) and _remove(cursor, cursor.deleteChar)
    following = block.next()
    with one_step(cursor):
        if kind_of(block) == "paragraph" and block.length() == 1:
            if following.isValid():
                bridge.drop_block(cursor, block)
        elif {kind_of(block), kind_of(following)} <= FLOW and following.isValid():
            cursor.setPosition(following.position())
            _merge(cursor, block)
        lists.settle(cursor.document())
    return True


def _sign_before(cursor: QTextCursor) -> bool:
    """Select a sign of several characters, such as a flag, before the cursor.

    Qt takes its last character, and leaves half a sign or a joiner.
    """
    back = QTextCursor(cursor)
    back.movePosition(QTextCursor.MoveOperation.PreviousCharacter, _KEEP)
    sign = back.selectedText()
    if len(sign) < 2 or unicodedata.category(sign[0]) != "So":
        return False
    cursor.setPosition(back.position(), _KEEP)
    return True


def _letter_alone(cursor: QTextCursor) -> bool:
    """Select the next letter without the ZWNJ behind it, which Qt takes along."""
    ahead = QTextCursor(cursor)
    ahead.movePosition(QTextCursor.MoveOperation.NextCharacter, _KEEP)
    letter = ahead.selectedText()
    if len(letter) < 2 or not letter.endswith(ZWNJ):
        return False
    cursor.setPosition(ahead.position() - 1, _KEEP)
    return True


def _remove(cursor: QTextCursor, act: Callable[[], None]) -> bool:
    with one_step(cursor):
        act()
        isolates.settle(cursor)
    return True


def _merge(cursor: QTextCursor, upper: QTextBlock) -> None:
    """Join the cursor's block to `upper`, which keeps its kind and id."""
    row = formats.read_row(upper)
    below = formats.read_row(cursor.block())
    at = end_of(upper)
    if not row.text and row.kind == "paragraph":
        row = below
    cursor.setPosition(at)
    cursor.setPosition(end_of(upper.next()), _KEEP)
    cursor.removeSelectedText()
    bridge.dress(cursor, msgspec.structs.replace(row, vacant=False))
    bridge.insert_row_text(cursor, Row(row.kind, text=below.text))
    cursor.setPosition(at)


def drop_group(cursor: QTextCursor) -> None:
    """Remove the whole quote, photo or table that the cursor is in."""
    first, last = group(cursor.block())
    count = 1 if first == last else 2
    number = first.blockNumber()
    document = cursor.document()
    with one_step(cursor):
        for _ in range(count):
            bridge.drop_block(cursor, document.findBlockByNumber(number))
        lists.settle(document)


def choose_object(cursor: QTextCursor) -> None:
    """Select the photo with its caption, or the table, that the cursor stands on.

    A selection of its one character is the whole object.
    """
    block = cursor.document().findBlock(cursor.selectionStart())
    if kind_of(block) in OBJECTS and cursor.selectionEnd() <= end_of(block):
        first, last = group(block)
        cursor.setPosition(first.position())
        cursor.setPosition(end_of(last), _KEEP)


def _clear_selection(cursor: QTextCursor) -> bool:
    with one_step(cursor):
        clear(cursor)
    return True


def clear(cursor: QTextCursor) -> None:
    """Remove the selection: body blocks go, parts and half-covered groups only empty.

    The cursor stays at the start of what was selected.
    """
    choose_object(cursor)
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    first = document.findBlock(start).blockNumber()
    last = document.findBlock(end).blockNumber()
    if first == last and kind_of(document.findBlockByNumber(first)) not in OBJECTS:
        cursor.removeSelectedText()
        isolates.settle(cursor)
        return
    joins = _joins(document, first, last)
    for number in range(last, first - 1, -1):
        _clear_row(cursor, document.findBlockByNumber(number), start, end)
    cursor.setPosition(min(start, end_of(document.lastBlock())))
    upper = cursor.block()
    if joins and upper.next().isValid() and kind_of(upper.next()) in FLOW:
        cursor.setPosition(upper.next().position())
        _merge(cursor, upper)
    lists.settle(document)


def _joins(document: QTextDocument, first: int, last: int) -> bool:
    """Whether the two ends run together: both flow, and only partly covered."""
    ends = document.findBlockByNumber(first), document.findBlockByNumber(last)
    return first != last and all(kind_of(block) in FLOW for block in ends)


def _clear_row(cursor: QTextCursor, block: QTextBlock, start: int, end: int) -> None:
    kind = kind_of(block)
    top, bottom = group(block)
    whole = start <= top.position() and end_of(bottom) <= end
    first_of_all = block.position() <= start and kind in FLOW
    if whole and kind not in PARTS and not (first_of_all and kind == "paragraph"):
        bridge.drop_block(cursor, block)
    elif kind not in OBJECTS:
        cursor.setPosition(max(start, block.position()))
        cursor.setPosition(min(end, end_of(block)), _KEEP)
        cursor.removeSelectedText()
        isolates.settle(cursor)


def insert_body(cursor: QTextCursor, rows: Sequence[Row]) -> None:
    """Insert whole blocks after the block the cursor is in, inside the body."""
    with one_step(cursor):
        cursor.clearSelection()
        _, last = group(cursor.block())
        kind = kind_of(last)
        if kind in ("kicker", "headline", "subhead"):
            while kind_of(last) != "lead":
                last = last.next()
        elif kind == "end_mark":
            last = last.previous()
        replaced = kind_of(last) == "paragraph" and last.length() == 1
        cursor.setPosition(end_of(last))
        bridge.insert_rows(cursor, rows)
        if replaced:
            number = cursor.block().blockNumber() - len(rows)
            keep = cursor.position() - 1
            block = cursor.document().findBlockByNumber(number)
            bridge.drop_block(cursor, block)
            cursor.setPosition(keep)
        lists.settle(cursor.document())


def insert_text(cursor: QTextCursor, text: Text, kind: str = "") -> None:
    """Insert runs with their marks, in the type of the block the cursor is in."""
    kind = kind or kind_of(cursor.block())
    for piece, form in formats.text_pieces(kind, text):
        formats.insert(cursor, piece, form)
