"""`pressdesk recover`, and files that a window has open."""

import json
import os
import subprocess
import sys

import msgspec

from pressdesk import app
from pressdesk.document.nodes import plain
from pressdesk.system import processes
from pressdesk.system.locks import FileLock, Holder, here
from pressdesk.workflow import compose
from pressdesk.workflow.keeper import Keeper, Text


def left_behind(tmp_path):
    """A copy whose process is gone."""
    desk = app.build_desk()
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    keeper = Keeper(desk.home, lambda told: None)
    keeper._me = Holder("x", here().host, child.pid)
    package = compose.sample(desk, "notice")
    keeper.keep(Text(package, tmp_path / "a.pressdesk", "", desk.clock().isoformat()))
    assert keeper.stop()
    return package, keeper._folder.name


def test_nothing_waits(cli):
    assert cli("recover", "list")[:2] == (0, "نوشتهٔ ذخیره‌نشده‌ای در انتظار نیست.\n")


def test_list_save_and_discard(cli, tmp_path):
    package, copy_id = left_behind(tmp_path)
    code, out, _ = cli("recover", "list")
    assert code == 0
    assert copy_id in out
    listed = json.loads(cli("recover", "list", "--json")[1])
    assert [each["id"] for each in listed["copies"]] == [copy_id]
    assert listed["copies"][0]["file"] == str(tmp_path / "a.pressdesk")
    assert cli("recover", "save", copy_id, "-o", "b.pressdesk")[0] == 0
    assert compose.open_file(tmp_path / "b.pressdesk") == package
    assert cli("recover", "save", copy_id, "-o", "b.pressdesk")[0] == 1, "not over it"
    assert cli("recover", "discard", copy_id)[0] == 0
    listed = json.loads(cli("recover", "list", "--json")[1])
    assert [each["discarded"] for each in listed["copies"]] == [True]
    assert cli("recover", "save", copy_id, "-o", "c.pressdesk")[0] == 0
    assert cli("recover", "discard", copy_id)[0] == 0
    assert json.loads(cli("recover", "list", "--json")[1])["copies"] == []
    code, _, err = cli("recover", "save", copy_id, "-o", "d.pressdesk")
    assert code == 2
    assert copy_id in err


def test_a_file_that_a_window_has_open_is_not_written(cli, tmp_path):
    assert cli("new", "notice", "--sample", "-o", "a.pressdesk")[0] == 0
    package = compose.open_file(tmp_path / "a.pressdesk")
    lock = FileLock(tmp_path / "a.pressdesk")
    parent = os.getppid()
    holder = Holder("نسرین کاویان", here().host, parent, processes.started(parent))
    lock.path.write_bytes(msgspec.json.encode(holder))
    code, _, err = cli("issue", "a.pressdesk")
    assert code == 1
    assert "نسرین کاویان" in err
    assert cli("new", "notice", "-o", "a.pressdesk")[0] == 1
    (tmp_path / "b.txt").write_text("تیتر خبر\nلید خبر.\n", "utf-8")
    assert cli("import", "b.txt", "-o", "a.pressdesk")[0] == 1
    word = plain(package.release.headline).split()[0]
    assert cli("replace", word, "دیگر", "a.pressdesk")[0] == 1
    assert compose.open_file(tmp_path / "a.pressdesk") == package
    lock.path.unlink()
    assert cli("issue", "a.pressdesk")[0] == 0
    assert list(tmp_path.glob(".*")) == []
