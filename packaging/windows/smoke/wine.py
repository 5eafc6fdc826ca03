"""A fresh Wine prefix of a person with a Persian name, and programs run in it.

What was learned the hard way: Windows Python wants pipes, not files, as its streams;
Wine keeps `QT_*` for itself unless they are written `WINEQT_*`; without `winedbg.exe=`
a crash opens a debugger that waits for ever; exit codes come modulo 256. Debian starts
the server with no patience: without `-p` every program boots Windows anew.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from smoke.chroot import X_SOCKETS, Chroot

PERSON = "مریم"
_SERVER = "/usr/lib/wine/wineserver"
_OVERRIDES = "mscoree=;mshtml=;winedbg.exe=;winemenubuilder.exe="
_NOISE = ("it looks like wine32 is missing", "multiarch needs to be", "wine: created")
_PATIENCE = 120.0
_LAST_WORDS = 0.5


Process = subprocess.Popen[bytes]


class Ran(NamedTuple):
    """What a program gave back; `code` is None when its time ran out."""

    code: int | None
    out: str


class Wine:
    """One prefix below `folder`, which programs see as drive `Z:` from its root on."""

    def __init__(self, chroot: Chroot, folder: Path, display: str) -> None:
        """`folder` may be empty; `display` is an X server's, as `:9`."""
        self.chroot, self.folder, self.display = chroot, folder, display
        self.drive = folder / "prefix" / "drive_c"
        self.home = self.drive / "users" / PERSON

    def make(self, shim: Path) -> None:
        """Make the prefix; `shim` is the `icuuc.dll` that Windows 10 has."""
        (self.folder / "home").mkdir(parents=True)
        self._stay()
        self._ended(self._begun("wineboot", "-i"))
        shutil.copy(shim, self.drive / "windows" / "system32" / "icuuc.dll")

    def run(
        self,
        program: str | Path,
        *arguments: str | Path,
        patience: float = _PATIENCE,
        **environment: str,
    ) -> Ran:
        """Run a Windows program to its end; the two streams come as one."""
        words = [self.named(each) for each in (program, *arguments)]
        return self._ended(self._begun("wine", *words, **environment), patience)

    def start(self, program: str | Path, *arguments: str | Path) -> Process:
        """Start a Windows program; `end` ends what is still running."""
        return self._begun("wine", *map(self.named, (program, *arguments)))

    def named(self, what: str | Path) -> str:
        """A path of this machine as programs in the prefix call it; a word as it is."""
        if isinstance(what, str):
            return what
        root, path = (
            ("C:", what.relative_to(self.drive))
            if (what.is_relative_to(self.drive))
            else ("Z:", what.relative_to("/"))
        )
        return "\\".join((root, *path.parts))

    def _stay(self) -> None:
        """Start the server; with our pipes it would keep them open for ever."""
        subprocess.run(
            self._command(_SERVER, "-p"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=60,
        )

    def close(self, process: Process) -> str:
        """End every program of the prefix; gives what this one has said."""
        self.end()
        said = self._ended(process).out
        self._stay()
        return said

    def end(self) -> None:
        """End every program of the prefix, and its server."""
        subprocess.run(self._command(_SERVER, "-k"), capture_output=True, timeout=60)
        subprocess.run(self._command(_SERVER, "-w"), capture_output=True, timeout=60)

    def _command(self, *words: str, **environment: str) -> list[str]:
        settings: Mapping[str, str] = {
            "WINEPREFIX": str(self.folder / "prefix"),
            "WINEDLLOVERRIDES": _OVERRIDES,
            "WINEDEBUG": "-all",
            "WINEQT_FORCE_STDERR_LOGGING": "1",
            "HOME": str(self.folder / "home"),
            "USER": PERSON,
            "LOGNAME": PERSON,
            "DISPLAY": self.display,
            **environment,
        }
        return self.chroot.command(words, settings, (self.folder, X_SOCKETS))

    def _begun(self, *words: str, **environment: str) -> Process:
        return subprocess.Popen(
            self._command(*words, **environment),
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def _ended(self, process: Process, patience: float = _PATIENCE) -> Ran:
        """What a program said until it ended, not until its streams are closed.

        Services that it was the first to need hold them open as long as they run.
        """
        parts: list[bytes] = []
        reader = Thread(target=_gathered, args=(process, parts), daemon=True)
        reader.start()
        try:
            code: int | None = process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            code = None
        reader.join(_LAST_WORDS)
        return Ran(code, _heard(b"".join(parts).decode("utf-8", "replace")))


def _gathered(process: Process, parts: list[bytes]) -> None:
    assert process.stdout
    while part := os.read(process.stdout.fileno(), 1 << 16):
        parts.append(part)


def _heard(out: str) -> str:
    """What the program said, without what Wine says of itself."""
    lines = out.replace("\r\n", "\n").splitlines()
    return "\n".join(each for each in lines if not any(n in each for n in _NOISE))
