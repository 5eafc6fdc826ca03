"""The two programs that people and scripts start, made from `launcher/launcher.c`.

The same source gives the same bytes: no time stamp is written into them.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from string import Template

from winbuild.runtime import TAG
from winbuild.tools import ran

SOURCES = Path(__file__).resolve().parents[1] / "launcher"
ICON = SOURCES / "pressdesk.ico"
GCC, WINDRES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
NAMES = {"pressdesk": ("-mwindows",), "pressdesk-cli": ("-mconsole", "-DCONSOLE")}
FLAGS = (
    *("-O2", "-s", "-municode", "-Wall", "-Wextra", "-Werror", "-fno-ident"),
    *("-Wl,--no-insert-timestamp", "-Wl,--dynamicbase,--nxcompat,--high-entropy-va"),
    f'-DPYTHON_TAG=L"{TAG}"',
)


def four(version: str) -> tuple[str, str, str, str]:
    """A version as Windows has it: four numbers."""
    numbers = version.split(".")[:4]
    a, b, c, d = (*numbers, *("0",) * (4 - len(numbers)))
    return a, b, c, d


def filled(part: str, name: str, version: str, described: str) -> str:
    """`launcher.rc` or `launcher.manifest` of one launcher."""
    numbers = four(version)
    return Template((SOURCES / f"launcher.{part}.in").read_text("utf-8")).substitute(
        name=name,
        version=version,
        commas=",".join(numbers),
        dots=".".join(numbers),
        described=described,
    )


def made(target: Path, version: str, described: str) -> tuple[Path, ...]:
    """Both launchers in the folder `target`."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for each in (SOURCES / "launcher.c", ICON):
            shutil.copy(each, work)
        for name, kind in NAMES.items():
            for part in ("rc", "manifest"):
                text = filled(part, name, version, described)
                (work / f"{name}.{part}").write_text(text, "utf-8")
            ran([WINDRES, "-c", "65001", f"{name}.rc", f"{name}.o"], work)
            out = target / f"{name}.exe"
            ran([GCC, *FLAGS, *kind, "-o", out, "launcher.c", f"{name}.o"], work)
    return tuple(target / f"{name}.exe" for name in NAMES)
