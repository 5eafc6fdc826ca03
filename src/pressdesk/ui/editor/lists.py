"""Which items are one list: ids that follow the rows, and levels.

The rows of a list share its id. A list that is cut in two keeps the id above and gets
one with a suffix below (`b4-2`); when nothing stands between the halves any more they
are one list again, as in Word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from pressdesk.document.nodes import Numbering
from pressdesk.document.schema import MAX_LEVEL
from pressdesk.ui.editor import bridge, formats
from pressdesk.ui.editor.formats import id_of, kind_of
from pressdesk.ui.editor.rows import Row

_SUFFIX = re.compile(r"-[0-9]+$")


def settle(document: QTextDocument) -> None:
    """Give every list an id of its own, and the halves of one list the same."""
    for number, name in _renames(document):
        walker = QTextCursor(document.findBlockByNumber(number))
        form = walker.blockFormat()
        form.setProperty(formats.ID, name)
        walker.setBlockFormat(form)


def _renames(document: QTextDocument) -> list[tuple[int, str]]:
    taken = {id_of(block) for block in bridge.blocks(document)}
    made: list[tuple[int, str]] = []
    used: set[str] = set()
    above: QTextBlock | None = None
    name = ""
    for block in bridge.blocks(document):
        if kind_of(block) != "item":
            above = None
            continue
        if above is None or not _one_list(above, block):
            name = _free(id_of(block), used, taken)
        if name != id_of(block):
            made.append((block.blockNumber(), name))
        used.add(name)
        above = block
    return made


def _free(wanted: str, used: set[str], taken: set[str]) -> str:
    """`wanted`, or with a suffix that no block has when it is used."""
    if wanted not in used:
        return wanted
    base, number = _SUFFIX.sub("", wanted), 2
    while f"{base}-{number}" in taken:
        number += 1
    taken.add(f"{base}-{number}")
    return f"{base}-{number}"


def _one_list(above: QTextBlock, block: QTextBlock) -> bool:
    if id_of(above) == id_of(block):
        return True
    same = _SUFFIX.sub("", id_of(above)) == _SUFFIX.sub("", id_of(block))
    return same and _sort(formats.read_row(above)) == _sort(formats.read_row(block))


def _sort(row: Row) -> tuple[object, ...]:
    return row.ordered, row.numbering, row.slot


def join(document: QTextDocument, first: int, last: int) -> None:
    """The items from block `first` to `last` join the list they came to stand in.

    Between two items of one list they become its items; at its edge they do when they
    are numbered alike.
    """
    above = document.findBlockByNumber(first - 1)
    below = document.findBlockByNumber(last + 1)
    for number in range(first, last + 1):
        block = document.findBlockByNumber(number)
        if kind_of(block) == "item":
            _adopt(block, above, below)


def _adopt(block: QTextBlock, above: QTextBlock, below: QTextBlock) -> None:
    row = formats.read_row(block)
    items = (each for each in (above, below) if kind_of(each) == "item")
    near = [formats.read_row(each) for each in items]
    same = [each for each in near if _sort(each) == _sort(row)]
    within = len(near) > 1 and near[0].id == near[1].id
    host = near[0] if within else next(iter(same), None)
    own = any(_SUFFIX.sub("", each.id) == _SUFFIX.sub("", row.id) for each in same)
    if host is not None and not (own and not within):
        wanted = msgspec.structs.replace(
            host, text=row.text, level=row.level, vacant=False
        )
        bridge.dress(QTextCursor(block), wanted)


def restyle(cursor: QTextCursor, *, ordered: bool, numbering: Numbering = "") -> bool:
    """Mark the whole lists that the selection touches so; whether it is only lists."""
    if any(kind_of(block) != "item" for block in selected(cursor)):
        return False
    document = cursor.document()
    names = {id_of(block) for block in selected(cursor)}
    found = [
        block.blockNumber()
        for block in bridge.blocks(document)
        if kind_of(block) == "item" and id_of(block) in names
    ]
    walker = QTextCursor(document)
    walker.beginEditBlock()
    for number in found:
        walker.setPosition(document.findBlockByNumber(number).position())
        row = formats.read_row(walker.block())
        wanted = msgspec.structs.replace(row, ordered=ordered, numbering=numbering)
        bridge.dress(walker, wanted)
    walker.endEditBlock()
    return True


def indent(cursor: QTextCursor, step: int) -> bool:
    """Move the selected list items one level in or out; whether any moved."""
    document = cursor.document()
    found = [block for block in selected(cursor) if kind_of(block) == "item"]
    numbers = [block.blockNumber() for block in found]
    moved = False
    walker = QTextCursor(document)
    walker.beginEditBlock()
    for number in numbers:
        block = document.findBlockByNumber(number)
        row = formats.read_row(block)
        level = min(MAX_LEVEL, max(0, row.level + step))
        if level != row.level:
            walker.setPosition(block.position())
            bridge.dress(walker, msgspec.structs.replace(row, level=level))
            moved = True
    walker.endEditBlock()
    return moved


def selected(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """The blocks that the selection touches."""
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd():
        yield block
        block = block.next()
