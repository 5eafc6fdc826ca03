"""Commands on one release: templates, new, import, check, issue, export."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec.structs import asdict

from pressdesk.cli.output import Printer, as_json
from pressdesk.dates.tehran import TEHRAN
from pressdesk.document.nodes import SlotData
from pressdesk.notices import Refused, Unreadable, notice
from pressdesk.templates import library, values
from pressdesk.workflow import compose, issue, open_file


def templates(args: argparse.Namespace, printer: Printer) -> int:
    """List the templates and their slots."""
    language = printer.desk.messages.language
    rows = []
    for template in printer.desk.templates():
        printer.say(f"{template.id}: {template.name.in_language(language)}")
        for slot in template.slots:
            star = " *" if slot.required else ""
            printer.say(
                f"    {slot.id} ({slot.type}): {slot.label.in_language(language)}{star}"
            )
        slots = [
            {
                "id": s.id,
                "type": s.type,
                "required": s.required,
                "label": asdict(s.label),
            }
            for s in template.slots
        ]
        rows.append({"id": template.id, "name": asdict(template.name), "slots": slots})
    printer.data(rows)
    return 0


def _values(args: argparse.Namespace) -> dict[str, SlotData]:
    template = library.get(args.template)
    filled: dict[str, SlotData] = dict(template.sample) if args.sample else {}
    if args.source:
        data = compose.read_bytes(Path(args.source))
        filled.update(values.from_json(template, data))
    filled.update(values.parse(template, [_pair(text) for text in args.set]))
    return filled


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise Unreadable(notice("cli-set-form", "error", given=text))
    return key.strip(), value


def new(args: argparse.Namespace, printer: Printer) -> int:
    """Make a release file from a template."""
    package = compose.new(printer.desk, args.template, _values(args))
    open_file.refuse_if_held(Path(args.output))
    compose.save(Path(args.output), package)
    printer.message("cli-written", name=Path(args.output).name)
    printer.data({"id": package.release.id, "path": args.output})
    return 0


def _keep_source(source: str, output: Path) -> None:
    """The text that was brought in is never written over by the release."""
    same = False
    with suppress(OSError):  # there is no such output yet
        same = source != "-" and output.samefile(source)
    if same:
        raise Refused(notice("cli-output-is-source", "error", name=output.name))


def import_source(args: argparse.Namespace, printer: Printer) -> int:
    """Bring in a text or web page as a release file."""
    if args.source == "-":
        name, data = "stdin.txt", sys.stdin.buffer.read()
    else:
        name, data = Path(args.source).name, compose.read_bytes(Path(args.source))
    _keep_source(args.source, Path(args.output))
    reading = compose.import_source(name, data)
    open_file.refuse_if_held(Path(args.output))
    compose.save(Path(args.output), reading.package)
    printer.notices(reading.notices)
    printer.message("cli-written", name=Path(args.output).name)
    printer.data(
        {
            "id": reading.package.release.id,
            "path": args.output,
            "notices": [as_json(n, printer.desk) for n in reading.notices],
        }
    )
    return 0


# A Jalali year such as 1404 is a good ISO year too, and its code would be for ever.
_GREGORIAN_YEARS = range(1936, 2200)  # before, Tehran was no whole minutes off


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise Unreadable(notice("cli-at-form", "error", given=text)) from error
    if instant.year not in _GREGORIAN_YEARS:
        raise Unreadable(notice("cli-at-year", "error", given=text))
    return instant if instant.tzinfo else instant.replace(tzinfo=TEHRAN)


def issue_release(args: argparse.Namespace, printer: Printer) -> int:
    """Stamp the release: Jalali date and news code, once."""
    path = Path(args.file)
    open_file.refuse_if_held(path)
    package = compose.open_file(path)
    at = _instant(args.at) if args.at else None
    meant = compose.copy_of(package) if args.as_new else package
    issued = issue.issue(printer.desk, meant, at, again=args.again)
    if issued != package:
        compose.save(path, issued)
    stamp = issued.release.stamp
    if stamp is not None:
        printer.message("cli-issued", code=stamp.code)
        printer.data({"code": stamp.code, "instant": stamp.instant})
    return 0


def correct(args: argparse.Namespace, printer: Printer) -> int:
    """Open a new revision of an issued release."""
    path = Path(args.file)
    open_file.refuse_if_held(path)
    package = issue.correct(printer.desk, compose.open_file(path), args.reason)
    compose.save(path, package)
    correction = package.release.correction
    revision = correction.revision if correction else 1
    printer.message("cli-correcting", revision=revision)
    printer.data({"revision": revision})
    return 0
