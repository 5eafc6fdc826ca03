"""How a field's value reads in the text: Persian digits, Jalali dates, joined lists."""

from __future__ import annotations

import re
from datetime import date

from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.wording import day_month_year, long_date, short
from pressdesk.document.form import empty
from pressdesk.document.nodes import Amount, Person, SlotData
from pressdesk.templates.library import part_words
from pressdesk.templates.template import Slot
from pressdesk.text.characters import latin_digits, persian_digits

_NUMBER = re.compile(r"([0-9]+)(?:\.([0-9]+))?")
_THREES = re.compile(r"(?<=[0-9])(?=(?:[0-9]{3})+$)")
_GROUPING = "٬"
_DECIMAL = "٫"
_COMMA = "، "
_AND = " و "


def rendered(slot: Slot, value: SlotData, part: str = "") -> str:
    """The printed Persian form of a value, or of one part of it; "" when empty.

    A person prints as «name، post organisation»; parts are `name`, `post`,
    `organisation` and `title` (post and organisation). A date prints with its
    weekday; `brief` leaves the weekday out, `short` is numeric. A time prints with
    the word for hour, `clock` without.
    """
    if empty(value):
        return ""
    match value:
        case Person():
            return _person(value, part)
        case Amount():
            return _amount(value, part)
        case tuple():
            return _joined([item.strip() for item in value if item.strip()])
    if slot.type == "date":
        return _date(value, part)
    if slot.type == "time":
        clock = persian_digits(value)
        return clock if part == "clock" else part_words()["hour"].format(clock)
    if slot.type == "number":
        return number(value)
    return " ".join(value.split())


def label(slot: Slot, part: str = "") -> str:
    """The mark of an unfilled field: its label, with the part's word before it."""
    word = part_words().get(part, "")
    return f"{word} {slot.label.fa}" if word else slot.label.fa


def number(digits: str) -> str:
    """A number in Persian digits, in groups of three from five digits on.

    Four digits stay together, as in years and in ordinary Persian print.
    """
    plain = latin_digits(digits).replace(",", "").replace(_GROUPING, "")
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return persian_digits(digits)
    whole, rest = match[1], match[2]
    if len(whole) > 4:
        whole = _THREES.sub(_GROUPING, whole)
    return persian_digits(whole + (_DECIMAL + rest if rest else ""))


def _person(person: Person, part: str) -> str:
    if part:
        return str(getattr(person, part, ""))
    return _COMMA.join(each for each in (person.name, person.title) if each)


def _amount(amount: Amount, part: str) -> str:
    digits = number(amount.number) if amount.number else ""
    match part:
        case "number":
            return digits
        case "unit":
            return amount.unit
    return f"{digits} {amount.unit}".strip() if digits else ""


def _date(iso: str, part: str) -> str:
    try:
        jalali = JalaliDate.from_gregorian(date.fromisoformat(iso[:10]))
    except ValueError:
        return iso
    if part == "short":
        return short(jalali)
    return day_month_year(jalali) if part == "brief" else long_date(jalali)


def _joined(items: list[str]) -> str:
    if len(items) < 2:
        return "".join(items)
    return _COMMA.join(items[:-1]) + _AND + items[-1]
