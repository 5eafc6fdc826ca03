"""What stands against a release, as entries: what was found, and what can be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from msgspec import Struct

from pressdesk.checks import catalogue
from pressdesk.checks.in_release import Located, in_words, seen
from pressdesk.checks.practice import Practice
from pressdesk.checks.proofreading import BY_ID
from pressdesk.document.finding import Spot
from pressdesk.document.package import Package
from pressdesk.notices import Notice, Place, Severity, notice
from pressdesk.workflow import ignoring, issue, proof
from pressdesk.workflow.desk import Desk

_SIZES = ("-words", "-chars", "-long", "-longish", "-short")


class Entry(Struct, frozen=True):
    """A sentence about the release, or what the proofreader `located` in it.

    There may be tens of thousands: sentences are made when somebody reads them.
    """

    beside: Notice | None = None
    located: Located | None = None

    @property
    def notice(self) -> Notice:
        """It as a sentence."""
        if self.located is not None:
            return self.located.notice
        assert self.beside is not None
        return self.beside

    @property
    def place(self) -> Place | None:
        """Where it points."""
        if self.located is not None:
            return self.located.place
        return self.beside.place if self.beside is not None else None

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        if self.located is not None:
            return self.located.finding.severity
        return self.beside.severity if self.beside is not None else "info"

    @property
    def rule(self) -> str:
        """The id of the proofreader's rule, or nothing."""
        return self.located.finding.rule if self.located else ""

    @property
    def kind(self) -> str:
        """The message id of what it is grouped under, such as its rule's name."""
        if self.located is not None:
            return BY_ID[self.rule].name
        name = self.notice.id
        if name.startswith(("check-slot", "issue-optional")):
            return "kind-form"
        return "kind-size" if name.endswith(_SIZES) else "kind-parts"

    @property
    def why(self) -> str:
        """The message id of the reason, where a rule has one."""
        return BY_ID[self.rule].why if self.located is not None else ""

    @property
    def spelled(self) -> bool:
        """Whether it is about spelling: every word is its own decision."""
        return self.located is not None and BY_ID[self.rule].last

    @property
    def at_hand(self) -> tuple[str, ...]:
        """Those that need no more work; a misspelt word's are worked out when asked."""
        return self.located.finding.at_hand if self.located else ()

    @property
    def fixes(self) -> tuple[str, ...]:
        """What may stand there instead, the best first."""
        return self.located.finding.replacements if self.located else ()

    @property
    def whole(self) -> bool:
        """Whether it is about whole words, which a dictionary can hold."""
        if self.located is None or not ignoring.can_accept(self.located):
            return False
        text, what = self.located.passage.text, self.located.finding
        beside = (
            text[max(0, what.start - 1) : what.start],
            text[what.end : what.end + 1],
        )
        return not any(each.isalnum() for each in beside)

    @property
    def seen(self) -> tuple[int, int]:
        """Where it is underlined, in code points of its text."""
        if self.located is None:
            return 0, 0
        return seen(self.located.passage.text, self.located.finding)

    def shown(self, new: str | None = None) -> str:
        """The whole words it is about, as they stand there or with `new` in them."""
        if self.located is None:
            return ""
        return in_words(self.located.passage.text, self.located.finding, new)

    @property
    def spot(self) -> Spot | None:
        """The text that it is about, if it is one."""
        if self.located is not None:
            return self.located.passage.spot
        place = self.place
        return Spot(place.block) if place is not None and place.block else None


_NONE: Mapping[Located, Entry] = MappingProxyType({})


def read(
    desk: Desk,
    package: Package,
    known: Mapping[Located, Entry] = _NONE,
    practice: Practice | None = None,
) -> tuple[Entry, ...]:
    """Everything that stands against the release, errors first.

    `known` are entries of an earlier reading: what is found again is the same value.
    `practice` is the desk's own unless another is given.
    """
    practice = proof.practice(desk) if practice is None else practice
    beside = issue.gate(desk, package, practice, catalogue.BESIDE)
    ready = replace(package, release=issue.ready(desk, package.release))
    made = [Entry(each) for each in beside]
    made += [
        known.get(each) or Entry(located=each) for each in proof.found(ready, practice)
    ]
    return tuple(sorted(made, key=lambda each: issue.GRAVITY[each.severity]))


def found(desk: Desk, package: Package) -> tuple[Located, ...]:
    """What the proofreader marks, by the office's practice, in reading order."""
    return proof.found(package, proof.practice(desk))


def safe(desk: Desk, package: Package) -> tuple[Located, ...]:
    """What can be fixed without asking, in reading order."""
    among = found(desk, package)
    return tuple(
        e for e in among if e.finding.tier == "auto" and e.finding.replacements
    )


class Kind(Struct, frozen=True):
    """What is found of one kind: its name's message, and which of it can be fixed."""

    message: str
    severity: Severity
    entries: tuple[Entry, ...]
    fixable: tuple[Entry, ...]


def kinds(entries: Iterable[Entry]) -> tuple[Kind, ...]:
    """The findings by kind, those of one weight together."""
    made: dict[tuple[str, Severity], list[Entry]] = {}
    for each in entries:
        made.setdefault((each.rule or each.kind, each.severity), []).append(each)
    return tuple(
        Kind(among[0].kind, severity, tuple(among), _fixable(among))
        for (_, severity), among in made.items()
    )


def _fixable(among: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those that can be fixed together: spelling is fixed word by word."""
    if among[0].located is None or among[0].spelled:
        return ()
    return tuple(each for each in among if each.at_hand)


_FEW = 3
_QUIET = ("style", "info")


def gate(desk: Desk, entries: Sequence[Entry]) -> tuple[Notice, ...]:
    """What a person reads before issuing: several of a kind are one sentence.

    What is a matter of taste is counted at the end: it stops nobody.
    """
    grave = [each for each in entries if each.severity not in _QUIET]
    told = [each for kind in kinds(grave) for each in _summed(desk, kind)]
    quiet = sum(each.located is not None for each in entries) - sum(
        each.located is not None for each in grave
    )
    told += [e.notice for e in entries if e.located is None and e not in grave]
    if quiet:
        told.append(notice("issue-quiet", "info", count=quiet))
    return tuple(told)


def _summed(desk: Desk, kind: Kind) -> Iterator[Notice]:
    first, count = kind.entries[0], len(kind.entries)
    if first.located is None or count == 1:
        yield from (each.notice for each in kind.entries)
        return
    comma = desk.text("comma") + " "
    shown = dict.fromkeys(each.shown() for each in kind.entries)
    words = comma.join(desk.text("issue-words", words=each) for each in [*shown][:_FEW])
    yield notice(
        "issue-several",
        kind.severity,
        first.notice.place,
        name=desk.text(kind.message),
        count=count,
        words=words,
    )
