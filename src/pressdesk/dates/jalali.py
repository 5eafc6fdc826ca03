"""The Jalali (solar Hijri) calendar: the only door to jdatetime.

jdatetime's leap rule agrees with the official calendar for the years an office meets.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

import jdatetime
from msgspec import Struct

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


class JalaliDate(Struct, frozen=True, order=True):
    """A day of the solar Hijri calendar; an impossible day raises ValueError."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        jdatetime.date(self.year, self.month, self.day)

    @classmethod
    def from_gregorian(cls, day: date) -> JalaliDate:
        """The Jalali day of a Gregorian one (years before 622 raise ValueError)."""
        return cls(*_jalali(day))

    @property
    def weekday(self) -> int:
        """0 for Saturday to 6 for Friday, as the week runs in Iran."""
        return (self.to_gregorian().weekday() + 2) % 7

    def to_gregorian(self) -> date:
        """The same day in the Gregorian calendar."""
        day: date = jdatetime.date(self.year, self.month, self.day).togregorian()
        return day

    def iso(self) -> str:
        """`1405-02-27`, with ASCII digits."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


@lru_cache(maxsize=512)
def _jalali(day: date) -> tuple[int, int, int]:
    found = jdatetime.date.fromgregorian(date=day)
    return found.year, found.month, found.day


def parse_iso(text: str) -> JalaliDate | None:
    """The Jalali date written as `1405-02-27`, or None when it is not one."""
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    return JalaliDate(year, month, day) if valid(year, month, day) else None


@lru_cache(maxsize=512)
def valid(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    try:
        jdatetime.date(year, month, day)
    except ValueError:
        return False
    return True


def is_leap(year: int) -> bool:
    """Whether Esfand of `year` has thirty days."""
    return valid(year, 12, 30)


def month_length(year: int, month: int) -> int:
    """How many days a Jalali month has."""
    if month <= 6:
        return 31
    if month < 12:
        return 30
    return 30 if is_leap(year) else 29
