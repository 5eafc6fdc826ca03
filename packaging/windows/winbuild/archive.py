"""The bytecode of the packages and of Python's own library in one file.

It is what `pressdesk.system.code_archive` reads at a start; the files that went into it
are not installed besides. Outside stay the few modules that are needed before it is in
use, the migrations, which are found by their files, and the packages that anybody may
replace by a build of their own.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from winbuild import components, own
from winbuild.pins import Wrong
from winbuild.runtime import TAG

_BEFORE = frozenset(
    f"pressdesk/{each}.py"
    for each in ("__init__", "__main__", "system/__init__", "system/code_archive")
)
_BY_FILE = ("pressdesk/store/migrations/", "pressdesk/_data/")
# Of Python's library, for people at a prompt: left where it is.
_RARE = ("_pyrepl", "doctest", "mailbox", "pdb", "pydoc", "unittest", "xmlrpc")
Module = tuple[bool, str, bytes]
"""Whether it is a package, its file below the program's folder, its `.pyc` file."""


def made(stage: Path, owners: Mapping[str, str]) -> None:
    """Move the bytecode below `site` into the archive; `owners` as `wheels` gives them.

    Raises:
        Wrong: two files would be the same module.
    """
    site = stage / "site"
    modules: dict[str, Module] = {}
    moved = []
    for path in sorted(site.rglob(f"__pycache__/*.cpython-{TAG}.pyc")):
        source = path.parent.parent / f"{path.name.partition('.')[0]}.py"
        place = PurePosixPath(source.relative_to(site))
        name = module_name(place)
        if name and _goes_in(place, owners) and not _shadowed(source):
            _add(modules, name, place, f"site/{place}", path.read_bytes())
            moved.append(path)
    for place, data in _library(stage):
        file = f"python{TAG}.zip/{place}"
        _add(modules, module_name(place), place, file, data)
    archive = own.module("system/code_archive.py")
    (site / archive["NAME"]).write_bytes(archive["packed"](modules))
    for path in moved:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def module_name(place: PurePosixPath) -> str:
    """The full name of the module in this file; nothing for what cannot be imported."""
    parts = place.with_suffix("").parts
    parts = parts[:-1] if parts[-1] == "__init__" else parts
    return ".".join(parts) if all(each.isidentifier() for each in parts) else ""


def _add(
    modules: dict[str, Module], name: str, place: PurePosixPath, file: str, data: bytes
) -> None:
    if name in modules:
        raise Wrong(f"{file} and {modules[name][1]} are both the module {name}")
    modules[name] = place.stem == "__init__", file, data


def _goes_in(place: PurePosixPath, owners: Mapping[str, str]) -> bool:
    text = place.as_posix()
    owner = owners.get(f"site/{text}", "")
    by_hand = text in _BEFORE or text.startswith(_BY_FILE)
    return not by_hand and not components.is_replaceable(owner)


def _shadowed(source: Path) -> bool:
    """A compiled module of the same name goes before its source."""
    return any(source.parent.glob(f"{source.stem}.*.pyd"))


def _library(stage: Path) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Python's own modules, from its zip."""
    with zipfile.ZipFile(stage / f"python{TAG}.zip") as opened:
        for name in sorted(opened.namelist()):
            place = PurePosixPath(name)
            if place.suffix == ".pyc" and not name.startswith(_RARE):
                yield place, opened.read(name)
