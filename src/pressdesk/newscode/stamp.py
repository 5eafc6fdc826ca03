"""A release gets its code and its instant once.

The ledger is an argument: `store` keeps it in a database, tests in a dictionary.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Literal, Protocol

from pressdesk.dates import tehran
from pressdesk.dates.jalali import JalaliDate
from pressdesk.document.nodes import PARTS, Release, Stamp, plain, replace
from pressdesk.document.schema import block_text
from pressdesk.newscode.pattern import SERVICE, Pattern
from pressdesk.notices import Refused, notice

State = Literal["reserved", "issued", "void"]


@dataclass(frozen=True)
class Reservation:
    """One row of the register; instants are ISO 8601 with offset, or empty.

    `words` is the `digest` of what was issued; empty where nobody kept it.
    """

    release_id: str
    code: str
    seq: int
    period: str
    state: State
    reserved_at: str
    issued_at: str = ""
    issuer: str = ""
    void_reason: str = ""
    voided_at: str = ""
    words: str = ""


class Ledger(Protocol):
    """Hands out each number once: reserved, then issued; void with a reason."""

    def reserve(
        self,
        release_id: str,
        pattern: Pattern,
        period: str,
        date: JalaliDate,
        service: str,
        at: datetime,
    ) -> Reservation:
        """The release's code: the one it has, or the next number of `period`."""
        ...

    def issue(
        self, release_id: str, at: datetime, issuer: str, words: str = ""
    ) -> Reservation:
        """Mark the release's reservation as issued; the first time holds."""
        ...

    def void(self, code: str, reason: str, at: datetime) -> Reservation:
        """Void a code for ever; a reason is needed."""
        ...

    def peek(
        self, pattern: Pattern, period: str, date: JalaliDate, service: str
    ) -> str:
        """The code that `reserve` would give now, without reserving it."""
        ...

    def find(self, release_id: str) -> Reservation | None:
        """The row of a release."""
        ...

    def entries(
        self, state: State | None = None, period: str | None = None
    ) -> tuple[Reservation, ...]:
        """The register in the order of reservation."""
        ...

    def rehearse(self) -> None:
        """Begin to write and take it back; raises where nothing can be written."""
        ...


def _no_services() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True)
class CodeRule:
    """How an office builds its codes. `services` maps a service's name to letters.

    Raises:
        Refused: the pattern could give one code twice under this reset and scope.
    """

    pattern: Pattern
    reset: str = "yearly"
    scope: str = "office"
    prefix: str = ""
    services: Mapping[str, str] = field(default_factory=_no_services)

    def __post_init__(self) -> None:
        self.whole.refuse_repeats(self.reset, self.scope)

    @property
    def whole(self) -> Pattern:
        """The pattern with the prefix in it."""
        return self.pattern.with_prefix(self.prefix) if self.prefix else self.pattern

    def letters(self, service: str) -> str:
        """The letters of a service in the code; none where the code has none."""
        if not self.pattern.has_service:
            return ""
        found = self.services.get(service.strip(), service.strip())
        if not SERVICE.fullmatch(found):
            message = "newscode-service-unknown" if found else "newscode-service-empty"
            raise Refused(notice(message, "error", service=service))
        return found.upper()

    def counter(self, date: JalaliDate, letters: str) -> str:
        """The key of the counter that the day and the service count on."""
        period = self.pattern.period(date, self.reset)
        return f"{letters}/{period}" if self.scope == "service" else f"/{period}"


def digest(release: Release) -> str:
    """What tells the words of one release from those of another: 64 digits."""
    texts = [plain(release.part(name)) for name in PARTS]
    texts += [f"{block.id}\n{block_text(block)}" for block in release.body]
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def next_code(
    ledger: Ledger,
    rule: CodeRule,
    instant: datetime,
    service: str = "",
    release_id: str = "",
) -> str:
    """The code the release has or would get now; another desk may take it first."""
    found = ledger.find(release_id) if release_id else None
    if found is not None:
        return found.code
    date, letters = tehran.jalali(instant), rule.letters(service)
    return ledger.peek(rule.whole, rule.counter(date, letters), date, letters)


def stamp(
    release: Release, ledger: Ledger, rule: CodeRule, instant: datetime, issuer: str
) -> Release:
    """Give the release its code and instant; an issued one comes back unchanged.

    A retry after a crash takes up its own reservation, with the instant of the first
    issue. A release under correction keeps its code and gets the next revision.

    Raises:
        Refused: the release's code is void, or its service has no letters.
    """
    if release.issued:
        return release
    if release.stamp is not None and release.correction is not None:
        return _corrected(release, release.stamp, ledger, instant, issuer)
    found = ledger.find(release.id)
    if found is None:
        date, letters = tehran.jalali(instant), rule.letters(release.meta.service)
        counter = rule.counter(date, letters)
        ledger.reserve(release.id, rule.whole, counter, date, letters, instant)
    done = ledger.issue(release.id, instant, issuer, digest(release))
    first = Stamp(done.code, done.issued_at, done.issuer)
    return replace(release, stamp=first, correction=None)


def _corrected(
    release: Release, old: Stamp, ledger: Ledger, instant: datetime, issuer: str
) -> Release:
    found = ledger.find(release.id)
    if found is not None and found.state == "void":
        raise Refused(notice("newscode-void", "error", code=found.code))
    revision = release.correction.revision if release.correction else old.revision + 1
    new = Stamp(old.code, tehran.iso(instant), issuer, revision)
    return replace(release, stamp=new, correction=None)
