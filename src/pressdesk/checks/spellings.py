"""One word, one spelling: a release that writes a word in two ways.

What is written less often is reported; where both stand equally often, the form of our
list or of the lexicon wins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from pressdesk.checks.kept import MOST
from pressdesk.checks.lexicon import STEM, VERB, compound, is_a
from pressdesk.checks.rule import Found
from pressdesk.checks.variants import (
    LISTED,
    Together,
    forms_in,
    forms_of,
    places,
    skeleton,
    way_of,
    words,
)
from pressdesk.checks.whole import Spotted, Whole, WholeRule
from pressdesk.text.characters import ZWNJ


def two_spellings(whole: Whole) -> Iterator[Spotted]:
    """The rarer spelling of a word, at each of its places."""
    keys = _in_two(forms_of(whole.texts))
    if not keys:
        return
    seen = [tuple(forms_in(text).ways(keys)) for text in whole.texts]
    best = _best(whole.texts, seen)
    written = {key: _written(whole.texts, key, way) for key, way in best.items()}
    for number, ways in enumerate(seen):
        wrong = {key for key, way in ways if way != best.get(key, way)}
        if wrong:
            kept = tuple((key, best[key], written[key]) for key in sorted(wrong))
            yield from ((number, one) for one in _others(whole.texts[number], kept))


@lru_cache(maxsize=MOST)
def _others(text: str, kept: tuple[tuple[str, str, str], ...]) -> tuple[Found, ...]:
    """The places of words that are not written in the way that is kept."""
    ways = {key: (way, written) for key, way, written in kept}
    found = [each for each in places(text) if each.key in ways]
    return tuple(
        Found(each.start, each.end, (ways[each.key][1],), 0.8)
        for each in found
        if way_of(each) != ways[each.key][0]
    )


def _in_two(forms: Together) -> frozenset[str]:
    """The keys of words that are written in two ways."""
    listed = Counter(key for key, _form in forms.listed)
    joined: dict[str, set[str]] = {}
    for form in forms.joined:
        joined.setdefault(skeleton(form), set()).add(form)
    found = {key for key, count in listed.items() if count > 1}
    found |= {key for key, ways in joined.items() if len(ways) > 1}
    found |= joined.keys() & forms.closed
    found |= forms.apart & joined.keys()
    found |= forms.apart & forms.closed
    return frozenset(found)


def _best(
    texts: tuple[str, ...], seen: list[tuple[tuple[str, str], ...]]
) -> dict[str, str]:
    """The way to keep of each word that is surely one; paragraphs are counted."""
    counts: dict[str, Counter[str]] = {}
    for ways in seen:
        for key, way in ways:
            counts.setdefault(key, Counter())[way] += 1
    return {
        key: max(each, key=lambda way: (each[way], _rank(way, key)))
        for key, each in counts.items()
        if _one_word(texts, key, set(each))
    }


def _one_word(texts: tuple[str, ...], key: str, ways: set[str]) -> bool:
    """Whether the ways are surely those of one word.

    A half-space in one of them says so; a word in one piece may be another one than its
    two halves.
    """
    joined = any(ZWNJ in way for way in ways)
    if key[0] == LISTED or joined or key + " " not in ways:
        return len(ways) > 1
    first, second = _written(texts, key, key + " ").split(" ", 1)
    return first not in words("two_meanings") and not is_a(second, VERB)


def _written(texts: tuple[str, ...], key: str, way: str) -> str:
    """How a word is written in its way: two pieces as the first text has them."""
    if not way.endswith(" "):
        return way
    return next(
        each.form
        for text in texts
        if key in forms_in(text).apart
        for each in places(text)
        if each.key == key and " " in each.form
    )


def _rank(form: str, key: str) -> int:
    """How far to trust a spelling that stands as often as another."""
    if key == LISTED + form:
        return 5
    if " " in form:
        return 1
    if ZWNJ not in form:
        return 3 if is_a(form, STEM) else 0
    return 4 if compound(skeleton(form)).text == form else 2


RULES: tuple[WholeRule, ...] = (
    WholeRule("same.spelling", two_spellings, "suggest", "style"),
)
