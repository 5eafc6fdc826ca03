"""A file that is open here: how it stood when read or written, and who may write it.

A file that another program, person or a shared folder changed in the meantime is never
written over: `OpenFile.state` says so, and `Session.save` asks it.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pressdesk.document import native
from pressdesk.document.package import Package
from pressdesk.notices import MachineFailed, Notice, PressdeskError, Refused, notice
from pressdesk.system.locks import FileLock, Holder, here
from pressdesk.workflow import compose
from pressdesk.workflow.desk import Desk

State = Literal["same", "changed", "gone"]


@dataclass(frozen=True)
class Sight:
    """What a file was: the SHA-256 of its bytes, its size and time of change."""

    digest: str
    size: int = -1
    changed: int = -1


@dataclass
class OpenFile:
    """One file that is open: `why` says why it is for reading only.

    `holder` is who has it open for writing, where that is the reason.
    """

    path: Path
    sight: Sight
    lock: FileLock | None = None
    why: Notice | None = None
    holder: Holder | None = None

    def state(self, *, thorough: bool = False) -> State:
        """Whether the file is as it was.

        Its bytes are read when its time is new, and always when `thorough`. A share
        that does not answer has deleted nothing.
        """
        try:
            facts = self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return "gone"
        except OSError:
            return "same"
        known = self.sight.size, self.sight.changed
        if not thorough and (facts.st_size, facts.st_mtime_ns) == known:
            return "same"
        try:
            seen = look(self.path)
        except PressdeskError:
            return "changed"
        if seen.digest != self.sight.digest:
            return "changed"
        self.sight = seen
        return "same"

    def written(self, data: bytes) -> None:
        """We wrote these bytes."""
        self.sight = _sight(data, self.path)

    def let_go(self) -> None:
        """Others may open it for writing."""
        if self.lock is not None:
            self.lock.release()
            self.lock = None


def look(path: Path) -> Sight:
    """How the file stands now.

    Raises:
        Unreadable, MachineFailed: it cannot be read.
    """
    return _read(path)[1]


def read(desk: Desk, path: Path) -> tuple[Package, OpenFile]:
    """Read a `.pressdesk` file and lock it against a second writer.

    Who may not write it (another has it open, the folder or file is read-only) gets it
    for reading, with the reason.

    Raises:
        Unreadable, MachineFailed: it cannot be read.
    """
    data, sight = _read(path)
    package = native.load(data)
    opened = OpenFile(path, sight)
    take(desk, opened)
    return package, opened


def take(desk: Desk, opened: OpenFile) -> None:
    """Lock the file, or note in it why it is for reading only."""
    lock = FileLock(opened.path, here(_now(desk)))
    opened.why, opened.holder = None, None
    try:
        lock.take()
    except Refused as error:
        opened.why, opened.holder = error.notice, lock.holder()
    except MachineFailed as error:
        if error.notice.id == "lock-denied":
            opened.why = notice("file-in-read-only", "warning", name=opened.path.name)
    else:
        opened.lock = lock
        if not _writable(opened.path):
            opened.why = notice("file-read-only", "warning", name=opened.path.name)
            opened.let_go()


def take_over(desk: Desk, opened: OpenFile) -> None:
    """Lock the file although another machine's lock lies there: a person said so.

    Raises:
        Refused: another took it in the meantime.
        MachineFailed: the lock cannot be written.
    """
    lock = FileLock(opened.path, here(_now(desk)))
    if opened.holder is not None:
        lock.take_over(opened.holder)
        opened.lock, opened.why, opened.holder = lock, None, None


def unlocked(path: Path) -> OpenFile:
    """A file that is open without a lock, as it stands now."""
    try:
        return OpenFile(path, look(path))
    except PressdeskError:
        return OpenFile(path, Sight(""))


def beside(desk: Desk, path: Path) -> OpenFile:
    """A file that will be written here under a new name; the person chose it.

    Raises:
        Refused: someone else has it open.
    """
    opened = OpenFile(path, Sight(""))
    take(desk, opened)
    if opened.holder is not None and opened.why is not None:
        raise Refused(opened.why)
    opened.why = None  # why it cannot be written is said better by writing it
    return opened


def refuse_if_held(path: Path) -> None:
    """Refuse to write a file that someone has open.

    Raises:
        Refused: the notice says who has it open, and where.
    """
    lock = FileLock(path)
    if lock.holder() is not None:
        with lock:
            return


def _now(desk: Desk) -> str:
    return desk.clock().isoformat(timespec="seconds")


def _read(path: Path) -> tuple[bytes, Sight]:
    """The time is taken first: what changes while we read is seen as changed."""
    try:
        time = path.stat().st_mtime_ns
    except OSError:
        time = -1
    data = compose.read_bytes(path)
    return data, Sight(digest(data), len(data), time)


def _sight(data: bytes, path: Path) -> Sight:
    try:
        time = path.stat().st_mtime_ns
    except OSError:
        time = -1
    return Sight(digest(data), len(data), time)


def digest(data: bytes) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def _writable(path: Path) -> bool:
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return True
    return bool(mode & stat.S_IWUSR) and os.access(path, os.W_OK)
