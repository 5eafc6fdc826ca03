"""Files that are always the old one or the new one, whole.

The bytes go to a new file in the same folder, to the disk, and then take the name in
one step. What a killed process leaves behind is a file of the form `.name-xx-PID.part`,
which `clear_parts` takes away.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

from pressdesk.notices import MachineFailed, notice

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_TRIES_TO_REPLACE = 20 if os.name == "nt" else 1
_PAUSE = 0.05


def write_bytes(
    path: Path,
    data: bytes,
    mtime: int | None = None,
    before: Callable[[], object] = lambda: None,
) -> None:
    """Put `data` into `path`; a link is followed, the file's permissions stay.

    With `mtime` (nanoseconds) the file has this time from the first moment on, where
    the disk keeps one. `before` is called when all is written but the name.

    Raises:
        MachineFailed: the disk is full, the place is read-only or missing, another
            program holds the file. The old file is then untouched.
    """
    target = Path(os.path.realpath(path))
    try:
        _write(target, data, mtime, before)
    except OSError as fault:
        raise MachineFailed(notice(_reason(fault), "error", name=path.name)) from fault


def rename(path: Path, new: Path) -> None:
    """Give a file another name in its folder, which nothing has.

    Raises:
        MachineFailed: another program holds it, or the place is read-only.
    """
    try:
        _patiently(lambda: path.rename(new))
    except OSError as fault:
        raise MachineFailed(notice(_reason(fault), "error", name=path.name)) from fault


def make_folder(path: Path) -> Path:
    """The folder `path`, made with its parents where missing.

    Raises:
        MachineFailed: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as fault:
        what = notice("atomic-not-a-folder", "error", name=path.name)
        raise MachineFailed(what) from fault
    except OSError as fault:
        raise MachineFailed(notice(_reason(fault), "error", name=path.name)) from fault
    return path


def clear_parts(folder: Path, pid: int) -> None:
    """Take away what a process that is gone left unfinished in `folder` and below."""
    for part in folder.rglob(f".*{_tail(pid)}"):
        with contextlib.suppress(OSError):
            part.unlink()


def _tail(pid: int) -> str:
    return f"-{pid}.part"


def _write(
    target: Path, data: bytes, mtime: int | None, before: Callable[[], object]
) -> None:
    import tempfile  # as slow to load as all the rest here; a start writes nothing

    tail, head = _tail(os.getpid()), f".{target.name[:40]}-"
    handle, name = tempfile.mkstemp(tail, head, target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(_mode(target))
        if mtime is not None:
            with contextlib.suppress(OSError):  # a share that keeps no times
                os.utime(part, ns=(mtime, mtime))
        before()
        _patiently(lambda: part.replace(target))
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return 0o666 & ~_umask()
    if not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return mode


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _patiently(replace: Callable[[], object]) -> None:
    """Windows refuses while a scanner or indexer has the file open for a moment."""
    for left in range(_TRIES_TO_REPLACE, 0, -1):
        try:
            replace()
        except PermissionError:
            if left == 1:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Make the new name last; Windows has no such call, some shares refuse it."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(fault: OSError) -> str:
    if fault.errno in _FULL:
        return "atomic-disk-full"
    if fault.errno in _DENIED:
        return "atomic-denied"
    if fault.errno == errno.ENAMETOOLONG:
        return "atomic-name-long"
    if fault.errno in (errno.ENOENT, errno.ENOTDIR):
        return "atomic-no-folder"
    return "atomic-failed"
