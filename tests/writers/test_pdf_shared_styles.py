"""Styles kept from other files change nothing: the same bytes as without them."""

from __future__ import annotations

import re
from contextlib import nullcontext

import pytest

from pressdesk.assets import resources
from pressdesk.writers import pdf
from pressdesk.writers.card import write_card
from pressdesk.writers.pdf import canvas, shared_styles, write_pdf
from tests.corpus import BY_NAME
from tests.writers.printed import imprint

NAMES = (
    "every-block",
    "footnotes",
    "english",
    "embargoed",
    "custom-letterhead-table",
)


def around(case):
    return imprint(office=case.office, letterhead=case.letterhead)


def made(name):
    case = BY_NAME[name]
    return write_pdf(case.package, around(case)).data


@pytest.fixture(scope="module")
def warm():
    """All of them made one after another, twice: then all styles are kept."""
    for name in NAMES:
        made(name)
    return {name: made(name) for name in reversed(NAMES)}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_the_same_without_kept_styles(name, warm, monkeypatch):
    monkeypatch.setattr(pdf, "styles_shared", nullcontext)
    assert made(name) == warm[name]


def test_cards_are_the_same_without_kept_styles(monkeypatch):
    case = BY_NAME["every-block"]
    first, kept = (write_card(case.package, around(case)) for _ in range(2))
    monkeypatch.setattr(canvas, "styles_shared", nullcontext)
    assert first == kept == write_card(case.package, around(case))


def test_a_like_file_needs_no_style_of_its_own(warm):
    assert warm
    before = dict(shared_styles._twins)
    made("every-block")
    made("every-block")
    after = dict(shared_styles._twins)
    made("every-block")
    assert before
    assert shared_styles._twins == after


def test_what_is_kept_is_bounded(monkeypatch):
    monkeypatch.setattr(shared_styles, "_MOST", 5)
    made("every-block")
    assert not shared_styles._twins


@pytest.mark.parametrize("name", ["page.css.j2", "review.css.j2", "card.css.j2"])
def test_no_sheet_measures_by_the_window(name):
    style = resources("letterheads", "official", name).read_text("utf-8")
    assert not re.search(r"\d(?:v[whib]|vmin|vmax|p[wh])\b", style)
