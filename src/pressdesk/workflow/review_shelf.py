"""The review copies made so far: `<home>/reviews/<release>/copy-<number>.json`.

Each file holds the public form of its release as `release.json` has it, with the
copy's number, instant and fingerprint.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from pressdesk.document import native
from pressdesk.document.nodes import Release
from pressdesk.notices import Notice, Unreadable, notice
from pressdesk.system import atomic
from pressdesk.workflow.desk import Desk
from pressdesk.writers.public import fingerprint, public_form

_NAME = re.compile(r"copy-([0-9]{1,6})\.json")
_PLAIN = re.compile(r"(?=.{3,64}\Z)[0-9a-z]+(?:-[0-9a-z]+)+")


class _Kept(Struct, frozen=True):
    """One file."""

    number: int
    instant: str
    fingerprint: str
    release: msgspec.Raw


@dataclass(frozen=True)
class Earlier:
    """A copy that was made; `instant` is ISO 8601 with offset."""

    number: int
    instant: str
    release: Release


@dataclass(frozen=True)
class Shelf:
    """The highest number given (0: none), its copy, and why it cannot be read."""

    last: int = 0
    earlier: Earlier | None = None
    notices: tuple[Notice, ...] = ()


def look(desk: Desk, release: Release) -> Shelf:
    """What is kept of this release; a damaged copy counts but tells nothing."""
    found = _numbers(_folder(desk, release))
    if not found:
        return Shelf()
    last = max(found)
    try:
        return Shelf(last, _read(found[last], last))
    except (OSError, ValueError, msgspec.MsgspecError, Unreadable):
        return Shelf(last, None, (notice("review-damaged", "warning", number=last),))


def keep(desk: Desk, release: Release, number: int, instant: str) -> None:
    """Put a copy on the shelf."""
    tree = {
        "number": number,
        "instant": instant,
        "fingerprint": fingerprint(release),
        "release": msgspec.Raw(native.release_json(public_form(release))),
    }
    folder = atomic.make_folder(_folder(desk, release))
    atomic.write_bytes(folder / f"copy-{number}.json", msgspec.json.encode(tree))


def _folder(desk: Desk, release: Release) -> Path:
    """The release's own folder; an id that is no plain name stands as its hash.

    A plain one is told apart from others in any file system and no device of Windows.
    """
    name = release.id
    if not _PLAIN.fullmatch(name):
        name = "id-" + hashlib.sha256(name.encode()).hexdigest()[:32]
    return desk.home / "reviews" / name


def _numbers(folder: Path) -> dict[int, Path]:
    try:
        paths = list(folder.iterdir())
    except OSError:
        return {}
    named = ((_NAME.fullmatch(path.name), path) for path in paths)
    return {int(match[1]): path for match, path in named if match}


def _read(path: Path, number: int) -> Earlier:
    kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    datetime.fromisoformat(kept.instant)  # a date that is none is damage
    return Earlier(number, kept.instant, native.read_release(bytes(kept.release)))
