"""Where a person was in a file: the cursor and what was in view, of the last files.

Kept beside the other things that are remembered for this user; only places, no text.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from pressdesk.system import memory
from pressdesk.workflow.desk import Desk

KEPT = 200
_Count = Annotated[int, Meta(ge=0, le=1 << 30)]


class Spot(Struct, frozen=True):
    """A place in a release: part name or block id, the row in it, code points there.

    `scroll` is how far down the page was, in pixels at 100 %.
    """

    block: str = ""
    row: _Count = 0
    offset: _Count = 0
    scroll: _Count = 0


class _Entry(Struct, frozen=True):
    path: str
    spot: Spot


def _file(desk: Desk) -> Path:
    return desk.home / "spots.json"


def _entries(desk: Desk) -> tuple[_Entry, ...]:
    """The newest first; a damaged list counts as empty."""
    return memory.recall(_file(desk), tuple[_Entry, ...], ())


def spot_in(desk: Desk, path: Path) -> Spot | None:
    """Where the person was in this file the last time."""
    name = str(path.resolve())
    return next((each.spot for each in _entries(desk) if each.path == name), None)


def remember(desk: Desk, path: Path, spot: Spot) -> None:
    """Keep the place in this file; a list that cannot be written is no loss."""
    entry = _Entry(str(path.resolve()), spot)
    known = _entries(desk)
    if known[:1] == (entry,):
        return
    others = [each for each in known if each.path != entry.path]
    memory.keep(_file(desk), [entry, *others][:KEPT])
