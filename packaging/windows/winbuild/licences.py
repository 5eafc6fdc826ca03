"""The licences of everything that is shipped, and where the LGPL parts' source is."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from winbuild import components, own
from winbuild.pins import Pin, Wrong, plain

TEXTS = Path(__file__).resolve().parents[1] / "licences"
FOLDER = "licences"
_OFFER = """Pressdesk is free software under the Apache License 2.0 (LICENSE.txt).

It uses the following libraries under the GNU Lesser General Public License, or under
the Mozilla Public License. They are separate files, unchanged, and may be replaced by
your own builds of the same interface: put your file in the place of the one that is
installed. The program checks none of them.

{rows}

The complete corresponding source of each, in the version that is installed, is
published by its makers at the address beside it; that of the Python packages is also
in their source archives in the Python Package Index, and their Python files are
installed as source. Whoever gave you this program will, for at least three years from
then, give you on request, for no more than the cost of doing so, the source of these
libraries and the scripts that put the program together (they are part of its own
source).

Qt for Python and Qt are under LGPL version 3; you may reverse engineer the program to
debug changes that you make to them.
"""
_QT = {
    "pyside6-essentials": "code.qt.io, download.qt.io (Qt and PySide)",
    "shiboken6": "code.qt.io (PySide)",
}


def laid_out(stage: Path, runtime: Path, pins: Iterable[Pin]) -> None:
    """The folder of licences and the texts beside the program."""
    folder = stage / FOLDER
    folder.mkdir()
    shutil.copy(runtime / "LICENSE.txt", folder / "Python.txt")
    found = components.shipped(pins)
    needed = {text for part in components.PARTS for text in part.texts}
    needed |= {text for pin in found for text in _lent(pin)}
    for text in sorted(needed):
        shutil.copy(TEXTS / f"{text}.txt", folder)
    shutil.copy(own.ROOT / "LICENSE", stage / "LICENSE.txt")
    shutil.copy(own.ROOT / "THIRD_PARTY.md", stage)
    (stage / "SOURCE-OFFER.txt").write_text(offer(found), "utf-8", newline="\r\n")
    _texts_are_there(stage, found, {pin.name: _lent(pin) for pin in found})


def offer(found: Iterable[Pin]) -> str:
    """The source offer for the LGPL and MPL parts."""
    rows = [
        f"  {pin.name} {pin.version}  {components.PACKAGES[pin.name][0]}"
        f"  {_QT.get(pin.name, 'Python Package Index: ' + pin.name)}"
        for pin in found
        if "GPL" in components.PACKAGES[pin.name][0]
        or "MPL" in components.PACKAGES[pin.name][0]
    ]
    rows += [
        f"  {part.name} {part.version}  {part.licence}  {part.source}"
        for part in components.PARTS
        if "GPL" in part.licence
    ]
    return _OFFER.format(rows="\n".join(rows))


def _lent(pin: Pin) -> tuple[str, ...]:
    """The texts that stand in our folder for a package."""
    return components.PACKAGES[pin.name][1]


def _texts_are_there(
    stage: Path, found: Iterable[Pin], lent: Mapping[str, tuple[str, ...]]
) -> None:
    """Every package has a text, its own or one of ours; raises Wrong where not."""
    site = stage / "site"
    folders = {
        plain(path.name.split("-")[0]): path for path in site.glob("*.dist-info")
    }
    for pin in found:
        texts = sorted(_texts(folders[pin.name]))
        if not texts and not lent[pin.name]:
            raise Wrong(f"{pin.name}: no text of its licence is shipped")


def _texts(folder: Path) -> Iterator[Path]:
    for pattern in ("LICEN[CS]E*", "COPYING*", "licenses/*"):
        yield from folder.glob(pattern)
