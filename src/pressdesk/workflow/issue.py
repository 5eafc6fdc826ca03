"""Issue a release: the gate, the stamp, the correction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as with_fields
from datetime import datetime

from pressdesk.checks import catalogue
from pressdesk.checks.practice import Practice
from pressdesk.checks.structure import Limits
from pressdesk.dates.tehran import TEHRAN
from pressdesk.document.form import empty, values_of
from pressdesk.document.nodes import Correction, Release, replace
from pressdesk.document.package import Package
from pressdesk.newscode import stamp as stamping
from pressdesk.newscode.stamp import Reservation
from pressdesk.notices import Notice, Place, Refused, Severity, notice
from pressdesk.settings.resolve import code_rule
from pressdesk.templates.prune import without_optional
from pressdesk.workflow import dictionary, proof
from pressdesk.workflow.desk import Desk


def limits(desk: Desk) -> Limits:
    """The office's lengths, from its settings."""
    number = desk.settings.number
    return Limits(
        headline_words=number("limits.headline_words"),
        headline_chars=number("limits.headline_chars"),
        lead_from=number("limits.lead_from"),
        lead_to=number("limits.lead_to"),
        lead_max=number("limits.lead_max"),
        paragraph_max=number("limits.paragraph_max"),
    )


GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "style": 2, "info": 3}


def gate(
    desk: Desk,
    package: Package,
    practice: Practice | None = None,
    rules: Sequence[catalogue.Rule] = catalogue.RULES,
) -> tuple[Notice, ...]:
    """Everything that stands against the release by these rules, errors first.

    `practice` is the desk's own unless another is given; what is broken in its
    dictionaries is told too.

    Blocks that wait for an optional field left empty are dropped when the release is
    issued; each is said here first, by the empty field's label.
    """
    release = package.release
    template = desk.template(release.meta.kind)
    as_issued = ready(desk, release)
    practice = proof.practice(desk) if practice is None else practice
    checked = catalogue.check(as_issued, template, limits(desk), practice, rules)
    found = (*checked, *_dropped(desk, release), *dictionary.notices(desk))
    return tuple(sorted(found, key=lambda n: GRAVITY[n.severity]))


def ready(desk: Desk, release: Release) -> Release:
    """The release as it would be issued."""
    template = desk.template(release.meta.kind)
    return without_optional(release, template) if template else release


def _dropped(desk: Desk, release: Release) -> tuple[Notice, ...]:
    template = desk.template(release.meta.kind)
    if template is None or ready(desk, release) == release:
        return ()
    given = values_of(release)
    language = desk.messages.language
    return tuple(
        notice(
            "issue-optional-dropped",
            "info",
            Place(slot=slot.id),
            slot=slot.label.in_language(language),
        )
        for slot in template.slots
        if not slot.required and empty(given.get(slot.id, ""))
    )


def blocking(desk: Desk, found: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """The findings that forbid issuing under the office's rule.

    A required field left empty and a missing headline always do; the settings decide
    about the other errors. A word that looks misspelt may be a name.
    """
    errors = tuple(n for n in found if n.severity == "error")
    if not desk.settings.flag("issue.block_on_spelling"):
        errors = tuple(n for n in errors if n.id not in SPELLING)
    if desk.settings.flag("issue.block_on_errors"):
        return errors
    return tuple(n for n in errors if n.id in ALWAYS_BLOCKING)


SPELLING = frozenset({"proof-spell-word", "proof-spell-sound", "proof-spell-maker"})
ALWAYS_BLOCKING = frozenset({"check-slot-empty", "check-headline-missing"})


def next_code(desk: Desk, release: Release) -> str:
    """The code the release would get now; another desk may take it first."""
    if release.stamp is not None:
        return release.stamp.code
    now = desk.clock()
    return stamping.next_code(
        desk.ledger(), code_rule(desk.settings), now, release.meta.service, release.id
    )


def issued_before(desk: Desk, release: Release) -> Reservation | None:
    """The row of a release that was issued with other words, or None.

    A file that is copied, or saved under another name, keeps the id that its code
    belongs to: what was written into the copy since may be another release. With the
    same words it is that release, as after a crash before its file was saved.
    """
    if release.stamp is not None:
        return None
    found = desk.ledger().find(release.id)
    if found is None or found.state == "reserved" or not found.words:
        return None
    same = found.words == stamping.digest(ready(desk, release))
    return None if same else found


def issue(
    desk: Desk, package: Package, at: datetime | None = None, *, again: bool = False
) -> Package:
    """Stamp the release once; an issued one comes back as it is.

    Raises:
        Refused: the gate forbids it (`issue-not-ready`, with the first reason in its
            words); its code is void; or it was `issued_before` and nobody says that it
            is that release `again`.
    """
    _refuse_void(desk, package.release)
    if package.release.issued:
        return package
    before = None if again else issued_before(desk, package.release)
    if before is not None:
        raise Refused(notice("issue-id-used", "error", code=before.code))
    stopped = blocking(desk, gate(desk, package))
    if stopped:
        first = desk.messages.notice(stopped[0])
        place, count = stopped[0].place, len(stopped)
        raise Refused(
            notice("issue-not-ready", "error", place, count=count, first=first)
        )
    instant = (at or desk.clock()).astimezone(TEHRAN)
    issuer = desk.option("issuer.name")
    as_issued = ready(desk, package.release)
    stamped = stamping.stamp(
        as_issued, desk.ledger(), code_rule(desk.settings), instant, issuer
    )
    return with_fields(package, release=stamped)


def correct(desk: Desk, package: Package, reason: str = "") -> Package:
    """Open a new revision of an issued release; it keeps its code.

    Raises:
        Refused: the release is not issued, or its code is void.
    """
    release = package.release
    if release.stamp is None:
        raise Refused(notice("correct-not-issued", "error"))
    _refuse_void(desk, release)
    if release.correction is not None:
        return package
    correction = Correction(release.stamp.revision + 1, reason)
    return with_fields(package, release=replace(release, correction=correction))


def _refuse_void(desk: Desk, release: Release) -> None:
    found = desk.ledger().find(release.id) if release.stamp else None
    if found is not None and found.state == "void":
        raise Refused(notice("newscode-void", "error", code=found.code))
