"""Is a folder on a network share? SQLite's locking is not safe there."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

Probe = Callable[[Path], str]
_MOUNTS = Path("/proc/self/mounts")
_SHARES = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "smb2", "9p", "afs", "ncpfs",
        "ceph", "glusterfs", "lustre", "davfs", "fuse", "fuse.sshfs", "fuse.rclone",
        "fuse.gvfsd-fuse", "fuse.smbnetfs", "fuse.davfs2", "fuse.glusterfs",
        "fuse.curlftpfs", "fuse.s3fs", "fuse.kio-fuse", "unc",
    }
)  # fmt: skip
_ESCAPE = re.compile(r"\\([0-7]{3})")


def is_share(kind: str) -> bool:
    """Whether a filesystem of this kind is shared between machines."""
    return kind in _SHARES


def kind_of(path: Path, mounts: str | None = None) -> str:
    """The kind of filesystem below `path`, by the table of mounts; empty if unknown.

    On Windows `unc` for a UNC path or a mapped network drive.
    """
    if os.name == "nt" or str(path).startswith("\\\\"):
        return _windows_kind(path)
    if mounts is None:
        try:
            mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
        except OSError:
            return ""
    return _longest(path.resolve(), mounts)


def _longest(path: Path, mounts: str) -> str:
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(_ESCAPE.sub(lambda m: chr(int(m[1], 8)), fields[1]))
        depth = len(point.parts)
        if depth >= best and path.is_relative_to(point):
            best, kind = depth, fields[2]  # of two mounts at a place the later holds
    return kind


def _windows_kind(path: Path) -> str:
    text = str(path).replace("/", "\\")
    if text.startswith("\\\\") and not text.startswith(("\\\\?\\", "\\\\.\\")):
        return "unc"
    if text.upper().startswith("\\\\?\\UNC\\"):
        return "unc"
    return _drive_kind(text[:3])


def _drive_kind(root: str) -> str:
    """`unc` for a drive letter that stands for a share (GetDriveTypeW: 4)."""
    import ctypes

    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return ""
    remote = 4
    return "unc" if windows.kernel32.GetDriveTypeW(root) == remote else ""
