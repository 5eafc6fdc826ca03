"""Commands on letterheads: which there are, handing them out and taking them in."""

from __future__ import annotations

import argparse
from pathlib import Path

from pressdesk.cli.output import Printer, as_json
from pressdesk.workflow import compose, letterheads
from pressdesk.workflow.letterhead_shelf import Entry, find, library
from pressdesk.writers.letterhead_file import dump, load


def letterheads_list(args: argparse.Namespace, printer: Printer) -> int:
    """All letterheads with where each comes from; what could not be read is told."""
    desk = printer.desk
    entries, notices = library(desk)
    default = letterheads.chosen(desk)[0].id
    for entry in entries:
        origin = desk.text(f"letterhead-origin-{entry.origin}")
        mark = desk.text("letterhead-is-default") if entry.id == default else ""
        shown = (entry.id, entry.name(desk.option("language")), origin, mark)
        printer.say("\t".join(each for each in shown if each))
    printer.notices(notices)
    printer.data(
        {
            "letterheads": [_row(entry, default) for entry in entries],
            "notices": [as_json(each, desk) for each in notices],
        }
    )
    return 0


def _row(entry: Entry, default: str) -> dict[str, object]:
    name = entry.kept.look.name
    return {
        "id": entry.id,
        "name": {"fa": name.fa, "en": name.en},
        "origin": entry.origin,
        "logo": bool(entry.kept.logo),
        "default": entry.id == default,
    }


def letterheads_export(args: argparse.Namespace, printer: Printer) -> int:
    """One letterhead as a file; a shipped one under an id and name of its own."""
    entry = find(printer.desk, args.letterhead)
    kept = entry.kept
    if entry.origin == "shipped":
        kept = letterheads.copy(printer.desk, args.letterhead)
    compose.write_bytes(Path(args.output), dump(kept))
    printer.message("cli-written", name=Path(args.output).name)
    printer.data({"id": kept.look.id, "path": args.output})
    return 0


def letterheads_import(args: argparse.Namespace, printer: Printer) -> int:
    """Take in letterhead files; if one of them cannot be read, none is taken in."""
    given = [(file, load(compose.read_bytes(Path(file)))) for file in args.files]
    found = []
    for file, kept in given:
        entry = letterheads.take_in(printer.desk, kept)
        name = entry.name(printer.desk.option("language"))
        printer.message("cli-letterhead-in", name=name, id=entry.id)
        found.append({"file": file, "id": entry.id})
    printer.data(found)
    return 0


def letterheads_remove(args: argparse.Namespace, printer: Printer) -> int:
    """Remove one of the office's own letterheads."""
    kept = letterheads.remove(printer.desk, args.letterhead)
    name = kept.look.name.in_language(printer.desk.option("language"))
    printer.message("cli-letterhead-gone", name=name)
    printer.data({"id": args.letterhead})
    return 0
