"""The words that the rules of news style know, from `resources/words/style.json`."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from pressdesk.assets import resources
from pressdesk.text.characters import ZWNJ

EDGE, END = rf"(?<![\w{ZWNJ}])", rf"(?![\w{ZWNJ}])"
"""Where a whole word begins and ends, in a pattern."""


@cache
def words(kind: str) -> tuple[str, ...]:
    """A list of words by its name."""
    return tuple(data()[kind])


@cache
def either(*kinds: str) -> str:
    """Any word of these lists as a pattern; longer ones first."""
    found = {word for kind in kinds for word in words(kind)}
    return "|".join(re.escape(w) for w in sorted(found, key=len, reverse=True))


@cache
def whole_word(*kinds: str) -> re.Pattern[str]:
    """The pattern of any of these words standing alone."""
    return re.compile(f"{EDGE}(?:{either(*kinds)}){END}")


@cache
def data() -> dict[str, Any]:
    """All the lists."""
    made: dict[str, Any] = json.loads(
        resources("words", "style.json").read_text("utf-8")
    )
    return made
