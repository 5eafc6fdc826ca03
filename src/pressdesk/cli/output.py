"""Printing for people and for programs, also on terminals that do not shape Arabic."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TextIO

from pressdesk.notices import Notice, notice
from pressdesk.text import shaping
from pressdesk.workflow.desk import Desk

# Terminals known to shape and order right-to-left text themselves.
SHAPING_TERMINALS = frozenset({"vte", "konsole", "mlterm", "apple_terminal"})

# The left column of a help page, with the blanks behind it.
_COLUMN = re.compile(r"[ -~]*  (?=\S)")


def terminal_shapes(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is known to shape Arabic script by itself."""
    name = environment.get("TERM_PROGRAM", "").lower()
    return (
        name in SHAPING_TERMINALS
        or "VTE_VERSION" in environment
        or "KONSOLE_VERSION" in environment
        or environment.get("TERM", "").startswith("mlterm")
    )


@dataclass(frozen=True)
class Printer:
    """Where a command's words go: sentences or JSON, visual order or logical."""

    desk: Desk
    json: bool = False
    visual: str = "auto"
    out: TextIO = sys.stdout
    err: TextIO = sys.stderr

    def _shown(self, text: str, stream: TextIO) -> str:
        wanted = self.visual == "on" or (
            self.visual == "auto"
            and stream.isatty()
            and not terminal_shapes(os.environ)
        )
        return shaping.visual(text) if wanted else text

    def say(self, text: str) -> None:
        """A line for people; silent when the output is for programs."""
        if not self.json:
            print(self._shown(text, self.out), file=self.out)

    def message(self, message_id: str, **args: str | int) -> None:
        """A sentence by id."""
        self.say(self.desk.text(message_id, **args))

    def data(self, value: object) -> None:
        """The result for programs (only with `--json`)."""
        if self.json:
            print(json.dumps(value, ensure_ascii=False), file=self.out)

    def passing(self, text: str) -> None:
        """A line that the next one replaces, on a terminal alone; "" wipes it."""
        if self.err.isatty():
            shown = self._shown(text, self.err) if text else ""
            print(f"\r\x1b[K{shown}", end="", file=self.err, flush=True)

    def notices(self, found: Iterable[Notice], about: str = "") -> None:
        """Each notice as one line on the error stream, `about` a file or all."""
        if self.json:
            return
        for each in found:
            line = f"{each.severity}: {self.desk.messages.notice(each)}"
            line = f"{about}: {line}" if about else line
            print(self._shown(line, self.err), file=self.err)

    def failed(self, what: Notice) -> None:
        """The one line that says why a command stopped."""
        line = self.desk.messages.notice(what)
        print(self._shown(line, self.err), file=self.err)
        self.data({"error": as_json(what, self.desk)})

    def usage(self, help_text: str, wrong: str) -> None:
        """What the parser said: help, or what was wrong in the call."""
        for stream, text in ((self.out, help_text), (self.err, wrong)):
            for line in text.splitlines():
                column = _COLUMN.match(line)
                start = column.end() if column else 0
                print(line[:start] + self._shown(line[start:], stream), file=stream)
        if wrong:
            given = wrong.strip().splitlines()[-1]
            self.data(
                {"error": as_json(notice("cli-usage", "error", given=given), self.desk)}
            )


def as_json(what: Notice, desk: Desk) -> dict[str, object]:
    """A notice for programs: id, severity, arguments, sentence, place."""
    return said(what, desk.messages.notice(what))


def said(what: Notice, text: str) -> dict[str, object]:
    """The same with a ready sentence."""
    place = what.place
    return {
        "id": what.id,
        "severity": what.severity,
        "args": dict(what.args),
        "text": text,
        "place": None
        if place is None
        else {
            "block": place.block,
            "start": place.start,
            "end": place.end,
            "slot": place.slot,
        },
    }
