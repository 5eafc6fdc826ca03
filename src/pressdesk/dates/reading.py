"""Reading dates, clock times and news codes as sites print them.

`find_stamp` takes a whole line: it is a stamp only when every word of it is a label, a
date, a time, a code or a separator, so a sentence that quotes a date is never one.
The words stand in `resources/words/news.json`; the forms were collected from published
pages. A year of 13xx or 14xx is Jalali, one of 19xx or 20xx Gregorian.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from pressdesk.assets import resources
from pressdesk.dates import tehran
from pressdesk.dates.jalali import JalaliDate, valid
from pressdesk.text.characters import ZWNJ, fold

Use = Literal["release", "never", "modified", "letter", "clock", "service", "link"]
Clock = tuple[int, int, int]

_LONGEST_LINE = 240
_LONGEST_LABEL = 60
_MARKS = dict.fromkeys(range(0x64B, 0x656)) | {ord("ۀ"): "ه", ord(ZWNJ): " "}
_GAP = re.compile(r"[\s\-–—/|,،•·:؛;()\[\].»›>]+")
_NOON = 12


@dataclass(frozen=True)
class StampLine:
    """What one line says of a publication.

    `use` is `release` for the item's own stamp; anything else must not be taken as it.
    `doubts` names what does not agree (`weekday`, `gregorian`, `century`, `code`).
    """

    use: Use = "release"
    date: dt.date | None = None
    time: Clock | None = None
    code: str = ""
    url: str = ""
    words: str = ""
    labelled: bool = False
    doubts: tuple[str, ...] = ()

    @property
    def iso(self) -> str:
        """An ISO instant in Tehran time, or only a date; empty without a date."""
        return iso_of(self.date, self.time)


def iso_of(date: dt.date | None, time: Clock | None) -> str:
    """The ISO form; without a time the precision is the day, no hour is invented."""
    if date is None:
        return ""
    if time is None:
        return date.isoformat()
    return tehran.iso(dt.datetime.combine(date, dt.time(*time), tehran.TEHRAN))


def normal(text: str) -> str:
    """The matching form of a line: folded, small letters, single spaces."""
    return " ".join(fold(text).translate(_MARKS).lower().split())


def parse_date(text: str) -> JalaliDate | None:
    """The first Jalali date written anywhere in `text`."""
    line = normal(text)
    for name in ("words", "ordinal", "ymd", "dmy"):
        for match in _patterns()[name].finditer(line):
            if (found := _jalali(name, match)) is not None:
                return found
    return None


def parse_time(text: str) -> Clock | None:
    """The first clock time written anywhere in `text`."""
    line = normal(text)
    match = _patterns()["time"].search(line) or _patterns()["hour"].search(line)
    return _clock(match) if match else None


def find_stamp(line: str) -> StampLine | None:
    """What a whole line says of the publication, or None when it is running text."""
    if len(line) > _LONGEST_LINE:
        return None
    text = normal(line)
    return _special(text, line) or _read(text)


def _special(text: str, line: str) -> StampLine | None:
    patterns = _patterns()
    if (match := patterns["modified"].match(text)) and _read(text[match.end() :]):
        return StampLine("modified")
    if patterns["never"].match(text) and len(text) < _LONGEST_LABEL:
        return StampLine("never")
    if patterns["letter"].match(text) and len(text) < _LONGEST_LABEL:
        return StampLine("letter")
    if match := patterns["short_link"].match(text):
        return StampLine("link", url=_address(line), labelled=bool(match.group(1)))
    if match := patterns["service"].match(text):
        words = fold(line).partition(":")[2].strip()
        return StampLine("service", words=words) if words else None
    return None


def _address(line: str) -> str:
    match = re.search(r"https?://\S+", line)
    return match.group() if match else ""


@dataclass(frozen=True)
class _Found:
    stamp: StampLine = StampLine()
    weekday: int = -1
    gregorian: dt.date | None = None
    known: bool = False


def _read(text: str) -> StampLine | None:
    found = _Found()
    for name, match in _tokens(text):
        if name == "stranger":
            return None
        found = _take(found, name, match)
    if not found.known:
        return None
    return _settle(found)


def _tokens(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    at = 0
    while at < len(text):
        if gap := _GAP.match(text, at):
            at = gap.end()
            continue
        for name in _ORDER:
            match = _patterns()[name].match(text, at)
            if match and match.end() > at:
                yield name, match
                at = match.end()
                break
        else:
            yield "stranger", re.match("", "")  # type: ignore[misc]
            return


def _take(found: _Found, name: str, match: re.Match[str]) -> _Found:
    stamp = found.stamp
    if name in ("code", "code_reversed") and not stamp.code:
        code = match.group(1).upper()
        return replace(found, stamp=replace(stamp, code=code), known=True)
    if name in ("words", "ordinal", "ymd", "dmy", "short") and stamp.date is None:
        return _take_date(found, name, match)
    if name == "time" and stamp.time is None:
        return replace(found, stamp=replace(stamp, time=_clock(match)), known=True)
    if name in ("day_month", "year_month", "month_day", "western"):
        return replace(found, gregorian=_gregorian(match), known=True)
    if name == "weekday":
        day = next(i for i, group in enumerate(match.groups()) if group)
        return replace(found, weekday=day)
    if name == "label":
        return replace(found, stamp=replace(stamp, labelled=True))
    return found


def _take_date(found: _Found, name: str, match: re.Match[str]) -> _Found:
    day = _jalali(name, match)
    if day is None:
        return found
    doubts = (*found.stamp.doubts, "century") if name == "short" else ()
    stamp = replace(found.stamp, date=day.to_gregorian(), doubts=doubts)
    return replace(found, stamp=stamp, known=True)


def _settle(found: _Found) -> StampLine | None:
    stamp, doubts = found.stamp, list(found.stamp.doubts)
    date = stamp.date or found.gregorian
    if date is None and stamp.time is None and not stamp.code:
        return None
    if date and found.gregorian and found.gregorian != date:
        doubts.append("gregorian")
    if date and found.weekday >= 0 and (date.weekday() + 2) % 7 != found.weekday:
        doubts.append("weekday")
    alone = not (stamp.labelled or stamp.code or stamp.time)
    clock = alone and (found.weekday >= 0 or (stamp.date and found.gregorian))
    return replace(
        stamp,
        use="clock" if clock else "release",
        date=date,
        doubts=tuple(doubts),
    )


def _jalali(name: str, match: re.Match[str]) -> JalaliDate | None:
    part = match.groupdict()
    year = int(part["year"])
    if name == "short":
        year += 1400 if year < 50 else 1300
    month = int(part["month"]) if part["month"].isdigit() else _month(part["month"])
    day = int(part["day"]) if name != "ordinal" else _ordinal(part["day"])
    return JalaliDate(year, month, day) if valid(year, month, day) else None


def _month(word: str) -> int:
    names = _words()["months"] if word[0] > "z" else _words()["months_latin"]
    return int(names.index(word)) + 1


def _ordinal(word: str) -> int:
    days = _words()["days"]
    return next(i for i, day in enumerate(days, 1) if re.fullmatch(day, word))


def _gregorian(match: re.Match[str]) -> dt.date | None:
    part = match.groupdict()
    month = part["month"]
    number = int(month) if month.isdigit() else _western_month(month)
    try:
        return dt.date(int(part["year"]), number, int(part["day"]))
    except ValueError:
        return None


def _western_month(word: str) -> int:
    names = _words()["months_gregorian"]
    return next(i for i, name in enumerate(names, 1) if re.fullmatch(name, word))


def _clock(match: re.Match[str]) -> Clock:
    part = match.groupdict()
    hour = int(part["hour"])
    if part.get("after") and hour < _NOON:
        hour += _NOON
    if part.get("before") and hour == _NOON:
        hour = 0
    return hour, int(part.get("minute") or 0), int(part.get("second") or 0)


_ORDER = (
    "code_reversed",
    "code",
    "label",
    "views",
    "clock_label",
    "time",
    "weekday",
    "ordinal",
    "words",
    "ymd",
    "dmy",
    "western",
    "day_month",
    "year_month",
    "month_day",
    "short",
    "by",
    "tools",
)


@cache
def _words() -> dict[str, list[str]]:
    text = resources("words", "news.json").read_text("utf-8")
    dates: dict[str, list[str]] = json.loads(text)["dates"]
    return dates


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    w = _words()
    months = "|".join(w["months"] + w["months_latin"])
    west = "|".join(w["months_gregorian"])
    gap = r"[ ]?[-/,،.]?[ ]?"
    jalali_year = r"(?P<year>1[34]\d\d)(?!\d)"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    day, month = r"(?<!\d)(?P<day>\d{1,2})", r"(?P<month>\d{1,2})"
    name = rf"(?P<month>{months})(?:{w['month_tail']})?"
    noon = rf"(?:[ ]?(?:(?P<before>{w['before_noon']})|(?P<after>{w['after_noon']})))?"
    sources = {
        "code": rf"(?:{w['code']})[ ]?:?[ ]?(\d{{3,14}}(?:-\d{{3,6}})?"
        rf"(?:[ ][a-z]\b)?)(?!\d|[ ]?{w['views']})",
        "code_reversed": rf"(\d{{3,14}})[ ]?:[ ]?(?:{w['code_reversed']})\b",
        "label": rf"(?:{w['label']})(?=[ ]?:|[ ]|$|\d)",
        "clock_label": rf"(?:{w['clock_label']})(?=[ ]?:|[ ]|\d)",
        "views": rf"(?<!\d)[\d٬,]+[ ]{w['views']}",
        "time": r"(?<!\d)(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]?\d)"
        rf"(?::(?P<second>[0-5]\d))?(?!\d){noon}",
        "hour": rf"{w['clock']}[ ](?P<hour>[01]?\d|2[0-3])(?!\d){noon}",
        "weekday": "|".join(f"({day})" for day in w["weekdays"]),
        "ordinal": rf"(?P<day>{'|'.join(w['days'])})[ ]{name}{gap}{jalali_year}",
        "words": rf"{day}{gap}{name}{gap}{jalali_year}",
        "ymd": rf"(?<!\d){jalali_year}[/.-]{month}[/.-](?P<day>\d{{1,2}})(?!\d)",
        "dmy": rf"{day}[/.-]{month}[/.-]{jalali_year}",
        "short": r"(?<!\d)(?P<year>\d\d)/(?P<month>\d\d)/(?P<day>\d\d)(?!\d)",
        "western": rf"(?<!\d){year}[/.-]{month}[/.-](?P<day>\d{{1,2}})(?!\d)",
        "day_month": rf"{day}[ ](?P<month>{west}),?[ ]{year}",
        "year_month": rf"(?<!\d)(?P<year>(?:19|20)\d\d)[ ]?(?P<month>{west})[ ]"
        r"(?P<day>\d{1,2})(?!\d)",
        "month_day": rf"(?P<month>{west})[ ](?P<day>\d{{1,2}}),?[ ]{year}",
        "by": rf"{w['by']}\b.*",
        "tools": rf"(?:{w['tools']})(?=\s|[|،,]|$)",
        "modified": rf"(?:{w['modified']})",
        "never": rf"(?:{w['never']})",
        "letter": rf"(?:{w['letter']})",
        "short_link": rf"({w['short_link']})?[ ]?:?[ ]?https?://\S+$",
        "service": rf"(?:{w['service']})[ ]?:[ ]?\S.{{1,60}}$",
    }
    return {key: re.compile(source) for key, source in sources.items()}
