"""docs/letterheads.md names every key of the form and nothing else."""

import re
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec
import pytest

from pressdesk.writers import letterhead
from pressdesk.writers.letterhead import FooterField, HeaderField, Letterhead
from pressdesk.writers.letterhead_file import ENDING, MAX_UNPACKED
from pressdesk.writers.logo import LONGEST

PAGE = (Path(__file__).parents[2] / "docs" / "letterheads.md").read_text("utf-8")
ROWS = {
    match[1]: match[2]
    for match in re.finditer(r"^\| `([a-z_]+)` \| (.*) \|$", PAGE, re.M)
}


def test_every_key_has_a_row():
    assert set(ROWS) == set(Letterhead.__struct_fields__)
    assert ENDING in PAGE
    assert f"{MAX_UNPACKED >> 20}\nmegabytes" in PAGE
    assert f"{LONGEST:,} pixels" in PAGE


def test_every_row_names_what_is_below_its_key():
    hints = get_type_hints(Letterhead)
    for key, said in ROWS.items():
        inside = getattr(hints[key], "__struct_fields__", ())
        assert [name for name in inside if f"`{name}`" not in said] == []


def test_every_choice_is_named():
    literals = {
        "header": (*get_args(HeaderField), *get_args(letterhead.HeaderStyle)),
        "footer": get_args(FooterField),
        "frame": get_args(letterhead.Frame),
        "font": letterhead.FONTS,
        "layout": letterhead.LAYOUTS,
    }
    names = [
        (key, name)
        for key, values in literals.items()
        for value in values
        for name in (get_args(value) or (value,))
    ]
    assert [pair for pair in names if f"`{pair[1]}`" not in ROWS[pair[0]]] == []


def test_bounds_are_as_the_page_says():
    shipped = msgspec.to_builtins(letterhead.load("official"))
    for path, wrong in (
        (("paper", "width"), 79),
        (("paper", "height"), 451),
        (("sizes", "body"), 4),
        (("sizes", "headline"), 41),
        (("line_heights", "body"), 4),
        (("logo", "height"), 121),
    ):
        tree = {**shipped, path[0]: {**shipped[path[0]], path[1]: wrong}}
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(tree, Letterhead)
