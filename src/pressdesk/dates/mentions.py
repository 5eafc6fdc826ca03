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
    found = list(_named().finditer(text))
    if _DIGITS.search(text):
        taken = [match.span() for match in found]
        for pattern in _in_digits():
            for match in pattern.finditer(text):
                if all(
                    match.end() <= low or high <= match.start() for low, high in taken
                ):
                    found.append(match)
    days = [_day(match) for match in found]
    first = [each for day in days for each in _first_of_range(text, day)]
    return tuple(sorted((*days, *first), key=lambda each: each.start))


def _first_of_range(text: str, last: Day) -> Iterator[Day]:
    """The day before "to" or "and", which has its month from the day behind it."""
    match = _range().search(text, max(0, last.start - 30), last.start)
    number = int(latin_digits(match["day"])) if match else 0
    if match is None or not 0 < number < last.day:
        return
    weekday = match["weekday"]
    yield Day(
        match.start(),
        match.end("day"),
        last.calendar,
        number,
        last.month,
        last.year,
        _index("weekdays", weekday) - 1 if weekday else -1,
        match.span("weekday") if weekday else (0, 0),
        match.span("day"),
        last.sure,
    )


@cache
def _range() -> re.Pattern[str]:
    name = rf"(?P<weekday>{_either(date_words()['weekdays'])})"
    return re.compile(
        rf"(?:{_EDGE}{name} )?{_NO_DIGIT}(?P<day>{_D}{{1,2}}) {date_words()['to']} $"
    )


_HAS = re.compile(f"{_D}|م ")
_DIGITS = re.compile(rf"{_D}([/.-]){_D}{{1,2}}\1{_D}")


def _day(match: re.Match[str]) -> Day:
    part = match.groupdict()
    year = int(latin_digits(part["year"])) if part.get("year") else 0
    word = part["month"].rstrip(HAMZA_ABOVE)
    calendar, month = _month_of(word, year)
    if year and (calendar == "gregorian") != (year >= _WESTERN):
        year = 0
    digits = part["day"][0].isdigit()
    day = int(latin_digits(part["day"])) if digits else _index("ordinals", part["day"])
    group = "weekday" if part.get("weekday") else "weekday_after"
    weekday = part.get(group) or ""
    alone = not (year or weekday or part.get("tail") or part.get("of"))
    return Day(
        match.start(),
        match.end(),
        calendar,
        day,
        month,
        year,
        _index("weekdays", weekday) - 1 if weekday else -1,
        match.span(group) if weekday else (0, 0),
        match.span("day"),
        not (alone and word in date_words()["doubtful"]),
    )


_WESTERN = 1900
_CALENDARS: tuple[Calendar, ...] = ("solar", "lunar", "gregorian")


def _month_of(word: str, year: int) -> tuple[Calendar, int]:
    """Calendar and number of a month by its name, or by its number and the year."""
    if word[0].isdigit():
        return "gregorian" if year >= _WESTERN else "solar", int(latin_digits(word))
    return next((c, at) for c in _CALENDARS if (at := _index(c, word)))


def _index(kind: str, word: str) -> int:
    """The number of the pattern of a list that fits, from 1; 0 for none."""
    word = word.rstrip(HAMZA_ABOVE)
    patterns: list[str] = date_words()[kind]
    return next((n for n, p in enumerate(patterns, 1) if re.fullmatch(p, word)), 0)


def _last(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - date(year, month, 1)).days


@cache
def _named() -> re.Pattern[str]:
    """A day with the name of its month, in any of the calendars."""
    w = date_words()
    names = _either([name for calendar in _CALENDARS for name in w[calendar]])
    day = rf"{_NO_DIGIT}(?P<day>{_D}{{1,2}}|{_EDGE}(?:{_either(w['ordinals'])}))"
    month = (
        rf"[ {ZWNJ}]?(?P<of>{w['of']} )?(?P<month>{names}){HAMZA_ABOVE}?"
        rf"(?P<tail>[ {ZWNJ}]?{w['month']})?(?![\w{ZWNJ}])"
    )
    year = rf"(?:[،,]? ?(?:{w['year']} )?(?P<year>{_YEAR})(?!{_D}))?"
    return re.compile(_weekday() + day + month + year + _weekday_after())


@cache
def _in_digits() -> tuple[re.Pattern[str], ...]:
    """A day in digits: year first, or day first."""
    year, number = f"(?P<year>{_YEAR})", f"(?P<month>{_D}{{1,2}})"
    day, sign, same = f"(?P<day>{_D}{{1,2}})", "(?P<sign>[/.-])", "(?P=sign)"
    rows = ((year, number, day), (day, number, year))
    return tuple(
        re.compile(
            rf"{_weekday()}{_NO_DIGIT}{row[0]}{sign}{row[1]}{same}{row[2]}(?![\d/-])"
            rf"{_weekday_after()}"
        )
        for row in rows
    )


_EDGE, _NO_DIGIT = rf"(?<![\w{ZWNJ}])", r"(?<![\d/.,٫٬:-])"
_YEAR = rf"(?:[1۱][34۳۴9۹]|[2۲][0۰]){_D}{{2}}"


def _weekday() -> str:
    w = date_words()
    name = rf"(?P<weekday>{_either(w['weekdays'])})"
    return rf"(?:{_EDGE}{name}{w['behind_weekday']}(?:[،,]? | ?\())?"


def _weekday_after() -> str:
    return rf"(?: ?\((?P<weekday_after>{_either(date_words()['weekdays'])})\))?"


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
