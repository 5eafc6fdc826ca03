"""Footnotes on the page: where they stand, which number each has, and setting one.

A footnote is a mark on a run, as in the release; its number is counted and painted,
never written. Neighbouring runs with the same footnote have one mark, after the last
of them, as in every printed form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from pressdesk.text.characters import ZWNJ, clean
from pressdesk.ui.editor import formats, guard, slots
from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.note_runs import runs
from pressdesk.ui.editor.rows import OBJECTS

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Note(NamedTuple):
    """A footnote: start and end of its run in the document, its text and number."""

    start: int
    end: int
    text: str
    number: int


class Notes:
    """The footnotes of a document; those above a block are counted by the mirror."""

    def __init__(self, document: QTextDocument, mirror: Mirror) -> None:
        self._document = document
        self._mirror = mirror

    def of(self, block: QTextBlock) -> tuple[Note, ...]:
        """The footnotes of `block`, in order; none of an object's."""
        at = block.blockNumber()
        if at < 0 or not self._mirror.notes_in(at) or formats.kind_of(block) in OBJECTS:
            return ()
        first = self._mirror.notes_before(at) + 1
        return tuple(Note(*run, first + n) for n, run in enumerate(runs(block)))

    def before(self, block: QTextBlock) -> int:
        """How many footnotes stand above a block."""
        return self._mirror.notes_before(block.blockNumber())

    def at(self, position: int) -> Note | None:
        """The footnote whose run holds the character at `position`."""
        found = self.of(self._document.findBlock(position))
        return next((n for n in found if n.start <= position < n.end), None)

    def near(self, cursor: QTextCursor) -> Note | None:
        """The footnote that the cursor touches."""
        found = self.at(cursor.selectionStart())
        if found is None and not cursor.hasSelection():
            found = self.at(cursor.selectionStart() - 1)
        return found if found and cursor.selectionEnd() <= found.end else None


def choose(cursor: QTextCursor, notes: Notes) -> bool:
    """Select what a footnote would stand on: its run, the selection, or the word.

    What a field of the form wrote is taken whole: the form rewrites it as one.
    """
    found = notes.near(cursor)
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    if found is not None:
        start, end = found.start, found.end
    elif start == end:
        start, end = _word(block, start)
    if end > guard.end_of(block) or formats.kind_of(block) in OBJECTS:
        return False
    start, end = _whole_fields(block, start, end)
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)
    return bool(cursor.selectedText().strip())


def _word(block: QTextBlock, position: int) -> tuple[int, int]:
    """The word round a position; a half-space joins."""
    text = block.text()
    start = end = position - block.position()
    while start and _joins(text[start - 1]):
        start -= 1
    while end < len(text) and _joins(text[end]):
        end += 1
    return block.position() + start, block.position() + end


def _joins(char: str) -> bool:
    return char.isalnum() or char == ZWNJ or unicodedata.category(char) == "Mn"


def _whole_fields(block: QTextBlock, start: int, end: int) -> tuple[int, int]:
    for first, last in slots.stretches(block):
        if first < end and start < last:
            start, end = min(start, first), max(end, last)
    return start, end


def put(cursor: QTextCursor, text: str) -> None:
    """Set the footnote of the selection in one undo step; an empty one goes."""
    slots.mark(cursor, "note", clean(" ".join(text.split())))


def leave_below(cursor: QTextCursor) -> None:
    """A run was split by a new block at the cursor: its footnote stays with the end."""
    block = cursor.block()
    above = list(runs(block.previous()))
    below: Sequence[tuple[int, int, str]] = list(runs(block))
    if not above or not below or above[-1][2] != below[0][2]:
        return
    start, end, _said = above[-1]
    if end == guard.end_of(block.previous()) and below[0][0] == block.position():
        upper = QTextCursor(cursor.document())
        upper.setPosition(start)
        upper.setPosition(end, _KEEP)
        slots.mark(upper, "note", "")
