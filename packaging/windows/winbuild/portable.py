"""The portable zip: the same files, and a mark that keeps together what is written.

Beside it, the templates for Group Policy.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from winbuild.words import words

POLICIES = Path(__file__).resolve().parents[1] / "policy"
MARK = "portable.txt"
_DATE = (1980, 1, 1, 0, 0, 0)


def members(stage: Path) -> Iterator[tuple[str, bytes]]:
    """Each file of the zip by its name in it, in order."""
    for path in sorted(stage.rglob("*")):
        if path.is_file():
            name = path.relative_to(stage.parent).as_posix()
            yield name, path.read_bytes()
    yield f"{stage.name}/{MARK}", (words()["portable"] + "\n").encode("utf-8-sig")


def made(stage: Path, out: Path) -> Path:
    """Write the zip of a staged folder."""
    return zipped(members(stage), out)


def policies(out: Path) -> Path:
    """Write the zip of the templates, as the central store of Group Policy has them."""
    found = (path for path in sorted(POLICIES.rglob("*")) if path.is_file())
    files = (
        (path.relative_to(POLICIES).as_posix(), path.read_bytes()) for path in found
    )
    return zipped(files, out)


def zipped(files: Iterable[tuple[str, bytes]], out: Path) -> Path:
    """Write a zip of files by their names; the same files make the same bytes."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, data, compresslevel=9)
    return out
