"""A letterhead under change: bounds, contrast, steps back and forward."""

import pytest

from pressdesk.notices import Refused
from pressdesk.workflow.letterhead_draft import (
    Draft,
    bounds,
    put,
    value_at,
    weak_colours,
)
from pressdesk.writers import letterhead
from pressdesk.writers.letterhead import IDS, Paper
from pressdesk.writers.letterhead_file import Kept

LOOK = letterhead.load("official")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("margins.top", 12.5),
        ("paper", Paper(148.0, 210.0)),
        ("header.start", ("phone", "name")),
        ("colours.ink", "#102030"),
        ("name.fa", ""),
        ("footer.rule", False),
    ],
)
def test_a_right_value_is_taken_and_nothing_else_changes(path, value):
    made = put(LOOK, path, value)
    assert value_at(made, path) == value
    assert put(made, path, value_at(LOOK, path)) == LOOK


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("margins.top", 120.5, "letterhead-value-number"),
        ("paper.width", 20.0, "letterhead-value-number"),
        ("paper.width", 90.0, "letterhead-value-room"),
        ("colours.ink", "red", "letterhead-value-colour"),
        ("name.en", "x" * 61, "letterhead-value-name"),
    ],
)
def test_a_wrong_value_is_refused_with_its_bounds(path, value, said):
    with pytest.raises(Refused) as caught:
        put(LOOK, path, value)
    assert caught.value.notice.id == said


def test_the_bounds_are_those_of_the_file():
    assert bounds("paper.width") == (80, 450)
    assert bounds("margins.top") == (0, 120)


def test_what_is_shipped_can_be_read():
    assert {each: weak_colours(letterhead.load(each)) for each in IDS} == {
        each: {} for each in IDS
    }


def test_weak_colours_are_found_on_every_ground():
    look = put(LOOK, "colours.accent", "#6BC4D0")
    assert weak_colours(look) == {"colours.accent": pytest.approx(2.01, abs=0.01)}
    assert set(weak_colours(put(LOOK, "colours.tint", "#303030"))) == {"colours.tint"}
    # A light ground on screens makes text no lighter on white paper.
    look = put(put(LOOK, "ground.light", "#101010"), "colours.ink", "#FFFFFF")
    assert "colours.ink" in weak_colours(look)
    assert set(weak_colours(put(LOOK, "dark.muted", "#333333"))) == {"dark.muted"}


def kept(**names):
    look = LOOK
    for path, value in names.items():
        look = put(look, path.replace("_", "."), value)
    return Kept(look)


def test_changes_of_one_field_in_a_row_are_one_step():
    draft = Draft(kept())
    draft.change("name.fa", kept(name_fa="ا"))
    draft.change("name.fa", kept(name_fa="اب"))
    draft.change("margins.top", kept(name_fa="اب", margins_top=30.0))
    draft.undo()
    assert draft.kept == kept(name_fa="اب")
    draft.undo()
    assert draft.kept == draft.saved
    assert not draft.modified
    assert not draft.can_undo
    draft.redo()
    draft.redo()
    assert draft.kept == kept(name_fa="اب", margins_top=30.0)
    assert not draft.can_redo


def test_a_new_change_forgets_what_was_taken_back():
    draft = Draft(kept())
    draft.change("name.fa", kept(name_fa="ا"))
    draft.undo()
    draft.change("name.fa", kept(name_fa="ب"))
    assert not draft.can_redo
    draft.undo()
    assert draft.kept == draft.saved


def test_saving_starts_a_new_step():
    draft = Draft(kept())
    draft.change("name.fa", kept(name_fa="ا"))
    draft.settle()
    assert not draft.modified
    draft.change("name.fa", kept(name_fa="اب"))
    assert draft.modified
    draft.undo()
    assert draft.kept == kept(name_fa="ا")


def test_each_choice_is_a_step():
    draft = Draft(kept())
    draft.change("", kept(alignment="justify"))
    draft.change("", kept(alignment="justify", frame="single"))
    draft.undo()
    assert draft.kept == kept(alignment="justify")


def test_the_same_value_is_no_step():
    draft = Draft(kept())
    draft.change("name.fa", kept())
    assert not draft.can_undo
