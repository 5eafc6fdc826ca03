"""Commands on the settings."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pressdesk.cli.output import Printer, as_json
from pressdesk.settings.schema import OPTIONS, shown
from pressdesk.workflow import compose, letterheads


def settings_list(args: argparse.Namespace, printer: Printer) -> int:
    """Every option, its value and which of policy, user, default won."""
    settings = printer.desk.settings
    rows = []
    for option in OPTIONS:
        value, origin = settings.get(option.id), settings.origin(option.id)
        won = printer.desk.text(f"settings-origin-{origin}")
        printer.say(f"{option.id} = {shown(value)}  ({won})")
        rows.append({"id": option.id, "value": value, "origin": origin})
    printer.notices(settings.notices)
    printer.data(rows)
    return 0


def settings_get(args: argparse.Namespace, printer: Printer) -> int:
    """One option."""
    value = printer.desk.settings.get(args.option)
    printer.say(str(value))
    origin = printer.desk.settings.origin(args.option)
    printer.data({"id": args.option, "value": value, "origin": origin})
    return 0


def settings_set(args: argparse.Namespace, printer: Printer) -> int:
    """Set one option for this user."""
    letterheads.check_default(printer.desk, {args.option: args.value})
    printer.desk.settings.set(args.option, args.value)
    value = printer.desk.settings.get(args.option)
    printer.say(f"{args.option} = {value}")
    printer.data({"id": args.option, "value": value})
    return 0


def settings_export(args: argparse.Namespace, printer: Printer) -> int:
    """The user's own settings as JSON."""
    data = printer.desk.settings.export()
    if args.output:
        compose.write_bytes(Path(args.output), data)
        printer.message("cli-written", name=Path(args.output).name)
        printer.data({"path": args.output})
    else:
        sys.stdout.write(data.decode())
    return 0


def settings_import(args: argparse.Namespace, printer: Printer) -> int:
    """Take over settings that were exported."""
    notices = printer.desk.settings.import_(compose.read_bytes(Path(args.file)))
    printer.notices(notices)
    printer.message("cli-settings-imported")
    printer.data({"notices": [as_json(n, printer.desk) for n in notices]})
    return 0
