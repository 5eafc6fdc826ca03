"""Start to painted window against a bare QTextEdit window, in fresh processes.

    python benchmarks/bench_start.py [runs]

Prints both medians and their ratio; the goal is at most 1.5. Both programs run from
compiled bytecode, as an installed program does: it is written by the first, unmeasured
run into a folder of its own, also where `PYTHONDONTWRITEBYTECODE` is set.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOAL = 1.5
BARE = """
import time
from PySide6.QtWidgets import QApplication, QTextEdit
app = QApplication([])
edit = QTextEdit()
edit.resize(1280, 800)
edit.show()
edit.grab()
app.processEvents()
print(time.time())
"""
OURS = """
import time
from pressdesk.app import build_desk
desk = build_desk()
from pressdesk.ui import run
app = run.application(desk)
window = run.build(desk, app)
window.show()
window.grab()
app.processEvents()
print(time.time())
import os
os._exit(0)
"""


def once(code: str, home: str) -> float:
    """Seconds from the start of the process to the painted window."""
    environment = {**os.environ, "PRESSDESK_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "bytecode")
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout.split()[-1]) - begun


def main() -> int:
    """Alternate both, print the medians and the ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    bare: list[float] = []
    ours: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        once(BARE, home)
        once(OURS, home)
        for _ in range(runs):
            bare.append(once(BARE, home))
            ours.append(once(OURS, home))
    first, second = statistics.median(bare), statistics.median(ours)
    ratio = second / first
    print(f"bare QTextEdit {first * 1000:.0f} ms, Pressdesk {second * 1000:.0f} ms")
    print(f"ratio {ratio:.2f} (goal {GOAL})")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
