"""The command line as one table of commands, and the one place that runs them."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pressdesk.cli import (
    checking,
    cleaning,
    comparing,
    counting,
    dates,
    doctor,
    exports,
    finding,
    letterheads,
    options,
    recover,
    register,
    releases,
    restoring,
    reviews,
    rules,
    words,
)
from pressdesk.cli.output import Printer
from pressdesk.notices import MachineFailed, PressdeskError, notice
from pressdesk.workflow import dating
from pressdesk.workflow.desk import Desk

Run = Callable[[argparse.Namespace, Printer], int]
OpenWindow = Callable[[Desk, Path | None], int]
Argument = tuple[tuple[str, ...], dict[str, object]]


@dataclass(frozen=True)
class Command:
    """One command: its words (`codes list`), its arguments, what it does."""

    words: str
    run: Run
    arguments: tuple[Argument, ...] = ()

    @property
    def help_id(self) -> str:
        """The message id of its help line."""
        return "cli-help-" + self.words.replace(" ", "-")


def _arg(*names: str, **options_: object) -> Argument:
    return names, options_


def workers(text: str) -> int:
    """A number of worker processes, at least one."""
    if (count := int(text)) < 1:
        raise ValueError(text)
    return count


_FILE = _arg("file", metavar="FILE")
_LETTERHEAD = _arg("letterhead", metavar="ID")
_OUTPUT = _arg("-o", "--output", required=True, metavar="FILE")
_FILES = _arg("files", nargs="+", metavar="FILE")
_TEXT = _arg("text", metavar="TEXT")
_HOW = tuple(
    _arg(name, action="store_true") for name in ("--exact", "--words", "--regex")
)
COMMANDS: tuple[Command, ...] = (
    Command("templates", releases.templates),
    Command(
        "new",
        releases.new,
        (
            _arg("template", metavar="TEMPLATE"),
            _arg("--set", action="append", default=[], metavar="SLOT=VALUE"),
            _arg("--from", dest="source", metavar="SLOTS.json"),
            _arg("--sample", action="store_true"),
            _OUTPUT,
        ),
    ),
    Command(
        "import", releases.import_source, (_arg("source", metavar="SOURCE"), _OUTPUT)
    ),
    Command(
        "clean",
        cleaning.clean,
        (_arg("source", metavar="SOURCE"), _arg("--text", action="store_true")),
    ),
    Command(
        "check",
        checking.check,
        (
            _arg("file", nargs="?", default="", metavar="FILE"),
            _arg("--fix", choices=("auto",), default=""),
            _arg("--lines", action="store_true"),
            _arg("--ignore", action="append", default=[], metavar="RULE"),
            _arg("--explain", default="", metavar="RULE"),
        ),
    ),
    Command(
        "rules",
        rules.rules_list,
        (_arg("rule", nargs="?", default="", metavar="RULE"),),
    ),
    Command(
        "half-spaces",
        restoring.half_spaces,
        (
            _FILE,
            _arg("--fix", action="store_true"),
            _arg("--safe", action="store_true"),
            _arg("--only", action="append", default=[], metavar="KIND"),
            _arg("--without", action="append", type=int, default=[], metavar="N"),
        ),
    ),
    Command(
        "issue",
        releases.issue_release,
        (
            _FILE,
            _arg("--at", metavar="ISO-DATETIME"),
            _arg("--as-new", action="store_true"),
            _arg("--again", action="store_true"),
        ),
    ),
    Command("correct", releases.correct, (_FILE, _arg("--reason", default=""))),
    Command("codes list", register.codes_list),
    Command(
        "codes void",
        register.codes_void,
        (_arg("code", metavar="CODE"), _arg("--reason", required=True)),
    ),
    Command(
        "export",
        exports.export,
        (
            _FILES,
            _arg("--to", default="docx,pdf,html", metavar="FORMATS"),
            _arg("-o", "--output", default=".", metavar="DIR"),
            _arg("--letterhead", default="", metavar="ID"),
            _arg("--jobs", type=workers, default=0, metavar="N"),
        ),
    ),
    Command(
        "compare",
        comparing.compare_published,
        (_FILE, _arg("published", metavar="PUBLISHED")),
    ),
    Command(
        "review copy",
        reviews.review_copy,
        (_FILE, _arg("-o", "--output", default=".", metavar="DIR")),
    ),
    Command("count", counting.count, (_FILE,)),
    Command("find", finding.find, (_TEXT, _FILES, *_HOW)),
    Command(
        "replace",
        finding.replace,
        (
            _TEXT,
            _arg("new", metavar="NEW"),
            _FILES,
            *_HOW,
            _arg("--dry-run", action="store_true"),
        ),
    ),
    Command("recover list", recover.recover_list),
    Command("recover save", recover.recover_save, (_arg("id", metavar="ID"), _OUTPUT)),
    Command("recover discard", recover.recover_discard, (_arg("id", metavar="ID"),)),
    Command(
        "date",
        dates.date_said,
        (
            _arg("words", nargs="*", metavar="WORDS"),
            _arg("--form", default="", choices=("", *dating.FORMS), metavar="FORM"),
        ),
    ),
    Command("letterheads list", letterheads.letterheads_list),
    Command(
        "letterheads export", letterheads.letterheads_export, (_LETTERHEAD, _OUTPUT)
    ),
    Command(
        "letterheads import",
        letterheads.letterheads_import,
        (_FILES,),
    ),
    Command("letterheads remove", letterheads.letterheads_remove, (_LETTERHEAD,)),
    Command("words list", words.words_list),
    Command(
        "words add",
        words.words_add,
        (
            _arg("words", metavar="WORDS"),
            _arg("--for", dest="wrong", default="", metavar="WRONG"),
        ),
    ),
    Command("words remove", words.words_remove, (_arg("words", metavar="WORDS"),)),
    Command("settings list", options.settings_list),
    Command("settings get", options.settings_get, (_arg("option"),)),
    Command("settings set", options.settings_set, (_arg("option"), _arg("value"))),
    Command(
        "settings export",
        options.settings_export,
        (_arg("-o", "--output", metavar="FILE"),),
    ),
    Command("settings import", options.settings_import, (_FILE,)),
    Command("doctor", doctor.doctor, (_arg("--report", action="store_true"),)),
)


def _shared(parser: argparse.ArgumentParser) -> None:
    """Options that stand before or after the command."""
    default = argparse.SUPPRESS
    parser.add_argument("--json", action="store_true", default=default)
    parser.add_argument("--visual", choices=("auto", "on", "off"), default=default)
    parser.add_argument("--desk", metavar="URL", default=default)


def build(desk: Desk) -> argparse.ArgumentParser:
    """The parser, with help in the desk's language."""
    parser = argparse.ArgumentParser("pressdesk", description=desk.text("cli-about"))
    _shared(parser)
    level = parser.add_subparsers(dest="command", metavar="COMMAND")
    opener = level.add_parser("open", help=desk.text("cli-help-open"))
    opener.add_argument("file", metavar="FILE")
    groups: dict[str, argparse._SubParsersAction[argparse.ArgumentParser]] = {}
    for command in COMMANDS:
        head, _, tail = command.words.partition(" ")
        parent = level
        if tail:
            if head not in groups:
                group = level.add_parser(head, help=desk.text(f"cli-help-{head}"))
                groups[head] = group.add_subparsers(dest="action", required=True)
            parent = groups[head]
        sub = parent.add_parser(tail or head, help=desk.text(command.help_id))
        _shared(sub)
        for names, settings in command.arguments:
            sub.add_argument(*names, **settings)  # type: ignore[arg-type]
        sub.set_defaults(run=command.run)
    return parser


def _stop_speaking() -> None:
    """The reader of a pipe has left (`| head`): let the last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(arguments: Sequence[str], desk: Desk, open_window: OpenWindow) -> int:
    """Run one command line; gives the exit code (see DESIGN: 0, 1, 2, 3)."""
    parsed = _parsed(arguments, desk)
    printer = Printer(
        desk,
        json=getattr(parsed, "json", False),
        visual=getattr(parsed, "visual", "auto"),
        out=sys.stdout,
        err=sys.stderr,
    )
    try:
        if parsed.command in (None, "open"):
            file = getattr(parsed, "file", None)
            return open_window(desk, Path(file) if file else None)
        command: Run = parsed.run
        code = command(parsed, printer)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _stop_speaking()
        return 0
    except KeyboardInterrupt:
        return exports.INTERRUPTED
    except PressdeskError as error:
        printer.failed(error.notice)
        return error.exit_code
    except OSError as error:
        return _failed(printer, error)


def _failed(printer: Printer, error: OSError) -> int:
    """The machine failed where nobody expected it, often the output itself."""
    reason = error.strerror or type(error).__name__
    what = notice("cli-machine-failed", "error", reason=reason)
    try:
        printer.failed(what)
        sys.stdout.flush()
    except OSError:
        _stop_speaking()
    return MachineFailed.exit_code


def _parsed(arguments: Sequence[str], desk: Desk) -> argparse.Namespace:
    """The options; help and wrong usage are printed as everything else is.

    Raises:
        SystemExit: after help or wrong usage.
    """
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            return build(desk).parse_args(arguments)
    except SystemExit:
        visual = "auto"
        for before, word in pairwise(("", *arguments)):
            name, _, value = word.partition("=")
            if before == "--visual" or name == "--visual":
                visual = value or word
        json = "--json" in arguments
        Printer(desk, json, visual, sys.stdout, sys.stderr).usage(
            out.getvalue(), err.getvalue()
        )
        raise
