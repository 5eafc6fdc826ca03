"""The left-to-right run at the caret: a Latin phrase, a phone number, an address."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.document.nodes import plain
from pressdesk.text.runs import runs
from pressdesk.ui.editor import formats, isolates
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
