"""`pressdesk count`: how long a release is."""

from __future__ import annotations

import argparse
from pathlib import Path

from msgspec.structs import asdict

from pressdesk.cli.output import Printer
from pressdesk.document.lengths import minutes
from pressdesk.workflow import compose, lengths


def count(args: argparse.Namespace, printer: Printer) -> int:
    """Words and characters of each part, what the office wants, and reading time."""
    desk = printer.desk
    release = compose.open_file(Path(args.file)).release
    rows = lengths.lengths_of(desk, release)
    for row in rows:
        said = desk.text("count-line", words=row.words, characters=row.characters)
        wanted = lengths.wanted(desk.text, row)
        name = lengths.name_of(desk.text, row)
        printer.say(f"{name}: {said}" + (f" ({wanted})" if wanted else ""))
    time = minutes(rows[-1].words)
    printer.message("count-minutes", minutes=time)
    printer.data({"parts": [asdict(row) for row in rows], "minutes": time})
    return 0
