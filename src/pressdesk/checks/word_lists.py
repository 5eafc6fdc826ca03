"""The word lists of the rules, from `resources/words/proof.json`."""

from __future__ import annotations

import json
from functools import cache

from pressdesk.assets import resources


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list by its name."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    data = json.loads(resources("words", "proof.json").read_text("utf-8"))
    return {name: frozenset(words) for name, words in data.items()}
