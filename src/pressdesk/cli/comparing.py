"""`pressdesk compare`: what did the site make of our text?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pressdesk.cli.output import Printer, as_json
from pressdesk.workflow import compare, compose


def compare_published(args: argparse.Namespace, printer: Printer) -> int:
    """Compare a release with its published text, copied or as the page's source."""
    release = compose.open_file(Path(args.file)).release
    if args.published == "-":
        data = sys.stdin.buffer.read()
    else:
        data = compose.read_bytes(Path(args.published))
    found = compare.compare(release, compare.decoded(data))
    notices = compare.notices(found)
    summary = compare.summary(found)
    printer.say(printer.desk.messages.notice(summary))
    for kind, count in found.counts.items():
        name = printer.desk.text(f"compare-name-{kind}")
        printer.message("compare-count", name=name, count=count)
    printer.notices(notices)
    printer.data(
        {
            "summary": as_json(summary, printer.desk),
            "counts": dict(found.counts),
            "differences": [as_json(each, printer.desk) for each in notices],
        }
    )
    return int(found.matters)
