"""Worker processes: the program started again as `--worker`, asked over its pipes.

A message is its length (four bytes, big end first) and its bytes. A worker ends when
its standard input does, so that none outlives the process that started it, however
that one ends. On Windows the launcher is the program; elsewhere it is Python.
"""

from __future__ import annotations

import contextlib
import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, BinaryIO

FLAG = "--worker"
# Of CreateProcess:
_NO_WINDOW, _OWN_GROUP, _BELOW_NORMAL = 0x08000000, 0x00000200, 0x00004000
_NICE = 10
_LENGTH = struct.Struct(">I")


class WorkerLost(Exception):
    """The worker ended before it answered."""


def command() -> list[str]:
    """How the program is started as a worker."""
    program = Path(sys.executable)
    if program.stem.lower().startswith("python"):
        # -P: nothing is imported from the folder that the person happens to be in.
        return [str(program), "-P", "-m", "pressdesk", FLAG]
    return [str(program), FLAG]


if sys.platform == "linux":

    def cores() -> int:
        """How many cores this process may use."""
        return len(os.sched_getaffinity(0))

else:

    def cores() -> int:
        """How many cores there are."""
        return os.cpu_count() or 1


def send(stream: IO[bytes], data: bytes) -> None:
    """Put one message into the pipe."""
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The next message; None when the other side has ended, also in the middle."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else None


def pipes() -> tuple[BinaryIO, BinaryIO]:
    """A worker's own ends; what a library prints goes to the error stream instead."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, answers


class Worker:
    """One worker process: `ask` it, and `end` it in any case."""

    def __init__(self, *, behind: bool = False) -> None:
        """Start it; it loads while others work. `behind`: it leaves them the cores.

        Raises:
            WorkerLost: no process can be started.
        """
        pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
        try:
            self._process = subprocess.Popen(
                command(), stdin=pipe, stdout=pipe, stderr=nothing, **_apart(behind)
            )
        except OSError as fault:
            raise WorkerLost from fault
        if behind and sys.platform != "win32":
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, _NICE)

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    def ask(self, order: bytes) -> bytes:
        """Its answer; one thread at a time.

        Raises:
            WorkerLost: it has ended, or was dismissed before it began.
        """
        assert self._process.stdin
        assert self._process.stdout
        try:
            send(self._process.stdin, order)
            answer = receive(self._process.stdout)
        except (OSError, ValueError) as fault:
            raise WorkerLost from fault
        if answer is None:
            raise WorkerLost
        return answer

    def dismiss(self) -> None:
        """Let it end by itself after the step under way; any thread may say so."""
        assert self._process.stdin
        with contextlib.suppress(OSError):
            self._process.stdin.close()

    def kill(self) -> None:
        """End it at once; any thread may do so."""
        self._process.kill()

    def end(self, patience: float = 10.0) -> None:
        """Dismiss it, and end it after `patience` seconds."""
        self.dismiss()
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


def _apart(behind: bool) -> dict[str, Any]:  # noqa: FBT001
    """Ctrl+C reaches the program alone, which lets its workers finish a file."""
    if sys.platform == "win32":
        flags = _NO_WINDOW | _OWN_GROUP | (_BELOW_NORMAL if behind else 0)
        return {"creationflags": flags}
    return {"process_group": 0}
