"""Give a text the half-spaces back that it lost on its way: all changes, to choose."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import Struct

from pressdesk.checks import in_release
from pressdesk.checks.in_release import Located
from pressdesk.checks.proofreading import BY_ID
from pressdesk.checks.restoring import FAMILY, restored
from pressdesk.document.package import Package
from pressdesk.notices import Refused, notice
from pressdesk.workflow import proof
from pressdesk.workflow.desk import Desk


class Wanted(Struct, frozen=True):
    """Which changes are taken: by kind, then without those of these numbers (from 1).

    `kinds` are ids of rules without «joiner.»; none means all. `safe` takes only those
    that need no eye.
    """

    kinds: frozenset[str] = frozenset()
    without: frozenset[int] = frozenset()
    safe: bool = False

    def takes(self, number: int, one: Located) -> bool:
        """Whether the change with this number is taken."""
        return (
            (not self.kinds or kind(one) in self.kinds)
            and number not in self.without
            and (not self.safe or one.finding.tier == "auto")
        )


def found(desk: Desk, package: Package) -> tuple[Located, ...]:
    """Every change that gives the release its half-spaces back, in reading order."""
    practice = proof.practice(desk)
    return in_release.located_by(package.release, practice, restored)


def chosen(among: Collection[Located], wanted: Wanted) -> tuple[Located, ...]:
    """Those that are taken."""
    numbered = enumerate(among, 1)
    return tuple(each for number, each in numbered if wanted.takes(number, each))


def wanted(
    kinds_taken: Iterable[str], without: Iterable[int], *, safe: bool = False
) -> Wanted:
    """What a person asks for.

    Raises:
        Refused: a kind that there is not.
    """
    for each in kinds_taken:
        if each not in kinds():
            known = ", ".join(kinds())
            said = notice("workflow-half-spaces-kind", "error", kind=each, kinds=known)
            raise Refused(said)
    return Wanted(frozenset(kinds_taken), frozenset(without), safe)


def kind(one: Located) -> str:
    """What kind of change it is, for a command line."""
    return one.finding.rule.removeprefix(FAMILY)


def kinds() -> tuple[str, ...]:
    """All kinds, in the order of the rules."""
    ids = [each for each in BY_ID if each.startswith(FAMILY)]
    return tuple(each.removeprefix(FAMILY) for each in ids)
