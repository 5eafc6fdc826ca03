"""The left-to-right run at the caret: a Latin phrase, a phone number, an address."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.document.nodes import Span, plain
from pressdesk.text.characters import ZWNJ
from pressdesk.text.runs import runs
from pressdesk.ui.editor import formats, guard, isolates
from pressdesk.ui.editor.rows import OBJECTS

_KEEP = QTextCursor.MoveMode.KeepAnchor


def choose(cursor: QTextCursor) -> bool:
    """Select the run that the cursor touches; whether there is one.

    A run that is isolated already is taken as it was isolated.
    """
    block = cursor.block()
    if formats.kind_of(block) in OBJECTS:
        return False
    at = cursor.position()
    found = next((s for s in _isolated(block) if s[0] <= at <= s[1]), None)
    found = found or _written(block, at)
    if found is None:
        return False
    cursor.setPosition(found[0])
    cursor.setPosition(found[1], _KEEP)
    return True


def begin(cursor: QTextCursor) -> bool:
    """What is typed next reads from left to right; not on an object, nor in a word."""
    kind = formats.kind_of(cursor.block())
    if kind in OBJECTS or _within_word(cursor):
        return False
    marks = formats.marks_of(cursor.charFormat())
    run = Span("x", marks.bold, marks.italic, marks.underline, ltr=True)
    first, _inner, last = formats.text_pieces(kind, (run,))
    with guard.own_step(cursor):
        cursor.insertText(*first)
        cursor.insertText(*last)
        cursor.setPosition(cursor.position() - 1)
    return True


def _within_word(cursor: QTextCursor) -> bool:
    text, at = cursor.block().text(), cursor.positionInBlock()
    beside = text[max(0, at - 1) : at], text[at : at + 1]
    return all(char.isalnum() or (char and char == ZWNJ) for char in beside)


def leave(cursor: QTextCursor, start: int) -> bool:
    """Go behind the run that began at `start`, from its end; whether that was done."""
    block, at = cursor.block(), cursor.position()
    edges = isolates.hidden(block)
    inside = start - block.position() in edges and at - block.position() in edges
    if not inside or at <= start + 1:
        return False
    cursor.setPosition(at + 1)
    return True


def _isolated(block: QTextBlock) -> list[tuple[int, int]]:
    """Start and end of each isolated run of `block`, its isolates included."""
    edges: list[int] = []
    for fragment in formats.fragments(block):
        if fragment.charFormat().property(formats.LTR):
            start = fragment.position()
            if edges and edges[-1] == start:
                edges.pop()
            else:
                edges.append(start)
            edges.append(start + fragment.length())
    return list(pairwise(edges))[::2]


def _written(block: QTextBlock, position: int) -> tuple[int, int] | None:
    text = plain(formats.read_text(block))
    unit = isolates.release_unit(block, position - block.position())
    at = len(text.encode("utf-16-le")[: 2 * unit].decode("utf-16-le", "replace"))
    for run in runs(text):
        end = run.start + len(run.text)
        if run.ltr and run.start <= at <= end:
            first = block.position() + isolates.unit_at(block, run.start)
            return first, block.position() + isolates.unit_at(block, end)
    return None
