"""What a release says of itself beside its text: moments as typed, slug, tags.

Dates are Jalali and times Tehran's, in any digits; kept are ISO days and instants.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

from pressdesk.dates import reading, tehran, wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.document.nodes import Meta, Release, plain, replace
from pressdesk.text.characters import ZWNJ, clean, latin_digits, persian_digits
from pressdesk.text.slug import slug
from pressdesk.workflow.desk import Desk

_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.٫]\s*(\d{2}))?$")
_SEPARATORS = re.compile(r"[،,؛;\n]+")


def day_of(words: str) -> JalaliDate | None:
    """The Jalali day that was typed, or None."""
    return reading.parse_date(words)


def clock_of(words: str) -> time | None:
    """The clock time that was typed (`10`, `10:30`, «ساعت ۱۰»), or None."""
    match = _CLOCK.match(latin_digits(words.strip()))
    if match:
        hour, minute = int(match[1]), int(match[2] or 0)
        return time(hour, minute) if hour < 24 and minute < 60 else None
    found = reading.parse_time(words)
    return time(found[0], found[1]) if found else None


def kept(day: JalaliDate, clock: time | None) -> str:
    """The ISO form: an instant with Tehran's offset, or the day alone."""
    if clock is None:
        return day.to_gregorian().isoformat()
    parts = day.year, day.month, day.day, clock.hour, clock.minute
    return tehran.iso(tehran.at(*parts))


def moment(written: str) -> tuple[JalaliDate, time | None] | None:
    """Day and time of a kept form, on Tehran's clock; None when it is neither."""
    try:
        if len(written) <= len("2026-05-17"):
            return JalaliDate.from_gregorian(date.fromisoformat(written)), None
        instant = datetime.fromisoformat(written)
    except ValueError:
        return None
    local = instant.astimezone(tehran.TEHRAN) if instant.tzinfo else instant
    return JalaliDate.from_gregorian(local.date()), local.time()


def embargo_until(desk: Desk, release: Release, language: str) -> str:
    """Until when the release may not be published, in the interface's words.

    Empty without an embargo and after it has passed; one that is no time stays as it
    was written.
    """
    from pressdesk.workflow.imprint import embargo

    holds = embargo(desk, release)
    found = moment(release.meta.embargo) if holds else None
    if found is None:
        return holds
    day, clock = found
    hours = f"{clock or time():%H:%M}"
    hours = persian_digits(hours) if language == "fa" else hours
    return desk.text("moment-said", date=wording.long_date(day, language), time=hours)


def proposed_slug(release: Release) -> str:
    """A Latin name made of the headline; may be empty."""
    return slug(plain(release.headline))


def clean_slug(words: str) -> str:
    """What was typed as a Latin name, in its own form."""
    return slug(words)


def tags_of(words: str) -> tuple[str, ...]:
    """The tags in a line of them, each once; a hash sign and underscores go."""
    parts = (_tag(part) for part in _SEPARATORS.split(clean(words)))
    return tuple(dict.fromkeys(part for part in parts if part))


def _tag(words: str) -> str:
    return " ".join(words.replace("_", " ").split()).strip(f"# {ZWNJ}")


def with_tags(meta: Meta, words: str) -> Meta:
    """`meta` with the tags that were typed, each once."""
    return replace(meta, tags=tuple(dict.fromkeys((*meta.tags, *tags_of(words)))))
