"""Find and replace: in the files of releases, and beside an open window.

A pattern that a person typed may take for ever on a text that does not fit. A window
therefore has patterns looked for by a worker process, which is ended when its time is
over; everything else is as fast as it is long and is found at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from msgspec import Struct

from pressdesk.document import finding
from pressdesk.document.finding import Hit, Passage
from pressdesk.notices import MachineFailed, PressdeskError, Refused, notice
from pressdesk.system.workers import Worker, WorkerLost
from pressdesk.text.finding import Wanted, find_all
from pressdesk.workflow import compose, open_file, orders

SECONDS = 2.0
"""How long a pattern may look through one release."""


class FileReplaced(Struct, frozen=True):
    """What was replaced in a file, or would be; `left` kept its footnote."""

    hits: tuple[Hit, ...]
    count: int
    left: int = 0


def find_in_file(path: Path, wanted: Wanted) -> tuple[Hit, ...]:
    """Everything in the release of a file that is `wanted`."""
    return finding.find(compose.open_file(path).release, wanted)


def replace_in_file(
    path: Path, wanted: Wanted, new: str, *, save: bool = True
) -> FileReplaced:
    """Put `new` for everything `wanted` in the release of a file.

    The file is the old or the new one, whole; without `save`, and when nothing was
    found, it is not touched.

    Raises:
        Refused: the release is issued and not under correction.
    """
    package = compose.open_file(path)
    hits = finding.find(package.release, wanted, new)
    made = finding.put(package.release, hits)
    if save and made.release != package.release:
        open_file.refuse_if_held(path)
        compose.save(path, replace(package, release=made.release))
    return FileReplaced(hits, made.count, made.left)


def where(text: Callable[..., str], passage: Passage) -> str:
    """The place of a text in words; `text` gives the sentence of a message id."""
    said = text(f"editor-kind-{passage.part.replace('_', '-')}")
    if passage.row:
        said = text("find-cell", row=passage.row, column=passage.column)
    if passage.spot.note:
        return text("find-note", number=passage.spot.note, part=said)
    return said


class Seeker:
    """Finds in many texts within its time; one thread asks at a time."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._worker: Worker | None = None
        self._lock = threading.Lock()
        self._late = False

    def find(
        self, texts: Sequence[str], wanted: Wanted, new: str | None = None
    ) -> orders.Matches:
        """The matches in each text (`text.finding.find_all`).

        Raises:
            Unreadable: the pattern, or what shall replace it, is none.
            Refused: the pattern needs too long.
            MachineFailed: no process can be started for it.
        """
        if not wanted.pattern:
            return find_all(texts, wanted, new)
        order = orders.packed(orders.Seek(tuple(texts), wanted, new))
        try:
            answer = orders.answer(self._asked(order))
        except WorkerLost as fault:
            self.close()
            if self._late:
                raise Refused(notice("find-too-long", "error")) from fault
            raise MachineFailed(notice("find-no-worker", "error")) from fault
        if answer.failure is not None:
            raise _error(answer.exit_code)(answer.failure)
        return orders.matches(answer.data)

    def _asked(self, order: bytes) -> bytes:
        worker = self._hired()
        watch = threading.Timer(self._seconds, self._give_up)
        watch.daemon = True
        self._late = False
        watch.start()
        try:
            return worker.ask(order)
        finally:
            watch.cancel()

    def _hired(self) -> Worker:
        """The worker, loaded: its time begins with the first question."""
        with self._lock:
            if self._worker is not None:
                return self._worker
            self._worker = worker = Worker()
        worker.ask(orders.packed(orders.Seek((), Wanted(""))))
        return worker

    def _give_up(self) -> None:
        self._late = True
        self.kill()

    def kill(self) -> None:
        """End what is under way at once; any thread may do so."""
        with self._lock:
            if self._worker is not None:
                self._worker.kill()

    def close(self) -> None:
        """End the worker; the next pattern has a new one."""
        with self._lock:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            worker.end()


def _error(exit_code: int) -> type[PressdeskError]:
    kinds: Sequence[type[PressdeskError]] = PressdeskError.__subclasses__()
    return next(kind for kind in kinds if kind.exit_code == exit_code)
