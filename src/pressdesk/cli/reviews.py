"""`pressdesk review copy`: the page that a manager reads and signs."""

from __future__ import annotations

import argparse
from pathlib import Path

from pressdesk.cli.output import Printer, as_json
from pressdesk.workflow import compose, review


def review_copy(args: argparse.Namespace, printer: Printer) -> int:
    """Write the next review copy of a file."""
    file = Path(args.file)
    package = compose.open_file(file)
    made = review.copy(printer.desk, package, file.stem, Path(args.output))
    printer.notices(made.notices)
    printer.message(
        f"cli-review-{made.word}",
        number=made.number,
        since=made.since,
        name=made.path.name,
    )
    printer.data(
        {
            "path": str(made.path),
            "size": made.size,
            "number": made.number,
            "since": made.since,
            "changed": bool(made.changes),
            "notices": [as_json(each, printer.desk) for each in made.notices],
        }
    )
    return 0
