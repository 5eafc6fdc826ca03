"""The lunar Hijri calendar as kept in Iran: observed months, and a forecast beyond.

Umm al-Qura differs in 65 % of the months (PRODUCT.md, 6), so a table is needed.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from msgspec import Struct, json

from pressdesk.assets import resources

_SYNODIC_MONTH = 29.530588861
_YEARS = 10


class LunarDate(Struct, frozen=True, order=True):
    """A day of the lunar calendar; `forecast` beyond the months of the table."""

    year: int
    month: int
    day: int
    forecast: bool = False


class _Table(Struct, frozen=True):
    first: tuple[int, int]
    starts: tuple[int, ...]


@cache
def _table() -> _Table:
    """First days as ordinals; the last entry ends the last month of the table."""
    data = json.decode(resources("occasions", "lunar_months.json").read_bytes())
    lengths = (29 + int(mark) for mark in data["long"])
    begin = date.fromisoformat(data["start"]).toordinal()
    year, month = data["first"]
    return _Table((year, month), tuple(accumulate(lengths, initial=begin)))


@cache
def _phase() -> float:
    """Where months begin on average of the last years, so that a forecast is central.

    The table's last start alone would carry its own rounding into every forecast.
    """
    starts = _table().starts
    first = len(starts) - _YEARS * 12
    drift = [starts[i] - i * _SYNODIC_MONTH for i in range(first, len(starts))]
    return sum(drift) / len(drift)


def _start(index: int) -> int:
    """The ordinal of the first day of month `index` of the table or beyond it."""
    starts = _table().starts
    if index < len(starts):
        return starts[index]
    return round(_phase() + index * _SYNODIC_MONTH)


def _index(ordinal: int) -> int:
    starts = _table().starts
    if ordinal < starts[0]:
        raise ValueError("before the lunar table")
    if ordinal < starts[-1]:
        return bisect_right(starts, ordinal) - 1
    index = len(starts) - 1 + int((ordinal - starts[-1]) / _SYNODIC_MONTH)
    while _start(index + 1) <= ordinal:
        index += 1
    while _start(index) > ordinal:
        index -= 1
    return index


def _is_forecast(index: int, day: int) -> bool:
    """The last month of the table has a known beginning, but not a known end."""
    last = len(_table().starts) - 1
    return index > last or (index == last and day == 30)


def lunar_of(day: date) -> LunarDate:
    """The lunar date of a day; before 1921-09-04 raises ValueError."""
    index = _index(day.toordinal())
    year, month = _table().first
    months = year * 12 + month - 1 + index
    number = day.toordinal() - _start(index) + 1
    return LunarDate(months // 12, months % 12 + 1, number, _is_forecast(index, number))


def first_day(year: int, month: int) -> date:
    """The Gregorian day on which a lunar month begins (a forecast beyond the table)."""
    begin_year, begin_month = _table().first
    index = (year - begin_year) * 12 + month - begin_month
    if index < 0:
        raise ValueError("before the lunar table")
    return date.fromordinal(_start(index))


def month_length(year: int, month: int) -> int:
    """29 or 30."""
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    return (first_day(*following) - first_day(year, month)) // timedelta(days=1)
