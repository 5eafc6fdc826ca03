"""The inside of a worker process: orders come in, answers go out, one by one.

The engine, its fonts and the parsed style sheets stay loaded between orders. When the
input ends the worker stops after the format it is at; files are whole or not there.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from pressdesk.checks.proofreading import proofread
from pressdesk.document import native
from pressdesk.document.nodes import Release
from pressdesk.document.package import Package
from pressdesk.notices import PressdeskError, notice
from pressdesk.system import workers
from pressdesk.text.finding import find_all
from pressdesk.workflow import compose, deliver, orders
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.orders import (
    Answer,
    Export,
    File,
    Order,
    Proofread,
    Seek,
    Show,
)
from pressdesk.writers import letterhead_file

Cancelled = Callable[[], bool]


def serve(desk: Desk, source: BinaryIO, sink: BinaryIO) -> int:
    """Answer each order until the input ends; gives the exit code."""
    inbox: queue.Queue[bytes | None] = queue.Queue()
    gone = threading.Event()

    def listen() -> None:
        while (data := workers.receive(source)) is not None:
            inbox.put(data)
        gone.set()
        inbox.put(None)

    threading.Thread(target=listen, daemon=True).start()
    try:
        while (data := inbox.get()) is not None:
            made = answer(desk, orders.order(data), gone.is_set)
            workers.send(sink, orders.packed(made))
    except BrokenPipeError:  # who asked is there no more
        return 0
    return 0


def answer(desk: Desk, order: Order, cancelled: Cancelled = lambda: False) -> Answer:
    """Do what is asked; a failure of any kind is an answer too."""
    try:
        if isinstance(order, Export):
            return _export(desk, order, cancelled)
        if isinstance(order, Show):
            return _show(desk, order)
        if isinstance(order, Seek):
            found = find_all(order.texts, order.wanted, order.new)
            return Answer(data=orders.packed_matches(found))
        if isinstance(order, Proofread):
            return _proofread(order, cancelled)
        deliver.in_memory(desk, _BLANK, order.formats)
        return Answer()
    except PressdeskError as error:
        return Answer(failure=error.notice, exit_code=error.exit_code)
    except Exception as error:  # one release must not stop the others
        reason = f"{type(error).__name__}: {error}"
        return Answer(
            failure=notice("batch-failed", "error", reason=reason), exit_code=3
        )


_BLANK = Package(Release("00000000-0000-4000-8000-000000000000", headline=("-",)))


def _at(desk: Desk, instant: str) -> Desk:
    time = datetime.fromisoformat(instant)
    return msgspec.structs.replace(desk, clock=lambda: time)


def _export(desk: Desk, order: Export, cancelled: Cancelled) -> Answer:
    package = compose.open_file(Path(order.source))
    results = deliver.write(
        _at(desk, order.instant),
        package,
        order.name,
        order.formats,
        Path(order.folder),
        cancelled=cancelled,
        letterhead=order.letterhead,
    )
    files = (File(r.format, str(r.path), r.size, r.notices) for r in results)
    return Answer(files=tuple(files))


def _show(desk: Desk, order: Show) -> Answer:
    desk.settings.read_again()  # the office may have changed since the worker began
    package = native.load(order.package)
    desk = _at(desk, order.instant)
    if order.kept:
        kept = letterhead_file.load(order.kept)
        written = deliver.export_in(desk, package, order.format, kept)
    else:
        written = deliver.export_one(desk, package, order.format, order.letterhead)
    return Answer(data=written.data, notices=written.notices)


def _proofread(order: Proofread, cancelled: Cancelled) -> Answer:
    found = (proofread(text, order.practice) for text in order.texts if not cancelled())
    return Answer(data=orders.packed_findings(tuple(found)))
