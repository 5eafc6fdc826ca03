"""What a misspelt word was meant to be, the likeliest first.

A form is the likelier, the cheaper the slip and the more often it is written. Of words
two slips away only those are tried that sound the same: to scan a whole list for
the others took 11 to 28 ms a word in a trial with rapidfuzz, against half of one here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pressdesk.checks import slips
from pressdesk.checks.lexicon import form
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ

TANVIN = "\u064b"
MOST = 5
"""So many suggestions at most."""
_OFTEN = 0.057
"""What an eighth of a doubling of the count is worth, in costs of slips."""
_BADLY_JOINED, _NEVER_WRITTEN = 1.0, 1.0
_JOINED = re.compile("[^آاأإدذرزژوؤء]ها(ی|یی|یم|یت|یش|یمان|یتان|یشان)?$")
_COMMON_WORD = 120
SHORTEST, LONGEST = 3, 32
"""Shorter words are too like too many others, longer ones are none."""


_MARKS = re.compile("[\u064c-\u0652\u0670\u0640]")
_FOLD = str.maketrans("يىكۀ", "ییکه", HAMZA_ABOVE)


def plain(word: str) -> str:
    """A word as the lexicon has it: Persian letters, no vowel marks but the tanvin."""
    return _MARKS.sub("", word).translate(_FOLD)


@lru_cache(maxsize=4096)
def suggestions(word: str) -> tuple[str, ...]:
    """What `word` may have been; words of two slips of the ear if none is one away."""
    word = plain(word)
    if len(word) > LONGEST:
        return ()
    found = _ranked(_one_slip(word)) or _ranked(_two_slips(word))
    return tuple(each for each in found if each != word)[:MOST]


@lru_cache(maxsize=1 << 14)
def is_likely_slip(word: str, limit: float, *, joined: bool = True) -> bool:
    """Whether some form is so near and so common that it was surely meant.

    `joined` says that one may be meant which lost its half-space.
    """
    if not SHORTEST <= len(word) <= LONGEST:
        return False
    return any(
        cost <= limit
        for each, cost in _one_slip(word)
        if each != word and (joined or ZWNJ not in each)
    )


def _ranked(found: Iterator[tuple[str, float]]) -> list[str]:
    costs: dict[str, float] = {}
    for word, cost in found:
        costs[word] = min(cost, costs.get(word, cost))
    return sorted(costs, key=lambda word: (costs[word], word))


def _one_slip(word: str) -> Iterator[tuple[str, float]]:
    for made, slip in slips.changed(word):
        known = form(made)
        if known is not None:
            more = _NEVER_WRITTEN * known.made
            if ZWNJ not in made and _JOINED.search(made):
                more += _BADLY_JOINED
            yield made, slip + more - _OFTEN * known.often
    for head, tail in slips.apart(word):
        often = [known.often for each in (head, tail) if (known := form(each))]
        if len(often) == len((head, tail)) and min(often) > _COMMON_WORD:
            yield f"{head} {tail}", slips.APART - _OFTEN * min(often)


def _two_slips(word: str) -> Iterator[tuple[str, float]]:
    """Two slips of the ear: those of the hand would take too long."""
    for near in slips.by_ear(word):
        for made in slips.by_ear(near):
            if known := form(made):
                yield made, -_OFTEN * known.often
