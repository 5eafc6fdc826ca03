"""Several processes on one file, and processes killed in between."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import pressdesk
from pressdesk.newscode.stamp import Reservation
from pressdesk.store.engine import open_desk
from pressdesk.store.ledger import SqlLedger

SCRIPT = Path(__file__).with_name("issuer.py")
SOURCE = Path(pressdesk.__file__).parents[1]
WORKERS, EACH = 8, 200
ALL = [f"1405{n:05}" for n in range(1, WORKERS * EACH + 1)]


def start(file: Path, worker: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), f"sqlite:///{file}", str(worker), str(EACH)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8"},
    )


def codes_of(process: subprocess.Popen[str]) -> list[str]:
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out.split()


def entries(file: Path) -> tuple[Reservation, ...]:
    with closing(open_desk(f"sqlite:///{file}")) as database:
        return SqlLedger(database).entries()


def test_eight_processes_share_a_new_file_without_a_gap(tmp_path):
    file = tmp_path / "desk.sqlite"
    running = [start(file, worker) for worker in range(WORKERS)]
    given = [codes_of(process) for process in running]
    assert sorted(code for codes in given for code in codes) == ALL
    assert all(codes == sorted(codes) for codes in given)
    assert [entry.code for entry in entries(file)] == ALL
    assert {entry.state for entry in entries(file)} == {"issued"}


def told_before_the_kill(process: subprocess.Popen[str], count: int) -> list[str]:
    """Let the process hand out `count` codes at least, then kill it at once."""
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(count)]
    process.kill()
    rest, _ = process.communicate()
    return [line for line in ("".join(told) + rest).split("\n")[:-1] if line]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_killed_processes_lose_nothing_once_they_are_retried(tmp_path):
    file = tmp_path / "desk.sqlite"
    open_desk(f"sqlite:///{file}").close()
    chance = random.Random(1405)
    seen: dict[int, list[str]] = {worker: [] for worker in range(WORKERS)}
    kills = 0
    for _ in range(3):
        running = {worker: start(file, worker) for worker in range(WORKERS)}
        for worker, process in running.items():
            told = told_before_the_kill(process, chance.randrange(1, EACH // 2))
            kills += process.returncode != 0
            longest = max(seen[worker], told, key=len)
            assert longest[: len(told)] == told  # the same codes as before the kill
            assert longest[: len(seen[worker])] == seen[worker]
            seen[worker] = longest
    assert kills  # of 24 at the most; quick ones may have ended by themselves
    assert all(seen.values())
    final = {w: codes_of(p) for w, p in {w: start(file, w) for w in seen}.items()}
    for worker, codes in final.items():
        assert codes[: len(seen[worker])] == seen[worker]
    assert sorted(code for codes in final.values() for code in codes) == ALL
    assert {entry.state for entry in entries(file)} == {"issued"}
