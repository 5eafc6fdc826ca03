"""A long text is read by the proofreader in another process, before anybody waits.

Its rules are Python from end to end: in a thread of the window's own process a text of
thousands of paragraphs would hold Python's lock for seconds, and typing with it. What
the process finds is kept where the proofreader keeps its answers, so that reading the
release afterwards only looks them up.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from pressdesk.checks.practice import Practice
from pressdesk.checks.proofreading import KEPT, in_whole
from pressdesk.checks.whole import Whole
from pressdesk.document import finding
from pressdesk.document.nodes import Paragraph, Release
from pressdesk.document.package import Package
from pressdesk.system.workers import Worker, WorkerLost
from pressdesk.workflow import orders, proof
from pressdesk.workflow.desk import Desk

FEW = 60
"""So many new texts are read here: to start a process takes longer."""
SLICE = 100
_REST = 0.0005
"""Seconds in which the window gets its turn."""


def ahead(
    desk: Desk, package: Package, cancelled: Callable[[], bool] = lambda: False
) -> int:
    """Have what nobody has read yet of a release read; gives how many texts it was.

    Where no process can be started, or one is lost, the reader reads for itself.
    """
    practice = proof.practice(desk)
    texts = _unread(package, practice)
    if len(texts) <= FEW:
        return 0
    _look_through(texts, cancelled)
    try:
        worker = Worker(behind=True)
    except WorkerLost:
        return 0
    try:
        return sum(_read(worker, part, practice) for part in _parts(texts, cancelled))
    except WorkerLost:
        return 0
    finally:
        worker.end()


def _look_through(texts: Sequence[str], cancelled: Callable[[], bool]) -> None:
    """Have the rules about whole releases know each text, and leave room between."""
    for text in texts:
        if cancelled():
            return
        in_whole(Whole(Release("", body=(Paragraph("b", (text,)),))))
        time.sleep(_REST)


def _unread(package: Package, practice: Practice) -> list[str]:
    if package.release.meta.language != "fa":
        return []
    texts = dict.fromkeys(each.text for each in finding.passages(package.release))
    return [text for text in texts if KEPT.get(text, practice) is None]


def _parts(
    texts: Sequence[str], cancelled: Callable[[], bool]
) -> Iterator[tuple[str, ...]]:
    for at in range(0, len(texts), SLICE):
        if cancelled():
            return
        yield tuple(texts[at : at + SLICE])


def _read(worker: Worker, texts: tuple[str, ...], practice: Practice) -> int:
    order = orders.packed(orders.Proofread(texts, practice))
    answer = orders.answer(worker.ask(order))
    found = orders.findings(answer.data) if answer.failure is None else ()
    for text, each in zip(texts, found, strict=False):
        KEPT.put(text, practice, each)
    return len(found)
