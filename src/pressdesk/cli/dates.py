"""`pressdesk date`: a day that a person names, as it is printed in a release."""

from __future__ import annotations

import argparse

from pressdesk.cli.output import Printer
from pressdesk.workflow import dating


def date_said(args: argparse.Namespace, printer: Printer) -> int:
    """The day of the words, today without any."""
    said = dating.said(printer.desk, " ".join(args.words), args.form)
    printer.say(said)
    printer.data({"text": said})
    return 0
