"""Work off the window's thread: a pool, progress, and a wish to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from pressdesk.notices import MachineFailed, PressdeskError, notice

Progress = Callable[[str, int, int], None]
Cancelled = Callable[[], bool]
Work = Callable[[Progress, Cancelled], Any]


class Task(QObject):
    """One piece of work under way; its signals arrive on the window's thread."""

    progressed = Signal(str, int, int)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self.running = False

    def start(self) -> Task:
        """Hand the work to the pool."""
        self.running = True
        _under_way.add(self)
        self.ended.connect(self._end, QtCore.Qt.ConnectionType.QueuedConnection)
        QThreadPool.globalInstance().start(_Runner(self))
        return self

    def cancel(self) -> None:
        """Wish that it stops; it does so at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the wish was said."""
        return self._stop.is_set()

    def _end(self) -> None:
        self.running = False
        _under_way.discard(self)

    def work(self) -> None:
        """Do the work; called on the pool's thread."""
        try:
            result = self._work(self.progressed.emit, self._stop.is_set)
        except PressdeskError as error:
            self.failed.emit(error.notice)
        except Exception as error:
            what = MachineFailed(notice("task-failed", "error", reason=str(error)))
            self.failed.emit(what.notice)
        else:
            self.done.emit(result)
        self.ended.emit()


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.work()


_under_way: set[Task] = set()


def begin(
    work: Work,
    on_done: Callable[[Any], None],
    on_failed: Callable[[Any], None],
    on_progress: Progress | None = None,
) -> Task:
    """Start `work` and say where its result goes."""
    task = Task(work)
    queued = QtCore.Qt.ConnectionType.QueuedConnection
    task.done.connect(on_done, queued)
    task.failed.connect(on_failed, queued)
    if on_progress is not None:
        task.progressed.connect(on_progress, queued)
    return task.start()


def wait(milliseconds: int = 10_000) -> bool:
    """Wait for everything under way (at the end of the program, in tests)."""
    return QThreadPool.globalInstance().waitForDone(milliseconds)
