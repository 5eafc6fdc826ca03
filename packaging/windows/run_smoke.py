#!/usr/bin/env python3
"""Try the built MSI under Wine: `python3 dev.py package --smoke` calls this.

    run_smoke.py MSI STAGE

Ends with 0, with 1 where a step failed, with 77 where Wine cannot be brought up here;
prints a line a step and a table. Pictures and the installer's logs land in `out/smoke`.
"""

from __future__ import annotations

import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from smoke import compiled
from smoke.chroot import CannotBeHad, cache_folder, wine_chroot
from smoke.older import built
from smoke.screen import screen
from smoke.steps import BASIS, STEPS, Step
from smoke.trial import Trial
from smoke.wine import Wine

OUT = Path(__file__).resolve().parents[2] / "out" / "smoke"
SKIPPED = 77


class Row(NamedTuple):
    """What became of one step."""

    name: str
    good: bool
    seconds: float
    told: str


def say(text: str) -> None:
    """Print at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Bring everything up, try all steps, print the table."""
    msi, stage = (Path(each).resolve() for each in arguments[:2])
    OUT.mkdir(parents=True, exist_ok=True)
    # Ended from outside it leaves no server and no folder behind either.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        rows = tried(msi, stage)
    except CannotBeHad as reason:
        say(f"skipped: {reason}")
        return SKIPPED
    say(table(rows))
    return 0 if all(row.good for row in rows) else 1


def tried(msi: Path, stage: Path) -> list[Row]:
    """All steps in a fresh prefix; nothing of it is left."""
    chroot = wine_chroot(cache_folder())
    with tempfile.TemporaryDirectory(prefix="pressdesk-smoke-") as name, screen() as x:
        folder = Path(name)
        wine = Wine(chroot, folder, x.display)
        try:
            wine.make(compiled.icuuc(folder))
            trial = Trial(wine, x, built(msi, stage, _version(msi), folder), OUT)
            compiled.probe(folder)
            return steps_tried(trial)
        finally:
            wine.end()


def _version(msi: Path) -> str:
    return msi.stem.removeprefix("pressdesk-")


def steps_tried(trial: Trial) -> list[Row]:
    """The steps in order, as far as they can be tried; each is said at once."""
    rows = []
    for name, step in STEPS:
        rows.append(row := _row(trial, name, step))
        say(_line(row))
        if step in BASIS and not row.good:
            break
    return rows


def _row(trial: Trial, name: str, step: Step) -> Row:
    begun = time.monotonic()
    try:
        told, good = step(trial), True
    except Exception as fault:  # the other steps are tried all the same
        told, good = f"{type(fault).__name__}: {fault}", False
    return Row(name, good, time.monotonic() - begun, told)


def _line(row: Row) -> str:
    mark = "ok  " if row.good else "FAIL"
    return f"{mark} {row.seconds:6.1f} s  {row.name}: {row.told}"


def table(rows: list[Row]) -> str:
    """All steps, and the sum."""
    failed = sum(not row.good for row in rows)
    seconds = sum(row.seconds for row in rows)
    head = f"{len(rows)} steps, {failed} failed, {seconds:.0f} s"
    return "\n".join(["", head, *map(_line, rows)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
