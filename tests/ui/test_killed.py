"""The window is killed while somebody types: nothing older than two seconds is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

import pressdesk
from pressdesk.document.nodes import plain
from pressdesk.document.package import Package
from pressdesk.system.locks import FileLock, gone
from pressdesk.workflow import compose, open_file, recovery
from tests.builders import headline, release
from tests.desks import make_desk
from tests.ui.typist import word

LOST = 2.0
ROOT = Path(__file__).resolve().parents[2]


def typed_and_killed(path, home, seconds, meanwhile=None, how=subprocess.Popen.kill):
    """What was typed (number: when) and when the window was killed."""
    source = str(Path(pressdesk.__file__).parents[1])
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.typist", str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "PRESSDESK_HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": source,
        },
    )
    try:
        said = [child.stdout.readline()]
        begun = time.monotonic()
        while time.monotonic() - begun < seconds:
            said.append(child.stdout.readline())  # it types on while we read
        if meanwhile is not None:
            meanwhile()
    finally:
        killed = time.monotonic()
        how(child)
    rest, _ = child.communicate()
    lines = [*said, *rest.splitlines()]
    pairs = (line.split() for line in lines if line.strip())
    return {int(number): float(at) for number, at in pairs}, killed


def one_kill(tmp_path, seconds):
    home, path = tmp_path / "home", tmp_path / "خبر.pressdesk"
    compose.save(path, Package(release(headline("تیتر"))))
    typed, killed = typed_and_killed(path, home, seconds)
    desk = make_desk(home / "data")
    copies = recovery.look(desk).copies
    due = [number for number, at in typed.items() if at < killed - LOST]
    text = plain(copies[0].release.lead) if copies else ""
    words = text.split(" ")
    whole = words[:-1]  # the last may be half a word, or nothing
    assert whole == [word(number).strip() for number in range(len(whole))]
    assert len(whole) > max(due, default=-1), (len(whole), due[-3:])
    if copies:
        copy = copies[0]
        assert copy.file == path
        package, told = recovery.load(copy)
        assert not told
        assert package.release.headline == ("تیتر",)
    assert compose.open_file(path).release.lead == (), "the file is as it was"
    return killed - typed[len(whole)] if len(whole) in typed else 0.0


def lock_is_stale(path):
    holder = FileLock(path).holder()
    return holder is not None and gone(holder)


@pytest.mark.parametrize("seconds", [0.6, 2.3, 3.4])
def test_nothing_older_than_two_seconds_is_lost(tmp_path, seconds):
    one_kill(tmp_path, seconds)
    path = tmp_path / "خبر.pressdesk"
    assert lock_is_stale(path)
    _, file = open_file.read(make_desk(tmp_path / "home2"), path)
    assert file.why is None, "a crashed window is in nobody's way"
    file.let_go()


def test_a_signal_to_end_loses_nothing_and_asks_nothing(tmp_path):
    home, path = tmp_path / "home", tmp_path / "a.pressdesk"
    compose.save(path, Package(release(headline("تیتر"))))
    end = subprocess.Popen.terminate
    typed, _ = typed_and_killed(path, home, 1.0, how=end)
    copy = recovery.look(make_desk(home / "data")).copies[0]
    text = plain(copy.release.lead)
    assert all(word(number) in f"{text} " for number in typed)
    assert compose.open_file(path).release.lead == ()
    assert FileLock(path).holder() is None, "the lock is given back"


def test_a_living_window_keeps_its_file_and_its_copy_to_itself(tmp_path):
    home, path = tmp_path / "home", tmp_path / "a.pressdesk"
    compose.save(path, Package(release(headline("تیتر"))))
    other, seen = make_desk(home / "data"), []

    def meanwhile():
        assert recovery.look(other) == recovery.Shelf()
        assert list((home / "data" / "recovery").glob("*/copy.json"))
        seen.append(open_file.read(other, path)[1].why.id)

    typed_and_killed(path, home, 2.0, meanwhile)
    assert seen == ["lock-held-here"]
    assert recovery.look(other).copies


@pytest.mark.gate
def test_ten_kills_at_any_moment(tmp_path):
    chance = random.Random(1405)
    lost = []
    for number in range(10):
        folder = tmp_path / str(number)
        folder.mkdir()
        lost.append(one_kill(folder, chance.uniform(0.3, 6.0)))
    assert max(lost) < LOST, lost
