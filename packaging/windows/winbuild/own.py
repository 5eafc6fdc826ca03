"""Our own code and data, as `pressdesk.assets` finds them in an installed program."""

from __future__ import annotations

import re
import runpy
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
# Where each folder of the checkout lies below the installed `site`.
FOLDERS = {
    "src/pressdesk": "pressdesk",
    "resources": "pressdesk/_data/resources",
    "translations": "pressdesk/_data/translations",
}
# A font for the page engine when a page asks for one that it does not bring: without
# any, Pango ends the process. The folder is found from the DLL's own. It has no folder
# inside, or fontconfig would write a new cache for that at each start (Windows).
FONTS = Path("gstreamer_libs/etc/fonts")
FALLBACK = ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf")
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fallback</dir>
  <alias binding="weak"><family>sans-serif</family>
    <prefer><family>Vazirmatn</family></prefer></alias>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""


def module(place: str) -> dict[str, Any]:
    """The names of one of our modules that needs nothing but the standard library."""
    return runpy.run_path(str(ROOT / "src" / "pressdesk" / place))


def version() -> str:
    """The version of the program in the checkout."""
    text = (ROOT / "src/pressdesk/__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found is not None
    return found[1]


def git(*words: str) -> str:
    """What git says of the checkout; nothing where there is no git or no checkout."""
    try:
        done = subprocess.run(
            ["git", *words], cwd=ROOT, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.decode()


def moment() -> int:
    """The time of the commit that is built, in seconds; that of 1980 without one."""
    return int(git("log", "-1", "--format=%ct") or 315_532_800)


def _listed() -> list[str]:
    """The files under version control; in a bare copy, all but what Python leaves."""
    known = git("ls-files", "-z", *FOLDERS).split("\0")
    return [each for each in known if each] or [
        path.relative_to(ROOT).as_posix()
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]


def sources() -> Iterator[tuple[Path, str]]:
    """Each file of ours that is installed, with its place below `site`."""
    for name in sorted(_listed()):
        for folder, place in FOLDERS.items():
            if name.startswith(folder + "/") and (ROOT / name).is_file():
                yield ROOT / name, place + name.removeprefix(folder)


def laid_out(site: Path) -> None:
    """Our code, our data and the font table in the installed `site`."""
    for source, place in sources():
        path = site / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source.read_bytes())
    fallback = site / FONTS / "fallback"
    fallback.mkdir(parents=True)
    for name in FALLBACK:
        (fallback / name).write_bytes((ROOT / "resources/fonts" / name).read_bytes())
    conf = fallback.with_name("fonts.conf")
    conf.write_text(_FONTS, "utf-8", newline="\n")
