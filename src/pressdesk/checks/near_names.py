"""A name that is spelled in two ways: a rare word one letter away from a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from pressdesk.checks.kept import MOST
from pressdesk.checks.lexicon import entry
from pressdesk.checks.people import full_names
from pressdesk.checks.rule import Found
from pressdesk.checks.variants import words
from pressdesk.checks.whole import Spotted, Whole, WholeRule, prose_of
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ

_SHORTEST = 5


def near(whole: Whole) -> Iterator[Spotted]:
    """A word written once that is one letter away from a name written more often."""
    rare: Counter[str] = Counter()
    names: set[str] = set()
    for text in whole.texts:
        rare.update(word for word, _start in _unknown(text))
        names |= _surnames(text)
    doubtful = {word for word, count in rare.items() if count == 1} - names
    known = names | {word for word, count in rare.items() if count > 1}
    shelves = _shelved(known)
    meant = {word: one for word in doubtful if (one := _neighbour(word, shelves))}
    for number, text in enumerate(whole.texts) if meant else ():
        for word, start in _unknown(text):
            if word in meant and _often(whole.texts, meant[word]):
                yield number, Found(start, start + len(word), (meant[word],), 0.7)


def _often(texts: tuple[str, ...], name: str) -> bool:
    return sum(text.count(name) for text in texts) > 1


@lru_cache(maxsize=MOST)
def _unknown(text: str) -> tuple[tuple[str, int], ...]:
    return tuple(
        (word.text, word.start)
        for word in prose_of(text).words
        if len(word.text) >= _SHORTEST and ZWNJ not in word.text and _is_new(word.text)
    )


def _is_new(word: str) -> bool:
    """Whether the lexicon knows neither a word nor what it is made of."""
    word = word.rstrip(HAMZA_ABOVE)
    endings = ("", *words("inflected"))
    return not any(
        word.endswith(ending) and entry(word.removesuffix(ending)).kinds
        for ending in endings
    )


@lru_cache(maxsize=MOST)
def _surnames(text: str) -> frozenset[str]:
    firsts = (each.surnames[-1] for each in full_names(text))
    return frozenset(word for word in firsts if len(word) >= _SHORTEST)


Shelves = dict[tuple[str, int], list[str]]


def _shelved(names: set[str]) -> Shelves:
    """Names by their beginning and length: one letter away is on a shelf nearby."""
    made: Shelves = {}
    for name in sorted(names):
        made.setdefault((name[0], len(name)), []).append(name)
    return made


def _neighbour(word: str, shelves: Shelves) -> str:
    """The name one letter away inside the word; an ending more is not another name."""
    near = (shelves.get((word[0], len(word) + more), ()) for more in (0, 1, -1))
    for name in chain.from_iterable(near):
        longer = word.startswith(name) or name.startswith(word)
        if not longer and _one_apart(word, name):
            return name
    return ""


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter is another, too few, too many, or two are exchanged."""
    short, long = sorted((one, other), key=len)
    head = next((n for n, c in enumerate(short) if c != long[n]), len(short))
    if len(short) < len(long):
        return short[head:] == long[head + 1 :]
    swapped = short[head + 1 : head + 2] + short[head : head + 1] + short[head + 2 :]
    return short[head + 1 :] == long[head + 1 :] or swapped == long[head:]


RULES: tuple[WholeRule, ...] = (WholeRule("same.name", near, "suggest", "style"),)
