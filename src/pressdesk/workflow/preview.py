"""The real PDF made by a warm worker process, so that the window never waits for it.

In a thread of the window's own process the engine holds Python's lock for long
stretches and typing stutters; another process has a lock of its own.
"""

from __future__ import annotations

from pressdesk.document import native
from pressdesk.document.package import Package
from pressdesk.notices import (
    MachineFailed,
    PressdeskError,
    Refused,
    Unreadable,
    notice,
)
from pressdesk.system.workers import Worker, WorkerLost
from pressdesk.workflow import orders
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.orders import Answer, Show
from pressdesk.writers.letterhead import IDS
from pressdesk.writers.letterhead_file import Kept, dump

_TRIES = 2
_ERRORS = {kind.exit_code: kind for kind in (Refused, Unreadable, MachineFailed)}


class Previewer:
    """One worker, started with the first page; `close` it at the end."""

    def __init__(self, desk: Desk) -> None:
        """`desk` gives the time; the worker reads the settings itself, each time."""
        self._desk = desk
        self._worker: Worker | None = None
        self._stopped = False

    def pdf(self, package: Package, letterhead: str = "") -> bytes:
        """The PDF as it would be exported now; one thread at a time.

        Raises:
            PressdeskError: what an export would raise; MachineFailed when workers end.
        """
        return self._made(package, letterhead)

    def pdf_in(self, package: Package, kept: Kept) -> bytes:
        """The same in a letterhead that need not be on the shelf yet.

        Raises:
            PressdeskError: as `pdf`; Unreadable when the logo is no picture.
        """
        if kept.look.id in IDS:  # no file may have its id
            return self._made(package, kept.look.id)
        return self._made(package, kept=dump(kept))

    def _made(
        self, package: Package, letterhead_id: str = "", kept: bytes = b""
    ) -> bytes:
        instant = self._desk.clock().isoformat()
        order = Show(native.dump(package), "pdf", instant, letterhead_id, kept)
        answer = self._asked(orders.packed(order))
        if answer.failure is not None:
            raise _error(answer)
        return answer.data

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def stop(self) -> None:
        """End the worker at once, from any thread; a page under way is given up."""
        self._stopped = True
        worker = self._worker
        if worker is not None:
            worker.kill()
            worker.end()

    def _asked(self, order: bytes) -> Answer:
        for _ in range(_TRIES):
            if self._stopped:
                break
            try:
                self._worker = self._worker or Worker(behind=True)
                return orders.answer(self._worker.ask(order))
            except WorkerLost:
                self.close()
        raise MachineFailed(notice("batch-worker-lost", "error"))


def _error(answer: Answer) -> PressdeskError:
    assert answer.failure
    return _ERRORS.get(answer.exit_code, MachineFailed)(answer.failure)
