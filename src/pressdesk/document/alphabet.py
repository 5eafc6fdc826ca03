"""Whatever a field takes becomes text that a release may hold.

A line copied from PowerPoint or Word has a vertical tab where it breaks; with one
anywhere in it a release cannot be saved.
"""

from __future__ import annotations

from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from pressdesk.text.characters import clean

_T = TypeVar("_T")


def within(value: _T) -> _T:
    """`value` with every string in it cleaned, through tuples and structs."""
    made: object = value
    match value:
        case str():
            made = clean(value)
        case tuple():
            made = tuple(map(within, value))
        case Struct():
            fields = {name: getattr(value, name) for name in value.__struct_fields__}
            given = {name: within(field) for name, field in fields.items()}
            made = replace(value, **given) if given != fields else value
    return cast("_T", made)
