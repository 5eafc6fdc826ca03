from __future__ import annotations

import pytest

from pressdesk.assets import translations
from pressdesk.settings.schema import GROUPS, OPTIONS, checked, parse, shown


def messages(language: str) -> str:
    return "\n" + translations(language, "settings.ftl").read_text("utf-8")


def test_every_option_once():
    ids = [option.id for option in OPTIONS]
    assert len(ids) == len(set(ids))
    assert len({option.message for option in OPTIONS}) == len(ids)


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.id)
def test_defaults_are_good_values_and_can_be_typed(option):
    assert checked(option, option.default) == option.default
    assert parse(option, shown(option.default)) == option.default


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_option_has_its_words(language):
    text = messages(language)
    wanted = [f"settings-group-{group}" for group in GROUPS]
    for option in OPTIONS:
        wanted += [
            f"settings-label-{option.message}",
            f"settings-help-{option.message}",
        ]
        wanted += [f"settings-choice-{option.message}-{c}" for c in option.choices]
    assert [m for m in wanted if f"\n{m} = " not in text] == []
