"""Worker processes at work on a list of orders, each with a thread that asks it."""

from __future__ import annotations

import queue
import threading
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from types import TracebackType

from pressdesk.notices import notice
from pressdesk.system import atomic
from pressdesk.system.workers import Worker, WorkerLost
from pressdesk.workflow import orders

_TRIES = 2
_PATIENCE_SECONDS = 10.0
_LOST = orders.Answer(failure=notice("batch-worker-lost", "error"), exit_code=3)


class Crew:
    """`many` workers; use it as a context, so that none is left.

    They load at once. After `begin`, `answers` gives pairs of an order's number and its
    answer, in the order in which they come.
    """

    def __init__(self, many: int, first: orders.Warm) -> None:
        self.answers: queue.SimpleQueue[tuple[int, orders.Answer]] = queue.SimpleQueue()
        self._waiting: queue.SimpleQueue[tuple[int, orders.Export]] = (
            queue.SimpleQueue()
        )
        self._first = orders.packed(first)
        self._begun, self._stopped = threading.Event(), threading.Event()
        self._workers: set[Worker] = set()
        self._lock = threading.Lock()
        self._hands = [threading.Thread(target=self._work) for _ in range(many)]

    def __enter__(self) -> Crew:
        for hand in self._hands:
            hand.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def begin(self, work: Mapping[int, orders.Export]) -> None:
        """Hand out the orders."""
        for order in work.items():
            self._waiting.put(order)
        self._begun.set()

    def stop(self) -> None:
        """Begin no further format, end the workers and wait until they are gone.

        Who has not begun to write is ended at once, the others when they need too long.
        """
        idle = not self._begun.is_set()
        self._stopped.set()
        self._begun.set()
        with self._lock:
            for worker in self._workers:
                worker.kill() if idle else worker.dismiss()
        until = monotonic() + _PATIENCE_SECONDS
        for hand in self._hands:
            hand.join(max(0.0, until - monotonic()))
        with self._lock:
            for worker in self._workers:
                worker.kill()
        for hand in self._hands:
            hand.join()

    def _work(self) -> None:
        worker = self._hired()
        self._begun.wait()
        while not self._stopped.is_set():
            try:
                number, order = self._waiting.get_nowait()
            except queue.Empty:
                break
            for _ in range(_TRIES):
                worker = worker or self._hired()
                answer = self._asked(worker, order)
                if answer is not None or self._stopped.is_set():
                    break
                self._let_go(worker)
                worker = None
            if answer is not None or not self._stopped.is_set():
                self.answers.put((number, answer or _LOST))
        self._let_go(worker)

    def _hired(self) -> Worker | None:
        """A new worker that has loaded; None where none can be started."""
        try:
            with self._lock:
                if self._stopped.is_set():
                    return None
                worker = Worker()
                self._workers.add(worker)
        except WorkerLost:
            return None
        try:
            worker.ask(self._first)
        except WorkerLost:
            self._let_go(worker)
            return None
        return worker

    def _asked(
        self, worker: Worker | None, order: orders.Export
    ) -> orders.Answer | None:
        """Its answer; None when there is none, and then no unfinished file either."""
        if worker is None:
            return None
        try:
            return orders.answer(worker.ask(orders.packed(order)))
        except WorkerLost:
            worker.end()
            atomic.clear_parts(Path(order.folder), worker.pid)
            return None

    def _let_go(self, worker: Worker | None) -> None:
        if worker is not None:
            worker.end()
            with self._lock:
                self._workers.discard(worker)
