"""From the file forms of older versions to today's, one step at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

Tree = dict[str, Any]
Step = Callable[[Tree], Tree]

SCHEMA_VERSION = 4


def _with_notes(tree: Tree) -> Tree:
    """Version 2 brought `note` on a run and `slug` in the metadata, both optional."""
    return tree


def _with_views(tree: Tree) -> Tree:
    """Version 3 brought a photo's view and a list's numbering, all optional."""
    return tree


def _with_ignored(tree: Tree) -> Tree:
    """Version 4 brought what a person lets stand, `ignored` in the metadata."""
    return tree


MIGRATIONS: Mapping[int, Step] = MappingProxyType(
    {1: _with_notes, 2: _with_views, 3: _with_ignored}
)
"""Version -> the function that makes a tree of that version one version newer."""


def upgrade(
    tree: Tree,
    version: int,
    steps: Mapping[int, Step] = MIGRATIONS,
    goal: int = SCHEMA_VERSION,
) -> Tree:
    """`tree` of `version` in the form of version `goal`.

    Raises:
        KeyError: there is no step from some version on the way.
    """
    for each in range(version, goal):
        tree = steps[each](tree)
    return tree
