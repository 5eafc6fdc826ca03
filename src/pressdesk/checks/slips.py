"""What a slip of the hand or of the ear makes of a word, and how likely it is.

The costs were fitted to 1,500 words with planted mistakes; a slip that nobody makes
costs more than any difference in how often two words are written. Keys, sounds and
letters stand in `resources/words/spelling.json`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from functools import cache

from pressdesk.assets import resources
from pressdesk.text.characters import ZWNJ

SWAPPED, SAME_SOUND, MISSING, NEXT_KEY, JOINER = 0.4, 0.6, 0.75, 1.0, 1.0
DOUBLED, EXTRA_NEXT_KEY, EXTRA, OTHER_KEY = 1.4, 2.1, 5.0, 6.0
FIRST = 0.17
"""So much more a slip costs in the first letter, which people look at."""
APART = 3.0
"""A space is missing between a word and a particle."""

_REACH, _ROWS_APART = 1.35, 1.3
_SHIFT = (0.0, 0.25, 1.0)
"""How far each row of keys is shifted to the right, in keys."""


def changed(word: str) -> Iterator[tuple[str, float]]:
    """Every string one slip away from `word` with its cost; some come twice.

    Half-spaces are put in and never taken out: they are the business of other rules.
    """
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        first = FIRST if at == 0 else 0.0
        if tail:
            if tail[0] != ZWNJ:
                yield head + tail[1:], _extra(word, at) + first
            for letter, cost in _instead(tail[0]):
                yield head + letter + tail[1:], cost + first * (cost != SAME_SOUND)
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:], SWAPPED + first
        if 0 < at < len(word):
            yield head + ZWNJ + tail, JOINER
        for letter in _letters():
            yield head + letter + tail, MISSING + first


def apart(word: str) -> Iterator[tuple[str, str]]:
    """`word` as a particle and another word that were written together."""
    for at in range(1, len(word)):
        head, tail = word[:at], word[at:]
        if (head in listed("first") and len(tail) > 2) or (
            tail in listed("last") and len(head) > 2
        ):
            yield head, tail


def by_ear(word: str) -> Iterator[str]:
    """`word` with one letter written as another of the same sound, or less doubled."""
    for at, letter in enumerate(word):
        if at and letter == word[at - 1]:
            yield word[:at] + word[at + 1 :]
        for other, cost in _instead(letter):
            if cost == SAME_SOUND:
                yield word[:at] + other + word[at + 1 :]


def _extra(word: str, at: int) -> float:
    letter, around = word[at], (word[at - 1 : at], word[at + 1 : at + 2])
    if letter in around:
        return DOUBLED
    return EXTRA_NEXT_KEY if any(_near(letter, each) for each in around) else EXTRA


@cache
def _instead(letter: str) -> tuple[tuple[str, float], ...]:
    """Every other letter, and what it costs to have `letter` for it."""
    made = []
    for other in _letters():
        if other != letter:
            sound = any(letter in each and other in each for each in listed("sounds"))
            near = NEXT_KEY if _near(letter, other) else OTHER_KEY
            made.append((other, SAME_SOUND if sound else near))
    return tuple(made)


def _near(one: str, other: str) -> bool:
    """Whether two letters are neighbours on the keyboard."""
    places = _places()
    if one not in places or other not in places:
        return False
    (x, y), (u, v) = places[one], places[other]
    return abs(y - v) <= _ROWS_APART and math.hypot(x - u, y - v) <= _REACH


@cache
def _places() -> dict[str, tuple[float, float]]:
    """Where each letter lies, by the keys of the Persian layout."""
    places = {
        letter: (column + _SHIFT[row], float(row))
        for row, keys in enumerate(listed("keys"))
        for column, letter in enumerate(keys)
    }
    for pair in listed("shifted"):
        places[pair[0]] = places[pair[1]]
    return places


@cache
def _letters() -> str:
    return listed("letters")[0]


@cache
def listed(name: str) -> tuple[str, ...]:
    """A list of the spelling data by its name."""
    return _data()[name]


@cache
def _data() -> dict[str, tuple[str, ...]]:
    data = json.loads(resources("words", "spelling.json").read_text("utf-8"))
    return {name: tuple(words) for name, words in data.items()}
