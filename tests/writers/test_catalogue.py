"""The formats are the same wherever they are named."""

import re

import pytest

from pressdesk.assets import resources
from pressdesk.i18n.messages import Messages
from pressdesk.settings.schema import option
from pressdesk.writers import catalogue

IDS = tuple(entry.id for entry in catalogue.WRITERS)


def test_the_setting_offers_every_format_and_no_other():
    offered = option("export.formats")
    assert set(offered.choices) == set(IDS)
    assert len(set(offered.choices)) == len(offered.choices)
    assert set(offered.default) <= set(IDS)


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("format_id", IDS)
def test_every_format_has_a_name_and_a_note(language, format_id):
    words = Messages(language)
    for message in (f"format-{format_id}", f"format-{format_id}-note"):
        assert words.text(message) not in ("", message)


@pytest.mark.parametrize("format_id", IDS)
def test_the_documentation_names_every_format(format_id):
    told = (resources().parent / "docs" / "exports.md").read_text("utf-8")
    assert told.count(f"`{format_id}`") >= 1


def test_no_two_formats_write_the_same_file():
    endings = [entry.ending for entry in catalogue.WRITERS]
    assert len({ending.casefold() for ending in endings}) == len(endings)
    assert all(re.fullmatch(r"(-[\w-]+)?[/.][\w./-]+|-[\w.-]+", e) for e in endings)


def test_what_a_format_needs_stands_before_it():
    for number, entry in enumerate(catalogue.WRITERS):
        assert set(entry.needs) <= set(IDS[:number]), entry.id


def test_an_unknown_format_is_none():
    assert catalogue.entry("fax") is None
    assert catalogue.entry("pdf").media_type == "application/pdf"
