"""Keys, paste and undo on any text widget, in milliseconds: by the clock and by CPU."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.long_text import text

TYPED = "سلام "
PASTED = 300


class Took(NamedTuple):
    """Milliseconds by the clock, and of this thread's own work."""

    wall: float
    cpu: float


def timed(act: Callable[[], object]) -> Took:
    """How long `act` took."""
    wall, cpu = time.perf_counter(), time.thread_time()
    act()
    return Took((time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000)


def painted(app: QApplication, surface: QTextEdit) -> None:
    """Everything is on the screen."""
    surface.viewport().repaint()
    app.processEvents()


class Paintings(QObject):
    """Counts the paintings of a widget."""

    def __init__(self, surface: QTextEdit) -> None:
        super().__init__(surface)
        self.seen = 0
        surface.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """One more."""
        self.seen += event.type() == QEvent.Type.Paint
        return False


def key(app: QApplication, surface: QTextEdit, char: str, paintings: Paintings) -> Took:
    """From a key to what it made Qt paint anew, as a person sees it."""
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
    before = paintings.seen

    def act() -> None:
        app.sendEvent(surface, event)
        app.processEvents()

    took = timed(act)
    if paintings.seen == before:
        raise RuntimeError("the key was not painted")
    return took


def keys(app: QApplication, surface: QTextEdit, many: int) -> list[Took]:
    """So many keys, one after another."""
    paintings = Paintings(surface)
    found = [key(app, surface, TYPED[n % len(TYPED)], paintings) for n in range(many)]
    paintings.deleteLater()
    return found


def middle(surface: QTextEdit) -> None:
    """Put the cursor into the middle of the text."""
    document = surface.document()
    block = document.findBlockByNumber(document.blockCount() // 2)
    while len(block.text()) < 200:
        block = block.next()
    cursor = surface.textCursor()
    cursor.setPosition(block.position() + 20)
    surface.setTextCursor(cursor)
    surface.ensureCursorVisible()


def paste(app: QApplication, surface: QTextEdit) -> Took:
    """Paste 300 paragraphs where the cursor is."""
    data = QMimeData()
    data.setText("\n".join(text(10_000 + n) for n in range(PASTED)))

    def act() -> None:
        surface.insertFromMimeData(data)
        painted(app, surface)

    return timed(act)


def undo(app: QApplication, surface: QTextEdit) -> Took:
    """Take it back."""

    def act() -> None:
        surface.undo()
        painted(app, surface)

    return timed(act)
