"""Commands on the person's dictionary: what stands, what is written for others."""

from __future__ import annotations

import argparse

from msgspec.structs import asdict

from pressdesk.cli.output import Printer, as_json
from pressdesk.workflow import dictionary
from pressdesk.workflow.dictionary import Entry


def words_list(args: argparse.Namespace, printer: Printer) -> int:
    """The entries of both dictionaries; what could not be read is told."""
    desk = printer.desk
    found, told = dictionary.entries(desk), dictionary.notices(desk)
    for entry in found:
        origin = desk.text(f"dictionary-origin-{entry.origin}")
        printer.say(f"{_line(entry)}\t{origin}")
    if not found:
        printer.message("dictionary-nothing")
    printer.notices(told)
    printer.data(
        {
            "words": [asdict(entry) for entry in found],
            "notices": [as_json(each, desk) for each in told],
        }
    )
    return 0


def words_add(args: argparse.Namespace, printer: Printer) -> int:
    """A word that stands, or with `--for` one that is written for another."""
    if args.wrong:
        entry = dictionary.prefer(printer.desk, args.wrong, args.words)
        printer.message("dictionary-term", wrong=entry.wrong, words=entry.words)
    else:
        entry = dictionary.accept(printer.desk, args.words)
        printer.message("dictionary-in", words=entry.words)
    printer.data(asdict(entry))
    return 0


def words_remove(args: argparse.Namespace, printer: Printer) -> int:
    """Take the entries of a word out of the person's dictionary."""
    gone = dictionary.remove(printer.desk, args.words)
    for entry in gone:
        printer.message("dictionary-out", words=_line(entry))
    printer.data([asdict(entry) for entry in gone])
    return 0


def _line(entry: Entry) -> str:
    return f"{entry.wrong} = {entry.words}" if entry.wrong else entry.words
