"""Occasions by the names of the official calendar, and on their own days.

A name is known again by its words in any order; only names of two words and more are
held to be misnamed, for a day of one word may be somebody else's day.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from msgspec import Struct

from pressdesk.assets import resources
from pressdesk.checks.kept import MOST
from pressdesk.checks.prose import Prose, Word
from pressdesk.checks.rule import Found, Rule
from pressdesk.checks.whole import Spotted, Whole, WholeRule, prose_of
from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.lunar import lunar_of
from pressdesk.dates.mentions import Day, days_in
from pressdesk.dates.occasions import Named, named
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ, persian_digits

_LONGEST = 12
"""So many words at most a name has behind its first."""
_BRACKET = re.compile(r" ?\([^()]*\)")


class Said(Struct, frozen=True):
    """An occasion as a text names it, and its official name."""

    start: int
    end: int
    name: str
    right: bool


def names(prose: Prose) -> Iterator[Found]:
    """An occasion by another name than its official one."""
    for each in occasions_in(prose.text):
        if not each.right:
            yield Found(each.start, each.end, (each.name,), 0.7)


@lru_cache(maxsize=MOST)
def occasions_in(text: str) -> tuple[Said, ...]:
    """The occasions that a text names, in order."""
    day = _words()["day"]
    if f"{day} " not in text:
        return ()
    words = prose_of(text).words
    starts = [n for n, word in enumerate(words) if word.text == day]
    found = (_occasion(text, words[n : n + _LONGEST]) for n in starts)
    return tuple(each for each in found if each is not None)


def _occasion(text: str, words: tuple[Word, ...]) -> Said | None:
    """The occasion that begins with the first of the words, by the longest reading."""
    tokens: list[str] = []
    best: Said | None = None
    for before, word in pairwise(words):
        between = text[before.end : word.start]
        if between.strip("، ") or not between:
            break
        tokens += _tokens(word.text)
        told = text[words[0].start : word.end]
        official = _known(tuple(tokens), told)
        if official:
            right = _same(told, official)
            best = Said(words[0].start, word.end, official, right)
    return best


def _known(tokens: tuple[str, ...], told: str) -> str:
    """The official name that these words mean, or ""."""
    short = _short().get(_key(told))
    if short:
        return short
    content = _content(tokens)
    found = _index().get(content, ())
    exact = [name for name in found if _same(told, name)]
    if exact:
        return exact[0]
    several = len(content) > 1 and tokens[-1] in content
    return found[0] if several and len(found) == 1 else ""


def _same(told: str, name: str) -> bool:
    """Whether a name is written as the official one, spaces and signs apart."""
    keys = [re.sub(r"\W", "", _key(_BRACKET.sub("", each))) for each in (told, name)]
    return keys[0] == keys[1] or told.rstrip(")").endswith(name.rstrip(")"))


def _tokens(word: str) -> list[str]:
    return [_key(part) for part in word.split(ZWNJ) if part]


def _content(tokens: tuple[str, ...]) -> frozenset[str]:
    return frozenset(tokens) - _loose()


@cache
def _loose() -> frozenset[str]:
    return frozenset(map(_key, _words()["loose"]))


def _key(words: str) -> str:
    """What two ways of writing a name have in common."""
    return words.translate(_FOLD)


_FOLD = str.maketrans("أئؤيك", "ایویک", f"{ZWNJ}{HAMZA_ABOVE} ")


@cache
def _index() -> dict[frozenset[str], tuple[str, ...]]:
    """The official names that begin with the word for a day, by their other words."""
    made: dict[frozenset[str], tuple[str, ...]] = {}
    day = _words()["day"]
    for each in named():
        first, *rest = re.findall(rf"[\w{ZWNJ}]+", _BRACKET.sub("", each.name))
        if first == day:
            key = _content(tuple(token for word in rest for token in _tokens(word)))
            made[key] = tuple(dict.fromkeys((*made.get(key, ()), each.name)))
    return made


@cache
def _short() -> dict[str, str]:
    return {_key(said): name for said, name in _words()["short"].items()}


def wrong_day(whole: Whole) -> Iterator[Spotted]:
    """An occasion beside a date that is not its own."""
    for number, text in enumerate(whole.texts):
        for said, day in _beside(text):
            own = [each for each in named() if each.name == said.name]
            if own and (new := _right(own, day, whole.day)):
                start = (
                    day.weekday_at[1] if day.weekday_at[0] == day.start else day.start
                )
                start += len(text[start:]) - len(text[start:].lstrip(" ،("))
                year = persian_digits(str(day.year)) if day.year else ""
                whole_date = f"{new} {year}".strip()
                yield number, Found(start, day.end, (whole_date,), 0.7, said.name)


def _beside(text: str) -> Iterator[tuple[Said, Day]]:
    """Occasions with the date that the text says they are on."""
    for said in occasions_in(text):
        for day in days_in(text):
            ahead = _ahead().fullmatch(text[day.end : said.start])
            behind = _behind().fullmatch(text[said.end : day.start])
            if (day.end <= said.start and ahead) or (said.end <= day.start and behind):
                yield said, day


def _right(own: list[Named], day: Day, now: date | None) -> str:
    """The occasion's own day in the calendar of `day`; "" if it is right or unknown."""
    alike = [each for each in own if each.calendar == day.calendar]
    if any((each.month, each.day) == (day.month, day.day) for each in alike):
        return ""
    if alike and day.calendar == "solar":
        return persian_digits(f"{alike[0].day} {wording.month_name(alike[0].month)}")
    if alike:
        return ""
    return _moved(own[0], day, now)


def _moved(own: Named, day: Day, now: date | None) -> str:
    """The same for a lunar occasion beside a solar date."""
    one = day.in_year(day.year) if day.year else day.near(now) if now else None
    if one is None or own.calendar != "lunar" or day.calendar != "solar":
        return ""
    moon = lunar_of(one)
    begun = date.fromordinal(one.toordinal() - moon.day + own.day)
    if moon.forecast or (moon.month == own.month and moon.day == own.day):
        return ""
    if moon.month != own.month:
        return ""
    solar = JalaliDate.from_gregorian(begun)
    return wording.day_month(solar)


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"(?:، ?| | \(|\) )?(?: ?{_words()['is']} )?")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf" ?\(| {_words()['is']} (?:\w+شنبه |جمعه |شنبه )?")


@cache
def _words() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        resources("words", "occasions.json").read_text("utf-8")
    )
    return data


RULES: tuple[Rule, ...] = (Rule("occasion.name", names, "suggest", "style"),)
WHOLE_RULES: tuple[WholeRule, ...] = (
    WholeRule(
        "occasion.day",
        wrong_day,
        "suggest",
        "warning",
        frozenset({"date"}),
    ),
)
