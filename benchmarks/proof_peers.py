"""The proofreaders that Pressdesk is compared with, each in a folder of its own.

They are fetched with the first run, at the versions below, and never come into the
project's own environment; python-negar is GPL and only ever a process of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from benchmarks.answers import Absent, Found, answer
from benchmarks.packages import CACHE

HERE = Path(__file__).parent
READER = str(HERE / "proof_reader.py")
PATIENCE = 900
PEERS = {
    "hazm": "hazm==0.10.0",
    "shekar": "shekar==1.7.0",
    "python-negar": "python-negar==1.4.3",
    "rishe": "rishe==0.5.1",
}
VIRASTAR = "virastar@0.22.1"


def run(name: str, task: Found) -> Found:
    """What a proofreader made of the task.

    Raises:
        Absent: it cannot be installed or does not answer.
    """
    if name == "pressdesk":
        return _answer([sys.executable, READER, name], task)
    if name == "virastar":
        folder = _virastar()
        return _answer(["node", str(HERE / "proof_virastar.mjs"), str(folder)], task)
    return _answer([_python(PEERS[name]), READER, name.removeprefix("python-")], task)


def _answer(command: list[str], task: Found) -> Found:
    """All run from compiled bytecode, as what is installed does."""
    words = json.dumps(task, ensure_ascii=False)
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(CACHE / "proof-bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return answer(command, PATIENCE, words, environment)


def _python(wanted: str) -> str:
    """The Python of a peer's environment."""
    folder = CACHE / f"proof-{wanted.replace('==', '-')}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (folder / "installed").is_file():
        venv.create(folder, clear=True, with_pip=True)
        _fetch([str(python), "-m", "pip", "install", "-q", wanted], folder)
    return str(python)


def _virastar() -> Path:
    if not (shutil.which("node") and (npm := shutil.which("npm"))):
        raise Absent("no node or npm")
    folder = CACHE / f"proof-{VIRASTAR.replace('@', '-')}"
    if not (folder / "installed").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        quiet = ["--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
        _fetch([npm, "install", *quiet, "--prefix", str(folder), VIRASTAR], folder)
    return folder


def _fetch(command: list[str], folder: Path) -> None:
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        said = made.stderr.strip().rpartition("\n")[2]
        raise Absent(f"it cannot be installed ({said})")
    (folder / "installed").touch()
