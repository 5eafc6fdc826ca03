"""How long the installed program takes to its first painting, beside a bare window.

The two programs and the clock are those of `benchmarks/bench_start.py`: a bare
QTextEdit, and the program as its launcher begins it, both in the installed runtime.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from smoke.trial import Trial

GOAL = 1.5
RUNS = 5
_BENCHMARKS = Path(__file__).resolve().parents[3] / "benchmarks"


def ratio(trial: Trial) -> str:
    """Medians of both in turns, after a run of each that is not counted.

    Wall time is what a person waits, and hangs on what else the machine does; the
    processor's time is said too.
    """
    sys.path.insert(0, str(_BENCHMARKS))
    import bench_start  # type: ignore[import-not-found]

    codes = {"bare": bench_start.BARE, "Pressdesk": bench_start.OURS + "end()"}
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in codes}
    for turn in range(RUNS + 1):
        for name, code in codes.items():
            figures = _figures(trial, bench_start.BEGIN + code)
            if turn:
                seen[name].append(figures)
    wall, cpu = (_told(seen, number) for number in (0, 1))
    return f"wall {wall} (goal {GOAL}), CPU {cpu}"


def _told(seen: dict[str, list[tuple[float, float]]], number: int) -> str:
    bare, ours = (statistics.median(x[number] for x in each) for each in seen.values())
    return f"{bare:.2f} s and {ours:.2f} s, ratio {ours / bare:.2f}"


def _figures(trial: Trial, code: str) -> tuple[float, float]:
    """Seconds from the start of the process to the first painting: wall and CPU."""
    begun = time.time()
    done = trial.python(code)
    said = done.out.split()
    assert len(said) >= 2, done
    return float(said[0]) - begun, float(said[1])
