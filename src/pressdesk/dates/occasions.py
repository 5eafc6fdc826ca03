"""What a day is: the occasions of the official calendar, fixed and computed.

Facts and licences: `resources/occasions/SOURCES.md`. A name with `*` before it in the
data is an official holiday.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct, json

from pressdesk.assets import resources
from pressdesk.dates import jalali, lunar

Calendar = Literal["solar", "lunar", "gregorian"]
_DAY = timedelta(days=1)


class Occasion(Struct, frozen=True):
    """A named day. `forecast`: its lunar day may still move by one."""

    name: str
    calendar: Calendar
    holiday: bool = False
    forecast: bool = False


class _Rule(Struct, frozen=True):
    """A day computed inside a month; `weekday` is 0 for Saturday to 6 for Friday."""

    calendar: Calendar
    rule: str
    month: int
    names: tuple[str, ...]
    weekday: int = 0
    nth: int = 0
    offset: int = 0


class _Data(Struct, frozen=True):
    fixed: dict[Calendar, dict[str, tuple[str, ...]]]
    rules: tuple[_Rule, ...]


@cache
def _data() -> _Data:
    raw = json.decode(resources("occasions", "occasions.json").read_bytes())
    calendars: tuple[Calendar, ...] = ("solar", "lunar", "gregorian")
    fixed = {c: {day: tuple(names) for day, names in raw[c].items()} for c in calendars}
    rules = tuple(_Rule(**{**r, "names": tuple(r["names"])}) for r in raw["rules"])
    return _Data(fixed, rules)


class Named(Struct, frozen=True):
    """A day with a name, by its month and day in its own calendar."""

    name: str
    calendar: Calendar
    month: int
    day: int


@cache
def named() -> tuple[Named, ...]:
    """Every occasion of a fixed day."""
    return tuple(
        Named(name.removeprefix("*"), calendar, *map(int, day.split("-")))
        for calendar, days in _data().fixed.items()
        for day, names in days.items()
        for name in names
    )


def occasions_on(day: date) -> tuple[Occasion, ...]:
    """The occasions of a Gregorian day: solar ones first, then lunar, Gregorian."""
    found = (*_fixed_on(day), *_computed_on(day))
    order = ("solar", "lunar", "gregorian")
    return tuple(sorted(found, key=lambda o: (order.index(o.calendar), not o.holiday)))


def coming(day: date, days: int) -> tuple[tuple[date, Occasion], ...]:
    """The occasions from `day` on, for so many days, each with its day."""
    span = (day + i * _DAY for i in range(days))
    return tuple((one, occasion) for one in span for occasion in occasions_on(one))


def _fixed_on(day: date) -> Iterator[Occasion]:
    fixed = _data().fixed
    solar, moon = jalali.JalaliDate.from_gregorian(day), lunar.lunar_of(day)
    for name in fixed["solar"].get(f"{solar.month:02}-{solar.day:02}", ()):
        yield _occasion(name, "solar")
    for name in fixed["lunar"].get(f"{moon.month:02}-{moon.day:02}", ()):
        yield _occasion(name, "lunar", forecast=moon.forecast)
    for name in fixed["gregorian"].get(f"{day.month:02}-{day.day:02}", ()):
        yield _occasion(name, "gregorian")


def _computed_on(day: date) -> Iterator[Occasion]:
    for rule in _data().rules:
        base = day - rule.offset * _DAY  # the day that the rule counts from
        month, number, length, forecast = _place(base, rule.calendar)
        if month == rule.month and _RULES[rule.rule](rule, base, number, length):
            for name in rule.names:
                yield _occasion(name, rule.calendar, forecast=forecast)


@lru_cache(maxsize=512)
def _place(day: date, calendar: Calendar) -> tuple[int, int, int, bool]:
    """Month, day, length of the month and forecast of a day in a calendar."""
    if calendar == "lunar":
        moon = lunar.lunar_of(day)
        length = lunar.month_length(moon.year, moon.month)
        end_known = not lunar.lunar_of(day + (length - moon.day) * _DAY).forecast
        return moon.month, moon.day, length, moon.forecast or not end_known
    solar = jalali.JalaliDate.from_gregorian(day)
    length = jalali.month_length(solar.year, solar.month)
    return solar.month, solar.day, length, False


def _weekday(day: date) -> int:
    return (day.weekday() + 2) % 7


def _nth(rule: _Rule, day: date, number: int, length: int) -> bool:
    return _weekday(day) == rule.weekday and (number - 1) // 7 + 1 == rule.nth


def _last(rule: _Rule, day: date, number: int, length: int) -> bool:
    return _weekday(day) == rule.weekday and number + 7 > length


def _end(rule: _Rule, day: date, number: int, length: int) -> bool:
    return number == length


_RULES: dict[str, Callable[[_Rule, date, int, int], bool]] = {
    "nth-weekday": _nth,
    "last-weekday": _last,
    "month-end": _end,
}


def _occasion(name: str, calendar: Calendar, *, forecast: bool = False) -> Occasion:
    return Occasion(name.removeprefix("*"), calendar, name.startswith("*"), forecast)
