"""Who has a file open: a small file beside it that names person, machine and process.

A lock whose process on this machine is gone is taken over. A lock of another machine
is never broken here: nobody can see from here whether its process lives.
"""

from __future__ import annotations

import getpass
import os
import platform
import time
from pathlib import Path
from types import TracebackType

import msgspec

from pressdesk.notices import MachineFailed, Notice, Refused, notice
from pressdesk.system import processes

_TRIES = 200
_PAUSE = 0.01


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
            if self._create(self.path):
                return
            seen = _read(self.path)
            holder = _decode(seen)
            if holder == self._me:
                return
            if holder is not None and not _gone(holder):
                raise Refused(_held(self._name, holder))
            if seen is not None:
                self._clear(seen)
        raise MachineFailed(notice("lock-failed", "error", name=self._name))

    def release(self) -> None:
        """Give the lock back; one that is not ours stays."""
        if self.holder() == self._me:
            self.path.unlink(missing_ok=True)

    def holder(self) -> Holder | None:
        """Who holds the lock now; None when free or its file is not readable text."""
        return _decode(_read(self.path))

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

    def _create(self, path: Path) -> bool:
        """Make the file with our name in it in one step (a hard link)."""
        part = path.with_name(f"{path.name}-{os.getpid()}.part")
        try:
            part.write_bytes(msgspec.json.encode(self._me))
            try:
                return _link(part, path)
            finally:
                part.unlink(missing_ok=True)
        except OSError as fault:
            raise MachineFailed(
                notice("lock-failed", "error", name=self._name)
            ) from fault

    def _clear(self, dead: bytes) -> None:
        """Take away the lock whose content is `dead`, and no other.

        Only who holds the claim beside the lock removes it, and looks again first:
        another process may have taken it over in the meantime.
        """
        claim = self.path.with_name(f"{self.path.name}-claim")
        if not self._create(claim):
            other = _decode(_read(claim))
            if other is None or _gone(other):
                claim.unlink(missing_ok=True)
            time.sleep(_PAUSE)
            return
        try:
            if _decode(dead) is None:
                time.sleep(_PAUSE)  # without hard links it may just be being written
            if _read(self.path) == dead:
                self.path.unlink(missing_ok=True)
        finally:
            claim.unlink(missing_ok=True)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _decode(data: bytes | None) -> Holder | None:
    try:
        return msgspec.json.decode(data or b"", type=Holder)
    except ValueError:
        return None


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
