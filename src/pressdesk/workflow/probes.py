"""What `doctor` tries: each probe does the thing and says what it saw."""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from msgspec import Struct

import pressdesk
from pressdesk.assets import resources
from pressdesk.dates.tehran import TEHRAN
from pressdesk.document.nodes import plain
from pressdesk.notices import MachineFailed, Notice, Refused
from pressdesk.system import locks, printers
from pressdesk.system.atomic import make_folder
from pressdesk.system.folders import Folders
from pressdesk.workflow import compose, deliver, letterhead_shelf, letterheads
from pressdesk.workflow.desk import Desk

State = Literal["good", "warning", "bad"]
PACKAGES = (
    *("weasyprint", "python-docx", "mammoth", "PySide6-Essentials", "sqlalchemy"),
    *("pypdfium2", "pillow", "fonttools", "tzdata"),
)
LITTLE_SPACE, LEAST_SPACE = 500 * 1024**2, 50 * 1024**2
FONTS = ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf")
RUNTIME_DAYS = 365
"""A Python without fixes for longer than this is told of."""
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_HOURS = {2021: 4.5, 2026: 3.5}
"""Tehran's offset in the summer, before and since daylight saving was ended."""


class Seen(Struct, frozen=True):
    """What a probe saw: `detail` for the person, `public` for who helps them.

    `public` has no path, no name and no value of a setting in it; None where the
    detail has none either.
    """

    state: State
    detail: str
    public: str | None = None


class Patient(Struct, frozen=True):
    """What is examined."""

    desk: Desk
    own: Folders

    def told(self, notices: Iterable[Notice], state: State = "warning") -> Seen:
        """What was ignored or is wrong, as sentences; by id for others."""
        found = tuple(notices)
        said = " ".join(map(self.desk.messages.notice, found))
        return Seen(state, said, ", ".join(each.id for each in found))


def _program(patient: Patient) -> Seen:
    parts = (
        f"Pressdesk {pressdesk.__version__}",
        f"Python {platform.python_version()}",
        f"{platform.system()} {platform.release()}",
    )
    return Seen("good", ", ".join(parts))


def _packages(patient: Patient) -> Seen:
    found, missing = [], []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    return (
        Seen("bad", ", ".join(missing)) if missing else Seen("good", ", ".join(found))
    )


def _runtime(patient: Patient) -> Seen:
    """The age of Python on Windows, where it comes with the program.

    Elsewhere the system renews it.
    """
    _, told = platform.python_build()
    built = _day(told) if platform.system() == "Windows" else None
    if built is None:
        return Seen("good", platform.python_implementation())
    days = (patient.desk.clock().date() - built).days
    old = days > RUNTIME_DAYS
    shown = f"Python {platform.python_version()}, {built.isoformat()}"
    return Seen("warning" if old else "good", shown)


def _day(told: str) -> date | None:
    """`Feb  4 2025, 15:23:48` as a day; Python writes it in English everywhere."""
    words = told.replace(",", " ").split()
    try:
        return date(int(words[2]), _MONTHS.index(words[0]) + 1, int(words[1]))
    except (IndexError, ValueError):
        return None


def _fonts(patient: Patient) -> Seen:
    missing = [each for each in FONTS if not resources("fonts", each).is_file()]
    return Seen("bad", ", ".join(missing)) if missing else Seen("good", "Vazirmatn")


def _zone(patient: Patient) -> Seen:
    for year, hours in _HOURS.items():
        seen = datetime(year, 7, 1, tzinfo=TEHRAN).utcoffset()
        if seen != timedelta(hours=hours):
            return Seen("bad", f"{TEHRAN}: {year}: {seen}")
    return Seen("good", str(TEHRAN))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _pdf(patient: Patient) -> Seen:
    """A sample is made, painted and read back."""
    from pressdesk.writers import raster

    package = compose.sample(patient.desk, patient.desk.templates()[0].id)
    data = deliver.export_one(patient.desk, package, "pdf").data
    pages, marked = raster.read_back(data)
    found = _letters(plain(package.release.headline)) in _letters("".join(pages))
    count = len(pages)
    told = patient.desk.text("doctor-pdf-made", pages=count, size=len(data))
    return Seen(
        "good" if found and marked else "bad", told, f"{count} p, {len(data)} B"
    )


def _docx(patient: Patient) -> Seen:
    """A sample is made and read again."""
    package = compose.sample(patient.desk, patient.desk.templates()[0].id)
    data = deliver.export_one(patient.desk, package, "docx").data
    read = compose.import_source("doctor.docx", data).package.release
    same = plain(read.headline) == plain(package.release.headline)
    told = patient.desk.text("doctor-made", size=len(data))
    return Seen("good" if same else "bad", told, f"{len(data)} B")


def _html(patient: Patient) -> Seen:
    package = compose.sample(patient.desk, patient.desk.templates()[0].id)
    data = deliver.export_one(patient.desk, package, "html").data
    told = patient.desk.text("doctor-made", size=len(data))
    return Seen("good", told, f"{len(data)} B")


def _letterheads(patient: Patient) -> Seen:
    """How many there are; what cannot be read, or a default that is gone."""
    entries, notices = letterhead_shelf.library(patient.desk)
    found = (*notices, *letterheads.chosen(patient.desk)[1])
    return patient.told(found) if found else Seen("good", str(len(entries)))


def _database(patient: Patient) -> Seen:
    """The register is read, and a writing transaction begun and taken back."""
    ledger = patient.desk.ledger()
    count = len(ledger.entries())
    ledger.rehearse()
    told = patient.desk.text("doctor-register-codes", count=count)
    return Seen("good", told, str(count))


def _folders(patient: Patient) -> Seen:
    """A file is made and removed in each folder that is written to."""
    own = patient.own
    places = {
        "config": own.config,
        "data": patient.desk.home,
        "logs": own.logs,
    }
    refused = [name for name, path in places.items() if not _takes(path)]
    exports = patient.desk.option("export.folder")
    if exports and not _takes(Path(exports), make=False):
        refused.append("export.folder")
    where = ", ".join(map(str, (*places.values(), *filter(None, [exports]))))
    if not refused:
        return Seen("good", where, ", ".join(places))
    told = "; ".join(f"{name}: {places.get(name, exports)}" for name in refused)
    return Seen("bad", told, ", ".join(refused))


def _takes(folder: Path, *, make: bool = True) -> bool:
    try:
        if make:
            make_folder(folder)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except (OSError, MachineFailed):
        return False


def _locks(patient: Patient) -> Seen:
    """A lock is taken beside a file; another one is refused it, then it is free."""
    path = patient.desk.home / f"doctor-{os.getpid()}.pressdesk"
    other = locks.Holder("", "another computer", 1)
    with locks.FileLock(path) as mine:
        try:
            locks.FileLock(path, other).take()
        except Refused:
            name = mine.path
        else:
            return Seen("bad", str(patient.desk.home), "shared")
    left = name.exists()
    return Seen("bad" if left else "good", str(patient.desk.home), "")


def _space(patient: Patient) -> Seen:
    free = shutil.disk_usage(patient.desk.home).free
    state: State = "good"
    if free < LITTLE_SPACE:
        state = "bad" if free < LEAST_SPACE else "warning"
    free //= 1024**2
    return Seen(state, patient.desk.text("doctor-free", size=free), f"{free} MiB")


def _policy(patient: Patient) -> Seen:
    """What is ruled by id, where from; what was ignored."""
    policy = patient.desk.settings.policy
    if policy.notices:
        return patient.told(policy.notices)
    ruled = [f"{kind} {name}" for kind, name in _ruled(patient.desk)]
    if not ruled:
        return Seen("good", patient.desk.text("doctor-policy-none"), "none")
    listed = ", ".join(ruled)
    return Seen("good", f"{'; '.join(policy.sources)}: {listed}", listed)


def _ruled(desk: Desk) -> Iterable[tuple[str, str]]:
    policy = desk.settings.policy
    yield from (("locked", each) for each in policy.locked)
    yield from (("default", each) for each in policy.default)


def _settings(patient: Patient) -> Seen:
    """What was wrong in the person's own file."""
    ignored = patient.desk.settings.policy.notices
    found = [each for each in patient.desk.settings.notices if each not in ignored]
    return (
        patient.told(found) if found else Seen("good", patient.desk.option("language"))
    )


def _printers(patient: Patient) -> Seen:
    try:
        found = printers.names()
    except MachineFailed as error:
        return patient.told([error.notice])
    if not found:
        return Seen("warning", patient.desk.text("doctor-printers-none"), "0")
    return Seen("good", ", ".join(found), str(len(found)))


PROBES: tuple[tuple[str, Callable[[Patient], Seen]], ...] = (
    ("program", _program),
    ("runtime", _runtime),
    ("packages", _packages),
    ("fonts", _fonts),
    ("timezone", _zone),
    ("pdf", _pdf),
    ("docx", _docx),
    ("html", _html),
    ("letterheads", _letterheads),
    ("register", _database),
    ("folders", _folders),
    ("locks", _locks),
    ("space", _space),
    ("policy", _policy),
    ("settings", _settings),
    ("printers", _printers),
)
