"""Start to painted window against a bare QTextEdit window, in fresh processes.

    python benchmarks/bench_start.py [runs]

Prints least and median of wall and CPU time (user and system, of the process alone) of
both in turns, and the ratios of the medians: for the first painting, whose goal is at
most 1.5, and for the complete page (all but the pictures on the cards, which are read
0.4 s later). Both programs run from compiled bytecode, as an installed program does: it
is written by the first, unmeasured run into a folder of its own, also where
`PYTHONDONTWRITEBYTECODE` is set.

The first clock stops when the first painting is in the screen's store, the second when
nothing is left to be painted. The unmeasured run looks at the store at both moments: an
empty window does not count, nor one in which the date, a heading or the name of a card
is missing, or stands elsewhere when the page is complete. For a real X server:
`QT_QPA_PLATFORM=xcb xvfb-run -s "-screen 0 1400x900x24" python ...`.
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
BEGIN = """
import os, sys, time
marks = []
def mark():
    marks.extend((time.time(), time.process_time()))
def show():
    window.resize(1280, 800)
    window.show()
    while not window.windowHandle().isExposed():
        app.processEvents()
def end(*seen):
    print(*marks, *seen, flush=True)
    os._exit(0)
"""
BARE = """
from PySide6.QtWidgets import QApplication, QTextEdit
app = QApplication([])
window = QTextEdit()
show()
app.processEvents()
mark()
mark()
end()
"""
OURS = """
import pressdesk.__main__  # what `pressdesk` begins with
from pressdesk.app import build_desk
desk = build_desk()
from pressdesk.ui import run
app = run.application(desk)
window = run.build(desk, app)
finish = window.finish
def first():  # the second beat begins: all that was painted before is on the screen
    window.finish = finish
    mark()
    if "look" in sys.argv:
        look_first()
    finish()
window.finish = first
show()
while not window.commands:
    app.processEvents()
app.processEvents()
mark()
"""
LOOK = """
def parts():
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtWidgets import QLabel
    start = window.start
    worded = [each for each in start.findChildren(QLabel) if each.text()]
    found = {}
    for part in [*worded, *start.cards.values()]:
        if part.isVisible():
            found[part] = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    return found
def screen():
    return window.screen().grabWindow(window.winId()).toImage()
def colours(image, step=1):
    wide, high = range(0, image.width(), step), range(0, image.height(), step)
    return len({image.pixel(x, y) for x in wide for y in high})
def look_first():
    global before, places
    from PySide6.QtGui import QCursor  # over no card, which would light up
    QCursor.setPos(window.screen().geometry().bottomRight())
    before, places = screen(), parts()
"""
SEEN = """
after, now = screen(), parts()
assert set(window.start.cards.values()) | {window.start.date} <= set(places)
empty = [p.text() for p, at in places.items() if colours(before.copy(at)) < 8]
moved = [p.text() for p, at in places.items()
         if now[p] != at or before.copy(at) != after.copy(at)]
end(colours(before, 3), len(empty + moved), len(places))
"""
# So many colours has a window with words, pictures and edges that are smoothed.
MEANINGFUL = 60
FIGURES = (
    "first painting, wall",
    "first painting, CPU",
    "complete, wall",
    "complete, CPU",
)


def run(code: str, home: str, *words: str) -> list[float]:
    """What a fresh process says: figures in seconds from its start, then the rest."""
    environment = {**os.environ, "PRESSDESK_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "bytecode")
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + code, *words],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    said = [float(word) for word in done.stdout.split()]
    return [said[0] - begun, said[1], said[2] - begun, *said[3:]]


def fault(home: str) -> str:
    """What is wrong with the first painting, or nothing."""
    *_, colours, faults, places = run(LOOK + OURS + SEEN, home, "look")
    if colours < MEANINGFUL:
        return f"only {colours:.0f} colours: the first painting shows nothing"
    if faults:
        return f"{faults:.0f} of {places:.0f} words are missing at first, or move"
    return ""


def main() -> int:
    """Alternate both, print the figures and the ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    bare: list[list[float]] = []
    ours: list[list[float]] = []
    with tempfile.TemporaryDirectory() as home:
        run(BARE, home)
        if wrong := fault(home):
            print(wrong)
            return 1
        for _ in range(runs):
            bare.append(run(BARE, home))
            ours.append(run(OURS + "end()", home))
    ratios = [
        report(name, first, second)
        for name, first, second in zip(
            FIGURES, zip(*bare, strict=True), zip(*ours, strict=True), strict=True
        )
    ]
    print(f"goal for the first painting: {GOAL}")
    return 0 if ratios[0] <= GOAL else 1


def report(name: str, bare: tuple[float, ...], ours: tuple[float, ...]) -> float:
    """One line of figures in ms, least and median; gives the ratio of the medians."""
    least = min(ours) / min(bare)
    ratio = statistics.median(ours) / statistics.median(bare)
    figures = [
        f"{1000 * min(each):.0f}/{1000 * statistics.median(each):.0f}"
        for each in (bare, ours)
    ]
    said = f"bare QTextEdit {figures[0]} ms, Pressdesk {figures[1]} ms"
    print(f"{name:20}: {said}, ratio {least:.2f}/{ratio:.2f}")
    return ratio


if __name__ == "__main__":
    sys.exit(main())
