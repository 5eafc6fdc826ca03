"""`pressdesk export`: one release, or a batch over all cores."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pressdesk.cli.output import Printer, as_json
from pressdesk.notices import Unreadable, notice
from pressdesk.workflow import batch, compose, deliver
from pressdesk.workflow.batch import Outcome

INTERRUPTED = 130
"""The exit code after Ctrl+C, as shells have it."""


def export(args: argparse.Namespace, printer: Printer) -> int:
    """Write the chosen formats of each file."""
    chosen = list(dict.fromkeys(f.strip() for f in args.to.split(",") if f.strip()))
    if not chosen:
        known = ", ".join(deliver.formats())
        raise Unreadable(notice("format-unknown", "error", name=args.to, known=known))
    files = tuple({Path(file).resolve(): Path(file) for file in args.files}.values())
    with _interruptible() as cancelled:
        if len(files) == 1:
            code = _one(files[0], chosen, args, printer)
        else:
            code = _many(files, chosen, args, printer, cancelled)
        if not cancelled():
            return code
    printer.message("cli-export-cancelled")
    return INTERRUPTED


def _one(
    file: Path, chosen: Sequence[str], args: argparse.Namespace, printer: Printer
) -> int:
    package, folder = compose.open_file(file), Path(args.output)
    results = deliver.export(
        printer.desk, package, file.stem, chosen, folder, letterhead=args.letterhead
    )
    for result in results:
        printer.notices(result.notices)
        name = result.path.relative_to(folder).as_posix()
        printer.message("cli-written", name=name)
    printer.data(list(_rows(Outcome(file, results), printer)))
    return 0


def _many(
    files: Sequence[Path],
    chosen: Sequence[str],
    args: argparse.Namespace,
    printer: Printer,
    cancelled: Callable[[], bool],
) -> int:
    def progress(name: str, done: int, every: int) -> None:
        text = printer.desk.text
        if name:
            shown = text("cli-export-progress", done=done, all=every, name=name)
        else:
            shown = text("cli-export-begun", all=every)
        printer.passing(shown)

    outcomes = batch.export_all(
        printer.desk,
        files,
        chosen,
        Path(args.output),
        args.jobs,
        progress,
        cancelled,
        args.letterhead,
    )
    printer.passing("")
    _report(outcomes, printer)
    printer.data([row for each in outcomes for row in _rows(each, printer)])
    return max((each.exit_code for each in outcomes), default=0)


def _report(outcomes: Sequence[Outcome], printer: Printer) -> None:
    """Notices, then what failed, then how much there is."""
    for each in outcomes:
        for result in each.results:
            printer.notices(result.notices, each.source.name)
    failed = [each for each in outcomes if each.failure]
    for each in failed:
        printer.notices([each.failure] if each.failure else [], each.source.name)
    good = [each for each in outcomes if each.results]
    count = sum(len(each.results) for each in good)
    printer.message("cli-export-batch", releases=len(good), files=count)
    if failed:
        printer.message("cli-export-batch-failed", count=len(failed))


def _rows(outcome: Outcome, printer: Printer) -> Iterator[dict[str, object]]:
    source = str(outcome.source)
    for result in outcome.results:
        yield {
            "source": source,
            "format": result.format,
            "path": str(result.path),
            "size": result.size,
            "notices": [as_json(n, printer.desk) for n in result.notices],
        }
    if outcome.failure:
        yield {"source": source, "error": as_json(outcome.failure, printer.desk)}


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Ctrl+C is a wish to stop; a second one ends the program as usual."""
    stopped = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopped.is_set
        return

    def stop(_number: int, _frame: object) -> None:
        stopped.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped.is_set
    finally:
        signal.signal(signal.SIGINT, before)
