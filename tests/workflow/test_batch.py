"""A batch over worker processes: the same files, whatever fails or breaks down."""

import os
import signal
import sys
import textwrap
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from pressdesk import app
from pressdesk.notices import Refused, Unreadable
from pressdesk.system import workers
from pressdesk.workflow import batch, compose, deliver, issue
from pressdesk.writers.catalogue import WRITERS
from tests.desks import NOW

FORMATS = ("pdf", "docx", "html")
ALL = tuple(entry.id for entry in WRITERS)
pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="kills processes and counts them in /proc"
)
FRAIL = """
import os, signal, sys
from pressdesk import app
from pressdesk.workflow import deliver
write = deliver.write
def frail(desk, package, name, chosen, folder, *rest, **more):
    if name.startswith("weak"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f".{name}-x-{os.getpid()}.part").write_text("half")
        if not (folder / "once").exists() or name.startswith("weakest"):
            (folder / "once").touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("bad"):
        raise ZeroDivisionError("no reason")
    return write(desk, package, name, chosen, folder, *rest, **more)
deliver.write = frail
sys.exit(app.main(["--worker"]))
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("PRESSDESK_HOME", str(tmp_path / "home"))
    desk = structs.replace(app.build_desk(), clock=lambda: NOW)
    desk.settings.set("office.name", "سازمان حمل‌ونقل آبان‌رود")
    return desk


@pytest.fixture
def frail(tmp_path, monkeypatch):
    script = tmp_path / "frail.py"
    script.write_text(textwrap.dedent(FRAIL), encoding="utf-8")
    monkeypatch.setattr(workers, "command", lambda: [sys.executable, str(script)])


@pytest.fixture
def files(desk, tmp_path):
    def make(*names):
        paths = [tmp_path / f"{name}.pressdesk" for name in names]
        for path in paths:
            compose.save(path, compose.sample(desk, "notice"))
        return paths

    return make


@pytest.fixture(autouse=True)
def no_worker_is_left():
    yield
    assert children() == set()


def children():
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {int(pid) for task in tasks for pid in task.read_text().split()}


def names(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_the_files_are_those_of_single_exports(desk, files, tmp_path):
    paths = files("a", "b", "c")
    compose.save(paths[0], issue.issue(desk, compose.open_file(paths[0])))
    outcomes = batch.export_all(desk, paths, ALL, tmp_path / "many", jobs=2)
    assert [outcome.source for outcome in outcomes] == paths
    for path, outcome in zip(paths, outcomes, strict=True):
        alone = deliver.export(
            desk, compose.open_file(path), path.stem, ALL, tmp_path / "one"
        )
        for ours, theirs in zip(outcome.results, alone, strict=True):
            assert ours == replace(theirs, path=ours.path)
            assert ours.path.read_bytes() == theirs.path.read_bytes(), ours.path
    assert names(tmp_path / "many") == names(tmp_path / "one")


def test_progress_counts_on_the_callers_thread(desk, files, tmp_path):
    told, here = [], threading.get_ident()

    def progress(name, done, every):
        assert threading.get_ident() == here
        told.append((name, done, every))

    batch.export_all(desk, files("a", "b"), ["html"], tmp_path, 2, progress)
    assert told[0] == ("", 0, 2)
    assert [row[1:] for row in told[1:]] == [(1, 2), (2, 2)]
    assert {row[0] for row in told[1:]} == {"a.pressdesk", "b.pressdesk"}


def test_a_failure_stops_nothing_else(desk, files, frail, tmp_path):
    paths = files("a", "bad", "b")
    broken = tmp_path / "broken.pressdesk"
    broken.write_bytes(b"no zip")
    missing = tmp_path / "missing.pressdesk"
    found = batch.export_all(
        desk, [missing, *paths, broken], ["html"], tmp_path / "out", 2
    )
    told = {o.source.stem: (o.failure and o.failure.id, o.exit_code) for o in found}
    assert told["missing"] == ("file-missing", 2)
    assert told["broken"][1] == 2
    assert told["bad"] == ("batch-failed", 3)
    assert told["a"] == told["b"] == (None, 0)
    assert len(names(tmp_path / "out")) == 2


def test_a_withdrawn_release_is_refused_and_the_others_are_not(desk, files, tmp_path):
    paths = files("a", "b")
    issued = issue.issue(desk, compose.open_file(paths[0]))
    compose.save(paths[0], issued)
    desk.ledger().void(issued.release.stamp.code, "دوباره‌کاری", desk.clock())
    first, second = batch.export_all(desk, paths, ["html"], tmp_path / "out")
    assert (first.failure.id, first.exit_code) == ("export-void", 1)
    assert second.failure is None


def test_two_of_one_name_are_refused_before_anything_is_written(desk, files, tmp_path):
    (first,) = files("a")
    (tmp_path / "two").mkdir()
    second = tmp_path / "two" / "a.pressdesk"
    second.write_bytes(first.read_bytes())
    with pytest.raises(Refused, match="export-same-name"):
        batch.export_all(desk, [first, second], ["html"], tmp_path / "out")
    assert not (tmp_path / "out").exists()
    twice = batch.export_all(desk, [first, first], ["html"], tmp_path / "out")
    assert len(twice) == 1
    with pytest.raises(Unreadable, match="format-unknown"):
        batch.export_all(desk, [first, second], ["papyrus"], tmp_path / "out")


def test_a_killed_worker_costs_nothing(desk, files, tmp_path):
    paths, killed = files(*"abcdef"), []

    def progress(_name, done, _every):
        if done == 1:
            killed.extend(children())
            for pid in killed:
                os.kill(pid, signal.SIGKILL)

    found = batch.export_all(desk, paths, FORMATS, tmp_path / "out", 2, progress)
    assert killed
    assert [outcome.failure for outcome in found] == [None] * 6
    assert len(names(tmp_path / "out")) == 6 * len(FORMATS)


def test_a_release_that_breaks_workers_is_tried_twice(desk, files, frail, tmp_path):
    paths = files("weak", "a", "weakest")
    found = batch.export_all(desk, paths, ["html"], tmp_path / "out", 1)
    told = {o.source.stem: (o.failure and o.failure.id, o.exit_code) for o in found}
    assert told == {
        "weak": (None, 0),
        "a": (None, 0),
        "weakest": ("batch-worker-lost", 3),
    }
    assert not [name for name in names(tmp_path / "out") if name.endswith(".part")]


def test_where_no_worker_can_be_started_each_release_says_so(
    desk, files, tmp_path, monkeypatch
):
    monkeypatch.setattr(workers, "command", lambda: [str(tmp_path / "nothing")])
    found = batch.export_all(desk, files("a", "b"), ["html"], tmp_path / "out")
    assert {outcome.failure.id for outcome in found} == {"batch-worker-lost"}


def test_a_wish_to_stop_leaves_whole_files_alone(desk, files, tmp_path):
    paths, seen = files(*"abcdefgh"), []
    found = batch.export_all(
        desk,
        paths,
        FORMATS,
        tmp_path / "out",
        2,
        lambda _name, done, _every: seen.append(done),
        lambda: max(seen, default=0) >= 2,
    )
    written = {result.path.name for outcome in found for result in outcome.results}
    assert 2 * len(FORMATS) <= len(written) < len(paths) * len(FORMATS)
    assert names(tmp_path / "out") == sorted(written)
    for outcome in found:
        for result in outcome.results:
            assert result.path.stat().st_size == result.size


def test_a_wish_to_stop_at_once_writes_nothing(desk, files, tmp_path):
    made = batch.export_all(
        desk, files("a", "b"), ["pdf"], tmp_path / "out", cancelled=lambda: True
    )
    assert [result for outcome in made for result in outcome.results] == []


def test_a_fault_of_the_caller_leaves_no_worker(desk, files, tmp_path):
    def progress(_name, done, _every):
        if done:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        batch.export_all(desk, files("a", "b"), ["html"], tmp_path, 2, progress)
