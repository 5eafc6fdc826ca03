"""`pressdesk doctor`: is this machine fit for the desk?"""

from __future__ import annotations

import argparse

from pressdesk.cli.output import Printer
from pressdesk.workflow.doctor import Finding, examine, report, worst


def doctor(args: argparse.Namespace, printer: Printer) -> int:
    """Each part good, warning or bad, and what to do; exit code 3 when one is bad."""
    found: list[Finding] = []
    for each in examine(printer.desk):
        found.append(each)
        if not args.report:
            _say(each, printer)
    if args.report:
        printer.say(report(found).rstrip("\n"))
    printer.data([_as_json(each, printer) for each in found])
    return 3 if worst(found) == "bad" else 0


def _say(each: Finding, printer: Printer) -> None:
    text = printer.desk.text
    label = text(f"doctor-{each.id}")
    printer.say(f"{text(f'doctor-state-{each.state}')}: {label}: {each.detail}")
    if each.advice:
        printer.say(f"    {text(each.advice)}")


def _as_json(each: Finding, printer: Printer) -> dict[str, str]:
    advice = printer.desk.text(each.advice) if each.advice else ""
    return {
        "id": each.id,
        "state": each.state,
        "detail": each.detail,
        "advice": advice,
        "public": each.public,
    }
