"""Wheels laid out in the installed folder `site`, as pip would, less what is pruned."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from winbuild.pins import Wrong
from winbuild.prune import NOT_INSTALLED, kept

_WHERE = {"purelib": "", "platlib": "", "data": None, "scripts": None, "headers": None}


def laid_out(wheels: Mapping[str, Path], site: Path) -> dict[str, str]:
    """All wheels but those that are not installed; gives the package of each file.

    Raises:
        Wrong: two packages have the same file.
    """
    owners: dict[str, str] = {}
    for name, wheel in sorted(wheels.items()):
        if name in NOT_INSTALLED:
            continue
        for place in unpacked(wheel, site, kept):
            other = owners.setdefault(f"{site.name}/{place}", name)
            if other != name:
                raise Wrong(f"{place} is of {other} and of {name}")
    return owners


def unpacked(wheel: Path, site: Path, wanted: Callable[[str], bool]) -> list[str]:
    """The files of one wheel that are wanted, by their places below `site`."""
    written = []
    with zipfile.ZipFile(wheel) as opened:
        for name, place in places(opened.namelist()):
            if wanted(place):
                path = site / place
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(opened.read(name))
                written.append(place)
    return written


def places(names: list[str]) -> Iterator[tuple[str, str]]:
    """Each file of a wheel and where it goes below `site`; PEP 427's `.data` too."""
    for name in names:
        if name.endswith("/"):
            continue
        top, _, rest = name.partition("/")
        if not top.endswith(".data"):
            yield name, name
            continue
        kind, _, inner = rest.partition("/")
        if _WHERE.get(kind) is not None:
            yield name, inner
