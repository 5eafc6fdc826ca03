"""Footnotes on the page: where they stand, which number each has, and setting one.

A footnote is a mark on a run, as in the release; its number is counted and painted,
never written. Neighbouring runs with the same footnote have one mark, after the last
of them, as in every printed form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from pressdesk.document.nodes import Span, Table, Text
from pressdesk.text.characters import ZWNJ
from pressdesk.ui.editor import formats, guard, slots
from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.rows import OBJECTS

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Note(NamedTuple):
    """A footnote: start and end of its run in the document, its text and number."""

    start: int
    end: int
    text: str
    number: int


def runs(block: QTextBlock) -> Iterator[tuple[int, int, str]]:
    """Start, end and text of every footnote in `block`; none of an object's."""
    start, end, said = 0, -1, ""
    for fragment in formats.fragments(block):
        note = fragment.charFormat().property(formats.NOTE) or ""
        at = fragment.position()
        if said and (note != said or at != end):
            yield start, end, said
        if not (note and note == said and at == end):
            start = at
        end, said = at + fragment.length(), note
    if said:
        yield start, end, said


class Notes:
    """The footnotes of a document, counted again only when it has changed."""

    def __init__(self, document: QTextDocument, mirror: Mirror) -> None:
        self._document = document
        self._mirror = mirror
        self._revision = -1
        self._known: dict[int, tuple[Note, ...]] = {}

    def of(self, block: QTextBlock) -> tuple[Note, ...]:
        """The footnotes of `block`, in order."""
        self._count()
        return self._known.get(block.blockNumber(), ())

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

    def _count(self) -> None:
        if self._document.revision() == self._revision:
            return
        self._revision = self._document.revision()
        self._known = {}
        number = 0
        for at in self._mirror.noted():
            block = self._document.findBlockByNumber(at)
            if formats.kind_of(block) in OBJECTS:
                number += _in_table(block)
                continue
            found = []
            for start, end, said in runs(block):
                number += 1
                found.append(Note(start, end, said, number))
            if found:
                self._known[block.blockNumber()] = tuple(found)


def _in_table(block: QTextBlock) -> int:
    encoded = block.blockFormat().property(formats.TABLE)
    if not encoded:
        return 0
    table = msgspec.json.decode(encoded, type=Table)
    texts = [table.caption, *(cell for row in table.rows for cell in row)]
    return sum(map(_many, texts))


def _many(text: Text) -> int:
    said = [run.note if isinstance(run, Span) else "" for run in text]
    return sum(bool(a) and a != b for a, b in pairwise((*said, "")))


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
    slots.mark(cursor, "note", " ".join(text.split()))


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
