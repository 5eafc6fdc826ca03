"""Blocks moved up and down the body, each move one undo step.

What moves is a unit: a paragraph, an intertitle, a list item, a quote with its speaker,
a photo with its caption, a table. The five parts stay where they are.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from pressdesk.document.nodes import PARTS
from pressdesk.ui.editor import bridge, formats, guard, lists
from pressdesk.ui.editor.formats import id_of, kind_of

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Unit(NamedTuple):
    """The numbers of the first and the last row of what moves as one."""

    first: int
    last: int


def units(document: QTextDocument) -> list[Unit]:
    """The units of the body, top to bottom."""
    made: list[Unit] = []
    block = document.firstBlock()
    while block.isValid():
        if kind_of(block) not in PARTS:
            first, last = guard.group(block)
            made.append(Unit(first.blockNumber(), last.blockNumber()))
            block = last
        block = block.next()
    return made


def movable(block: QTextBlock) -> bool:
    """Whether `block` stands in the body."""
    return kind_of(block) not in PARTS


def chosen(cursor: QTextCursor) -> Unit | None:
    """The rows of the units that the selection touches; none if it touches a part."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first, last = document.findBlock(start), document.findBlock(end)
    if last != first and last.position() == end:
        last = last.previous()  # selected up to its start: nothing of it is meant
    block = first
    while block.isValid() and block.blockNumber() <= last.blockNumber():
        if kind_of(block) in PARTS:
            return None
        block = block.next()
    return Unit(guard.group(first)[0].blockNumber(), guard.group(last)[1].blockNumber())


def step(cursor: QTextCursor, by: int) -> bool:
    """Move the selected units past their neighbour above (-1) or below (1)."""
    unit = chosen(cursor)
    if unit is None:
        return False
    document = cursor.document()
    if by < 0:
        beside = document.findBlockByNumber(unit.first - 1)
        before = guard.group(beside)[0].blockNumber()
    else:
        beside = document.findBlockByNumber(unit.last + 1)
        before = guard.group(beside)[1].blockNumber() + 1
    if kind_of(beside) in PARTS:
        return False
    carry(cursor, unit, before)
    return True


def carry(cursor: QTextCursor, unit: Unit, before: int, *, join: bool = True) -> bool:
    """Move the rows of `unit` before row `before`; the selection goes with them.

    With `join` items become part of the list they come to stand in. Gives whether
    anything moved.
    """
    document = cursor.document()
    before = max(floor(document), min(before, document.blockCount() - 1))
    before = guard.group(document.findBlockByNumber(before))[0].blockNumber()
    if unit.first <= before <= unit.last + 1:
        return False
    start = document.findBlockByNumber(unit.first).position()
    ends = [max(0, at - start) for at in (cursor.anchor(), cursor.position())]
    numbers = range(unit.first, unit.last + 1)
    rows = [formats.read_row(document.findBlockByNumber(at)) for at in numbers]
    size = len(rows)
    with guard.one_step(cursor):
        cursor.setPosition(guard.end_of(document.findBlockByNumber(before - 1)))
        bridge.insert_rows(cursor, rows)
        gone = unit.first + (size if before <= unit.first else 0)
        for _ in range(size):
            bridge.drop_block(cursor, document.findBlockByNumber(gone))
        first = before - (0 if before <= unit.first else size)
        if join:
            lists.join(document, first, first + size - 1)
        lists.settle(document)
    _select(cursor, first, first + size - 1, ends)
    return True


def floor(document: QTextDocument) -> int:
    """The number of the first row of the body."""
    block = document.firstBlock()
    while kind_of(block) != "lead" and block.next().isValid():
        block = block.next()
    return block.blockNumber() + 1


def _select(cursor: QTextCursor, first: int, last: int, ends: list[int]) -> None:
    document = cursor.document()
    start = document.findBlockByNumber(first).position()
    stop = guard.end_of(document.findBlockByNumber(last))
    cursor.setPosition(min(start + ends[0], stop))
    cursor.setPosition(min(start + ends[1], stop), _KEEP)


def rows_named(document: QTextDocument, name: str) -> Unit | None:
    """The rows of the body block `name`: a list's items, a quote with its speaker."""
    found = [
        block.blockNumber()
        for block in bridge.blocks(document)
        if kind_of(block) not in PARTS and id_of(block) == name
    ]
    return Unit(found[0], found[-1]) if found else None


def section(document: QTextDocument, name: str) -> Unit | None:
    """As `rows_named`; an intertitle with all that stands under it."""
    unit = rows_named(document, name)
    if unit is None:
        return None
    last = document.findBlockByNumber(unit.last)
    if kind_of(last) == "intertitle":
        while kind_of(last.next()) not in {*PARTS, "intertitle"}:
            last = last.next()
    return Unit(unit.first, last.blockNumber())


def step_block(cursor: QTextCursor, name: str, by: int) -> bool:
    """Move the whole block `name` (an intertitle: its section) past its neighbour."""
    document = cursor.document()
    unit = section(document, name)
    if unit is None:
        return False
    beside = document.findBlockByNumber(unit.first - 1 if by < 0 else unit.last + 1)
    if kind_of(beside) in PARTS:
        return False
    other = _neighbour(document, unit, beside)
    before = other.first if by < 0 else other.last + 1
    cursor.setPosition(document.findBlockByNumber(unit.first).position())
    return carry(cursor, unit, before, join=False)


def _neighbour(document: QTextDocument, unit: Unit, beside: QTextBlock) -> Unit:
    """What a block steps over: a block, and for a section the other section."""
    name = id_of(beside)
    if kind_of(document.findBlockByNumber(unit.first)) == "intertitle":
        above = beside
        while above.isValid() and kind_of(above) not in {*PARTS, "intertitle"}:
            above = above.previous()
        name = id_of(above) if kind_of(above) == "intertitle" else name
        other = section(document, name)
    else:
        other = rows_named(document, name)
    return other or Unit(beside.blockNumber(), beside.blockNumber())


def move_block(cursor: QTextCursor, name: str, before: str) -> bool:
    """Put the block `name` (an intertitle: its section) before the block `before`.

    An empty `before`, or the end mark's, is the end of the body.
    """
    document = cursor.document()
    unit = section(document, name)
    if unit is None:
        return False
    at = rows_named(document, before)
    target = at.first if at else document.blockCount() - 1
    cursor.setPosition(document.findBlockByNumber(unit.first).position())
    return carry(cursor, unit, target, join=False)
