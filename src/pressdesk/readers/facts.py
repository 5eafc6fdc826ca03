"""What is known of a release beside its text, gathered line by line."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from types import MappingProxyType

from pressdesk.dates import tehran
from pressdesk.dates.reading import Clock, StampLine, iso_of, parse_date, parse_time
from pressdesk.document.nodes import Meta, Site
from pressdesk.notices import Arg, Notice, Severity
from pressdesk.readers.reading import Known, elided

_ADDRESS_CODE = re.compile(r"(?:[?&]p=|/news/)(\d{3,14})(?=$|[/?&#])")
_MOST = 200
_TAGS = re.compile(r"[،,؛#|\n]+")


@dataclass
class Facts:
    """The gathered facts; the first of its kind stands, the rest get a notice."""

    known: Known = field(default_factory=Known)
    date: dt.date | None = None
    time: Clock | None = None
    labelled: bool = False
    code: str = ""
    url: str = ""
    source: str = ""
    byline: str = ""
    service: str = ""
    embargo: str = ""
    tags: list[str] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    losses: int = 0

    def say(self, message_id: str, severity: Severity = "info", **args: Arg) -> None:
        """Add a notice."""
        self.notices.append(Notice(message_id, severity, MappingProxyType(args)))

    def dropped(self, text: str) -> None:
        """Say that furniture of the site was left out."""
        self.losses += 1
        if self.losses <= _MOST:
            self.say("read-boilerplate-dropped", text=elided(text))

    def sum_up(self) -> None:
        """Say how many more were left out than were told one by one."""
        if self.losses > _MOST:
            self.say("read-more-dropped", count=self.losses - _MOST)

    def take_stamp(self, stamp: StampLine, line: str) -> None:
        """Take the item's own stamp from a line."""
        self.say("read-stamp-taken", line=elided(line))
        for doubt in stamp.doubts:
            self.say(f"read-stamp-{doubt}", "warning", line=elided(line))
        self._take_code(stamp.code)
        self._take_moment(stamp)

    def _take_code(self, code: str) -> None:
        if code and self.code and code != self.code:
            self.say("read-second-code", "warning", code=code, kept=self.code)
        self.code = self.code or code

    def _take_moment(self, stamp: StampLine) -> None:
        """Keep the first date; a labelled one, or one with a time, wins over it."""
        better = stamp.labelled and not self.labelled
        if stamp.date and (self.date is None or better):
            self.date, self.labelled = stamp.date, stamp.labelled
            self.time = stamp.time or (None if better else self.time)
        elif stamp.time and self.time is None and stamp.date in (None, self.date):
            self.time = stamp.time

    def take_tags(self, text: str, line: str = "") -> None:
        """Take the words of a tags line, or a line of hashtags."""
        for tag in _TAGS.split(text):
            words = " ".join(tag.replace("_", " ").split())
            if words and words not in self.tags:
                self.tags.append(words)
        self.say("read-tags-taken", text=elided(line or text))

    def take_embargo(self, line: str) -> bool:
        """Take an embargo line; False when its date cannot be read."""
        day, time = parse_date(line), parse_time(line)
        if day is None:
            self.say("read-embargo-unread", "warning", line=elided(line))
            return False
        hour, minute, _second = time or (0, 0, 0)
        instant = tehran.at(day.year, day.month, day.day, hour, minute)
        self.embargo = tehran.iso(instant)
        found = "read-embargo-taken" if time else "read-embargo-day"
        self.say(found, "info" if time else "warning", line=elided(line))
        return True

    def meta(self) -> Meta:
        """The release's meta."""
        return Meta(
            service=self.service or self.known.service,
            source=self.source,
            byline=self.byline or self.known.byline,
            tags=tuple(self.tags) or self.known.tags,
            embargo=self.embargo,
        )

    def site(self) -> Site | None:
        """What the site published, or None when nothing is known of it."""
        url = self.known.url or self.url
        code = self.code or self._code_of(url)
        published = self._published()
        if not (url or code or published):
            return None
        return Site(code=code, url=url, published_at=published)

    def _published(self) -> str:
        """The printed stamp; the page's own instant when it says more of that day."""
        printed, known = iso_of(self.date, self.time), self.known.published_at
        if not printed:
            return known
        if known and known[:10] != printed[:10]:
            self.say("read-stamp-page", "warning", printed=printed, page=known)
        same_day = known[:10] == printed[:10]
        return known if same_day and len(known) > len(printed) else printed

    def _code_of(self, url: str) -> str:
        match = _ADDRESS_CODE.search(url)
        if match is None:
            return ""
        self.say("read-code-from-address", "warning", code=match.group(1))
        return match.group(1)
