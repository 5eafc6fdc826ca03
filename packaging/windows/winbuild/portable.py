"""The portable zip: the same files, and a mark that keeps together what is written."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from winbuild.words import words

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
    """Write the zip; the same files make the same bytes."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for name, data in members(stage):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, data, compresslevel=9)
    return out
