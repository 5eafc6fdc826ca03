"""Days and times as they are printed, in a release and in the interface.

`language` is the interface's or the release's: "fa" gives Persian names and digits,
"en" the same calendar with transliterated names and ASCII digits.
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import cache

from msgspec import json

from pressdesk.assets import resources
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.lunar import LunarDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.text.characters import HAMZA_ABOVE, persian_digits


@cache
def _names(kind: str, language: str = "fa") -> tuple[str, ...]:
    words = json.decode(resources("words", "calendar.json").read_bytes())
    return tuple(words[kind if language == "fa" else f"{kind}-{language}"])


def _digits(text: str, language: str) -> str:
    return persian_digits(text) if language == "fa" else text


def _joined(name: str) -> str:
    """A Persian name before its year: a silent he takes the mark of the ezafe."""
    return name + HAMZA_ABOVE if name.endswith("ه") else name


def weekday_name(day: JalaliDate, language: str = "fa") -> str:
    """The name of the day of the week."""
    return _names("weekdays", language)[day.weekday]


def month_name(month: int, language: str = "fa") -> str:
    """The name of a Jalali month, 1 to 12."""
    return _names("solar", language)[month - 1]


def month_names(language: str = "fa") -> tuple[str, ...]:
    """The twelve Jalali months in order."""
    return _names("solar", language)


def weekday_names(language: str = "fa") -> tuple[str, ...]:
    """The seven days of the week from Saturday on."""
    return _names("weekdays", language)


def long_date(day: JalaliDate, language: str = "fa") -> str:
    """Weekday, day, month and year: the form of a dateline."""
    return f"{weekday_name(day, language)} {day_month_year(day, language)}"


def day_month(day: JalaliDate, language: str = "fa") -> str:
    """Day and month: a day of the year that is running."""
    return _digits(f"{day.day} {month_name(day.month, language)}", language)


def day_month_year(day: JalaliDate, language: str = "fa") -> str:
    """Day, month and year without the weekday."""
    return f"{day_month(day, language)} {_digits(str(day.year), language)}"


def short(day: JalaliDate, language: str = "fa") -> str:
    """Year, month and day in digits with slashes."""
    return _digits(f"{day.year:04}/{day.month:02}/{day.day:02}", language)


def clock(instant: datetime, language: str = "fa") -> str:
    """Hours and minutes in Tehran."""
    return _digits(in_tehran(instant).strftime("%H:%M"), language)


def day_and_clock(day: JalaliDate, hour: time) -> str:
    """Day and time in a sentence of a release."""
    words = json.decode(resources("words", "calendar.json").read_bytes())
    hours = persian_digits(f"{hour:%H:%M}")
    return str(words["moment"]).format(date=long_date(day), time=hours)


def gregorian_date(day: date, language: str = "fa") -> str:
    """A Gregorian day with the name of its month."""
    name = _joined(_names("gregorian", language)[day.month - 1])
    return _digits(f"{day.day} {name} {day.year}", language)


def lunar_day_month(day: LunarDate, language: str = "fa") -> str:
    """A lunar day and its month; the caller marks a forecast."""
    name = _names("lunar", language)[day.month - 1]
    return _digits(f"{day.day} {name}", language)


def lunar_date(day: LunarDate, language: str = "fa") -> str:
    """A lunar day, its month and year; the caller marks a forecast."""
    said = _joined(lunar_day_month(day, language))
    return f"{said} {_digits(str(day.year), language)}"
