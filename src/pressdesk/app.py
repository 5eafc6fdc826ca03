"""The one place that wires: clock, settings, register, messages, window.

What only a command or only the window needs is imported when it is needed: a person
waits for the window.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.dates.tehran import TEHRAN
from pressdesk.i18n.messages import Messages
from pressdesk.notices import MachineFailed, PressdeskError, notice
from pressdesk.settings import resolve, sources
from pressdesk.system import atomic, folders
from pressdesk.templates import library
from pressdesk.workflow.desk import Desk

if TYPE_CHECKING:
    from pressdesk.newscode.stamp import Ledger
    from pressdesk.settings.resolve import Settings


def _clock() -> datetime:
    return datetime.now(TEHRAN)


def _desk_url(arguments: Sequence[str]) -> str:
    """`--desk URL` or `--desk=URL`, read before the parser exists."""
    for index, word in enumerate(arguments):
        if word == "--desk" and index + 1 < len(arguments):
            return arguments[index + 1]
        if word.startswith("--desk="):
            return word.partition("=")[2]
    return ""


def build_desk(url: str = "") -> Desk:
    """The desk of this user; `url` names another database than the settings do."""
    own = folders.folders()
    home = own.data

    def write(path: Path, data: bytes) -> None:
        atomic.make_folder(path.parent)
        atomic.write_bytes(path, data)

    settings = resolve.load(sources.read(), own.config / "settings.json", write)

    @cache
    def ledger() -> Ledger:
        from pressdesk.store.engine import open_desk
        from pressdesk.store.ledger import SqlLedger

        atomic.make_folder(home)
        local = f"sqlite:///{(home / 'desk.sqlite').as_posix()}"
        return SqlLedger(open_desk(url or str(settings.get("desk.url")) or local))

    return Desk(
        clock=_clock,
        settings=settings,
        messages=_messages(settings),
        ledger=ledger,
        templates=library.load,
        home=home,
    )


def _messages(settings: Settings) -> Messages:
    return Messages(str(settings.get("language")))


# One of these tells Qt where to draw; without any it ends the process itself.
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(desk: Desk, path: Path | None) -> int:
    """Open the window; Qt is only loaded now.

    Raises:
        MachineFailed: there is no display to open it on.
    """
    if sys.platform == "linux" and not any(map(os.environ.get, _DISPLAYS)):
        raise MachineFailed(notice("app-no-display", "error"))
    from pressdesk.ui.run import open_window as show

    return show(desk, path)


def _serve(desk: Desk) -> int:
    """Be a worker process of another Pressdesk (see `system.workers`)."""
    from pressdesk.system import workers
    from pressdesk.workflow import worker

    gc.enable()
    return worker.serve(desk, *workers.pipes())


def _open_streams() -> None:
    """A stream that the caller closed (or a program without a console) goes nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, nowhere)


def _note_ignored(desk: Desk) -> None:
    """A line in the log for each value of the policy that a command ignores."""
    from pressdesk.system import logs
    from pressdesk.workflow import journal

    with suppress(MachineFailed, OSError):
        journal.begin(desk)
    logs.stop()


def _unwired(error: PressdeskError, words: Sequence[str]) -> int:
    """Why there is no desk to run a command on."""
    import json

    from pressdesk.cli.output import said

    text = Messages("fa").notice(error.notice)
    sys.stderr.write(text + "\n")
    if "--json" in words:
        told = {"error": said(error.notice, text)}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    return error.exit_code


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry of the program: gives the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _open_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        desk = build_desk(_desk_url(words))
        if not words:
            return open_window(desk, None)
        if words == ["--worker"]:
            return _serve(desk)
    except PressdeskError as error:
        return _unwired(error, words)
    from pressdesk.cli import parser

    gc.enable()
    if desk.settings.policy.notices:
        _note_ignored(desk)
    return parser.run(words, desk, open_window)
