"""A file is always the old one or the new one, whole."""

from __future__ import annotations

import errno
import os
import random
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

import pressdesk
from pressdesk.notices import MachineFailed
from pressdesk.system import atomic
from pressdesk.system.atomic import make_folder, write_bytes

SAVER = Path(__file__).with_name("saver.py")
SIZE = 200_000
KILLS = 200
POSIX = pytest.mark.skipif(os.name == "nt", reason="permissions and signals of POSIX")


def reason(path, data=b"new"):
    with pytest.raises(MachineFailed) as caught:
        write_bytes(path, data)
    assert caught.value.notice.args["name"] == path.name
    return caught.value.notice.id


def only(folder):
    return [path.name for path in folder.iterdir()]


def test_a_new_file_and_another_version(tmp_path):
    path = tmp_path / "خبر.pressdesk"
    write_bytes(path, b"old")
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert only(tmp_path) == ["خبر.pressdesk"]


def test_a_very_long_name_can_be_saved(tmp_path):
    path = tmp_path / ("خ" * 120 + ".x")
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace", "write"])
def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch, step):
    def full(*_args, **_kwargs):
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "r"
    write_bytes(path, b"old")
    if step == "fsync":
        monkeypatch.setattr(atomic.os, "fsync", full)
    elif step == "replace":
        monkeypatch.setattr(atomic.Path, "replace", full)
    else:
        monkeypatch.setattr(tempfile, "mkstemp", full)
    assert reason(path) == "atomic-disk-full"
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == ["r"]


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_disk_that_really_is_full(tmp_path, monkeypatch):
    path = tmp_path / "r"
    write_bytes(path, b"old")
    part = tmp_path / "part"

    def onto_full(*_args):
        part.touch()
        return os.open("/dev/full", os.O_WRONLY), str(part)

    monkeypatch.setattr(tempfile, "mkstemp", onto_full)
    assert reason(path, b"x" * SIZE) == "atomic-disk-full"
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == ["r"]


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        (errno.EACCES, "atomic-denied"),
        (errno.EROFS, "atomic-denied"),
        (errno.EIO, "atomic-failed"),
    ],
)
def test_each_failure_has_its_own_notice(tmp_path, monkeypatch, number, wanted):
    def fail(*_args, **_kwargs):
        raise OSError(number, "no")

    monkeypatch.setattr(tempfile, "mkstemp", fail)
    assert reason(tmp_path / "r") == wanted


def test_a_missing_folder_and_a_file_in_its_place(tmp_path):
    assert reason(tmp_path / "no" / "r") == "atomic-no-folder"
    (tmp_path / "file").touch()
    assert reason(tmp_path / "file" / "r") == "atomic-no-folder"
    with pytest.raises(MachineFailed) as caught:
        make_folder(tmp_path / "file")
    assert caught.value.notice.id == "atomic-not-a-folder"
    assert make_folder(tmp_path / "a" / "b").is_dir()


@POSIX
def test_a_read_only_file_is_not_replaced_behind_its_back(tmp_path):
    path = tmp_path / "r"
    write_bytes(path, b"old")
    path.chmod(0o444)
    assert reason(path) == "atomic-denied"
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == ["r"]


@POSIX
def test_permissions_stay_and_new_files_follow_the_umask(tmp_path):
    path = tmp_path / "r"
    before = os.umask(0o027)
    try:
        write_bytes(path, b"old")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    path.chmod(0o604)
    write_bytes(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@POSIX
def test_a_link_stays_a_link(tmp_path):
    real = tmp_path / "real"
    real.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(real)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_windows_is_asked_again_while_a_scanner_holds_the_file(monkeypatch):
    asked = []

    def busy_twice():
        asked.append(1)
        if len(asked) < 3:
            raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(atomic, "_TRIES_TO_REPLACE", 5)
    monkeypatch.setattr(atomic, "_PAUSE", 0)
    atomic._patiently(busy_twice)
    assert len(asked) == 3
    asked.clear()
    monkeypatch.setattr(atomic, "_TRIES_TO_REPLACE", 2)
    with pytest.raises(PermissionError):
        atomic._patiently(busy_twice)


def saver(path):
    source = str(Path(pressdesk.__file__).parents[1])
    return subprocess.Popen(
        [sys.executable, "-S", str(SAVER), str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": source},
    )


@POSIX
def test_killed_at_any_moment_the_file_is_whole(tmp_path):
    """200 kills by SIGKILL; several children at once, since starting one is slow."""
    moments = random.Random(7)
    left_over = 0
    versions = set()
    for _ in range(KILLS // 8):
        folders = [tmp_path / str(n) for n in range(8)]
        for folder in folders:
            folder.mkdir(exist_ok=True)
        children = [saver(folder / "r") for folder in folders]
        for folder, child in zip(folders, children, strict=True):
            assert child.stdout.read(1) == b"!"
            time.sleep(moments.random() * 0.004)
            child.send_signal(signal.SIGKILL)
            child.wait()
            child.stdout.close()
            data = (folder / "r").read_bytes()
            assert len(data) == SIZE
            assert len(set(data)) == 1
            versions.add(data[0])
            left_over += len(only(folder)) > 1
            for part in folder.glob(".r-*.part"):
                part.unlink()
            assert only(folder) == ["r"]
    assert len(versions) > 3, "the children were not killed at different moments"
    assert left_over > 20, "no child was killed in the middle of saving"
