"""The isolates that hold a left-to-right run together on the page.

Qt has no character format for direction: without LRI and PDI round it, a phone number
after Persian letters shows its parts in the wrong order. They are characters of the
page with a property of their own and never part of the release, so offsets differ.
"""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from pressdesk.document.nodes import Span
from pressdesk.ui.editor import formats

_KEEP = QTextCursor.MoveMode.KeepAnchor
_Known = tuple[str, Span]
"""An isolate and the marks of the run that it holds."""


def units(text: str, count: int) -> int:
    """How many UTF-16 units the first `count` code points of `text` take."""
    return len(text[:count].encode("utf-16-le")) // 2


def hidden(block: QTextBlock) -> list[int]:
    """The offsets (UTF-16 units) of the isolates in `block`."""
    return list(_standing(block))


def release_text(block: QTextBlock) -> str:
    """The text of `block` as the release has it, without isolates."""
    text = block.text().replace(formats.LINE_BREAK, "\n")
    skipped = _skipped(block, text)
    return _without(text, skipped) if skipped else text


def _skipped(block: QTextBlock, text: str) -> list[int]:
    return hidden(block) if any(char in text for char in formats.ISOLATES) else []


def _without(text: str, skipped: list[int]) -> str:
    data = text.encode("utf-16-le")
    shown = bytearray()
    for at in range(len(data) // 2):
        if at not in skipped:
            shown += data[2 * at : 2 * at + 2]
    return shown.decode("utf-16-le", "replace")


def unit_at(block: QTextBlock, count: int) -> int:
    """The offset in `block` of the release's code point number `count`."""
    text = block.text()
    skipped = _skipped(block, text)
    if not skipped:
        return units(text, count)
    unit = units(_without(text, skipped), count)
    for at in skipped:
        unit += at <= unit
    return unit


def count_at(block: QTextBlock, unit: int) -> int:
    """The code point of the release's text at an offset in `block` (UTF-16 units)."""
    before = release_text(block).encode("utf-16-le")[: 2 * release_unit(block, unit)]
    return len(before.decode("utf-16-le", "replace"))


def release_unit(block: QTextBlock, unit: int) -> int:
    """The offset in the release's text (UTF-16 units) of an offset in `block`."""
    return unit - sum(at < unit for at in hidden(block))


def settle(cursor: QTextCursor) -> None:
    """Put the isolates of the cursor's block right after part of it went or came.

    Only they are touched: what stands between them keeps its place.
    """
    block = cursor.block()
    changes = _changes(block)
    if not changes:
        return
    unit = release_unit(block, cursor.positionInBlock())
    start = block.position()
    for at, piece in reversed(changes):
        cursor.setPosition(start + at)
        if piece is None:
            cursor.setPosition(start + at + 1, _KEEP)
            cursor.removeSelectedText()
        else:
            cursor.insertText(*piece)
    block = cursor.block()
    for at in hidden(block):
        unit += at < unit
    cursor.setPosition(start + min(unit, block.length() - 1))


def _changes(block: QTextBlock) -> list[tuple[int, formats.Piece | None]]:
    """Which isolates to remove (None) or to insert, by their offset in `block`."""
    row = formats.read_row(block)
    wanted = formats.text_pieces(row.kind, row.text)
    standing = _standing(block)
    if not standing and not any(form.property(formats.ISOLATE) for _, form in wanted):
        return []
    made: list[tuple[int, formats.Piece | None]] = []
    at = 0
    for text, form in wanted:
        isolate = form.property(formats.ISOLATE)
        while at in standing and standing[at] != (isolate and _known(text, form)):
            made.append((at, None))
            at += 1
        if at in standing:
            at += 1
        elif isolate:
            made.append((at, (text, form)))
        else:
            at = _along(at, units(text, len(text)), standing, made)
    return made + [(left, None) for left in sorted(standing) if left >= at]


def _along(
    at: int,
    count: int,
    standing: dict[int, _Known],
    made: list[tuple[int, formats.Piece | None]],
) -> int:
    """Go over `count` units of text; isolates inside it have to go."""
    while count:
        if at in standing:
            made.append((at, None))
        else:
            count -= 1
        at += 1
    return at


def _standing(block: QTextBlock) -> dict[int, _Known]:
    """The isolates of `block` by their offsets."""
    made: dict[int, _Known] = {}
    for fragment in formats.fragments(block):
        form = fragment.charFormat()
        if form.property(formats.ISOLATE):
            at = fragment.position() - block.position()
            for step, char in enumerate(fragment.text()):
                if char in formats.ISOLATES:
                    made[at + step] = _known(char, form)
    return made


def _known(char: str, form: QTextCharFormat) -> _Known:
    return char, formats.marks_of(form)


def step_back(cursor: QTextCursor) -> bool:
    """Move the cursor before the isolates at its left; whether there were any."""
    inside = hidden(cursor.block())
    moved = False
    while cursor.positionInBlock() - 1 in inside:
        cursor.setPosition(cursor.position() - 1)
        moved = True
    return moved


def step_on(cursor: QTextCursor) -> bool:
    """Move the cursor past the isolates ahead of it; whether there were any."""
    inside = hidden(cursor.block())
    moved = False
    while cursor.positionInBlock() in inside:
        cursor.setPosition(cursor.position() + 1)
        moved = True
    return moved
