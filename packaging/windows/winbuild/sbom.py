"""The bill of materials: CycloneDX 1.6, JSON, the same for the same build."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

from winbuild import components
from winbuild.pins import Pin, sha256
from winbuild.wix import NAMESPACE

SPEC = "1.6"
Entry = dict[str, Any]


class Made(NamedTuple):
    """The build that is described; `moment` is that of the commit, in seconds."""

    stage: Path
    version: str
    python: str
    python_hash: str
    moment: int


def bill(made: Made, pins: Iterable[Pin], wheels: dict[str, Path]) -> Entry:
    """The whole document."""
    entries = [_python(made), *_packages(pins, wheels), *_parts(made.stage)]
    program = _entry("application", "Pressdesk", made.version, "Apache-2.0")
    document: Entry = {
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(made.moment, UTC).isoformat(),
            "component": program,
        },
        "components": entries,
        "dependencies": [
            {
                "ref": program["bom-ref"],
                "dependsOn": [each["bom-ref"] for each in entries],
            }
        ],
    }
    serial = uuid.uuid5(NAMESPACE, json.dumps(document, sort_keys=True))
    return {"serialNumber": f"urn:uuid:{serial}", **document}


def written(document: Entry, out: Path) -> Path:
    """Write the document as JSON."""
    text = json.dumps(document, indent=1, sort_keys=True) + "\n"
    out.write_text(text, "utf-8", newline="\n")
    return out


def _entry(kind: str, name: str, version: str, licence: str) -> Entry:
    made: Entry = {
        "type": kind,
        "name": name,
        "bom-ref": f"{name}@{version}" if version else name,
        "licenses": [_licence(licence)],
    }
    return made | ({"version": version} if version else {})


def _licence(name: str) -> Entry:
    """An SPDX expression, or the name of what SPDX does not list."""
    if name.startswith("LicenseRef-"):
        return {"license": {"name": name.removeprefix("LicenseRef-")}}
    return {"expression": name}


def _hashes(path: Path) -> list[Entry]:
    return [{"alg": "SHA-256", "content": sha256(path)}]


def _python(made: Made) -> Entry:
    entry = _entry("platform", "CPython", made.python, components.PYTHON.licence)
    return entry | {
        "purl": f"pkg:generic/cpython@{made.python}",
        "cpe": f"cpe:2.3:a:python:python:{made.python}:*:*:*:*:*:*:*",
        "hashes": [{"alg": "SHA-256", "content": made.python_hash}],
    }


def _packages(pins: Iterable[Pin], wheels: dict[str, Path]) -> Iterator[Entry]:
    for pin in components.shipped(pins):
        licence = components.PACKAGES[pin.name][0]
        yield _entry("library", pin.name, pin.version, licence) | {
            "purl": f"pkg:pypi/{pin.name}@{pin.version}",
            "hashes": _hashes(wheels[pin.name]),
        }


def _parts(stage: Path) -> Iterator[Entry]:
    """The parts that are no packages, with the hashes of their files."""
    places = {
        path.relative_to(stage).as_posix(): path
        for path in sorted(stage.rglob("*"))
        if path.is_file()
    }
    for part in components.PARTS:
        files = [
            {
                "type": "file",
                "name": place,
                "bom-ref": f"file:{place}",
                "hashes": _hashes(path),
            }
            for place, path in places.items()
            if any(fnmatchcase(place, each) for each in part.files)
        ]
        yield _entry("library", part.name, part.version, part.licence) | {
            "components": files
        }
