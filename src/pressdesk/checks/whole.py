"""Rules about a release as a whole: what one paragraph alone cannot tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache

from pressdesk.checks.prose import Kind, Prose
from pressdesk.checks.rule import Found, Tier, Worded
from pressdesk.dates.tehran import TEHRAN
from pressdesk.document.finding import Passage, Spot, passages
from pressdesk.document.nodes import PARTS, Paragraph, Release, Span, Text
from pressdesk.document.schema import texts_of
from pressdesk.notices import Severity

Spotted = tuple[int, Found]
"""What was found, and in which passage of `Whole.passages`."""
_TOLD = frozenset({"lead", "paragraph"})


class Whole:
    """A release with all its texts; `today` is the day on which it is being written."""

    def __init__(self, release: Release, today: date | None = None) -> None:
        self.release = release
        self.passages: tuple[Passage, ...] = passages(release)
        self._today = today

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The characters of every passage, in reading order."""
        return tuple(each.text for each in self.passages)

    @cached_property
    def day(self) -> date | None:
        """The day that the release speaks of as today, where it is known."""
        stamp, site = self.release.stamp, self.release.site
        for said in (stamp.instant if stamp else "", site.published_at if site else ""):
            if (day := _day(said)) is not None:
                return day
        return self._today

    @cached_property
    def told(self) -> tuple[int, ...]:
        """The passages that tell the news: lead and plain paragraphs, no footnotes."""
        apart = {
            block.id
            for block in self.release.body
            if isinstance(block, Paragraph) and block.role != "body"
        }
        return tuple(
            number
            for number, each in enumerate(self.passages)
            if each.part in _TOLD
            and not each.spot.note
            and each.spot.block not in apart
        )

    @cached_property
    def runs(self) -> tuple[tuple[int, int, Span], ...]:
        """The runs with marks: passage, where it starts, and the run."""
        texts = _texts(self.release)
        made = []
        for number, each in enumerate(self.passages):
            at = 0
            for run in () if each.spot.note else texts[each.spot]:
                if isinstance(run, Span):
                    made.append((number, at, run))
                at += len(run if isinstance(run, str) else run.text)
        return tuple(made)

    @cached_property
    def links(self) -> tuple[tuple[int, int, int, str], ...]:
        """The links: passage, start, end, address; pieces of one are put together."""
        made: list[tuple[int, int, int, str]] = []
        for number, at, run in self.runs:
            end = at + len(run.text)
            if made and made[-1][0] == number and made[-1][2:] == (at, run.link):
                made[-1] = (number, made[-1][1], end, run.link)
            elif run.link:
                made.append((number, at, end, run.link))
        return tuple(made)

    def is_bound(self, number: int, at: int) -> bool:
        """Whether a field of the form is printed there."""
        return any(
            run.slot and number == where and start <= at < start + len(run.text)
            for where, start, run in self.runs
        )

    @cached_property
    def letter(self) -> bool:
        """Whether it is a message to somebody: it greets, or is signed."""
        return any(
            isinstance(block, Paragraph) and block.role in ("salutation", "signature")
            for block in self.release.body
        )


@dataclass(frozen=True)
class WholeRule(Worded):
    """One thing that a copy editor marks after reading all of a release.

    An example is a whole text: each of its lines is a paragraph.
    """

    id: str
    find: Callable[[Whole], Iterator[Spotted]]
    tier: Tier = "style"
    severity: Severity = "style"
    enters: frozenset[Kind] = frozenset()


@lru_cache(maxsize=64)
def prose_of(text: str) -> Prose:
    """A text cut up once for the rules that read it one after another."""
    return Prose(text)


def in_each(
    whole: Whole, among: Iterable[int], find: Callable[[str], tuple[Found, ...]]
) -> Iterator[Spotted]:
    """What is found in each of these passages by itself; `find` keeps what it found."""
    for number in among:
        for each in find(whole.texts[number]):
            yield number, each


def _texts(release: Release) -> dict[Spot, Text]:
    """Every text of a release with its marks."""
    made = {Spot(name): release.part(name) for name in PARTS}
    for block in release.body:
        for number, (_field, text) in enumerate(texts_of(block)):
            made[Spot(block.id, number)] = text
    return made


def _day(said: str) -> date | None:
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    return moment.astimezone(TEHRAN).date() if moment.tzinfo else moment.date()
