"""Days and times as they are printed in Persian."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import cache

from pressdesk.assets import resources
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.lunar import LunarDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.text.characters import persian_digits


@cache
def _names(kind: str) -> tuple[str, ...]:
    words = json.loads(resources("words", "calendar.json").read_text("utf-8"))
    return tuple(words[kind])


def weekday_name(day: JalaliDate) -> str:
    """The Persian name of the day of the week."""
    return _names("weekdays")[day.weekday]


def month_name(month: int) -> str:
    """The Persian name of a Jalali month, 1 to 12."""
    return _names("solar")[month - 1]


def month_names() -> tuple[str, ...]:
    """The twelve Jalali months in order."""
    return _names("solar")


def weekday_names() -> tuple[str, ...]:
    """The seven days of the week from Saturday on."""
    return _names("weekdays")


def long_date(day: JalaliDate) -> str:
    """Weekday, day, month and year: the form of a dateline."""
    return f"{weekday_name(day)} {day_month_year(day)}"


def day_month_year(day: JalaliDate) -> str:
    """Day, month and year without the weekday."""
    return persian_digits(f"{day.day} {month_name(day.month)} {day.year}")


def short(day: JalaliDate) -> str:
    """Year, month and day in digits with slashes."""
    return persian_digits(f"{day.year:04}/{day.month:02}/{day.day:02}")


def clock(instant: datetime) -> str:
    """Hours and minutes in Tehran."""
    return persian_digits(in_tehran(instant).strftime("%H:%M"))


def gregorian_date(day: date) -> str:
    """A Gregorian day with its Persian month name."""
    return persian_digits(f"{day.day} {_names('gregorian')[day.month - 1]} {day.year}")


def lunar_date(day: LunarDate) -> str:
    """A lunar day with its Persian month name; the caller marks a forecast."""
    return persian_digits(f"{day.day} {_names('lunar')[day.month - 1]} {day.year}")
