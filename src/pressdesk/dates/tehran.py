"""Tehran time, by the tz database: +04:30 in the summers up to 1401, +03:30 since."""

from __future__ import annotations

import zoneinfo
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from pressdesk.dates.jalali import JalaliDate


def _tehran() -> zoneinfo.ZoneInfo:
    """Windows has no such database; where the package's lies is told by path.

    Found by itself it is read as a resource, and that loads a third of a start.
    """
    package = None if zoneinfo.TZPATH else find_spec("tzdata")
    if package is not None and package.origin:
        zoneinfo.reset_tzpath([Path(package.origin).with_name("zoneinfo")])
    return zoneinfo.ZoneInfo("Asia/Tehran")


TEHRAN = _tehran()


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """The instant of a Jalali day and a clock time in Tehran."""
    gregorian = JalaliDate(year, month, day).to_gregorian()
    return datetime(
        gregorian.year, gregorian.month, gregorian.day, hour, minute, tzinfo=TEHRAN
    )


def in_tehran(instant: datetime) -> datetime:
    """The same instant as Tehran's clock shows it; a naive one raises ValueError."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs an offset")
    return instant.astimezone(TEHRAN)


def iso(instant: datetime) -> str:
    """ISO 8601 in Tehran time, with seconds and offset."""
    return in_tehran(instant).isoformat(timespec="seconds")


def parse(text: str) -> datetime:
    """The instant of an ISO 8601 text with offset, in Tehran time."""
    return in_tehran(datetime.fromisoformat(text))


def jalali(instant: datetime) -> JalaliDate:
    """The Jalali day on which the instant falls in Tehran."""
    return JalaliDate.from_gregorian(in_tehran(instant).date())
