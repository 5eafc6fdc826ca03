"""What is printed on a review copy beside the release."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pressdesk.document.changes import Changes

Say = Callable[..., str]
"""The sentence of a message id with its arguments, in the release's language."""


@dataclass(frozen=True)
class ReviewCopy:
    """One copy: its number, when it was made, what changed since the one before it.

    `instant` is ISO 8601 with offset, `date` and `time` the same as printed;
    `fingerprint` is that of the release. `since` is the number of the copy before and
    `since_date` its printed date and time; 0 for a first copy.
    """

    number: int
    instant: str
    date: str
    time: str
    fingerprint: str
    revision: int
    draft: bool
    say: Say
    changes: Changes
    since: int = 0
    since_date: str = ""
