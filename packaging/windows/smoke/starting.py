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
    """Median of both in turns, after a run of each that is not counted."""
    sys.path.insert(0, str(_BENCHMARKS))
    import bench_start  # type: ignore[import-not-found]

    end = "end()"
    both = {"bare": bench_start.BARE, "ours": bench_start.OURS + end}
    times: dict[str, list[float]] = {"bare": [], "ours": []}
    for turn in range(RUNS + 1):
        for name, code in both.items():
            seconds = _seconds(trial, bench_start.BEGIN + code)
            if turn:
                times[name].append(seconds)
    bare, ours = (statistics.median(times[name]) for name in ("bare", "ours"))
    told = f"bare {bare:.2f} s, Pressdesk {ours:.2f} s, ratio {ours / bare:.2f}"
    return f"{told} (goal {GOAL})"


def _seconds(trial: Trial, code: str) -> float:
    """From the start of the process to the first painting."""
    begun = time.time()
    done = trial.python(code)
    figures = done.out.split()
    assert figures, done
    return float(figures[0]) - begun
