"""People in a release: who they are at first, their surname after that, no honorifics.

A full name is known by its given name (`resources/words/names.json`); where the surname
ends is known from its standing alone elsewhere in the release.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from pressdesk.assets import resources
from pressdesk.checks.kept import MOST
from pressdesk.checks.prose import Word
from pressdesk.checks.reporting import reports
from pressdesk.checks.rule import Found
from pressdesk.checks.style_words import EDGE, END, either, whole_word, words
from pressdesk.checks.whole import Spotted, Whole, WholeRule, in_each, prose_of
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ

_LONGEST = 3
"""So many words a surname has at most."""
_SHORT = 3


class FullName(Struct, frozen=True):
    """A given name and what may be its surname, the longest first."""

    start: int
    given_end: int
    surnames: tuple[str, ...]
    surname_start: int

    def end(self, surname: str) -> int:
        """Where the name ends with this surname."""
        return self.surname_start + len(surname)


@lru_cache(maxsize=MOST)
def full_names(text: str) -> tuple[FullName, ...]:
    """The full names that a text may have, in order."""
    found: list[FullName] = []
    row = prose_of(text).words
    taken = 0
    for at, word in enumerate(row):
        if word.start < taken or word.text not in _names("given"):
            continue
        first = at + 1
        while first < len(row) and row[first].text in _names("given"):
            first += 1
        surnames = _surnames(text, row[at : first + _LONGEST], first - at)
        if not surnames and first > at + 1:  # a surname that is a given name, too
            first -= 1
            surnames = _surnames(text, row[at : first + 1], first - at)
        if surnames:
            end, start = row[first - 1].end, row[first].start
            found.append(FullName(word.start, end, surnames, start))
            taken = start + 1
    return tuple(found)


def _surnames(text: str, row: tuple[Word, ...], given: int) -> tuple[str, ...]:
    made: list[str] = []
    for before, word in zip(row[given - 1 :], row[given:], strict=False):
        apart = text[before.end : word.start] != " "
        short = len(word.text) < _SHORT or word.text.endswith(HAMZA_ABOVE)
        if apart or short or word.text in _stops():
            break
        made.append(text[row[given].start : word.end])
    return tuple(reversed(made))


@cache
def _stops() -> frozenset[str]:
    return frozenset((*words("not_surname"), *words("posts"), *words("surname_before")))


class Person(Struct, frozen=True):
    """Somebody whose surname is sure, with the places of the full name."""

    surname: str
    full: str
    places: tuple[tuple[int, int, int], ...]
    """Passage, start and end."""


def people(whole: Whole) -> tuple[Person, ...]:
    """The people of a release whose surname is sure."""
    return _people(tuple(whole.told), whole.texts)


@lru_cache(maxsize=4)
def _people(told: tuple[int, ...], texts: tuple[str, ...]) -> tuple[Person, ...]:
    alike: dict[str, list[tuple[int, FullName]]] = {}
    for number in told:
        for each in full_names(texts[number]):
            given = texts[number][each.start : each.given_end]
            alike.setdefault(given, []).append((number, each))
    alone: frozenset[str] = frozenset().union(*map(_openings, texts))
    found: dict[str, list[tuple[str, tuple[int, int, int]]]] = {}
    for given, places in alike.items():
        often = Counter(surname for _n, each in places for surname in each.surnames)
        for number, each in places:
            surname = _surname(each, often, alone)
            if surname:
                place = number, each.start, each.end(surname)
                found.setdefault(surname, []).append((f"{given} {surname}", place))
    return tuple(
        Person(
            surname,
            places[0][0],
            tuple(place for _full, place in sorted(places, key=_where)),
        )
        for surname, places in found.items()
        if len({full for full, _place in places}) == 1
    )


def _where(one: tuple[str, tuple[int, int, int]]) -> tuple[int, int, int]:
    return one[1]


def _surname(name: FullName, often: Counter[str], alone: frozenset[str]) -> str:
    """The longest surname that stands alone, or one word that stands there again."""
    longest = next((each for each in name.surnames if each in alone), "")
    first = name.surnames[-1]
    return longest or (first if often[first] > 1 else "")


@lru_cache(maxsize=MOST)
def _openings(text: str) -> frozenset[str]:
    """What stands at the beginning of sentences before a verb or a comma."""
    return frozenset(match[1] for match in _opening().finditer(text))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[.؛:!؟\n»])) ?([\w{ZWNJ}]+(?: [\w{ZWNJ}]+){{0,{_LONGEST - 1}}}?)"
        rf"(?=[،,]| (?:{either('surname_before')}){END})"
    )


def surname_first(whole: Whole) -> Iterator[Spotted]:
    """A surname alone before the reader has been told who it is."""
    for one in people(whole):
        number, start, _end = one.places[0]
        for earlier in whole.told:
            if earlier > number:
                break
            text = whole.texts[earlier][: start if earlier == number else None]
            if one.surname not in text:
                continue
            match = re.search(rf"{EDGE}{re.escape(one.surname)}{END}", text)
            if match:
                yield earlier, Found(*match.span(), (one.full,), 0.7)
                break


def full_again(whole: Whole) -> Iterator[Spotted]:
    """A full name once more, where the surname would do."""
    for one in people(whole):
        seen: set[int] = set()
        for number, start, end in one.places:
            speaks = any(each.start > end for each in reports(whole.texts[number]))
            bound = whole.is_bound(number, start)
            if seen and speaks and not bound and number not in seen:
                yield number, Found(start, end, (one.surname,), 0.5)
            seen.add(number)


def no_post(whole: Whole) -> Iterator[Spotted]:
    """Somebody who speaks, without a word on who it is."""
    for one in people(whole):
        number, start, end = one.places[0]
        text = whole.texts[number]
        low = max(text.rfind(sign, 0, start) for sign in ".؛!؟\n") + 1
        around = text[low : end + _NEAR]
        speaks = any(each.quotes for each in reports(text))
        if speaks and not whole_word("posts").search(around):
            yield number, Found(start, end, (), 0.6)


_NEAR = 60


def honorifics(whole: Whole) -> Iterator[Spotted]:
    """Mister and madam in the body of the news."""
    return in_each(whole, () if whole.letter else whole.told, _honorifics)


@lru_cache(maxsize=MOST)
def _honorifics(text: str) -> tuple[Found, ...]:
    return _unquoted(_honorific(), text, "name")


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile(
        rf"{EDGE}(?:{either('honorifics')}) (?!(?:{either('no_name')}){END})"
        rf"(?P<name>[\w{ZWNJ}]+)"
    )


def courtesy(whole: Whole) -> Iterator[Spotted]:
    """A courtesy behind a post: it belongs in a letter."""
    return in_each(whole, () if whole.letter else whole.told, _courtesies)


@lru_cache(maxsize=MOST)
def _courtesies(text: str) -> tuple[Found, ...]:
    return _unquoted(_courtesy(), text, "post")


@cache
def _courtesy() -> re.Pattern[str]:
    return re.compile(
        rf"{EDGE}(?P<post>{either('posts')}) (?:{either('courtesy')}){END}"
    )


def _unquoted(pattern: re.Pattern[str], text: str, kept: str) -> tuple[Found, ...]:
    """What fits outside quotations, with the part of it that is to be kept."""
    return tuple(
        Found(*match.span(), (match[kept],), 0.7)
        for match in pattern.finditer(text)
        if not _is_quoted(text, match.start())
    )


def _is_quoted(text: str, at: int) -> bool:
    return text.count("«", 0, at) > text.count("»", 0, at)


@cache
def _names(kind: str) -> frozenset[str]:
    data = json.loads(resources("words", "names.json").read_text("utf-8"))
    return frozenset(data[kind])


RULES: tuple[WholeRule, ...] = (
    WholeRule("person.honorific", honorifics),
    WholeRule("person.courtesy", courtesy),
    WholeRule("person.surname-first", surname_first),
    WholeRule("person.full-again", full_again),
    WholeRule("person.no-post", no_post),
)
