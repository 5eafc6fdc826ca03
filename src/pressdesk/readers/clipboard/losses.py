"""What a paste leaves behind or changes, counted by kind and told once each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from types import MappingProxyType

from pressdesk.notices import Notice, Severity

KINDS: tuple[tuple[str, Severity], ...] = (
    ("file-pictures", "warning"),
    ("remote-pictures", "warning"),
    ("unread-pictures", "warning"),
    ("deletions", "warning"),
    ("hidden", "warning"),
    ("embeds", "warning"),
    ("remarks", "info"),
    ("insertions", "info"),
    ("trackers", "info"),
    ("dots", "info"),
    ("scripts", "info"),
    ("looks", "info"),
    ("merged", "info"),
    ("notes", "info"),
    ("joined-lines", "info"),
    ("lists", "info"),
    ("letters", "info"),
    ("forms", "info"),
    ("joiners", "info"),
    ("marks", "info"),
    ("spaces", "info"),
)
"""Every kind in the order of telling: what is missing first."""

_OF_PAGES = {
    "read-picture-unread": "unread-pictures",
    "read-picture-left": "remote-pictures",
    "read-overrides-removed": "marks",
}
_MOST = 50


@dataclass
class Losses:
    """The counts of one paste, and notices of others that are told as they are."""

    counts: Counter[str] = field(default_factory=Counter)
    notices: list[Notice] = field(default_factory=list)

    def add(self, kind: str, count: int = 1) -> None:
        """Count `count` more of a kind of `KINDS`."""
        if count:
            self.counts[kind] += count

    def told(self) -> tuple[Notice, ...]:
        """One notice a kind, then the others once each."""
        others: dict[tuple[object, ...], Notice] = {}
        for one in self.notices:
            kind = _OF_PAGES.get(one.id)
            if kind:
                self.add(kind)
            elif len(others) < _MOST:
                others.setdefault((one.id, *one.args.values()), one)
        self.notices = []
        made = [
            Notice(
                f"clip-{kind}",
                severity,
                MappingProxyType({"count": self.counts[kind]}),
            )
            for kind, severity in KINDS
            if self.counts[kind]
        ]
        return (*made, *others.values())
