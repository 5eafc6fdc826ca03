"""Start to painted window against a bare QTextEdit window, in fresh processes.

    python benchmarks/bench_start.py [runs]

Prints both medians and their ratio; the goal is at most 1.5. Both programs run from
compiled bytecode, as an installed program does: it is written by the first, unmeasured
run into a folder of its own, also where `PYTHONDONTWRITEBYTECODE` is set. The clock
stops when the window is exposed and its first painting is in the screen's store; the
unmeasured run looks at the colours there, so that an empty window does not count. For
a real X server: `QT_QPA_PLATFORM=xcb xvfb-run -s "-screen 0 1400x900x24" python ...`.

What is left over the bare window (CPU time in ms, bare 90; Python 3.11, PySide 6.11):
12 the enum classes of PySide's `Qt` (any import of `Qt`, or `QPainter.setPen`, makes
all 93); 6 msgspec; 2 jdatetime; 2 zoneinfo; 15 our modules with the Qt classes they
name; 4 the three faces of the typeface; 2 translations, templates, occasions; 22 making
the widgets (6 of them the style sheet); 8 painting. Both sides pay 30 for PySide's
signature modules, which it unpacks and compiles at each start.
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
SHOWN = """
window.resize(1280, 800)
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
app.processEvents()
painted = time.time()
seen = window.screen().grabWindow(window.winId()).toImage()
places = [(x, y) for x in range(0, seen.width(), 3) for y in range(0, seen.height(), 3)]
print(len({seen.pixel(x, y) for x, y in places}), painted, flush=True)
import os
os._exit(0)
"""
BARE = """
import time
from PySide6.QtWidgets import QApplication, QTextEdit
app = QApplication([])
window = QTextEdit()
"""
OURS = """
import time
import pressdesk.__main__  # what `pressdesk` begins with
from pressdesk.app import build_desk
desk = build_desk()
from pressdesk.ui import run
app = run.application(desk)
window = run.build(desk, app)
"""
# So many colours has a window with words, pictures and edges that are smoothed.
MEANINGFUL = 60


def once(code: str, home: str) -> tuple[float, int]:
    """Seconds from the start of the process to the painted window, and its colours."""
    environment = {**os.environ, "PRESSDESK_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "bytecode")
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code + SHOWN],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    colours, painted = done.stdout.split()[-2:]
    return float(painted) - begun, int(colours)


def main() -> int:
    """Alternate both, print the medians and the ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    bare: list[float] = []
    ours: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        once(BARE, home)
        _, colours = once(OURS, home)
        if colours < MEANINGFUL:
            print(f"only {colours} colours: the first painting shows nothing")
            return 1
        for _ in range(runs):
            bare.append(once(BARE, home)[0])
            ours.append(once(OURS, home)[0])
    first, second = statistics.median(bare), statistics.median(ours)
    ratio = second / first
    print(f"bare QTextEdit {first * 1000:.0f} ms, Pressdesk {second * 1000:.0f} ms")
    print(f"ratio {ratio:.2f} (goal {GOAL})")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
