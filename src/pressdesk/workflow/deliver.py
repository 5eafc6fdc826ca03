"""Deliver a release: each format from the same document and the same imprint."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pressdesk.dates.tehran import jalali
from pressdesk.document.nodes import Release
from pressdesk.document.package import Package
from pressdesk.notices import Notice, PressdeskError, Refused, Unreadable, notice
from pressdesk.text.characters import latin_digits
from pressdesk.workflow import exported, file_names, letterheads
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.imprint import embargo, imprint_in, imprint_of
from pressdesk.writers import catalogue
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.letterhead_file import Kept

Progress = Callable[[str, int, int], None]
Failed = Callable[[str, Notice], None]


WITHDRAWING = frozenset({"ninjs"})
"""The formats that can say of a release that it is withdrawn."""


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
    found = catalogue.entry(format_id)
    if found is None:
        known = ", ".join(formats())
        raise Unreadable(notice("format-unknown", "error", name=format_id, known=known))
    return found


def _maker(package: Package, imprint: Imprint) -> Callable[[str], Written]:
    """Makes formats by id; what others need is made once, before them."""
    known: dict[str, Written] = {}

    def make(format_id: str) -> Written:
        if format_id not in known:
            entry = _entry(format_id)
            needed = {name: make(name) for name in entry.needs}
            known[format_id] = entry.write(package, imprint, needed)
        return known[format_id]

    return make


def _made(
    package: Package, imprint: Imprint, chosen: Sequence[str]
) -> Iterator[tuple[str, Written]]:
    """Each chosen format with its files."""
    make = _maker(package, imprint)
    for format_id in chosen:
        yield format_id, make(format_id)


def in_memory(
    desk: Desk, package: Package, chosen: Sequence[str], letterhead: str = ""
) -> dict[str, Written]:
    """The release in these formats, in memory; by default in the default letterhead."""
    imprint = imprint_of(desk, package.release, letterhead)
    return dict(_made(package, imprint, chosen))


def export_one(
    desk: Desk, package: Package, format_id: str, letterhead: str = ""
) -> Written:
    """The release in one format, in memory; by default in the default letterhead."""
    return in_memory(desk, package, [format_id], letterhead)[format_id]


def export_in(desk: Desk, package: Package, format_id: str, kept: Kept) -> Written:
    """The same in a letterhead that need not be on the shelf yet."""
    imprint = imprint_in(desk, package.release, kept)
    return dict(_made(package, imprint, [format_id]))[format_id]


def preview_pdf(desk: Desk, package: Package, letterhead: str = "") -> bytes:
    """The real PDF, for the window's preview."""
    return export_one(desk, package, "pdf", letterhead).data


def stem(desk: Desk, release: Release, fallback: str) -> str:
    """The name of the exported files: the code, or the file's own name and «draft».

    A file's own name may tell the topic: a draft under embargo has the day and the
    beginning of its id instead.
    """
    if release.stamp and release.issued:
        return file_names.safe(latin_digits(release.stamp.code))
    if embargo(desk, release):
        fallback = f"{jalali(desk.clock()).iso()}-{release.id[:8]}"
    return f"{file_names.safe(fallback)}-{desk.text('label-draft')}"


def export(
    desk: Desk,
    package: Package,
    fallback: str,
    chosen: Sequence[str],
    folder: Path,
    progress: Progress = lambda _format, _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
    letterhead: str = "",
    failed: Failed | None = None,
) -> tuple[ExportResult, ...]:
    """Write the chosen formats into `folder`, by default in the default letterhead.

    `progress(format, done, all)` is called before each format and once at the end
    with an empty format. After `cancelled()` turns true no further format is begun;
    files already written stay. With `failed` a format that cannot be made is told
    there and stops no other.

    A void release is written only in the formats that withdraw it (`WITHDRAWING`).

    Raises:
        Refused: the release's code is void, or the release is under embargo and the
            setting `export.embargo` forbids it.
    """
    refuse_unknown(chosen)
    if chosen and set(chosen) <= WITHDRAWING and _voided(desk, package.release):
        return _withdraw(desk, package, fallback, chosen, folder, letterhead)
    name = cleared(desk, package.release, fallback)
    told = progress, cancelled, letterhead, failed
    return write(desk, package, name, chosen, folder, *told)


def _withdraw(
    desk: Desk,
    package: Package,
    fallback: str,
    chosen: Sequence[str],
    folder: Path,
    letterhead: str,
) -> tuple[ExportResult, ...]:
    """Tell the receivers' systems that the release is not to be used any more."""
    imprint = replace(imprint_of(desk, package.release, letterhead), void=True)
    start = folder / stem(desk, package.release, fallback)
    made = _made(package, imprint, chosen)
    return tuple(result for each in made for result in _files(desk, start, *each))


def refuse_unknown(chosen: Sequence[str]) -> None:
    """Refuse the name of a format that there is not."""
    for format_id in chosen:
        _entry(format_id)


def cleared(desk: Desk, release: Release, fallback: str) -> str:
    """The name of the exported files, when nothing forbids the export; see `export`."""
    _refuse_void(desk, release)
    refuse_embargoed(desk, release)
    return stem(desk, release, fallback)


def write(
    desk: Desk,
    package: Package,
    name: str,
    chosen: Sequence[str],
    folder: Path,
    progress: Progress = lambda _format, _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
    letterhead: str = "",
    failed: Failed | None = None,
) -> tuple[ExportResult, ...]:
    """Write the formats of a cleared release under `name`; opens no database."""
    make = _maker(package, imprint_of(desk, package.release, letterhead))
    gone = letterheads.chosen(desk, letterhead)[1]
    results: list[ExportResult] = []
    for done, format_id in enumerate(chosen):
        if cancelled():
            return tuple(results)
        progress(format_id, done, len(chosen))
        try:
            made = tuple(_files(desk, folder / name, format_id, make(format_id)))
        except Exception as error:
            if failed is None:
                raise
            failed(format_id, _told(error))
            continue
        if not results:
            made = (replace(made[0], notices=(*gone, *made[0].notices)), *made[1:])
        results += made
    progress("", len(chosen), len(chosen))
    return tuple(results)


def _told(error: Exception) -> Notice:
    if isinstance(error, PressdeskError):
        return error.notice
    reason = f"{type(error).__name__}: {error}"
    return notice("export-format-failed", "error", reason=reason)


def _files(
    desk: Desk, start: Path, format_id: str, written: Written
) -> Iterator[ExportResult]:
    """Write the files of one format; its notices stand with the first."""
    label = desk.text("label-changed")
    for number, extra in enumerate(_entry(format_id).files(written)):
        path = start.parent / f"{start.name}{extra.ending}"
        told = exported.write(path, extra.data, label)
        notices = (*told, *(written.notices if not number else ()))
        yield ExportResult(format_id, path, len(extra.data), notices)


def _refuse_void(desk: Desk, release: Release) -> None:
    """A withdrawn release leaves the desk no more."""
    if code := _voided(desk, release):
        raise Refused(notice("export-void", "error", code=code))


def _voided(desk: Desk, release: Release) -> str:
    """The void code of a release, else empty; one of another desk is unknown."""
    found = desk.ledger().find(release.id) if release.stamp else None
    return found.code if found is not None and found.state == "void" else ""


def refuse_embargoed(desk: Desk, release: Release) -> None:
    """Refuse what is under embargo, where the office's setting says so."""
    until = embargo(desk, release)
    if until and desk.option("export.embargo") == "refuse":
        raise Refused(notice("export-embargo", "error", until=until))
