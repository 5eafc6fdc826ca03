"""Footnotes as runs: where they stand in a block, and how many a table has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from PySide6.QtGui import QTextBlock

from pressdesk.document.nodes import Span, Table, Text
from pressdesk.ui.editor import formats


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


def in_table(table: Table) -> int:
    """How many footnotes the caption and the cells of a table have."""
    return sum(len(ends(text)) for text in texts(table))


def texts(table: Table) -> tuple[Text, ...]:
    """The caption and the cells, in the order of their numbers."""
    return (table.caption, *(cell for row in table.rows for cell in row))


def ends(text: Text) -> tuple[int, ...]:
    """Behind how many code points of a text each of its footnotes ends."""
    said = [run.note if isinstance(run, Span) else "" for run in text]
    lengths = (len(run.text if isinstance(run, Span) else run) for run in text)
    both = zip(pairwise((*said, "")), accumulate(lengths), strict=True)
    return tuple(end for (note, after), end in both if note and note != after)
