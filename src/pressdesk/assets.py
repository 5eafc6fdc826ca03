"""The data that ships with the program, wherever it was installed.

From a checkout the folders `resources/` and `translations/` stand at the top level;
in a wheel they lie inside the package under `_data/`. No parsing here.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def _root() -> Traversable:
    inside = files("pressdesk") / "_data"
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parents[2]


def resources(*parts: str) -> Traversable:
    """The folder or file below `resources/`."""
    return (_root() / "resources").joinpath(*parts)


def translations(*parts: str) -> Traversable:
    """The folder or file below `translations/`."""
    return (_root() / "translations").joinpath(*parts)
