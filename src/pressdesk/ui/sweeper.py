"""Collects unused objects on the window's thread, and nowhere else.

Python's own collector runs wherever the counter overflows, as on the thread that makes
a PDF; a closed dialog that it finds there is destroyed on that thread, and Qt crashes.
So it stands still while there is a window, and a timer of the window sweeps instead.
"""

from __future__ import annotations

import gc
from time import monotonic as clock

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

PAUSE, QUIET = 2_000, 1_500
LATEST = 60.0
_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)


class Sweeper(QObject):
    """Sweeps what has come together, when nobody is at work.

    The objects of a long release take a twentieth of a second to look through, and so
    do the young ones of a check: that is done when nobody has touched key or mouse for
    a moment, or after `LATEST` seconds.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the program is made of stays: nothing to look through
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._sweep)
        self._timer.start()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._sweep_now)
        self._until = 0.0

    def _sweep(self) -> None:
        if due() >= 0 and not self._quiet.isActive():
            self._until = clock() + LATEST
            self._quiet.start()
            _application().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """While a sweep waits: whoever is at work puts it off."""
        if event.type() in _TOUCHES and clock() < self._until:
            self._quiet.start()
        return False

    def _sweep_now(self) -> None:
        _application().removeEventFilter(self)
        sweep()


def due() -> int:
    """The oldest generation that is due, or -1."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    full = [age for age, (count, limit) in enumerate(counts) if count > limit > 0]
    return full[-1] if full else -1


def sweep() -> int:
    """Collect the oldest generation that is due; how many objects went."""
    age = due()
    return gc.collect(age) if age >= 0 else 0


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app
