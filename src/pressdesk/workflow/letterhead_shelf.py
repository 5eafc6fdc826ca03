"""Where the letterheads of a desk lie: shipped, handed out by IT, the office's own.

Own ones lie in `<home>/letterheads/<id>.pdletterhead`; those of the folder that the
setting `letterhead.folder` names can be used and copied, not changed. Of two with one
id the handed-out one counts.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pressdesk.notices import MachineFailed, Notice, PressdeskError, Unreadable, notice
from pressdesk.workflow.desk import Desk
from pressdesk.writers import letterhead
from pressdesk.writers.letterhead_file import ENDING, Kept, load

FOLDER = "letterhead.folder"
MAX_FILE = 8 * 1024 * 1024
_MOST = 200  # files of a folder that are looked at

Origin = Literal["shipped", "given", "own"]


@dataclass(frozen=True)
class Entry:
    """One letterhead of the desk; only `own` ones can be changed or removed."""

    kept: Kept
    origin: Origin
    path: Path | None = None

    @property
    def id(self) -> str:
        """Its id, stable when the name changes."""
        return self.kept.look.id

    def name(self, language: str) -> str:
        """Its name as people read it."""
        return self.kept.look.name.in_language(language)


def library(desk: Desk) -> tuple[tuple[Entry, ...], tuple[Notice, ...]]:
    """All letterheads in the order people see, and what could not be read."""
    notices: list[Notice] = []
    found = {i: Entry(Kept(letterhead.load(i)), "shipped") for i in letterhead.IDS}
    for entry in (*_given(desk, notices), *_own(desk, notices)):
        if entry.id in found and entry.path:
            twice = notice("letterhead-twice", "warning", file=entry.path.name)
            notices.append(twice)
        else:
            found[entry.id] = entry
    return tuple(found.values()), tuple(notices)


def find(desk: Desk, letterhead_id: str) -> Entry:
    """The letterhead of this id.

    Raises:
        Unreadable: there is none (`writers-letterhead-unknown`), or its file is broken.
        MachineFailed: its file cannot be read.
    """
    if letterhead_id in letterhead.IDS:
        return Entry(Kept(letterhead.load(letterhead_id)), "shipped")
    given = (each for each in _given(desk, []) if each.id == letterhead_id)
    path = own_path(desk, letterhead_id)
    if found := next(given, None):
        return found
    if letterhead.is_id(letterhead_id) and path.is_file():
        return Entry(_read(path), "own", path)
    raise Unreadable(
        notice("writers-letterhead-unknown", "error", letterhead=letterhead_id)
    )


def own_path(desk: Desk, letterhead_id: str) -> Path:
    """The file of one of the office's own letterheads."""
    return desk.home / "letterheads" / f"{letterhead_id}{ENDING}"


def _own(desk: Desk, notices: list[Notice]) -> Iterator[Entry]:
    for entry in _files(desk.home / "letterheads", "own", notices, missing=None):
        if entry.path and entry.path.stem == entry.id:
            yield entry
        elif entry.path:
            strange = notice("letterhead-other-id", "warning", file=entry.path.name)
            notices.append(strange)


def _given(desk: Desk, notices: list[Notice]) -> Iterator[Entry]:
    folder = desk.option(FOLDER)
    if folder:
        gone = notice("letterhead-folder-gone", "warning", path=folder)
        yield from _files(Path(folder), "given", notices, missing=gone)


def _files(
    folder: Path, origin: Origin, notices: list[Notice], missing: Notice | None
) -> Iterator[Entry]:
    try:
        paths = sorted(p for p in folder.iterdir() if p.suffix == ENDING)[:_MOST]
    except OSError:
        notices.extend([missing] if missing else [])
        return
    for path in paths:
        try:
            yield Entry(_read(path), origin, path)
        except PressdeskError as error:
            why = error.notice.id
            left = notice("letterhead-left-out", "warning", file=path.name, why=why)
            notices.append(left)


def _read(path: Path) -> Kept:
    try:
        facts = path.stat()
    except OSError as fault:
        raise _closed(path, fault) from fault
    return _read_once(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(maxsize=64)
def _read_once(path: Path, _changed: int, size: int) -> Kept:
    if size > MAX_FILE:
        limit = MAX_FILE // (1 << 20)
        raise Unreadable(notice("letterhead-file-too-large", "error", megabytes=limit))
    try:
        return load(path.read_bytes())
    except OSError as fault:
        raise _closed(path, fault) from fault


def _closed(path: Path, fault: OSError) -> MachineFailed:
    reason = os.strerror(fault.errno or 0)
    return MachineFailed(
        notice("letterhead-file-closed", "error", name=path.name, reason=reason)
    )
