"""Problems as values: what a room wants a person to know, without a sentence.

A notice names a message id and its arguments; `i18n` turns it into a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Severity = Literal["info", "style", "warning", "error"]
Arg = str | int


@dataclass(frozen=True)
class Place:
    """Where a notice points: a block (or part) id and code point offsets, or a slot.

    `block` is a block id or one of the part names `kicker`, `headline`, `subhead`,
    `lead`, `end_mark`. `end` is exclusive; both are 0 for the whole block.
    """

    block: str = ""
    start: int = 0
    end: int = 0
    slot: str = ""


def _no_args() -> Mapping[str, Arg]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Notice:
    """One message by id: `args` fill the sentence, `place` says where to look."""

    id: str
    severity: Severity = "info"
    args: Mapping[str, Arg] = field(default_factory=_no_args)
    place: Place | None = None


def notice(
    message_id: str,
    severity: Severity = "info",
    place: Place | None = None,
    **args: Arg,
) -> Notice:
    """Build a notice from keyword arguments (Fluent variable names)."""
    return Notice(message_id, severity, MappingProxyType(args), place)


class PressdeskError(Exception):
    """Base of the one exception family: carries the notice that explains it."""

    exit_code = 3

    def __init__(self, what: Notice) -> None:
        super().__init__(what.id, dict(what.args))
        self.notice = what


class Refused(PressdeskError):
    """A rule of the desk forbids it (exit code 1)."""

    exit_code = 1


class Unreadable(PressdeskError):
    """The input cannot be read or the call was wrong (exit code 2)."""

    exit_code = 2


class MachineFailed(PressdeskError):
    """Disk, database or another part of the machine failed (exit code 3)."""

    exit_code = 3
