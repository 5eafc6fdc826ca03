"""Days that a running text names, in three calendars, each at its place.

Unlike `reading`, which takes stamps from pages, this keeps offsets and tells a day that
no calendar has. The words stand in `resources/words/dates.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from pressdesk.assets import resources
from pressdesk.dates import jalali, lunar
from pressdesk.dates.occasions import Calendar
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ, latin_digits

_D = "[0-9۰-۹٠-٩]"
_LONGEST = {"solar": 31, "lunar": 30, "gregorian": 31}
_MONTHS = 12
_LUNAR_YEARS = range(1341, 1600)


class Day(Struct, frozen=True):
    """A day as a text names it; `year` is 0 and `weekday` -1 where it does not say.

    `sure` is false where its month may be another word. `weekday_at` and `day_at` are
    where the weekday and the number of the day stand.
    """

    start: int
    end: int
    calendar: Calendar
    day: int
    month: int
    year: int = 0
    weekday: int = -1
    weekday_at: tuple[int, int] = (0, 0)
    day_at: tuple[int, int] = (0, 0)
    sure: bool = True

    @property
    def longest(self) -> int:
        """How many days its month has at most, in its year if that is known."""
        if not 1 <= self.month <= _MONTHS:
            return 0
        if self.calendar == "solar":
            return jalali.month_length(self.year or _LEAP, self.month)
        if self.calendar == "lunar":
            return 30
        return _last(self.year or _LEAP_WEST, self.month)

    @property
    def possible(self) -> bool:
        """Whether the calendar has such a day."""
        return 1 <= self.day <= self.longest

    def in_year(self, year: int) -> date | None:
        """The day in that year of its calendar."""
        try:
            if self.calendar == "solar":
                return jalali.JalaliDate(year, self.month, self.day).to_gregorian()
            if self.calendar == "gregorian":
                return date(year, self.month, self.day)
            begin = lunar.first_day(year, self.month)
            fits = self.day <= lunar.month_length(year, self.month)
        except (ValueError, OverflowError):
            return None
        return date.fromordinal(begin.toordinal() + self.day - 1) if fits else None

    def near(self, other: date) -> date | None:
        """The day itself, or the one nearest to `other` if it has no year."""
        if self.year:
            return self.in_year(self.year)
        now = year_of(other, self.calendar)
        around = [day for y in (now - 1, now, now + 1) if (day := self.in_year(y))]
        return min(around, key=lambda day: abs(day - other), default=None)


_LEAP, _LEAP_WEST = 1403, 2024


def year_of(day: date, calendar: Calendar) -> int:
    """The year of a day in a calendar."""
    if calendar == "solar":
        return jalali.JalaliDate.from_gregorian(day).year
    return day.year if calendar == "gregorian" else lunar.lunar_of(day).year


def weekday_of(day: date) -> int:
    """0 for Saturday to 6 for Friday."""
    return (day.weekday() + 2) % 7


@lru_cache(maxsize=8192)
def days_in(text: str) -> tuple[Day, ...]:
    """The days that a text names, in order; none overlap."""
    if not _HAS.search(text):
        return ()
    return tuple(sorted(_days(text), key=lambda each: each.start))


_HAS = re.compile(f"{_D}|م ")


def _days(text: str) -> Iterator[Day]:
    taken = bytearray(len(text) + 1)
    for kind, pattern in _patterns().items():
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * len(match[0])
                yield _day(kind, match)


def _day(kind: str, match: re.Match[str]) -> Day:
    part = match.groupdict()
    year = int(latin_digits(part["year"])) if part.get("year") else 0
    calendar = _calendar(kind, year)
    word = part["month"]
    named = word if not word[0].isdigit() else ""
    month = _index(date_words()[calendar], word) if named else int(latin_digits(word))
    digits = part["day"][0].isdigit()
    day = int(latin_digits(part["day"])) if digits else _index(_ordinals(), part["day"])
    weekday = part.get("weekday") or part.get("weekday_after") or ""
    group = "weekday" if part.get("weekday") else "weekday_after"
    alone = not (year or weekday or part.get("tail") or part.get("of"))
    return Day(
        match.start(),
        match.end(),
        calendar,
        day,
        month,
        year,
        _index(date_words()["weekdays"], weekday) - 1 if weekday else -1,
        match.span(group) if weekday else (0, 0),
        match.span("day"),
        not (alone and named.rstrip(HAMZA_ABOVE) in date_words()["doubtful"]),
    )


def _calendar(kind: str, year: int) -> Calendar:
    if kind in ("solar", "lunar", "gregorian"):
        return kind  # type: ignore[return-value]
    return "gregorian" if year > 1900 else "solar"


def _index(patterns: list[str], word: str) -> int:
    """The number of the pattern that fits, from 1."""
    word = word.rstrip(HAMZA_ABOVE)
    return next(n for n, p in enumerate(patterns, 1) if re.fullmatch(p, word))


def _last(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - date(year, month, 1)).days


def _ordinals() -> list[str]:
    ordinals: list[str] = date_words()["ordinals"]
    return ordinals


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """One pattern a calendar for days with named months, and two for digits alone."""
    w = date_words()
    weekdays = _either(w["weekdays"])
    weekday = (
        rf"(?:{_EDGE}(?P<weekday>{weekdays}){w['behind_weekday']}(?:[،,]? | ?\())?"
    )
    after = rf"(?: ?\((?P<weekday_after>{weekdays})\))?"
    day = rf"{_NO_DIGIT}(?P<day>{_D}{{1,2}}|{_EDGE}(?:{_either(w['ordinals'])}))"
    found = {
        name: re.compile(weekday + day + _month(w[name]) + _year(head) + after)
        for name, head in _CENTURIES.items()
    }
    year = rf"(?P<year>(?:[1۱][34۳۴9۹]|[2۲][0۰]){_D}{{2}})"
    number, only = rf"(?P<month>{_D}{{1,2}})", rf"(?P<day>{_D}{{1,2}})"
    sign, same = r"(?P<sign>[/.-])", r"(?P=sign)"
    for name, parts in (("ymd", (year, number, only)), ("dmy", (only, number, year))):
        row = parts[0] + sign + parts[1] + same + parts[2]
        found[name] = re.compile(f"{weekday}{_NO_DIGIT}{row}(?![\\d/-]){after}")
    return found


_EDGE, _NO_DIGIT = rf"(?<![\w{ZWNJ}])", r"(?<![\d/.,٫٬:-])"
_CENTURIES = {
    "solar": "[1۱][34۳۴]",
    "lunar": "[1۱][34۳۴]",
    "gregorian": "(?:[1۱][9۹]|[2۲][0۰])",
}


def _month(names: list[str]) -> str:
    w = date_words()
    return (
        rf"[ {ZWNJ}]?(?P<of>{w['of']} )?(?P<month>{_either(names)}){HAMZA_ABOVE}?"
        rf"(?P<tail>[ {ZWNJ}]?{w['month']})?(?![\w{ZWNJ}])"
    )


def _year(century: str) -> str:
    said = date_words()["year"]
    return rf"(?:[،,]? ?(?:{said} )?(?P<year>{century}{_D}{{2}})(?!{_D}))?"


def _either(patterns: list[str]) -> str:
    """Any of the patterns; longer ones first, for one may begin another."""
    return "|".join(f"(?:{each})" for each in sorted(patterns, key=len, reverse=True))


@cache
def date_words() -> dict[str, Any]:
    """The words about days."""
    data: dict[str, Any] = json.loads(
        resources("words", "dates.json").read_text("utf-8")
    )
    return data
