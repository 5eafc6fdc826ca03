"""Who has a file open: a small file beside it that names person, machine and process.

A lock whose process on this machine is gone is taken over. A lock of another machine
is only broken when a person says so (`take_over`): nobody can see from here whether
its process lives.
"""

from __future__ import annotations

import contextlib
import errno
import getpass
import hashlib
import os
import platform
import sys
import time
from collections import Counter
from pathlib import Path
from types import TracebackType

import msgspec

from pressdesk.notices import MachineFailed, Notice, Refused, notice
from pressdesk.system import processes

_TRIES = 200
_PAUSE = 0.01
_LONGEST = 200  # bytes of a name; most disks take 255, and ours has more around it
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_ours: Counter[tuple[Path, int]] = Counter()
"""How often this process holds each lock: the last to leave takes it away."""


class Holder(msgspec.Struct, frozen=True):
    """Who holds a lock. `started` tells a process from a later one of the same id.

    `since` is an ISO instant, or empty where nobody said.
    """

    user: str
    host: str
    pid: int
    started: str = ""
    since: str = ""

    def same(self, other: Holder | None) -> bool:
        """Whether both are one process."""
        mine = (self.host, self.pid, self.started)
        return other is not None and mine == (other.host, other.pid, other.started)


def here(since: str = "") -> Holder:
    """This process."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    pid = os.getpid()
    return Holder(user, platform.node(), pid, processes.started(pid), since)


def gone(holder: Holder) -> bool:
    """Whether the holder was a process of this machine that runs no more."""
    if holder.host != platform.node():
        return False
    if holder.pid <= 0 or not processes.alive(holder.pid):
        return True
    now = processes.started(holder.pid)
    return bool(holder.started and now and holder.started != now)


class FileLock:
    """The lock of one file; use it as a context manager or take and release it."""

    def __init__(self, path: Path, me: Holder | None = None) -> None:
        """`path` is the file to lock; `me` is this process unless a test says else."""
        path = Path(os.path.realpath(path))  # one file, whatever link leads to it
        self.path = path.with_name(f".{_short(path.name)}.lock")
        self._name = path.name
        self._me = me or here()
        self._taken = False

    def take(self) -> None:
        """Take the lock, or take it over from a process that is gone.

        Raises:
            Refused: someone else holds it; the notice says who and where.
            MachineFailed: the lock file cannot be written (`lock-denied` where the
                folder takes no file from us).
        """
        if not self._taken:
            self._take()
            self._taken = True
            _ours[self._key] += 1

    @property
    def _key(self) -> tuple[Path, int]:
        return self.path, self._me.pid

    def _take(self) -> None:
        for _ in range(_TRIES):
            if self._create(self.path):
                return
            seen = _read(self.path)
            holder = _decode(seen)
            if self._me.same(holder):
                return
            if holder is not None and not gone(holder):
                raise Refused(_held(self._name, holder))
            if seen is not None:
                self._clear(seen)
        raise MachineFailed(notice("lock-failed", "error", name=self._name))

    def take_over(self, seen: Holder) -> None:
        """Take the lock although `seen` holds it: a person knows that they do not.

        Raises:
            Refused: another holds it by now.
            MachineFailed: the lock file cannot be written.
        """
        data = _read(self.path)
        if data is not None and _decode(data) == seen:
            self._clear(data)
        self.take()

    def release(self) -> None:
        """Give the lock back; one that is not ours stays."""
        if not self._taken:
            return
        self._taken = False
        _ours[self._key] -= 1
        if _ours[self._key] <= 0 and self._me.same(self.holder()):
            with contextlib.suppress(OSError):
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
            _hide(part)
            try:
                return _link(part, path)
            finally:
                part.unlink(missing_ok=True)
        except OSError as fault:
            reason = "lock-denied" if fault.errno in _DENIED else "lock-failed"
            raise MachineFailed(notice(reason, "error", name=self._name)) from fault

    def _clear(self, dead: bytes) -> None:
        """Take away the lock whose content is `dead`, and no other.

        Only who holds the claim beside the lock removes it, and looks again first:
        another process may have taken it over in the meantime.
        """
        claim = self.path.with_name(f"{self.path.name}-claim")
        if not self._create(claim):
            other = _decode(_read(claim))
            if other is None or gone(other):
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


if sys.platform == "win32":
    import ctypes

    def _hide(path: Path) -> None:
        """A leading dot hides nothing on Windows."""
        ctypes.windll.kernel32.SetFileAttributesW(str(path), 2)

else:

    def _hide(path: Path) -> None:
        """The leading dot of the name does it."""


def _short(name: str) -> str:
    """The name, or its sum where a lock's name would be longer than the disk takes."""
    data = name.encode(errors="surrogateescape")
    return name if len(data) <= _LONGEST else hashlib.sha256(data).hexdigest()[:32]


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


def _held(name: str, holder: Holder) -> Notice:
    message = "lock-held-here" if holder.host == platform.node() else "lock-held-there"
    user, host, pid = holder.user, holder.host, str(holder.pid)
    return notice(message, "warning", name=name, user=user, host=host, pid=pid)
