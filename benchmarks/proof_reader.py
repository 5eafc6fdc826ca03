"""One proofreader in a process of its own, for `bench_proofreading.py`.

    python proof_reader.py NAME < task.json

NAME is `pressdesk` or a peer that is installed for the running Python. The task has
`texts` (to be put right) and `sample` (paragraphs, to be timed). Start, memory, times
and what came out are printed as JSON; nothing of the project but `pressdesk` is needed.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 25
FIRST = "سلام بر شما می روم"
EDITED = "ا"


def memory() -> float:
    """Megabytes in use, or of a system without /proc nothing."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    rows = dict(row.split(":", 1) for row in status.read_text().splitlines())
    return int(rows["VmRSS"].split()[0]) / 1024


def peer(name: str) -> Callable[[str], str]:
    """What a peer does to a text, as its own pages say to use it."""
    if name == "hazm":
        from hazm import Normalizer

        return Normalizer().normalize  # type: ignore[no-any-return]
    if name == "shekar":
        from shekar import Normalizer

        return Normalizer()  # type: ignore[no-any-return]
    if name == "rishe":
        from rishe.compat import Normalizer

        return Normalizer().normalize  # type: ignore[no-any-return]
    from negar.virastar import PersianEditor

    return lambda text: str(PersianEditor(text))


def pressdesk() -> tuple[Callable[[str], str], Callable[[str], str]]:
    """The safe fixes, and all proposals; what was read before is forgotten."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
    from pressdesk.checks.proofreading import AUTO, PROPOSED, fixed

    return lambda text: fixed(text, AUTO), lambda text: fixed(text, PROPOSED)


def reading() -> Callable[[str], object]:
    """What the window asks of a text: its findings; none are kept."""
    from pressdesk.checks import proofreading
    from pressdesk.checks.kept import Kept

    proofreading.KEPT = Kept(most=0)
    return proofreading.proofread


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of processor time, the best of some rounds."""
    best = float("inf")
    for _round in range(ROUNDS):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return 1000 * best


def main() -> None:
    """Read the task, do it, print."""
    name = sys.argv[1]
    before, begun = memory(), time.process_time()
    every = None
    if name == "pressdesk":
        fix, every = pressdesk()
    else:
        fix = peer(name)
    fix(FIRST)
    found: dict[str, object] = {
        "start": 1000 * (time.process_time() - begun),
        "memory": memory() - before,
    }
    task = json.load(sys.stdin)
    sample = task["sample"]
    work = reading() if name == "pressdesk" else fix
    found["sample"] = timed(lambda: [work(each) for each in sample])
    longest = max(sample, key=len)
    found["edited"] = timed(lambda: work(longest + EDITED))
    found["fixed"] = [fix(each) for each in task["texts"]]
    found["every"] = [every(each) for each in task["texts"]] if every else []
    print(json.dumps(found, ensure_ascii=False))


if __name__ == "__main__":
    main()
