"""`pressdesk half-spaces`: the half-spaces a text has lost, listed, then put back."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from pressdesk.checks.in_release import Located, in_words
from pressdesk.checks.proofreading import BY_ID
from pressdesk.cli.output import Printer
from pressdesk.workflow import compose, open_file, proof, restoring


def half_spaces(args: argparse.Namespace, printer: Printer) -> int:
    """List every change by its number and kind; with `--fix` make the chosen ones."""
    path = Path(args.file)
    package = compose.open_file(path)
    found = restoring.found(printer.desk, package)
    wanted = restoring.wanted(args.only, args.without, safe=args.safe)
    rows = []
    for number, each in enumerate(found, 1):
        taken = wanted.takes(number, each)
        rows.append(_row(printer, number, each) | {"taken": taken})
        if taken:
            printer.message("cli-half-spaces-row", **_shown(printer, number, each))
    chosen = restoring.chosen(found, wanted)
    fixed = proof.fix(package, chosen) if args.fix and chosen else None
    if fixed is not None:
        open_file.refuse_if_held(path)
        compose.save(path, replace(package, release=fixed))
    done = len(chosen) if fixed is not None else 0
    said = "cli-half-spaces-done" if args.fix else "cli-half-spaces-found"
    printer.message(said, count=len(chosen))
    printer.data({"fixed": done, "changes": rows})
    return 0


def _shown(printer: Printer, number: int, one: Located) -> dict[str, str | int]:
    text, what = one.passage.text, one.finding
    return {
        "number": number,
        "kind": restoring.kind(one),
        "found": in_words(text, what),
        "shall": in_words(text, what, what.replacements[0]),
        "name": printer.desk.text(BY_ID[what.rule].name),
    }


def _row(printer: Printer, number: int, one: Located) -> dict[str, object]:
    what = one.finding
    place = {"block": one.passage.spot.block, "start": what.start, "end": what.end}
    return _shown(printer, number, one) | place | {"tier": what.tier}
