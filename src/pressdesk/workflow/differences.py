"""Two states of one release as lines to read: what stayed, came and went."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from pressdesk.document.changes import BlockChange, Changes, Edit, Gone, changes
from pressdesk.document.nodes import PARTS, Release, plain
from pressdesk.document.schema import block_text

Fate = Literal["same", "new", "gone"]
Pieces = tuple[tuple[str, Fate], ...]


class Line(Struct, frozen=True):
    """One part or block, whole; `changed` where a reader should look."""

    pieces: Pieces
    heading: bool = False
    changed: bool = False


def lines(old: Release | None, new: Release) -> tuple[Line, ...]:
    """The lines of `new`; against `old` with what came and what went."""
    found = changes(old, new) if old is not None else Changes()
    known = {each.block: each for each in found.blocks}
    made = list(_gone(found.gone, ""))
    for name, text in _texts(new):
        made.append(_line(name, text, known.get(name)))
        made += _gone(found.gone, name)
    return tuple(line for line in made if line.pieces)


def _texts(release: Release) -> Iterator[tuple[str, str]]:
    for name in PARTS[:-1]:
        yield name, plain(release.part(name))
    for block in release.body:
        yield block.id, block_text(block)
    yield PARTS[-1], plain(release.end_mark)


def _line(name: str, text: str, change: BlockChange | None) -> Line:
    pieces = tuple(_pieces(text, change.edits if change else ()))
    return Line(pieces, name == "headline", change is not None)


def _pieces(text: str, edits: tuple[Edit, ...]) -> Iterator[tuple[str, Fate]]:
    at = 0
    for edit in edits:
        parts: Pieces = (
            (text[at : edit.start], "same"),
            (edit.was, "gone"),
            (text[edit.start : edit.end], "new"),
        )
        yield from (part for part in parts if part[0])
        at = edit.end
    if text[at:]:
        yield text[at:], "same"


def _gone(found: tuple[Gone, ...], name: str) -> Iterator[Line]:
    """What went from behind the block `name`, or from before the first."""
    for each in found:
        if (each.after[0] if each.after else "") == name and each.words:
            yield Line(((each.words, "gone"),), changed=True)
