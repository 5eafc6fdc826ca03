"""From keystroke to repaint in a release of 300 paragraphs, against a bare QTextEdit.

Both hold the same text and get the same keys, in turns; the goal is a ratio of two.
Run: python benchmarks/bench_typing.py
"""

from __future__ import annotations

import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from pressdesk.document.nodes import Paragraph, Release
from pressdesk.document.package import Package
from pressdesk.ui import fonts
from pressdesk.ui.editor.page import PageEditor
from pressdesk.ui.theme import LIGHT

PARAGRAPHS = 300
KEYS = 40
ROUNDS = 5
GOAL = 2.0
SENTENCE = "مدیرعامل سازمان حمل‌ونقل آبان‌رود در این دیدار از برنامهٔ سال گفت. " * 4


def release() -> Release:
    """A release of 300 paragraphs."""
    body = tuple(Paragraph(f"b{n}", (SENTENCE,)) for n in range(PARAGRAPHS))
    return Release("r", headline=("تیتر خبر",), lead=(SENTENCE,), body=body)


def bare(made: Release) -> QTextEdit:
    """Qt's own widget with the same text."""
    widget = QTextEdit()
    widget.setPlainText("\n".join([SENTENCE] * (len(made.body) + 1)))
    return widget


def keystroke(app: QApplication, surface: QTextEdit, char: str) -> float:
    """Milliseconds from a key to the painted view."""
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
    start = time.perf_counter()
    app.sendEvent(surface, event)
    surface.viewport().repaint()
    app.processEvents()
    return (time.perf_counter() - start) * 1000


def middle(surface: QTextEdit) -> None:
    """Put the cursor into the middle of the text."""
    document = surface.document()
    block = document.findBlockByNumber(document.blockCount() // 2)
    cursor = surface.textCursor()
    cursor.setPosition(block.position() + 20)
    surface.setTextCursor(cursor)
    surface.ensureCursorVisible()


def measure() -> tuple[float, float]:
    """Median milliseconds a key: our page, the bare widget."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    fonts.load()
    app.setFont(fonts.font())
    page = PageEditor(LIGHT, lambda message: message)
    page.load(Package(release()))
    plain = bare(release())
    surfaces = (page.surface, plain)
    for widget, surface in zip((page, plain), surfaces, strict=True):
        widget.resize(900, 800)
        widget.show()
        app.processEvents()
        middle(surface)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for surface, found in zip(surfaces, times, strict=True):
            found += [keystroke(app, surface, "سلام "[n % 5]) for n in range(KEYS)]
    return statistics.median(times[0]), statistics.median(times[1])


def main() -> int:
    """Print both figures and their ratio."""
    ours, theirs = measure()
    ratio = ours / theirs
    print(f"page {ours:.2f} ms, bare QTextEdit {theirs:.2f} ms, ratio {ratio:.2f}")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
