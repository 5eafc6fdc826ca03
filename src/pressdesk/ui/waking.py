"""Notices that the computer slept: more time went by than the timer was asked for."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

PAUSE = 5_000
JUMP = 15.0
"""Seconds beyond the pause that no busy window needs."""


def running() -> float:
    """Seconds that go on in sleep, whatever the wall clock is set to, where known."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Waking(QObject):
    """`woke` is said after a sleep; it looks now and then, at no exact time."""

    woke = Signal()

    def __init__(
        self, parent: QObject, clocks: tuple[Callable[[], float], ...] = ()
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks or (running, time.time)
        self._seen = self._now()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)

    def _now(self) -> tuple[float, ...]:
        return tuple(clock() for clock in self._clocks)

    def set_watching(self, *, on: bool) -> None:
        """Look while a release is open; an empty window wakes no processor."""
        if on and not self._timer.isActive():
            self._seen = self._now()
            self._timer.start()
        elif not on:
            self._timer.stop()

    def look(self) -> None:
        """Compare the clocks with those of the last look."""
        before, self._seen = self._seen, self._now()
        longest = PAUSE / 1000 + JUMP
        passed = [now - then for now, then in zip(self._seen, before, strict=True)]
        if any(each > longest for each in passed):
            self.woke.emit()
