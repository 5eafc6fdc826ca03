"""Recovery copies: what was written and is in no file yet, at `<home>/recovery/`.

    <id>/copy.json         the text, whose it is, and which process writes it
    <id>/<sha256>.<ext>    photos, each written once
    aside/<id>/            what a person discarded, for `DAYS`
    damaged/<id>/          what could not be read; nobody but a person deletes it

`workflow.keeper` writes them. A copy whose process lives belongs to an open window and
is not offered to anybody.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from pressdesk.document import native
from pressdesk.document.container import RELEASE_FILE
from pressdesk.document.nodes import (
    PARTS,
    BodyBlock,
    Paragraph,
    Photo,
    Release,
    plain,
    replace,
)
from pressdesk.document.package import Package
from pressdesk.document.schema import block_text
from pressdesk.notices import Notice, PressdeskError, Unreadable, notice
from pressdesk.system import atomic
from pressdesk.system.locks import Holder, gone, here
from pressdesk.text.words import word_count
from pressdesk.workflow import compose
from pressdesk.workflow.desk import Desk

TEXT = "copy.json"
ASIDE, DAMAGED = "aside", "damaged"
DAYS, MOST = 14, 30
"""How long and how many discarded copies are kept."""
_FOREIGN = timedelta(days=1)
_LEFT_OUT = frozenset({ASIDE, DAMAGED})

Where = Literal["found", "aside"]


class Written(Struct, frozen=True):
    """The file `copy.json`.

    `path` and `digest` are the release's file and its SHA-256 as it was known, both
    empty for a release without a file; `at` is when the text stood so.
    """

    holder: Holder
    path: str
    digest: str
    at: str
    release: msgspec.Raw


@dataclass(frozen=True)
class Copy:
    """One copy that was found; `file` is the release's file, if it has one."""

    id: str
    folder: Path
    at: datetime
    file: Path | None
    digest: str
    release: Release
    where: Where = "found"

    @property
    def headline(self) -> str:
        """Its headline, or nothing."""
        return plain(self.release.headline)


@dataclass(frozen=True)
class Shelf:
    """The copies that wait for a decision, newest first, and what was damaged."""

    copies: tuple[Copy, ...] = ()
    notices: tuple[Notice, ...] = ()


def place(desk: Desk) -> Path:
    """The folder of all copies."""
    return desk.home / "recovery"


def look(desk: Desk) -> Shelf:
    """What processes that are gone have left.

    A copy that says what its file says is taken away; one that cannot be read is put
    aside and told.
    """
    found: list[Copy] = []
    notices: list[Notice] = []
    for folder in _folders(place(desk)):
        try:
            written = _read(folder)
            if written is None or _lives(written, desk):
                _clear_empty(desk, folder)
                continue
            copy = _copy(folder, written)
        except (OSError, ValueError, msgspec.MsgspecError, Unreadable):
            notices += _damaged(desk, folder)
            continue
        if _in_its_file(copy):
            remove(folder)
        else:
            found.append(copy)
    return Shelf(_newest_first(found), tuple(notices))


def aside(desk: Desk) -> tuple[Copy, ...]:
    """What was discarded in the last days, newest first."""
    found: list[Copy] = []
    for folder in _folders(place(desk) / ASIDE):
        with contextlib.suppress(OSError, ValueError, msgspec.MsgspecError, Unreadable):
            written = _read(folder)
            if written is not None:
                found.append(_copy(folder, written, "aside"))
    return _newest_first(found)


def find(desk: Desk, copy_id: str) -> Copy:
    """The copy with this id, waiting or discarded.

    Raises:
        Unreadable: there is none.
    """
    for copy in (*look(desk).copies, *aside(desk)):
        if copy.id == copy_id:
            return copy
    raise Unreadable(notice("recovery-no-copy", "error", name=copy_id))


def load(copy: Copy) -> tuple[Package, tuple[Notice, ...]]:
    """The release with its photos.

    A photo that was not written any more is looked for in the release's file; one that
    is nowhere leaves its caption as a paragraph, with a notice.
    """
    wanted = native.media_used(copy.release)
    media = {name: data for name in wanted if (data := _photo(copy, name))}
    if len(media) < len(wanted) and copy.file is not None:
        with contextlib.suppress(PressdeskError):
            held = compose.open_file(copy.file).media
            media |= {name: held[name] for name in wanted if name in held}
    lost = wanted - media.keys()
    notices = tuple(
        notice("recovery-photo-lost", "warning", count=len(lost)) for _ in lost
    )
    body = [_without(block, lost) for block in copy.release.body]
    kept = tuple(block for block in body if block is not None)
    return Package(replace(copy.release, body=kept), media), notices[:1]


def discard(desk: Desk, copy: Copy) -> None:
    """Put a copy where it stays for some days; one that is there already goes."""
    if copy.where == "aside":
        remove(copy.folder)
    else:
        put_aside(desk.home, copy.folder)
        prune(desk)


def put_aside(home: Path, folder: Path) -> None:
    """Move a copy's folder to the discarded ones."""
    with contextlib.suppress(OSError, PressdeskError):
        target = atomic.make_folder(home / "recovery" / ASIDE) / folder.name
        folder.rename(target)
        target.touch()


def prune(desk: Desk) -> None:
    """Take away discarded copies that are too old or too many."""
    oldest = desk.clock() - timedelta(days=DAYS)
    for number, copy in enumerate(aside(desk)):
        if number >= MOST or copy.at < oldest:
            remove(copy.folder)


def words(release: Release) -> int:
    """How many words a release has, to say how much more or less a copy holds."""
    texts = [plain(release.part(name)) for name in PARTS]
    return sum(map(word_count, (*texts, *map(block_text, release.body))))


def _folders(top: Path) -> Iterator[Path]:
    try:
        found = sorted(top.iterdir())
    except OSError:
        return
    yield from (each for each in found if each.is_dir() and each.name not in _LEFT_OUT)


def _read(folder: Path) -> Written | None:
    """What `copy.json` says; None while it was not written yet."""
    try:
        data = (folder / TEXT).read_bytes()
    except FileNotFoundError:
        return None
    return msgspec.json.decode(data, type=Written)


def _clear_empty(desk: Desk, folder: Path) -> None:
    """Take away what never came to hold a text."""
    old = desk.clock().timestamp() - _FOREIGN.total_seconds()
    with contextlib.suppress(OSError):
        if not (folder / TEXT).exists() and folder.stat().st_mtime < old:
            remove(folder)


def _copy(folder: Path, written: Written, where: Where = "found") -> Copy:
    release = native.read_release(bytes(written.release))
    at = datetime.fromisoformat(written.at)
    if at.tzinfo is None:
        raise ValueError(written.at)
    file = Path(written.path) if written.path else None
    return Copy(folder.name, folder, at, file, written.digest, release, where)


def _lives(written: Written, desk: Desk) -> bool:
    """Whether the window that writes it is open.

    Of another machine (a home on a share) nobody knows: its copy is offered after a
    day without a change.
    """
    holder = written.holder
    if holder.host != here().host:
        return desk.clock() - datetime.fromisoformat(written.at) < _FOREIGN
    return not gone(holder)


def _in_its_file(copy: Copy) -> bool:
    if copy.file is None:
        return False
    try:
        return compose.open_file(copy.file).release == copy.release
    except PressdeskError:
        return False


def _damaged(desk: Desk, folder: Path) -> Iterator[Notice]:
    target = place(desk) / DAMAGED / folder.name
    try:
        atomic.make_folder(target.parent)
        folder.rename(target)
    except (OSError, PressdeskError):
        target = folder
    yield notice("recovery-damaged", "warning", path=str(target))


def _photo(copy: Copy, name: str) -> bytes | None:
    if not RELEASE_FILE.names.match(f"media/{name}"):
        return None
    try:
        data = (copy.folder / name).read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == name.split(".")[0] else None


def _without(block: BodyBlock, lost: frozenset[str]) -> BodyBlock | None:
    if not isinstance(block, Photo) or block.media not in lost:
        return block
    return Paragraph(block.id, block.caption) if plain(block.caption) else None


def _newest_first(found: list[Copy]) -> tuple[Copy, ...]:
    return tuple(sorted(found, key=lambda copy: copy.at, reverse=True))


def remove(folder: Path) -> None:
    """Take a copy away for good."""
    shutil.rmtree(folder, ignore_errors=True)
