"""A virtual screen: which windows it shows, keys for them, pictures of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smoke.chroot import CannotBeHad

_PROGRAMS = ("Xvfb", "xdotool", "import")
_SIZE = "1440x900x24"
_PATIENCE = 90.0
_PAUSE = 0.2


class Screen:
    """The screen of a running X server."""

    def __init__(self, display: str) -> None:
        """`display` is the server's name, as `:9`."""
        self.display = display

    def titles(self) -> list[str]:
        """The titles of the windows that are shown."""
        found = self._told("xdotool", "search", "--onlyvisible", "--name", ".").split()
        return [self._told("xdotool", "getwindowname", each).strip() for each in found]

    def wait_for(self, title: str, patience: float = _PATIENCE) -> float:
        """Wait until a window's title has `title` in it; gives the seconds.

        Raises:
            AssertionError: none came.
        """
        begun = time.monotonic()
        while time.monotonic() - begun < patience:
            if any(title in each for each in self.titles()):
                return time.monotonic() - begun
            time.sleep(_PAUSE)
        raise AssertionError(f"no window «{title}»; seen: {self.titles()}")

    def settle(self, quiet: float = 2.0, patience: float = 20.0) -> None:
        """Wait until the screen has shown the same picture for `quiet` seconds."""
        last, since, end = b"", time.monotonic(), time.monotonic() + patience
        while time.monotonic() - since < quiet and time.monotonic() < end:
            seen = self._bytes("import", "-window", "root", "-depth", "8", "rgb:-")
            if seen != last:
                last, since = seen, time.monotonic()
            time.sleep(_PAUSE)

    def press(self, keys: str) -> None:
        """Press keys, as `ctrl+comma`."""
        self._told("xdotool", "key", keys)

    def picture(self, path: Path) -> Path:
        """What the screen shows, as PNG."""
        self._bytes("import", "-window", "root", str(path))
        return path

    def _told(self, *words: str) -> str:
        return self._bytes(*words).decode(errors="replace")

    def _bytes(self, *words: str) -> bytes:
        where = {**os.environ, "DISPLAY": self.display}
        return subprocess.run(words, capture_output=True, env=where, timeout=60).stdout


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of its own, as long as it is needed.

    Raises:
        CannotBeHad: a program for it is missing, or the server does not start.
    """
    missing = [name for name in _PROGRAMS if shutil.which(name) is None]
    if missing:
        raise CannotBeHad("missing programs: " + " ".join(missing))
    with tempfile.TemporaryFile() as told:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(told.fileno()), "-screen", "0", _SIZE,
             "-nolisten", "tcp"],
            pass_fds=[told.fileno()], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield Screen(":" + _number(told.fileno(), server))
        finally:
            server.terminate()
            server.wait()


def _number(told: int, server: subprocess.Popen[bytes]) -> str:
    """The display's number, which the server writes when it is ready."""
    end = time.monotonic() + 30
    while time.monotonic() < end and server.poll() is None:
        number = os.pread(told, 20, 0).decode().strip()
        if number:
            return number
        time.sleep(0.05)
    raise CannotBeHad("Xvfb does not start")
