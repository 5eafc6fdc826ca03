"""Hashed lock files: what is asked of a registry, and whether the right bytes came."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

WINDOWS_PYTHON = "3.13"
PLATFORM = (
    *("--only-binary=:all:", "--platform", "win_amd64", "--implementation", "cp"),
    *("--python-version", WINDOWS_PYTHON),
)
SOURCE = ("--no-binary=:all:", "--no-build-isolation")
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+?)(?=[\s;\\]|$)(.*)", re.DOTALL)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class Pin(NamedTuple):
    """A package at one version; a file of it must have one of the hashes."""

    name: str
    version: str
    hashes: frozenset[str]


class Wrong(Exception):
    """Why the program cannot be put together; said to who runs the build."""


def plain(name: str) -> str:
    """A package's name as PEP 503 compares names."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(text: str) -> tuple[Pin, ...]:
    """The pins of a lock file; raises Wrong where one has no hash."""
    return tuple(_pins(re.sub(r"\\\n", " ", text).splitlines()))


def _pins(lines: Iterable[str]) -> Iterator[Pin]:
    for line in lines:
        found = _PIN.match(line.strip())
        if found is None:
            continue
        hashes = frozenset(_HASH.findall(line))
        if not hashes:
            raise Wrong(f"{found[1]} has no hash in the lock")
        yield Pin(plain(found[1]), found[2], hashes)


def sha256(path: Path) -> str:
    """The hash of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fetched(lock: Path, folder: Path, how: Sequence[str]) -> dict[str, Path]:
    """Each pinned package's file in `folder`, downloaded where it is not there yet.

    `how` is `PLATFORM` for wheels or `SOURCE`. The folder outlives builds: it is
    trusted no more than the registry, every file's hash is checked every time.
    """
    wanted = pins(lock.read_text("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    found = _present(wanted, folder)
    if len(found) < len(wanted):
        _download(lock, folder, how)
        found = _present(wanted, folder)
    missing = [pin.name for pin in wanted if pin.name not in found]
    if missing:
        raise Wrong("not downloaded, or with another hash: " + ", ".join(missing))
    return found


def _present(wanted: Iterable[Pin], folder: Path) -> dict[str, Path]:
    by_hash = {sha256(each): each for each in sorted(folder.iterdir())}
    return {
        pin.name: by_hash[same]
        for pin in wanted
        for same in sorted(pin.hashes & by_hash.keys())[:1]
    }


def _download(lock: Path, folder: Path, how: Sequence[str]) -> None:
    pip = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "--require-hashes", "--no-deps", *how, "-r", lock, "-d", folder],
        check=False,
    )
    if done.returncode:
        raise Wrong(f"pip cannot download what {lock.name} names")
