"""`pressdesk check`: what stands against a release, a text, or lines of a stream."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from msgspec.structs import replace

from pressdesk.checks.practice import Practice
from pressdesk.checks.rule import Finding, Misspelling
from pressdesk.cli import rules
from pressdesk.cli.output import Printer, as_json
from pressdesk.notices import Unreadable, notice
from pressdesk.workflow import compose, findings, ignoring, open_file, proof
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.findings import Entry
from pressdesk.workflow.proof import Read


def check(args: argparse.Namespace, printer: Printer) -> int:
    """Say what was found; with `--fix auto` put right what is safe."""
    if args.explain:
        return rules.explain(args.explain, printer)
    practice = proof.practice(printer.desk)
    off = practice.off | set(ignoring.known(args.ignore))
    practice = replace(practice, off=off)
    if args.lines:
        return _lines(printer, practice)
    if args.file == "-":
        return _text(args, printer, practice)
    if not args.file:
        raise Unreadable(notice("cli-check-nothing", "error"))
    return _release(args, printer, practice)


def _release(args: argparse.Namespace, printer: Printer, practice: Practice) -> int:
    path = Path(args.file)
    package, done = compose.open_file(path), 0
    if args.fix:
        package, fixes = proof.put_right(package, practice=practice)
        done = len(fixes)
        if done:
            open_file.refuse_if_held(path)
            compose.save(path, package)
        printer.message("cli-check-fixed", count=done)
    found = findings.read(printer.desk, package, practice=practice)
    for each in found:
        printer.notices([each.notice])
        _near(printer, each.located.finding if each.located else None)
    if not found:
        printer.message("cli-check-clean")
    counts = Counter(each.severity for each in found)
    rows = [_entry(each, printer.desk) for each in found] if printer.json else []
    printer.data({"fixed": done, "counts": counts, "findings": rows})
    return int(bool(counts["warning"] or counts["error"]))


def _entry(entry: Entry, desk: Desk) -> dict[str, object]:
    """A finding for programs: `start` and `end` are code points of its own text."""
    row = as_json(entry.notice, desk)
    located = entry.located
    if located is None:
        return row
    what, passage = located.finding, located.passage
    return row | {
        "rule": what.rule,
        "name": desk.text(entry.kind),
        "why": desk.text(entry.why),
        "tier": what.tier,
        "replacements": what.replacements,
        "words": passage.text[what.start : what.end],
        "part": passage.part,
        "number": passage.spot.text,
        "note": passage.spot.note,
        "start": what.start,
        "end": what.end,
    }


def _text(args: argparse.Namespace, printer: Printer, practice: Practice) -> int:
    """A bare text: each line is a paragraph; findings name their line."""
    lines = sys.stdin.buffer.read().decode("utf-8", "replace").split("\n")
    if args.fix:
        lines = [proof.read_line(line, practice).fixed for line in lines]
        printer.say("\n".join(lines).removesuffix("\n"))
    found = proof.in_lines(lines, practice)
    rows: list[dict[str, object]] = []
    for number, (line, marked) in enumerate(zip(lines, found, strict=True), 1):
        for each in marked:
            what = proof.said(line, each)
            printer.notices([what], str(number))
            _near(printer, each, str(number))
            said = printer.desk.messages.notice(what)
            if printer.json:
                rows.append(
                    {
                        "line": number,
                        **_row(each),
                        "confidence": each.confidence,
                        "text": said,
                    }
                )
    if not any(found) and not args.fix:
        printer.message("cli-check-clean")
    printer.data({"text": "\n".join(lines), "findings": rows})
    return int(any(map(proof.fails, found)))


def _near(printer: Printer, found: Finding | None, about: str = "") -> None:
    """The words near to a misspelt one, for people."""
    if not printer.json and isinstance(found, Misspelling) and found.replacements:
        words = printer.desk.text("cli-check-comma").join(found.replacements)
        printer.notices([notice("cli-check-near", words=words)], about)


def _lines(printer: Printer, practice: Practice) -> int:
    """One line in, one object (or the fixed line) out, at once."""
    failing = False
    for raw in sys.stdin.buffer:
        line = raw.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r")
        read = proof.read_line(line, practice)
        failing = failing or read.failing
        printer.say(read.fixed)
        if printer.json:
            printer.data(_as_object(read))
        printer.out.flush()
    return int(failing)


_KEYS = ("start", "end", "rule", "tier", "severity", "replacements")


def _row(found: Finding) -> dict[str, object]:
    """A finding for programs: here somebody asks for the proposals."""
    return {key: getattr(found, key) for key in _KEYS}


def _as_object(read: Read) -> dict[str, object]:
    findings = [_row(each) for each in read.findings]
    return {"fixed": read.fixed, "suggested": read.suggested, "findings": findings}
