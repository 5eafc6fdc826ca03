"""The day that a person types, as people say it: tomorrow, Saturday, a day and a month.

What lacks a year is of this year, a day alone of this month; a day of the week is the
next one, today included. The words stand in `resources/words/calendar.json`.
"""

from __future__ import annotations

import re
from datetime import time, timedelta
from functools import cache

from msgspec import Struct, json

from pressdesk.assets import resources
from pressdesk.dates import reading, wording
from pressdesk.dates.jalali import JalaliDate, valid

_CENTURY, _TURN = 1400, 50
_DAY = re.compile(r"(\d{1,2})(?: ?م)?")
_SHORT = re.compile(r"(?:(\d\d)[/.-])?(\d{1,2})[/.-](\d{1,2})")
_NAMED = re.compile(r"(\d{1,2}) ?([^\W\d]+)")


class _Words(Struct):
    near: dict[str, int]
    ahead: list[str]
    behind: list[str]
    this: list[str]
    clock: str


def day_said(words: str, today: JalaliDate) -> JalaliDate | None:
    """The day that `words` name; None where they name none."""
    line = _without_clock(words)
    if not line:
        return None
    full = reading.parse_date(line)
    return full or _near(line, today) or _weekday(line, today) or _part(line, today)


def clock_said(words: str) -> time | None:
    """The clock time in `words` (`10:30`, or an hour alone), or None."""
    found = reading.parse_time(words)
    return time(found[0], found[1]) if found else None


def _without_clock(words: str) -> str:
    clock = _words().clock
    pattern = rf"(?:{clock} ?)?\d{{1,2}}:\d{{1,2}}|{clock} ?\d{{1,2}}"
    return re.sub(pattern, " ", reading.normal(words)).strip(" ،,")


def _near(line: str, today: JalaliDate) -> JalaliDate | None:
    step = _words().near.get(line.replace(" ", ""))
    return None if step is None else _moved(today, step)


def _weekday(line: str, today: JalaliDate) -> JalaliDate | None:
    said = _words()
    parts = [part for part in line.split() if part not in said.this]
    ahead = any(part in said.ahead for part in parts)
    behind = any(part in said.behind for part in parts)
    name = "".join(p for p in parts if p not in (*said.ahead, *said.behind))
    if name not in _weekdays():
        return None
    step = (_weekdays()[name] - today.weekday) % 7
    if behind:
        step -= 7
    elif ahead and not step:
        step = 7
    return _moved(today, step)


def _part(line: str, today: JalaliDate) -> JalaliDate | None:
    """A day of this year or this month."""
    if match := _DAY.fullmatch(line):
        return _valid(today.year, today.month, int(match[1]))
    if match := _SHORT.fullmatch(line):
        year = int(match[1]) if match[1] else today.year
        if match[1]:
            year += _CENTURY if year < _TURN else _CENTURY - 100
        return _valid(year, int(match[2]), int(match[3]))
    for weekday in _weekdays():
        line = re.sub(rf"^{weekday} ", "", line)
    match = _NAMED.match(line)
    month = _months().get(match[2]) if match else None
    return _valid(today.year, month, int(match[1])) if match and month else None


def _valid(year: int, month: int, day: int) -> JalaliDate | None:
    return JalaliDate(year, month, day) if valid(year, month, day) else None


def _moved(day: JalaliDate, step: int) -> JalaliDate:
    return JalaliDate.from_gregorian(day.to_gregorian() + timedelta(days=step))


@cache
def _words() -> _Words:
    raw = resources("words", "calendar.json").read_bytes()
    return json.decode(raw, type=_Words)


@cache
def _weekdays() -> dict[str, int]:
    """The days of the week without spaces, from Saturday on."""
    names = [*wording.weekday_names(), *wording.weekday_names("en")]
    return {reading.normal(n).replace(" ", ""): at % 7 for at, n in enumerate(names)}


@cache
def _months() -> dict[str, int]:
    names = [*wording.month_names(), *wording.month_names("en")]
    return {reading.normal(n): at % 12 + 1 for at, n in enumerate(names)}
