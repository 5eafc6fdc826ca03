"""The programs that the build calls, and what it says where one is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from winbuild.pins import Wrong

DEBIAN = {
    "wixl": "wixl",
    "msibuild": "msitools",
    "msiinfo": "msitools",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    "osslsigncode": "osslsigncode",
}


def missing() -> list[str]:
    """The programs that are not here, with their Debian packages."""
    return [f"{each} ({DEBIAN[each]})" for each in DEBIAN if not shutil.which(each)]


def ran(
    command: Sequence[str | Path],
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> str:
    """What a program says; raises Wrong with its words where it fails."""
    words = [str(each) for each in command]
    name = words[0]
    if not shutil.which(name):
        raise Wrong(f"{name} is missing (Debian: {DEBIAN.get(name, 'unknown')})")
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        raise Wrong(f"{name} failed ({done.returncode}):\n{said[-2000:]}")
    return said
