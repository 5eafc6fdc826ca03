"""How long the installed program takes to its first painting, beside a bare window.

The two programs and the clock are those of `benchmarks/bench_start.py`: a bare
QTextEdit, and the program as its launcher begins it, both in the installed runtime.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from smoke.trial import Trial

GOAL = 1.5
RUNS = 5
_BENCHMARKS = Path(__file__).resolve().parents[3] / "benchmarks"
_LOADED = """
    import json
    loaded = {}
    for name, module in list(sys.modules.items()):
        loader = getattr(module, "__loader__", None)
        loader = loader if isinstance(loader, type) else type(loader)
        loaded.setdefault(loader.__name__, []).append(name)
    print(json.dumps(loaded), flush=True)
    mark()
"""
# The probe itself and what PySide makes in memory; what is needed before the archive is
# in use; what anybody may replace.
_NOT_IN_IT = {
    "SourceFileLoader": {
        *("__main__", "signature_bootstrap"),
        *("pressdesk", "pressdesk.__main__", "pressdesk.system"),
        *("PySide6.*", "shiboken6.*", "jalali_core.*"),
    },
    "zipimporter": {"encodings.*", "importlib.*", "warnings.*", "__future__", "types"},
}


def ratio(trial: Trial) -> str:
    """Medians of both in turns, after a run of each that is not counted.

    Wall time is what a person waits, and hangs on what else the machine does; the
    processor's time is said too.
    """
    bench_start = _bench_start()
    codes = {"bare": bench_start.BARE, "Pressdesk": bench_start.OURS + "end()"}
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in codes}
    for turn in range(RUNS + 1):
        for name, code in codes.items():
            figures = _figures(trial, bench_start.BEGIN + code)
            if turn:
                seen[name].append(figures)
    wall, cpu = (_told(seen, number) for number in (0, 1))
    return f"wall {wall} (goal {GOAL}), CPU {cpu}"


def from_the_archive(trial: Trial) -> str:
    """Up to the first painting nothing is read from a file that need not be one."""
    code = _bench_start().OURS.replace("    mark()\n", _LOADED, 1)
    done = trial.python(_bench_start().BEGIN + code + "end()")
    said = [line for line in done.out.splitlines() if line.startswith("{")]
    assert said, done
    loaded: dict[str, list[str]] = json.loads(said[0])
    for loader, allowed in _NOT_IN_IT.items():
        names = {".".join(name.split(".")[:2]) for name in loaded.get(loader, ())}
        others = {x for x in names if not {x, x.partition(".")[0] + ".*"} & allowed}
        assert not others, f"by {loader}: {sorted(others)}"
    return ", ".join(f"{len(names)} by {loader}" for loader, names in loaded.items())


def _bench_start() -> Any:  # noqa: ANN401 (a module found by its folder)
    if str(_BENCHMARKS) not in sys.path:
        sys.path.insert(0, str(_BENCHMARKS))
    import bench_start  # type: ignore[import-not-found]

    return bench_start


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
