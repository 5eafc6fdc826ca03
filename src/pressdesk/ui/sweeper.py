"""Collects unused objects on the window's thread, and nowhere else.

Python's own collector runs wherever the counter overflows, as on the thread that makes
a PDF; a closed dialog that it finds there is destroyed on that thread, and Qt crashes.
So it stands still while there is a window, and a timer of the window sweeps instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 2_000


class Sweeper(QObject):
    """Sweeps every two seconds what has come together; young objects first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the program is made of stays: nothing to look through
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(sweep)
        self._timer.start()


def sweep() -> int:
    """Collect the oldest generation that is due; how many objects went."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    full = [age for age, (count, limit) in enumerate(due) if count > limit > 0]
    return gc.collect(full[-1]) if full else 0
