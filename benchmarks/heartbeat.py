"""A heartbeat of the event loop: how long it stands still, and what it did then."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from types import FrameType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 2
LATE = 0.020
LOOK = 0.004
_OURS = "/pressdesk/"
_RESTS = ("keeper.py:_next", "workers.py:receive")


class Gap(NamedTuple):
    """Seconds without a beat, and what was seen most while it lasted."""

    seconds: float
    cause: str


class Heartbeat(QObject):
    """Beats every two milliseconds; a thread looks at what runs while no beat comes."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[Gap] = []
        self._last = time.perf_counter()
        self._window = threading.get_ident()
        self._seen: Counter[str] = Counter()
        self._stopped = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)
        self._watch = threading.Thread(target=self._look, daemon=True)

    def start(self) -> None:
        """Beat from now on."""
        self._last = time.perf_counter()
        self._timer.start()
        self._watch.start()

    def stop(self) -> list[Gap]:
        """The gaps, longest first."""
        self._beat()
        self._timer.stop()
        self._stopped.set()
        self._watch.join()
        return sorted(self.gaps, reverse=True)

    def _beat(self) -> None:
        now = time.perf_counter()
        seen, self._seen = self._seen, Counter()
        cause = " | ".join(f"{n}x {what}" for what, n in seen.most_common(3))
        self.gaps.append(Gap(now - self._last, cause))
        self._last = time.perf_counter()

    def _look(self) -> None:
        me = threading.get_ident()
        while not self._stopped.wait(LOOK):
            if time.perf_counter() - self._last > LATE:
                # A frame that is held keeps its painter alive: only names are taken.
                seen = {
                    thread: _names(frame)
                    for thread, frame in sys._current_frames().items()  # noqa: SLF001
                    if thread != me
                }
                for thread, names in seen.items():
                    self._note(names, window=thread == self._window)

    def _note(self, names: list[str], *, window: bool) -> None:
        said = " > ".join(names[-5:]) or "Qt"
        if window:
            self._seen[said] += 1
        elif names and not names[-1].endswith(_RESTS):
            self._seen[f"[{said}]"] += 1


def _names(frame: FrameType | None) -> list[str]:
    """Our functions on the stack, the innermost last."""
    names = []
    while frame is not None:
        code = frame.f_code
        if _OURS in code.co_filename:
            names.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{code.co_name}")
        frame = frame.f_back
    return names[::-1]
