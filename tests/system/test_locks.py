"""Locks say who, where and which process, and outlive no process."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

import pressdesk
from pressdesk.notices import MachineFailed, Refused
from pressdesk.system import processes
from pressdesk.system.locks import FileLock, Holder, here

ME = here()
ELSEWHERE = Holder("مهتاب رستگار", "desk-7", 4321)


def dead_pid():
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def put(lock, holder):
    lock.path.write_bytes(msgspec.json.encode(holder))


def refusal(lock):
    with pytest.raises(Refused) as caught:
        lock.take()
    return caught.value.notice


def test_taken_and_given_back(tmp_path):
    lock = FileLock(tmp_path / "r.pressdesk")
    with lock:
        assert lock.holder() == ME
        assert [path.name for path in tmp_path.iterdir()] == [".r.pressdesk.lock"]
        lock.take()  # ours already
    assert list(tmp_path.iterdir()) == []


def test_a_living_process_of_this_machine_is_not_robbed(tmp_path):
    lock = FileLock(tmp_path / "r")
    parent = os.getppid()
    put(lock, Holder("نسرین کاویان", ME.host, parent, processes.started(parent)))
    found = refusal(lock)
    assert found.id == "lock-held-here"
    assert found.args["user"] == "نسرین کاویان"
    assert found.args["pid"] == str(parent)
    lock.release()
    assert lock.path.exists(), "a lock of another process stays"


def test_another_machine_is_named_with_its_person(tmp_path):
    lock = FileLock(tmp_path / "r")
    put(lock, ELSEWHERE)
    found = refusal(lock)
    assert found.id == "lock-held-there"
    assert dict(found.args) == {
        "name": "r",
        "user": "مهتاب رستگار",
        "host": "desk-7",
        "pid": "4321",
    }


@pytest.mark.parametrize("pid", [0, -1, 2**40, None])
def test_a_dead_process_of_this_machine_is_taken_over(tmp_path, pid):
    lock = FileLock(tmp_path / "r")
    put(lock, Holder("x", ME.host, dead_pid() if pid is None else pid))
    with lock:
        assert lock.holder() == ME
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not ME.started, reason="the system does not say when it began")
def test_a_later_process_with_the_same_id_is_another(tmp_path):
    lock = FileLock(tmp_path / "r")
    put(lock, Holder("x", ME.host, os.getppid(), "1"))
    with lock:
        assert lock.holder() == ME


def test_a_lock_file_that_nobody_can_read_is_taken_over(tmp_path):
    lock = FileLock(tmp_path / "r")
    lock.path.write_bytes(b"\xff{")
    with lock:
        assert lock.holder() == ME


def test_a_folder_that_cannot_be_written(tmp_path):
    with pytest.raises(MachineFailed) as caught:
        FileLock(tmp_path / "no" / "r").take()
    assert caught.value.notice.id == "lock-failed"


def test_without_hard_links(tmp_path, monkeypatch):
    def refuse(*_args):
        raise OSError("no hard links here")

    monkeypatch.setattr(os, "link", refuse)
    lock = FileLock(tmp_path / "r")
    with lock:
        other = FileLock(tmp_path / "r", Holder("y", ME.host, os.getppid()))
        assert refusal(other).id == "lock-held-here"
    assert list(tmp_path.iterdir()) == []


RACER = """
import sys, time
from pathlib import Path
from pressdesk.notices import Refused
from pressdesk.system.locks import FileLock
try:
    FileLock(Path(sys.argv[1])).take()
except Refused:
    print("refused", flush=True)
else:
    print("taken", flush=True)
sys.stdin.read()
"""


def test_of_many_only_one_takes_over_a_dead_lock(tmp_path):
    source = str(Path(pressdesk.__file__).parents[1])
    path = tmp_path / "r"
    put(FileLock(path), Holder("x", ME.host, dead_pid()))
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": source},
        )
        for _ in range(6)
    ]
    try:
        with ThreadPoolExecutor(6) as pool:
            said = list(pool.map(lambda racer: racer.stdout.readline(), racers))
        assert sorted(word.strip() for word in said) == [b"refused"] * 5 + [b"taken"]
    finally:
        for racer in racers:
            racer.communicate()


def test_a_zombie_is_dead():
    child = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    child.stdout.read()
    if os.name == "posix":
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert not processes.alive(child.pid)
    child.communicate()
