"""The installer of an older version, for upgrades and downgrades.

The same staged folder with one file more and another text in one: after an upgrade the
first must be gone and the second be the new one.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from winbuild import msi

from smoke.trial import Built

VERSION = "0.0.1"
_CHANGED = "THIRD_PARTY.md"


def built(newer: Path, stage: Path, version: str, work: Path) -> Built:
    """What is tried: the built MSI, and an older one made in `work` now."""
    seen = Path(_linked(newer, work / newer.name))  # programs see what lies in `work`
    older = work / "older" / "stage"
    shutil.copytree(stage, older, copy_function=_linked)
    (older / "only-in-older.txt").write_text("older\n", "utf-8")
    (older / _CHANGED).unlink()
    (older / _CHANGED).write_text("older\n", "utf-8")
    target, moment = work / f"pressdesk-{VERSION}.msi", int(newer.stat().st_mtime)
    made = msi.made(older, VERSION, older.parent, target, moment)
    return Built(stage, seen, version, made, VERSION)


def _linked(source: str | Path, target: str | Path) -> str | Path:
    """No copy of the bytes, where the disk can do without."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target
