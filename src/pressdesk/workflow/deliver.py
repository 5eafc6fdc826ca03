"""Deliver a release: each format from the same document and the same imprint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import TEHRAN, iso
from pressdesk.document.nodes import Release
from pressdesk.document.package import Package
from pressdesk.notices import Notice, Refused, Unreadable, notice
from pressdesk.system import atomic
from pressdesk.text.characters import BIDI_CONTROLS, FSI, PDI, latin_digits
from pressdesk.workflow.desk import Desk
from pressdesk.writers import catalogue
from pressdesk.writers.imprint import Imprint, Labels, Office, Written


@dataclass(frozen=True)
class ExportResult:
    """One file that was written: its format, place, size in bytes, notices."""

    format: str
    path: Path
    size: int
    notices: tuple[Notice, ...] = ()


def formats() -> tuple[str, ...]:
    """The ids of all formats, in the order people see."""
    return tuple(entry.id for entry in catalogue.WRITERS)


def _entry(format_id: str) -> catalogue.WriterEntry:
    for entry in catalogue.WRITERS:
        if entry.id == format_id:
            return entry
    known = ", ".join(formats())
    raise Unreadable(notice("format-unknown", "error", name=format_id, known=known))


def office(desk: Desk) -> Office:
    """The office as printed, from its settings; a logo that is gone is left out."""
    option = desk.option
    logo_path = Path(option("office.logo")) if option("office.logo") else None
    logo = logo_path.read_bytes() if logo_path and logo_path.is_file() else None
    return Office(
        name=option("office.name"),
        unit=option("office.unit"),
        address=option("office.address"),
        phone=option("office.phone"),
        email=option("office.email"),
        website=option("office.website"),
        logo=logo,
    )


def labels(desk: Desk) -> Labels:
    """The printed words in the desk's language."""
    word = desk.text
    return Labels(
        draft=word("label-draft"),
        code=word("label-code"),
        no_code=word("label-no-code"),
        date=word("label-date"),
        page=word("label-page"),
        of=word("label-of"),
        photo_by=word("label-photo-by"),
        contact=word("label-contact"),
        embargo_until=word("label-embargo-until"),
        revision=word("label-revision"),
    )


def imprint_of(desk: Desk, release: Release) -> Imprint:
    """What is printed around the release: dates of its stamp, or of now for a draft."""
    if release.stamp and release.issued:
        instant = datetime.fromisoformat(release.stamp.instant)
    else:
        instant = desk.clock()
    local = instant.astimezone(TEHRAN)
    day = JalaliDate.from_gregorian(local.date())
    return Imprint(
        letterhead=desk.option("letterhead.default"),
        office=office(desk),
        labels=labels(desk),
        date=wording.long_date(day),
        date_numeric=wording.short(day),
        time=wording.clock(local),
        instant=iso(local),
        embargo=_embargo(desk, release),
    )


def _embargo(desk: Desk, release: Release) -> str:
    if not release.meta.embargo:
        return ""
    try:
        until = datetime.fromisoformat(release.meta.embargo).astimezone(TEHRAN)
    except ValueError:
        return release.meta.embargo
    day = wording.long_date(JalaliDate.from_gregorian(until.date()))
    sentence = desk.text("label-date-and-time", date=day, time=wording.clock(until))
    return sentence.replace(FSI, "").replace(PDI, "")


def export_one(desk: Desk, package: Package, format_id: str) -> Written:
    """The release in one format, in memory."""
    return _entry(format_id).write(package, imprint_of(desk, package.release))


def preview_pdf(desk: Desk, package: Package) -> bytes:
    """The real PDF, for the window's preview."""
    return export_one(desk, package, "pdf").data


def stem(desk: Desk, release: Release, fallback: str) -> str:
    """The name of the exported files: the code, or the file's own name and «draft»."""
    if release.stamp and release.issued:
        return _safe(latin_digits(release.stamp.code))
    return f"{_safe(fallback)}-{desk.text('label-draft')}"


def _safe(name: str) -> str:
    """`name` without what a file system refuses or what makes a name read otherwise."""
    shown = (c for c in name if c not in BIDI_CONTROLS)
    kept = "".join(c if c not in '<>:"/\\|?*' and c >= " " else "-" for c in shown)
    return kept.strip(" .") or "release"


def export(
    desk: Desk,
    package: Package,
    fallback: str,
    chosen: Sequence[str],
    folder: Path,
    progress: Callable[[str, int, int], None] = lambda _format, _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[ExportResult, ...]:
    """Write the chosen formats into `folder`.

    `progress(format, done, all)` is called before each format and once at the end
    with an empty format. After `cancelled()` turns true no further format is begun;
    files already written stay.

    Raises:
        Refused: the release's code is void.
    """
    entries = [_entry(format_id) for format_id in chosen]
    _refuse_void(desk, package.release)
    name = stem(desk, package.release, fallback)
    results: list[ExportResult] = []
    for done, entry in enumerate(entries):
        if cancelled():
            return tuple(results)
        progress(entry.id, done, len(entries))
        written = entry.write(package, imprint_of(desk, package.release))
        path = folder / f"{name}.{entry.extension}"
        atomic.make_folder(folder)
        atomic.write_bytes(path, written.data)
        results.append(ExportResult(entry.id, path, len(written.data), written.notices))
    progress("", len(entries), len(entries))
    return tuple(results)


def _refuse_void(desk: Desk, release: Release) -> None:
    """A withdrawn release leaves the desk no more; one of another desk is unknown."""
    if release.stamp is None:
        return
    found = desk.ledger().find(release.id)
    if found is not None and found.state == "void":
        raise Refused(notice("export-void", "error", code=found.code))
