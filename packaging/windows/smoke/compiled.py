"""Two small Windows programs that only the test needs, compiled from C beside this."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from smoke.chroot import CannotBeHad

COMPILER, RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
_HERE = Path(__file__).parent


def icuuc(folder: Path) -> Path:
    """The DLL of Windows 10 that Qt asks for and Wine lacks."""
    return _compiled("icuuc.c", folder / "icuuc.dll", "-shared")


def probe(folder: Path) -> Path:
    """A console program that runs Python code in the installed runtime.

    Its code page is UTF-8, as that of the launchers.
    """
    manifest = folder / "probe.o"
    words = [RESOURCES, "-I", str(_HERE), "-o", str(manifest)]
    _ran([*words, str(_HERE / "probe.rc")])
    options = ("-municode", "-mconsole", str(manifest))
    return _compiled("probe.c", folder / "probe.exe", *options)


def _compiled(source: str, target: Path, *options: str) -> Path:
    _ran([COMPILER, "-O1", "-s", str(_HERE / source), *options, "-o", str(target)])
    return target


def _ran(words: list[str]) -> None:
    if shutil.which(words[0]) is None:
        raise CannotBeHad(f"missing programs: {words[0]}")
    subprocess.run(words, check=True)
