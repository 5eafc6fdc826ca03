"""Export many release files at once, over all cores.

Every file is read and cleared here, so that the register of codes has one reader and
no two exports take one name; worker processes then make and write the formats. What
fails is reported and stops nothing else. A worker that is lost costs its release one
more try, in a new worker.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from pressdesk.notices import Notice, PressdeskError, Refused, notice
from pressdesk.system import workers
from pressdesk.workflow import compose, deliver, orders
from pressdesk.workflow.crew import Crew
from pressdesk.workflow.deliver import ExportResult, Progress
from pressdesk.workflow.desk import Desk

_LOOK_SECONDS = 0.1
"""How often a wish to stop is looked for."""


@dataclass(frozen=True)
class Outcome:
    """What became of one release file: what was written, or why it failed.

    After a wish to stop, a file may have a part of its formats.
    """

    source: Path
    results: tuple[ExportResult, ...] = ()
    failure: Notice | None = None
    exit_code: int = 0


def export_all(
    desk: Desk,
    files: Iterable[Path],
    chosen: Sequence[str],
    folder: Path,
    jobs: int = 0,
    progress: Progress = lambda _name, _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
    letterhead: str = "",
) -> tuple[Outcome, ...]:
    """Write the formats of each file into `folder`; outcomes in the order of `files`.

    `jobs` is the number of worker processes, 0 for one on each core. `progress(name,
    done, all)` is called on the caller's thread, first with an empty name. After
    `cancelled()` no further format is begun; files not begun have no outcome.

    Raises:
        Refused: the exports of two files would have one name; nothing is written.
        Unreadable: there is no such format.
    """
    deliver.refuse_unknown(chosen)
    paths = tuple({path.resolve(): path for path in files}.values())
    progress("", 0, len(paths))
    many = min(jobs or workers.cores(), len(paths))
    with Crew(many, orders.Warm(tuple(chosen))) as crew:
        plan = _plan(desk, paths, chosen, folder, letterhead)
        done = {at: o for at, o in plan.items() if isinstance(o, Outcome)}
        crew.begin({at: o for at, o in plan.items() if not isinstance(o, Outcome)})
        while len(done) < len(paths) and not cancelled():
            try:
                at, answer = crew.answers.get(timeout=_LOOK_SECONDS)
            except queue.Empty:
                continue
            done[at] = _outcome(paths[at], answer)
            progress(paths[at].name, len(done), len(paths))
        crew.stop()
        while not crew.answers.empty():
            at, answer = crew.answers.get()
            done[at] = _outcome(paths[at], answer)
    return tuple(done[at] for at in sorted(done))


def _plan(
    desk: Desk,
    paths: Sequence[Path],
    chosen: Sequence[str],
    folder: Path,
    letterhead: str,
) -> dict[int, orders.Export | Outcome]:
    """An order for each file; a file that is not to be exported has its outcome."""
    now = desk.clock()
    desk = replace(desk, clock=lambda: now)
    plan: dict[int, orders.Export | Outcome] = {}
    names: set[str] = set()
    for at, path in enumerate(paths):
        try:
            release = compose.open_file(path).release
            name = deliver.cleared(desk, release, path.stem)
        except PressdeskError as error:
            plan[at] = Outcome(path, (), error.notice, error.exit_code)
            continue
        if name in names:
            raise Refused(notice("export-same-name", "error", name=name))
        names.add(name)
        told = str(path.absolute()), name, tuple(chosen), str(folder.absolute())
        plan[at] = orders.Export(*told, now.isoformat(), letterhead)
    return plan


def _outcome(source: Path, answer: orders.Answer) -> Outcome:
    results = tuple(
        ExportResult(file.format, Path(file.path), file.size, file.notices)
        for file in answer.files
    )
    return Outcome(source, results, answer.failure, answer.exit_code)
