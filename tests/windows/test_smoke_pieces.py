"""What the smoke test under Wine stands on, without Wine."""

import os
import signal

import pytest
import run_smoke
from smoke import chroot, compiled, installing, registry, steps
from smoke.wine import Ran, Wine


class Written:
    """Takes the place of a prefix: keeps what `reg` was to read."""

    def __init__(self, folder):
        self.folder, self.text = folder, ""

    def run(self, _program, _verb, file):
        self.text = file.read_text("utf-16")
        return Ran(0, "")


def test_each_kind_of_value_is_written_as_regedit_writes_it(tmp_path):
    wine = Written(tmp_path)
    values = {"a": 'به «"خانه"» \\', "n": 5, "l": ["docx", "پی"]}
    registry.put(wine, r"HKLM\Software\X", values)
    head, _, key, *lines = wine.text.splitlines()
    assert head == "Windows Registry Editor Version 5.00"
    assert key == r"[HKEY_LOCAL_MACHINE\Software\X]"
    assert lines[0] == r'"a"="به «\"خانه\"» \\"'
    assert lines[1] == '"n"=dword:00000005'
    name, _, data = lines[2].partition("=hex(7):")
    raw = bytes(int(each, 16) for each in data.split(","))
    assert (name, raw.decode("utf-16-le")) == ('"l"', "docx\0پی\0\0")


def test_paths_are_named_as_windows_names_them(tmp_path):
    wine = Wine(chroot.Chroot(tmp_path / "root"), tmp_path, ":9")
    assert wine.named(wine.drive / "اداره" / "میزخبر") == r"C:\اداره\میزخبر"
    assert wine.named(tmp_path / "a.msi").startswith("Z:\\")
    assert wine.named("/qn") == "/qn"


def test_without_root_it_is_skipped_with_the_reason(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(chroot.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(run_smoke, "OUT", tmp_path / "out")
    assert run_smoke.main(["x.msi", "stage"]) == run_smoke.SKIPPED
    assert "skipped: debootstrap and mounts need root" in capsys.readouterr().out


def test_a_missing_program_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(chroot.os, "geteuid", lambda: 0)
    monkeypatch.setattr(compiled.shutil, "which", lambda name: None)
    with pytest.raises(chroot.CannotBeHad, match="debootstrap"):
        chroot.wine_chroot(tmp_path)
    with pytest.raises(chroot.CannotBeHad, match="mingw"):
        compiled.icuuc(tmp_path)


def test_a_step_that_fails_stands_in_the_table_and_the_others_go_on(monkeypatch):
    def good(_trial):
        return "seen"

    def bad(_trial):
        raise AssertionError("not seen")

    monkeypatch.setattr(run_smoke, "STEPS", (("one", bad), ("two", good)))
    rows = run_smoke.steps_tried(None)
    assert [row.good for row in rows] == [False, True]
    told = run_smoke.table(rows)
    assert "2 steps, 1 failed" in told
    assert "AssertionError: not seen" in told


def test_no_step_is_tried_on_a_program_that_is_not_there(monkeypatch):
    def bad(_trial):
        raise AssertionError

    monkeypatch.setattr(run_smoke, "STEPS", (("one", bad), ("two", bad)))
    monkeypatch.setattr(run_smoke, "BASIS", (bad,))
    assert len(run_smoke.steps_tried(None)) == 1


def test_what_is_not_as_staged_is_named(tmp_path):
    for folder, files in {"a": "xyz", "b": "xyw"}.items():
        (tmp_path / folder).mkdir()
        for name in files:
            (tmp_path / folder / name).write_text(name)
    (tmp_path / "b" / "x").write_text("other")
    assert installing._differences(tmp_path / "a", tmp_path / "b") == ["w", "z", "x"]


def test_every_step_says_what_it_is_for():
    names = [name for name, _ in steps.STEPS]
    assert len(set(names)) == len(names)
    assert all(step.__doc__ for _, step in steps.STEPS)


def test_ended_from_outside_it_cleans_up(tmp_path, monkeypatch):
    def ended(_msi, _stage):
        os.kill(os.getpid(), signal.SIGTERM)
        return []

    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(run_smoke, "OUT", tmp_path / "out")
    monkeypatch.setattr(run_smoke, "tried", ended)
    try:
        with pytest.raises(SystemExit) as left:
            run_smoke.main(["x.msi", "stage"])
    finally:
        signal.signal(signal.SIGTERM, before)
    assert left.value.code == 143
