"""The isolates that hold a left-to-right run together on the page.

Qt has no character format for direction: without LRI and PDI round it, a phone number
after Persian letters shows its parts in the wrong order. They are characters of the
page with a property of their own and never part of the release, so offsets differ.
"""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.ui.editor import formats

_KEEP = QTextCursor.MoveMode.KeepAnchor


def units(text: str, count: int) -> int:
    """How many UTF-16 units the first `count` code points of `text` take."""
    return len(text[:count].encode("utf-16-le")) // 2


def hidden(block: QTextBlock) -> list[int]:
    """The offsets (UTF-16 units) of the isolates in `block`."""
    made: list[int] = []
    for fragment in formats.fragments(block):
        if fragment.charFormat().property(formats.ISOLATE):
            at = fragment.position() - block.position()
            made += [
                at + step
                for step, char in enumerate(fragment.text())
                if char in formats.ISOLATES
            ]
    return made


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
    """Put the isolates of the cursor's block right after part of it went."""
    block = cursor.block()
    row = formats.read_row(block)
    wanted = [piece for run in row.text for piece in formats.pieces(row.kind, run)]
    if "".join(text for text, _ in wanted) == block.text():
        return
    if not any(char in block.text() for char in formats.ISOLATES) and not any(
        form.property(formats.ISOLATE) for _, form in wanted
    ):
        return
    unit = release_unit(block, cursor.positionInBlock())
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + block.length() - 1, _KEEP)
    cursor.removeSelectedText()
    for text, form in wanted:
        formats.insert(cursor, text, form)
    block = cursor.block()
    for at in hidden(block):
        unit += at < unit
    cursor.setPosition(block.position() + min(unit, block.length() - 1))


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
