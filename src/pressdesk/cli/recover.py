"""`pressdesk recover`: texts that were in no file when the program ended."""

from __future__ import annotations

import argparse
from pathlib import Path

from pressdesk.cli.output import Printer, as_json
from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.notices import Refused, notice
from pressdesk.workflow import compose, recovery
from pressdesk.workflow.recovery import Copy


def recover_list(args: argparse.Namespace, printer: Printer) -> int:
    """List what waits, and what was discarded in the last days."""
    shelf, aside = recovery.look(printer.desk), recovery.aside(printer.desk)
    for copy in shelf.copies:
        printer.say(_row(copy, printer))
    for copy in aside:
        printer.message("cli-recover-aside", row=_row(copy, printer))
    if not shelf.copies and not aside:
        printer.message("recover-none")
    printer.notices(shelf.notices)
    notices = [as_json(each, printer.desk) for each in shelf.notices]
    copies = [_as_json(copy) for copy in (*shelf.copies, *aside)]
    printer.data({"copies": copies, "notices": notices})
    return 0


def recover_save(args: argparse.Namespace, printer: Printer) -> int:
    """Write a copy into a new file; nothing is written over."""
    copy, output = recovery.find(printer.desk, args.id), Path(args.output)
    if output.exists():
        raise Refused(notice("cli-recover-exists", "error", name=output.name))
    package, notices = recovery.load(copy)
    compose.save(output, package)
    printer.notices(notices)
    printer.message("cli-recover-saved", name=output.name)
    told = [as_json(each, printer.desk) for each in notices]
    printer.data({"id": copy.id, "path": args.output, "notices": told})
    return 0


def recover_discard(args: argparse.Namespace, printer: Printer) -> int:
    """Discard a copy; a discarded one is deleted."""
    copy = recovery.find(printer.desk, args.id)
    recovery.discard(printer.desk, copy)
    if copy.where == "aside":
        printer.message("cli-recover-deleted", id=copy.id)
    else:
        printer.message("cli-recover-discarded", id=copy.id, days=recovery.DAYS)
    printer.data({"id": copy.id, "kept": copy.where != "aside"})
    return 0


def _row(copy: Copy, printer: Printer) -> str:
    desk, then = printer.desk, in_tehran(copy.at)
    language = desk.messages.language
    day = wording.short(JalaliDate.from_gregorian(then.date()), language)
    return desk.text(
        "cli-recover-row",
        id=copy.id,
        headline=copy.headline or desk.text("recover-untitled"),
        at=f"{day} {wording.clock(then, language)}",
        count=recovery.words(copy.release),
    )


def _as_json(copy: Copy) -> dict[str, object]:
    return {
        "id": copy.id,
        "headline": copy.headline,
        "file": str(copy.file or ""),
        "at": copy.at.isoformat(),
        "words": recovery.words(copy.release),
        "discarded": copy.where == "aside",
    }
