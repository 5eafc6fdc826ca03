"""What another program, asked in a process of its own, answers."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

Found = dict[str, Any]


class Absent(Exception):
    """A peer is not here, or does not answer; says why."""


def answer(
    command: Sequence[str],
    seconds: float,
    given: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> Found:
    """What it prints last, as JSON; `given` is its standard input.

    Raises:
        Absent: it fails, or needs more than so many seconds.
    """
    try:
        done = subprocess.run(
            command,
            input=given,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=seconds,
            check=True,
        )
    except subprocess.TimeoutExpired as fault:
        raise Absent(f"no answer in {seconds} s") from fault
    except subprocess.CalledProcessError as fault:
        raise Absent(fault.stderr.strip().rpartition("\n")[2]) from fault
    found: Found = json.loads(done.stdout.strip().rpartition("\n")[2])
    return found
