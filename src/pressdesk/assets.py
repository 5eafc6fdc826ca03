"""The data that ships with the program, wherever it was installed.

From a checkout the folders `resources/` and `translations/` stand at the top level;
in a wheel they lie inside the package under `_data/`. No parsing here. Paths, not
`importlib.resources`: Qt's own files need a real folder anyway, and a start is quicker.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    here = Path(__file__).resolve()
    inside = here.with_name("_data")
    return inside if inside.is_dir() else here.parents[2]


def resources(*parts: str) -> Path:
    """The folder or file below `resources/`."""
    return _root().joinpath("resources", *parts)


def translations(*parts: str) -> Path:
    """The folder or file below `translations/`."""
    return _root().joinpath("translations", *parts)
