"""House terms: what this office writes in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pressdesk.checks.practice import Practice, key
from pressdesk.checks.prose import Prose
from pressdesk.checks.rule import Found, Rule
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ
from pressdesk.text.joins import LETTERS

_EDGE = f"[{LETTERS}{ZWNJ}{HAMZA_ABOVE}]"


def house_terms(prose: Prose) -> Iterator[Found]:
    """What the house writes another way, as a whole word or phrase."""
    terms = _terms(prose.practice)
    if not terms:
        return
    for match in _pattern(prose.practice).finditer(prose.open):
        new = terms[key(match[0])]
        if new != match[0]:
            yield Found(match.start(), match.end(), (new,))


@lru_cache(maxsize=16)
def _terms(practice: Practice) -> dict[str, str]:
    return {key(wrong): right for wrong, right in sorted(practice.terms)}


@lru_cache(maxsize=16)
def _pattern(practice: Practice) -> re.Pattern[str]:
    """Any of the terms, the longest first, with no letter before or behind it."""
    longest = sorted(_terms(practice), key=len, reverse=True)
    either = "|".join(re.escape(each) for each in longest)
    return re.compile(f"(?<!{_EDGE})(?:{either})(?!{_EDGE})")


RULES: tuple[Rule, ...] = (Rule("term.house", house_terms, "suggest"),)
