"""Who has a file open: a small file beside it that names person, machine and process.

A lock whose process on this machine is gone is taken over. A lock of another machine
is never broken here: nobody can see from here whether its process lives.
"""

from __future__ import annotations

import contextlib
import getpass
import os
import platform
from pathlib import Path
from types import TracebackType

import msgspec

from pressdesk.notices import MachineFailed, Notice, Refused, notice
from pressdesk.system import processes

_TRIES = 10


class Holder(msgspec.Struct, frozen=True):
    """Who holds a lock. `started` tells a process from a later one of the same id."""

    user: str
    host: str
    pid: int
    started: str = ""


def here() -> Holder:
    """This process."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    return Holder(user, platform.node(), os.getpid(), processes.started(os.getpid()))


class FileLock:
    """The lock of one file; use it as a context manager or take and release it."""

    def __init__(self, path: Path, me: Holder | None = None) -> None:
        """`path` is the file to lock; `me` is this process unless a test says else."""
        self.path = path.with_name(f".{path.name}.lock")
        self._name = path.name
        self._me = me or here()

    def take(self) -> None:
        """Take the lock, or take it over from a process that is gone.

        Raises:
            Refused: someone else holds it; the notice says who and where.
            MachineFailed: the lock file cannot be written.
        """
        for _ in range(_TRIES):
            if self._create():
                return
            holder = self.holder()
            if holder == self._me:
                return
            if holder is not None and not _gone(holder):
                raise Refused(_held(self._name, holder))
            self._clear(holder)
        raise MachineFailed(notice("lock-failed", "error", name=self._name))

    def release(self) -> None:
        """Give the lock back; one that is not ours stays."""
        if self.holder() == self._me:
            self.path.unlink(missing_ok=True)

    def holder(self) -> Holder | None:
        """Who holds the lock now; None when free or its file is not readable text."""
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=Holder)
        except (OSError, ValueError):
            return None

    def __enter__(self) -> FileLock:
        self.take()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def _create(self) -> bool:
        """Make the lock file with its content in one step (a hard link)."""
        part = self.path.with_name(f"{self.path.name}-{os.getpid()}.part")
        try:
            part.write_bytes(msgspec.json.encode(self._me))
            try:
                return _link(part, self.path)
            finally:
                part.unlink(missing_ok=True)
        except OSError as fault:
            raise MachineFailed(
                notice("lock-failed", "error", name=self._name)
            ) from fault

    def _clear(self, holder: Holder | None) -> None:
        """Take a dead lock away, unless another process has just taken it over.

        The file is renamed to a name of our own first: of two processes that clear
        the same lock, one gets it, and a live lock caught by mistake goes back.
        """
        aside = self.path.with_name(f"{self.path.name}-{os.getpid()}.old")
        try:
            self.path.rename(aside)
        except OSError:
            return
        with contextlib.suppress(OSError, ValueError):
            caught = msgspec.json.decode(aside.read_bytes(), type=Holder)
            if caught != holder:
                _link(aside, self.path)
        aside.unlink(missing_ok=True)


def _link(source: Path, target: Path) -> bool:
    try:
        os.link(source, target)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        return _exclusively(source, target)
    return True


def _exclusively(source: Path, target: Path) -> bool:
    try:
        with target.open("xb") as stream:
            stream.write(source.read_bytes())
    except FileExistsError:
        return False
    return True


def _gone(holder: Holder) -> bool:
    """Whether the holder was a process of this machine that runs no more."""
    if holder.host != platform.node():
        return False
    if holder.pid <= 0 or not processes.alive(holder.pid):
        return True
    now = processes.started(holder.pid)
    return bool(holder.started and now and holder.started != now)


def _held(name: str, holder: Holder) -> Notice:
    message = "lock-held-here" if holder.host == platform.node() else "lock-held-there"
    user, host, pid = holder.user, holder.host, str(holder.pid)
    return notice(message, "warning", name=name, user=user, host=host, pid=pid)
