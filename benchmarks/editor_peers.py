"""LibreOffice Writer and novelWriter, each a process of its own, or why they are not.

novelWriter (GPL) is installed into an environment of its own, pinned by hashes in
`requirements/bench-novelwriter.lock`; nothing of it comes into ours.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import venv
from pathlib import Path

from benchmarks.answers import Absent, Found, answer
from benchmarks.engines import IMPRINT, needed
from benchmarks.long_text import lines, package
from benchmarks.packages import CACHE, ROOT
from pressdesk.writers.docx import write_docx

HERE = Path(__file__).parent
LOCK = ROOT / "requirements" / "bench-novelwriter.lock"
PATIENCE = 300


def writer(folder: Path, paragraphs: int, keys: int, rounds: int) -> Found:
    """LibreOffice Writer with our Word file of the text."""
    needed("soffice", "/usr/bin/python3")
    file = folder / "long.docx"
    file.write_bytes(write_docx(package(paragraphs), IMPRINT).data)
    script = str(HERE / "office_window.py")
    return answer(
        ["/usr/bin/python3", script, str(folder), str(file), str(keys), str(rounds)],
        PATIENCE,
    )


def novel_writer(folder: Path, paragraphs: int, keys: int) -> Found:
    """NovelWriter with the text as one document; a second start is its start."""
    python = _environment()
    text = folder / "text.txt"
    text.write_text(lines(paragraphs), "utf-8")
    found: Found = {}
    for turn, many in enumerate((0, 0, keys)):
        place = folder / f"novel{turn}"
        (place / "data").mkdir(parents=True)
        script = str(HERE / "novel_writer.py")
        begun = str(time.time())
        made = answer(
            [python, script, begun, str(place), str(text), str(many)], PATIENCE
        )
        found = {**made, "start": min(made["start"], found.get("start", made["start"]))}
    return found


def _environment() -> str:
    """The Python of novelWriter's environment, made with the first run."""
    wanted = LOCK.read_text().partition(" ")[0].replace("==", "-")
    folder = CACHE / wanted
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = folder / "installed"
    if not done.is_file():
        venv.create(folder, clear=True, with_pip=True)
        pip = [str(python), "-m", "pip", "install", "-q", "--require-hashes"]
        made = subprocess.run([*pip, "-r", str(LOCK)], capture_output=True, check=False)
        if made.returncode:
            raise Absent(f"{wanted} cannot be installed")
        done.touch()
    return str(python)


if __name__ == "__main__":
    sys.exit(__doc__)
