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
MARKS = """
import os, sys, time
looks = len(sys.argv) > 1
marks = []
def mark():
    marks.append((time.time(), time.process_time()))
def end():
    print(*(figure for pair in marks for figure in pair), flush=True)
    os._exit(0)
"""
SHOWN = """
window.resize(1280, 800)
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
"""
BARE = f"""{MARKS}
from PySide6.QtWidgets import QApplication, QTextEdit
app = QApplication([])
window = QTextEdit()
{SHOWN}
app.processEvents()
mark()
mark()
end()
"""
OURS = f"""{MARKS}
import pressdesk.__main__  # what `pressdesk` begins with
from pressdesk.app import build_desk
desk = build_desk()
from pressdesk.ui import run
app = run.application(desk)
window = run.build(desk, app)
finish = window.finish
def first():
    mark()
    if looks:
        picture.append(seen())
        places.append(words())
    finish()
window.finish = first  # the second beat: what came before it is painted
{SHOWN}
while not window.commands:
    app.processEvents()
app.processEvents()
mark()
"""
LOOK = """
picture, places = [], []
def seen():
    return window.screen().grabWindow(window.winId()).toImage()
def words():
    from PySide6.QtWidgets import QLabel
    start = window.start
    parts = [each for each in start.findChildren(QLabel) if each.text()]
    parts += start.cards.values()
    return {each: window_rect(each) for each in parts if each.isVisible()}
def window_rect(part):
    from PySide6.QtCore import QPoint, QRect
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())
"""
