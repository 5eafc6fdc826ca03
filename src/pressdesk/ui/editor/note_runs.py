"""Footnotes as runs: where they stand in a block, and how many a table has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

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
    texts = [table.caption, *(cell for row in table.rows for cell in row)]
    return sum(map(_many, texts))


def _many(text: Text) -> int:
    said = [run.note if isinstance(run, Span) else "" for run in text]
    return sum(bool(a) and a != b for a, b in pairwise((*said, "")))
