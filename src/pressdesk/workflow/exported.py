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

from pressdesk.notices import Notice, notice
from pressdesk.system import atomic

_SECOND = 1_000_000_000


def write(path: Path, data: bytes, label: str) -> tuple[Notice, ...]:
    """Put `data` into `path`; a changed file that is there stays, as «name-label».

    Raises:
        MachineFailed: it cannot be set aside or written; the old file is untouched.
    """
    told: tuple[Notice, ...] = ()
    atomic.make_folder(path.parent)
    if _is_another(path, data):
        kept = _free(path, label)
        atomic.rename(path, kept)
        name, new = path.name, kept.name
        told = (notice("export-set-aside", "warning", name=name, kept=new),)
    atomic.write_bytes(path, data)
    with suppress(OSError):  # a share that keeps no times: next time it is set aside
        now = int(time.time()) * _SECOND
        os.utime(path, ns=(now, now))
    return told


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
        if not found.exists():
            return found
    raise AssertionError
