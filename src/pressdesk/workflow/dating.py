"""A date for the text: the day that a person names, in a form of the house."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from pressdesk.dates import spoken, wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.notices import Refused, notice
from pressdesk.workflow.desk import Desk

FORM = "typing.date"
_FORMS: dict[str, Callable[[JalaliDate, time], str]] = {
    "weekday": lambda day, _clock: wording.long_date(day),
    "long": lambda day, _clock: wording.day_month_year(day),
    "numeric": lambda day, _clock: wording.short(day),
    "time": wording.day_and_clock,
}
FORMS = tuple(_FORMS)


def today(desk: Desk) -> JalaliDate:
    """The day it is in Tehran."""
    return JalaliDate.from_gregorian(in_tehran(desk.clock()).date())


def now(desk: Desk) -> time:
    """The time it is in Tehran."""
    return in_tehran(desk.clock()).time()


def written(day: JalaliDate, clock: time, form: str) -> str:
    """The date as it is printed in a release, with Persian names and digits."""
    return _FORMS[form](day, clock)


def said(desk: Desk, words: str, form: str = "") -> str:
    """What `words` name, written; nothing said is today.

    Raises:
        Refused: `words` name no day.
    """
    day = spoken.day_said(words, today(desk))
    clock = spoken.clock_said(words)
    if day is None and words.strip() and clock is None:
        raise Refused(notice("dating-unknown", "error", words=words))
    shape = form or desk.option(FORM)
    return written(day or today(desk), clock or now(desk), shape)
