"""How long a release is and should be, in words for people."""

from __future__ import annotations

from collections.abc import Callable

from pressdesk.document.lengths import Length, lengths
from pressdesk.document.nodes import Release
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.issue import limits

Text = Callable[..., str]
_OWN = {"body": "count-body", "longest": "count-longest", "all": "count-all"}


def lengths_of(desk: Desk, release: Release) -> tuple[Length, ...]:
    """The parts of `release` beside the office's lengths."""
    return lengths(release, limits(desk))


def name_of(text: Text, row: Length) -> str:
    """What the row is called."""
    part = row.part.replace("_", "-")
    return text(_OWN.get(row.part, f"editor-kind-{part}"))


def wanted(text: Text, row: Length) -> str:
    """The words it should have, or nothing."""
    if row.least:
        return text("count-between", least=row.least, most=row.most)
    return text("count-most", most=row.most) if row.most else ""
