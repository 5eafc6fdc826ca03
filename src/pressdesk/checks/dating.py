"""Days that cannot be, or that do not agree: with their weekday, with each other.

A lunar day may differ by one from another calendar of the same month, so only what the
observed table settles is taken for sure (PRODUCT.md, 6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from pressdesk.checks.prose import Kind, Prose
from pressdesk.checks.rule import Found, Rule
from pressdesk.checks.whole import Spotted, Whole, WholeRule
from pressdesk.dates import jalali, lunar, wording
from pressdesk.dates.mentions import Day, date_words, days_in, weekday_of, year_of
from pressdesk.text.characters import ZWNJ, latin_digits, persian_digits

_ENTERS: frozenset[Kind] = frozenset({"date", "number"})
_FAR = 250
"""So many days from now a day without its year may lie in the year before or after."""
_NEXT = 3


def impossible(prose: Prose) -> Iterator[Found]:
    """A day that its month does not have."""
    for each in days_in(prose.text):
        if not each.possible and (each.sure or each.day == each.longest + 1):
            yield _found(prose.text, each, each.longest)


def _found(text: str, each: Day, number: int, detail: str = "") -> Found:
    """The date without its weekday, with another day in it if there is one."""
    start, end = _bare(text, each)
    low, high = each.day_at
    new = persian_digits(str(number))
    whole = (text[start:low] + new + text[high:end],) if number else ()
    return Found(start, end, whole, 0.7, detail)


def _bare(text: str, each: Day) -> tuple[int, int]:
    """Where the date stands without its weekday."""
    start, end = each.start, each.end
    if each.weekday >= 0 and each.weekday_at[0] == start:
        start = each.weekday_at[1]
        start += len(text[start:end]) - len(text[start:end].lstrip(" ،,("))
    elif each.weekday >= 0:
        end = text.rindex("(", 0, each.weekday_at[0])
    return start, end - len(text[start:end]) + len(text[start:end].rstrip())


def _said(each: Day, text: str) -> str:
    start, end = _bare(text, each)
    return text[start:end]


def clock(prose: Prose) -> Iterator[Found]:
    """A time of the day that no clock shows."""
    for match in _clock().finditer(prose.text):
        for name in ("first", "second"):
            if match[name] and not _on_clock(match[name]):
                yield Found(*match.span(name), (), 0.8)


def _on_clock(time: str) -> bool:
    hour, minute = map(int, latin_digits(time).split(":"))
    return (hour < _HOURS and minute < _MINUTES) or (hour, minute) == (_HOURS, 0)


_HOURS, _MINUTES = 24, 60


@cache
def _clock() -> re.Pattern[str]:
    digits = "[0-9۰-۹٠-٩]{1,2}"
    time = rf"{digits}:{digits}(?![\d:])"
    w = date_words()
    return re.compile(
        rf"{w['clock']} (?P<first>{time})(?: {w['to']} (?P<second>{time}))?"
    )


def weekdays(prose: Prose) -> Iterator[Found]:
    """A full date whose weekday is another one."""
    for each in days_in(prose.text):
        day = each.in_year(each.year) if each.year and each.weekday >= 0 else None
        if day and weekday_of(day) != each.weekday and _is_settled(each, day):
            yield Found(
                *each.weekday_at, (_weekday(day),), 0.8, _said(each, prose.text)
            )


def _is_settled(each: Day, day: date) -> bool:
    return each.calendar != "lunar" or not lunar.lunar_of(day).forecast


def _weekday(day: date) -> str:
    return wording.weekday_names()[weekday_of(day)]


def pairs(prose: Prose) -> Iterator[Found]:
    """One day in two calendars that is two different days."""
    for first, second in _equals(prose.text):
        day = first.in_year(first.year) if first.year else None
        if day is None and second.year and (other := second.in_year(second.year)):
            day = first.near(other)
        other = second.near(day) if day else None
        if day and other and abs((day - other).days) > _slack(first, second, day):
            yield _found(prose.text, second, _number(second, day), _in(second, day))


def _equals(text: str) -> Iterator[tuple[Day, Day]]:
    """Days that a text says are one, each with the first of them."""
    first: Day | None = None
    for before, each in pairwise(days_in(text)):
        linked = _equal().fullmatch(text[before.end : each.start])
        if not linked or each.calendar == before.calendar:
            first = None
            continue
        first = first or before
        if each.calendar != first.calendar:
            yield first, each


def _slack(first: Day, second: Day, day: date) -> int:
    """How many days apart two names of one day may be."""
    is_lunar = "lunar" in (first.calendar, second.calendar)
    return int(is_lunar and lunar.lunar_of(day).forecast)


def _in(which: Day, day: date) -> str:
    """`day` in the calendar of `which`, in words."""
    if which.calendar == "solar":
        return wording.day_month(jalali.JalaliDate.from_gregorian(day))
    if which.calendar == "lunar":
        return wording.lunar_day_month(lunar.lunar_of(day))
    return wording.gregorian_date(day)


def _number(which: Day, day: date) -> int:
    """The number of `day` there, if month and year stay as they are; else 0."""
    if which.calendar == "solar":
        solar = jalali.JalaliDate.from_gregorian(day)
        now = (solar.year, solar.month, solar.day)
    elif which.calendar == "lunar":
        moon = lunar.lunar_of(day)
        now = (moon.year, moon.month, moon.day)
    else:
        now = (day.year, day.month, day.day)
    stays = now[1] == which.month and which.year in (0, now[0])
    return now[2] if stays else 0


@cache
def _equal() -> re.Pattern[str]:
    return re.compile(
        rf"[ ،,/–-]*(?:\(|و )?[ (]*(?:{date_words()['equal']} )?(?:\w+شنبه )?"
    )


def weekdays_now(whole: Whole) -> Iterator[Spotted]:
    """A date without its year whose weekday is another one, this year and around."""
    for number, each, text in _days(whole):
        if (
            each.year
            or each.weekday < 0
            or whole.day is None
            or each.calendar == "lunar"
        ):
            continue
        day = each.near(whole.day)
        fits = any(weekday_of(one) == each.weekday for one in _around(each, whole.day))
        if day is not None and not fits:
            found = Found(*each.weekday_at, (_weekday(day),), 0.7, _said(each, text))
            yield number, found


def _around(each: Day, now: date) -> Iterator[date]:
    year = year_of(now, each.calendar)
    for other in (year - 1, year, year + 1):
        day = each.in_year(other)
        if day is not None and abs((day - now).days) <= _FAR:
            yield day


def leap(whole: Whole) -> Iterator[Spotted]:
    """The thirtieth of Esfand in a year that does not have it."""
    for number, each, text in _days(whole):
        last = each.calendar == "solar" and (each.month, each.day) == (12, 30)
        if not last or each.year or whole.day is None:
            continue
        year = year_of(whole.day - timedelta(days=_HALF_YEAR), "solar")
        if not jalali.is_leap(year):
            yield number, _found(text, each, 29, persian_digits(str(year)))


_HALF_YEAR = 182


def near(whole: Whole) -> Iterator[Spotted]:
    """Today, tomorrow or yesterday beside a date that is another day."""
    if whole.day is None:
        return
    steps: dict[str, int] = date_words()["near"]
    for number, each, text in _days(whole):
        match = _near().search(text[max(0, each.start - 24) : each.start])
        day = each.near(whole.day) if match else None
        if match and day is not None and (day - whole.day).days != steps[match["near"]]:
            at = each.start - len(match[0])
            words = [
                word for word, step in steps.items() if step == (day - whole.day).days
            ]
            end = at + len(match["near"])
            yield number, Found(at, end, tuple(words[:1]), 0.7, _said(each, text))


@cache
def _near() -> re.Pattern[str]:
    words = "|".join(sorted(date_words()["near"], key=len, reverse=True))
    return re.compile(rf"(?<![\w{ZWNJ}])(?P<near>{words})[ ،,(]{{1,{_NEXT}}}$")


def tense(whole: Whole) -> Iterator[Spotted]:
    """What was held on a day still to come, or will be held on one that is over."""
    if whole.day is None:
        return
    for number, each, text in _days(whole):
        day = each.near(whole.day)
        if day is None or day == whole.day or number not in whole.told:
            continue
        ahead = (day - whole.day).days
        pattern = _tense()["was" if ahead > 0 else "will_be"]
        match = pattern.match(text, each.end)
        clear = match and not _unclear(text, each, match)
        if match and clear and (each.year or abs(ahead) < _SOON):
            yield number, Found(*match.span("verb"), (), 0.6, _said(each, text))


_SOON = 90


def _unclear(text: str, each: Day, match: re.Match[str]) -> bool:
    start = max(text.rfind(sign, 0, each.start) for sign in ".؛:!؟\n") + 1
    around = re.findall(rf"[\w{ZWNJ}]+", text[start : match.end()])
    return not set(date_words()["no_tense"]).isdisjoint(around)


@cache
def _tense() -> dict[str, re.Pattern[str]]:
    w = date_words()
    held = "|".join(w["held"])
    return {
        kind: re.compile(
            rf"[^.؛:!؟،\n]{{0,60}}?(?<![\w{ZWNJ}])"
            rf"(?P<verb>(?:{held}) (?:{'|'.join(w[kind])}))(?![\w{ZWNJ}])"
        )
        for kind in ("was", "will_be")
    }


def _days(whole: Whole) -> Iterator[tuple[int, Day, str]]:
    for number, text in enumerate(whole.texts):
        for each in days_in(text):
            yield number, each, text


RULES: tuple[Rule, ...] = (
    Rule("date.impossible", impossible, "suggest", "error", _ENTERS),
    Rule("date.clock", clock, "suggest", "error", frozenset({"time"})),
    Rule("date.weekday", weekdays, "suggest", "warning", _ENTERS),
    Rule("date.pair", pairs, "suggest", "warning", _ENTERS),
)
WHOLE_RULES: tuple[WholeRule, ...] = (
    WholeRule("date.weekday-now", weekdays_now, "suggest", "warning", _ENTERS),
    WholeRule("date.leap", leap, "suggest", "warning", _ENTERS),
    WholeRule("date.near", near, "suggest", "warning", _ENTERS),
    WholeRule("date.tense", tense, "style", "warning", _ENTERS),
)
