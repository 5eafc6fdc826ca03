"""`pressdesk clean`: a clipboard's HTML or text as the page would take it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pressdesk.cli.output import Printer, as_json
from pressdesk.workflow import compose, copying

_HTML = (".html", ".htm", ".xhtml")


def clean(args: argparse.Namespace, printer: Printer) -> int:
    """Clean HTML (or, with `--text`, plain text); what was left out goes to stderr."""
    if args.source == "-":
        data = sys.stdin.buffer.read()
        html = b"<" in data
    else:
        path = Path(args.source)
        data, html = compose.read_bytes(path), path.suffix.lower() in _HTML
    made, pasted = copying.cleaned(printer.desk, data, html=html)
    printer.say(made.plain if args.text else made.html)
    printer.notices(pasted.notices)
    told = [as_json(one, printer.desk) for one in pasted.notices]
    printer.data({"html": made.html, "text": made.plain, "notices": told})
    return 0
