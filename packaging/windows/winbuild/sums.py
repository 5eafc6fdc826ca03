"""Hashes: of what is given out, and of the staged files as one."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from winbuild.pins import sha256

NAME = "SHA256SUMS"


def written(files: Iterable[Path], folder: Path) -> Path:
    """A list that `sha256sum -c` reads."""
    lines = [f"{sha256(path)}  {path.name}\n" for path in files]
    out = folder / NAME
    out.write_text("".join(lines), "utf-8", newline="\n")
    return out


def of_folder(folder: Path) -> str:
    """One hash over the names and the bytes of all files."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            digest.update(f"{sha256(path)}  {name}\n".encode())
    return digest.hexdigest()


def dated(folder: Path, moment: int) -> None:
    """Give every file the time of the commit, in seconds."""
    for path in folder.rglob("*"):
        os.utime(path, (moment, moment))


def size(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
