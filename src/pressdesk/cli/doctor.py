"""`pressdesk doctor`: is this machine fit for the desk?"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import version
from typing import Literal

from pressdesk.assets import resources
from pressdesk.cli.output import Printer
from pressdesk.dates.tehran import TEHRAN
from pressdesk.notices import PressdeskError
from pressdesk.workflow import compose, deliver, letterhead_shelf, letterheads

State = Literal["good", "warning", "bad"]
Finding = tuple[State, str]
LIBRARIES = ("weasyprint", "python-docx", "PySide6-Essentials", "sqlalchemy", "tzdata")
LITTLE_SPACE = 500 * 1024 * 1024
FONTS = ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf")


def _python(_printer: Printer) -> Finding:
    return "good", ".".join(map(str, sys.version_info[:3]))


def _packages(_printer: Printer) -> Finding:
    return "good", ", ".join(f"{name} {version(name)}" for name in LIBRARIES)


def _fonts(_printer: Printer) -> Finding:
    missing = [n for n in FONTS if not resources("fonts", n).is_file()]
    return ("bad", ", ".join(missing)) if missing else ("good", "Vazirmatn")


def _zone(_printer: Printer) -> Finding:
    return "good", str(TEHRAN)


def _format(format_id: str) -> Callable[[Printer], Finding]:
    def probe(printer: Printer) -> Finding:
        package = compose.sample(printer.desk, printer.desk.templates()[0].id)
        size = len(deliver.export_one(printer.desk, package, format_id).data)
        return "good", f"{size} B"

    return probe


def _register(printer: Printer) -> Finding:
    return "good", str(len(printer.desk.ledger().entries()))


def _letterheads(printer: Printer) -> Finding:
    """How many there are; what cannot be read, or a default that is gone."""
    entries, notices = letterhead_shelf.library(printer.desk)
    found = [*notices, *letterheads.chosen(printer.desk)[1]]
    if not found:
        return "good", str(len(entries))
    said = printer.desk.messages.notice
    return "warning", " ".join(said(each) for each in found)


def _folder(printer: Printer) -> Finding:
    home = printer.desk.home
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=home):
        pass
    free = shutil.disk_usage(home).free
    return ("warning" if free < LITTLE_SPACE else "good"), f"{free // 1024**2} MiB"


PROBES: tuple[tuple[str, Callable[[Printer], Finding]], ...] = (
    ("python", _python),
    ("packages", _packages),
    ("fonts", _fonts),
    ("timezone", _zone),
    ("pdf", _format("pdf")),
    ("docx", _format("docx")),
    ("html", _format("html")),
    ("letterheads", _letterheads),
    ("register", _register),
    ("folder", _folder),
)


def _findings(printer: Printer) -> Iterator[tuple[str, State, str]]:
    for name, probe in PROBES:
        try:
            state, detail = probe(printer)
        except PressdeskError as error:
            state, detail = "bad", printer.desk.messages.notice(error.notice)
        except Exception as error:  # a probe must never hide the others
            state, detail = "bad", f"{type(error).__name__}: {error}"
        yield name, state, detail


def doctor(args: argparse.Namespace, printer: Printer) -> int:
    """Each part good, warning or bad; exit code 3 when one is bad."""
    rows = list(_findings(printer))
    for name, state, detail in rows:
        label = printer.desk.text(f"doctor-{name}")
        printer.say(f"{printer.desk.text(f'doctor-state-{state}')}: {label}: {detail}")
    printer.data([{"id": n, "state": s, "detail": d} for n, s, d in rows])
    return 3 if any(state == "bad" for _, state, _ in rows) else 0
