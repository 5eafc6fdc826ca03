"""What every step of the test has at hand, and what it may not do: guess."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from smoke.screen import Screen
from smoke.wine import Ran, Wine

FOLDER = "میزخبر"
"""Where the program is installed: on drive C, by a Persian name."""


class Built(NamedTuple):
    """What is tried: two MSIs of the staged folder, the older one with other files."""

    stage: Path
    msi: Path
    version: str
    older: Path
    older_version: str


class Trial:
    """One fresh prefix, one screen, and the built installers in it."""

    def __init__(self, wine: Wine, screen: Screen, built: Built, out: Path) -> None:
        """`out` takes the pictures and the installer's logs."""
        self.wine, self.screen, self.built, self.out = wine, screen, built, out
        self.installed = wine.drive / "اداره" / FOLDER
        self.desk = wine.home / "کارها"
        self.probe = wine.folder / "probe.exe"

    @property
    def own(self) -> Path:
        """The program's folder of this person: settings, register, logs."""
        return self.wine.home / "AppData" / "Local" / "Pressdesk"

    def ask(self, *words: str | Path, code: int = 0) -> str:
        """What a command of the installed program says; it must end with `code`."""
        done = self.wine.run(self.installed / "pressdesk-cli.exe", *words)
        assert done.code == code, f"{words[0]} gave {done.code}: {done.out[-500:]}"
        return done.out

    def ask_json(self, *words: str | Path) -> list[dict[str, Any]]:
        """The rows that it gives with `--json`."""
        rows: list[dict[str, Any]] = json.loads(self.ask(*words, "--json"))
        return rows

    def python(self, code: str) -> Ran:
        """Run Python code in the installed runtime, with the launcher's options."""
        script = self.wine.folder / "probe.py"
        script.write_text(code, "utf-8")
        library = self.installed / "python313.dll"
        return self.wine.run(self.probe, library, "-X", "utf8", "-B", script)
