"""Opening, keys, paste and undo: Qt's bare widget, our page and our window, in turns.

    python editor_steps.py PARAGRAPHS KEYS ROUNDS      figures as JSON
    python editor_steps.py PARAGRAPHS bare|window      memory in MB

All three live in one process, dressed as the program is. The page has findings, gutter
and the signs of what is hidden; the window has its docks, checks and recovery copies
besides, and what they do falls into its keys as it does for a person.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtWidgets import QApplication, QTextEdit  # noqa: E402

from benchmarks import at_keys, long_text  # noqa: E402
from benchmarks.at_keys import Took  # noqa: E402
from pressdesk.app import build_desk  # noqa: E402
from pressdesk.ui import run  # noqa: E402
from pressdesk.ui.editor.page import PageEditor  # noqa: E402
from pressdesk.ui.sweeper import Sweeper  # noqa: E402

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow

SIZE = (1280, 800)
PAGE = (900, 800)
SETTLE = 3.0
QUIET = 1.5
OPENED = 3
Figures = dict[str, dict[str, list[Took]]]


def application() -> tuple[QApplication, MainWindow]:
    """The program's application and its window, shown and complete."""
    desk = build_desk()
    app = run.application(desk)
    window = run.build(desk, app)
    window.resize(*SIZE)
    window.show()
    window.finish()
    Sweeper(app)
    app.processEvents()
    return app, window


def settle(app: QApplication, seconds: float = SETTLE) -> None:
    """Let timers and other threads come to an end."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.001)


def dress(page: PageEditor, paragraphs: int) -> None:
    """Findings in each paragraph, and the signs."""
    page.set_underlines(long_text.findings(paragraphs))
    page.surface.show_signs(shown=True)


class Bench:
    """The three, and what each took."""

    def __init__(self, paragraphs: int) -> None:
        self.paragraphs = paragraphs
        self.app, self.window = application()
        self.window.session.open(long_text.package(1))
        self.plain = QTextEdit()
        self.page = PageEditor(self.window.look.theme, self.window.text)
        self.took: Figures = {name: {} for name in ("bare", "page", "window")}
        for widget in (self.plain, self.page):
            widget.resize(*PAGE)
            widget.show()

    def surfaces(self) -> dict[str, QTextEdit]:
        """What gets the keys."""
        page = self.window.need_page()
        return {"bare": self.plain, "page": self.page.surface, "window": page.surface}

    def note(self, name: str, step: str, took: Took) -> None:
        """Keep a figure."""
        self.took[name].setdefault(step, []).append(took)

    def open(self) -> None:
        """Open the text in each."""
        package = long_text.package(self.paragraphs)
        acts: dict[str, Callable[[], object]] = {
            "bare": lambda: long_text.fill(self.plain, self.paragraphs),
            "page": lambda: self.page.load(package),
            "window": lambda: self.window.session.open(package),
        }
        for name, act in acts.items():
            surface = self.surfaces()[name]

            def whole(act: Callable[[], object] = act, to: QTextEdit = surface) -> None:
                act()
                at_keys.painted(self.app, to)

            self.note(name, "open", at_keys.timed(whole))

    def type(self, keys: int, rounds: int) -> None:
        """Keys in the middle, paste and undo."""
        for page in (self.page, self.window.need_page()):
            dress(page, self.paragraphs)
        settle(self.app)
        for surface in self.surfaces().values():
            at_keys.middle(surface)
        settle(self.app)
        for at in range(rounds + 1):
            for name, surface in self.surfaces().items():
                made = at_keys.keys(self.app, surface, keys)
                if at:  # the first round warms up
                    self.took[name].setdefault("key", []).extend(made)
                settle(self.app, QUIET)  # what the window does then is nobody else's
        for _ in range(OPENED):
            for name, surface in self.surfaces().items():
                self.note(name, "paste", at_keys.paste(self.app, surface))
                settle(self.app, 0.5)
                self.note(name, "undo", at_keys.undo(self.app, surface))
                settle(self.app, 0.5)

    def figures(self) -> dict[str, dict[str, tuple[float, float]]]:
        """Milliseconds by the clock: median and 95th percentile."""
        return {
            name: {
                step: _spread([took.wall for took in all_])
                for step, all_ in steps.items()
            }
            for name, steps in self.took.items()
        }


def _spread(found: list[float]) -> tuple[float, float]:
    ordered = sorted(found)
    return statistics.median(ordered), ordered[
        min(len(ordered) - 1, len(ordered) * 95 // 100)
    ]


def memory(paragraphs: int, what: str) -> float:
    """Of a process with nothing but this in it, in MB."""
    if what == "bare":
        app = QApplication([])
        plain = QTextEdit()
        plain.resize(*SIZE)
        plain.show()
        long_text.fill(plain, paragraphs)
    else:
        app, window = application()
        window.session.open(long_text.package(paragraphs))
        dress(window.need_page(), paragraphs)
    settle(app, 5)
    status = Path("/proc/self/status").read_text()
    line = next(x for x in status.splitlines() if x.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def main() -> None:
    """One size; the process ends without taking anything down."""
    paragraphs = int(sys.argv[1])
    if sys.argv[2] in ("bare", "window"):
        print(json.dumps(memory(paragraphs, sys.argv[2])), flush=True)
    else:
        bench = Bench(paragraphs)
        for _ in range(OPENED):
            bench.open()
        bench.type(int(sys.argv[2]), int(sys.argv[3]))
        print(json.dumps(bench.figures()), flush=True)
    os._exit(0)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ.setdefault("PRESSDESK_HOME", home)
        main()
