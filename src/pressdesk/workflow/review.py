"""Review copies: what managers read and sign, and what changed since the last one.

The text of every copy stays below the desk's home (`workflow.review_shelf`), so that
the next one can mark its changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import TEHRAN, iso
from pressdesk.document.changes import Changes, changes
from pressdesk.document.nodes import Release
from pressdesk.document.package import Package
from pressdesk.i18n.messages import Messages
from pressdesk.notices import Notice, Refused, notice
from pressdesk.system import atomic
from pressdesk.text.characters import FSI, PDI
from pressdesk.workflow import deliver, review_shelf
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.imprint import imprint_of
from pressdesk.workflow.review_shelf import Earlier
from pressdesk.writers.imprint import Written
from pressdesk.writers.public import fingerprint, public_form


@dataclass(frozen=True)
class Copy:
    """A finished copy: its file, its number, the one before it, what changed since."""

    path: Path
    size: int
    number: int
    since: int
    changes: Changes
    notices: tuple[Notice, ...] = ()

    @property
    def word(self) -> str:
        """Which sentence tells of it: `first`, `since` or `same`."""
        if not self.since:
            return "first"
        return "since" if self.changes else "same"


def copy(
    desk: Desk, package: Package, fallback: str, folder: Path, letterhead: str = ""
) -> Copy:
    """Write the next review copy of the release into `folder`, and keep its text.

    It is for the house: an embargo is printed on it and does not stop it.

    Raises:
        Refused: the release's code is void.
    """
    release = package.release
    _refuse_void(desk, release)
    shelf = review_shelf.look(desk, release)
    number, now = shelf.last + 1, desk.clock().astimezone(TEHRAN)
    before = shelf.earlier
    found = changes(before.release, public_form(release)) if before else Changes()
    made = _printed(desk, package, number, before, found, now, letterhead)
    name = f"{deliver.stem(desk, release, fallback)}-review-{number}.pdf"
    path = atomic.make_folder(folder) / name
    atomic.write_bytes(path, made.data)
    try:
        review_shelf.keep(desk, release, number, iso(now))
    except BaseException:
        path.unlink(missing_ok=True)  # a number that is not kept is given again
        raise
    notices = (*shelf.notices, *made.notices)
    since = before.number if before else 0
    return Copy(path, len(made.data), number, since, found, notices)


def _refuse_void(desk: Desk, release: Release) -> None:
    known = desk.ledger().find(release.id) if release.stamp else None
    if known is not None and known.state == "void":
        raise Refused(notice("export-void", "error", code=known.code))


def _printed(
    desk: Desk,
    package: Package,
    number: int,
    before: Earlier | None,
    found: Changes,
    now: datetime,
    letterhead: str,
) -> Written:
    from pressdesk.writers.pdf.review import ReviewCopy, write_review

    release = package.release
    copy = ReviewCopy(
        number=number,
        instant=iso(now),
        date=_day(now, release),
        time=wording.clock(now, release.meta.language),
        fingerprint=fingerprint(release),
        revision=_revision(release),
        draft=not release.issued,
        say=Messages(release.meta.language).text,
        changes=found,
        since=before.number if before else 0,
        since_date=_moment(before.instant, release) if before else "",
    )
    return write_review(package, imprint_of(desk, release, letterhead), copy)


def _day(now: datetime, release: Release) -> str:
    day = JalaliDate.from_gregorian(now.date())
    return wording.long_date(day, release.meta.language)


def _moment(instant: str, release: Release) -> str:
    """A day with its time, as printed."""
    when = datetime.fromisoformat(instant).astimezone(TEHRAN)
    language = release.meta.language
    said = Messages(language).text(
        "review-date", date=_day(when, release), time=wording.clock(when, language)
    )
    return said.replace(FSI, "").replace(PDI, "")


def _revision(release: Release) -> int:
    if release.correction:
        return release.correction.revision
    return release.stamp.revision if release.stamp else 1
