"""Exported files: one that somebody changed since is set aside, never replaced.

Ours have a time of whole seconds, and what another program saves has a fraction: so it
is known without a list of exports, on a share and on another machine too. Where a disk
keeps whole seconds only (FAT), or a program sets such a time, it cannot be known.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from itertools import count
from pathlib import Path

from pressdesk.notices import MachineFailed, Notice
from pressdesk.system import atomic

_SECOND = 1_000_000_000


def write(path: Path, data: bytes, label: str) -> tuple[Notice, ...]:
    """Put `data` into `path`; a changed file that is there stays, as «name-label».

    Raises:
        MachineFailed: it cannot be set aside or written; the old file is untouched.
    """
    atomic.make_folder(path.parent)
    target = Path(os.path.realpath(path))
    now = int(time.time()) * _SECOND
    if not _is_another(target, data):
        atomic.write_bytes(target, data, now)
        return ()
    kept = _free(target, label)
    moved: list[Path] = []

    def set_aside() -> None:
        atomic.rename(target, kept)
        moved.append(kept)

    try:
        atomic.write_bytes(target, data, now, set_aside)
    except MachineFailed:
        if moved and not os.path.lexists(target):
            with suppress(MachineFailed):
                atomic.rename(kept, target)
        raise
    told = {"name": target.name, "kept": kept.name}
    return (Notice("export-set-aside", "warning", told),)


def _is_another(path: Path, data: bytes) -> bool:
    """Whether somebody's work stands there that would be lost."""
    try:
        state = path.stat()
        if not state.st_mtime_ns % _SECOND:
            return False
        return state.st_size != len(data) or path.read_bytes() != data
    except OSError:  # nothing there; or no way in, which the writing tells
        return False


def _free(path: Path, label: str) -> Path:
    """A name beside it that nothing has."""
    for number in count(1):
        more = f"-{number}" if number > 1 else ""
        found = path.with_name(f"{path.stem}-{label}{more}{path.suffix}")
        if not os.path.lexists(found):
            return found
    raise AssertionError
