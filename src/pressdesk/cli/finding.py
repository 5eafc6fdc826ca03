"""Commands that find and replace in the files of releases."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from pressdesk.cli.output import Printer, as_json
from pressdesk.document.finding import Hit
from pressdesk.notices import PressdeskError, Unreadable, notice
from pressdesk.text.finding import Wanted, finder
from pressdesk.workflow import finding

ROUND = 24
"""How many characters are shown at either side of what was found."""
_NOTHING_FOUND = 1


def find(args: argparse.Namespace, printer: Printer) -> int:
    """Say where it stands; the exit code is 1 when it stands nowhere."""
    wanted = _wanted(args)

    def look(path: Path) -> Sequence[Hit]:
        found = finding.find_in_file(path, wanted)
        for hit in found:
            _say(printer, path, hit)
        return found

    found, code = _each(args.files, printer, look)
    printer.message("find-cli-count", count=found)
    return max(code, 0 if found else _NOTHING_FOUND)


def replace(args: argparse.Namespace, printer: Printer) -> int:
    """Put other words in its place, file by file, or say what would be done."""
    wanted = _wanted(args, args.new)
    left = 0

    def work(path: Path) -> Sequence[Hit]:
        nonlocal left
        save = not args.dry_run
        done = finding.replace_in_file(path, wanted, args.new, save=save)
        for hit in done.hits:
            _say(printer, path, hit, changes=True)
        left += done.left
        return done.hits

    found, code = _each(args.files, printer, work, changes=True)
    said = "find-cli-would" if args.dry_run else "find-cli-done"
    printer.message(said, count=found - left)
    if left:
        printer.message("find-left", count=left)
    return max(code, 0 if found else _NOTHING_FOUND)


def _wanted(args: argparse.Namespace, new: str | None = None) -> Wanted:
    """What is looked for; a wrong pattern is said before any file is opened."""
    if not args.text:
        raise Unreadable(notice("find-empty", "error"))
    wanted = Wanted(args.text, args.exact, args.words, args.regex)
    finder(wanted, new)
    return wanted


def _each(
    files: Sequence[str],
    printer: Printer,
    act: Callable[[Path], Sequence[Hit]],
    *,
    changes: bool = False,
) -> tuple[int, int]:
    """Act on each file; one that fails does not stop the others.

    Gives how much was found and the highest exit code.
    """
    count, code = 0, 0
    rows: list[dict[str, object]] = []
    for path in map(Path, files):
        try:
            found = act(path)
        except PressdeskError as error:
            printer.notices([error.notice], path.name)
            failure = as_json(error.notice, printer.desk)
            rows.append({"path": str(path), "error": failure})
            code = max(code, error.exit_code)
            continue
        count += len(found)
        rows += [_row(path, hit, changes=changes) for hit in found]
    printer.data(rows)
    return count, code


def _say(printer: Printer, path: Path, hit: Hit, *, changes: bool = False) -> None:
    text, match = hit.passage.text.replace("\n", " "), hit.match
    found = text[match.start : match.end]
    shown = f"{found} -> {match.new}" if changes else found
    before = text[max(0, match.start - ROUND) : match.start]
    after = text[match.end : match.end + ROUND]
    place = finding.where(printer.desk.text, hit.passage)
    printer.say(f"{path.name}: {place}: {before}[{shown}]{after}")


def _row(path: Path, hit: Hit, *, changes: bool) -> dict[str, object]:
    row: dict[str, object] = {
        "path": str(path),
        "block": hit.spot.block,
        "part": hit.passage.part,
        "text": hit.spot.text,
        "note": hit.spot.note,
        "start": hit.match.start,
        "end": hit.match.end,
        "found": hit.words,
    }
    return {**row, "new": hit.match.new} if changes else row
