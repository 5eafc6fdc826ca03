"""Wrong calls, odd names, closed and full streams: a sentence and the right code."""

import json
import os
import subprocess
import sys

import pytest

from pressdesk import app
from pressdesk.workflow import compose

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="streams of Linux")
LONG = "خ" * 300


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("new", "notice", "--sample", "-o", f"{LONG}.pressdesk"), 3),
        (("import", "a.txt", "-o", f"{LONG}.pressdesk"), 3),
        (("import", f"{LONG}.txt", "-o", "b.pressdesk"), 2),
        (("check", f"{LONG}.pressdesk"), 2),
        (("export", f"{LONG}.pressdesk"), 2),
    ],
    ids=lambda words: words[0] if isinstance(words, tuple) else "",
)
def test_a_name_that_no_disk_takes_is_told(cli, tmp_path, words, code):
    (tmp_path / "a.txt").write_text("خبر", "utf-8")
    found, out, err = cli(*words, "--json")
    assert (found, "Traceback" in err) == (code, False)
    assert json.loads(out)["error"]["id"].endswith("name-long")


def test_a_folder_is_named_in_the_sentence(cli):
    assert "⁨.⁩" in cli("new", "notice", "--sample", "-o", ".")[2]


@pytest.mark.parametrize(
    "words", [("frobnicate",), ("new", "notice"), ("export",), ("codes", "void", "1")]
)
def test_a_wrong_call_is_json_too(cli, capsys, words):
    with pytest.raises(SystemExit) as stop:
        cli(*words, "--json")
    said = capsys.readouterr()
    assert stop.value.code == 2
    assert json.loads(said.out)["error"]["id"] == "cli-usage"
    assert said.err.startswith("usage: ")


def test_help_is_shaped_where_all_else_is(cli, capsys):
    with pytest.raises(SystemExit) as stop:
        cli("--visual", "on", "--help")
    lines = capsys.readouterr().out.splitlines()
    assert stop.value.code == 0
    row = next(line for line in lines if line.startswith("    check  "))
    assert any("\ufb50" <= char <= "\ufefc" for char in row)
    assert lines[0].startswith("usage: pressdesk ")


def test_unreadable_settings_are_json_too(cli, tmp_path):
    (tmp_path / "home").write_text("", "utf-8")
    code, out, err = cli("codes", "list", "--json")
    assert code == 3
    assert json.loads(out)["error"]["text"] == err.strip()


def test_exported_settings_end_with_one_line(cli):
    assert cli("settings", "export")[1] == "{}\n"


@pytest.mark.parametrize("form", ["۱۴۰۵۰۰۰۰۱", " \u2068140500001\u2069 "])
def test_a_code_is_known_as_it_is_printed(cli, form):
    cli("new", "notice", "--sample", "-o", "a.pressdesk")
    cli("issue", "a.pressdesk", "--at", "2026-05-17T10:30")
    code, out, _ = cli("codes", "void", form, "--reason", "اشتباه", "--json")
    assert (code, json.loads(out)["code"]) == (0, "140500001")


def test_a_void_release_is_neither_issued_nor_corrected(cli, tmp_path):
    cli("new", "notice", "--sample", "-o", "a.pressdesk")
    cli("issue", "a.pressdesk", "--at", "2026-05-17T10:30")
    before = (tmp_path / "a.pressdesk").read_bytes()
    cli("codes", "void", "140500001", "--reason", "اشتباه")
    for word in ("issue", "correct"):
        code, out, _ = cli(word, "a.pressdesk", "--json")
        assert (code, json.loads(out)["error"]["id"]) == (1, "newscode-void")
    assert (tmp_path / "a.pressdesk").read_bytes() == before


def test_a_copied_file_does_not_take_the_code_of_its_original(cli, tmp_path):
    """A skeleton, or the file of the day before, saved under another name.

    With the same words it is the same release, as after a crash before it was saved.
    """
    at = ("--at", "2026-05-17T10:30", "--json")
    cli("new", "notice", "--sample", "-o", "a.pressdesk")
    for name in ("b", "c"):
        data = (tmp_path / "a.pressdesk").read_bytes()
        (tmp_path / f"{name}.pressdesk").write_bytes(data)
    assert json.loads(cli("issue", "a.pressdesk", *at)[1])["code"] == "140500001"
    assert json.loads(cli("issue", "c.pressdesk", *at)[1])["code"] == "140500001"
    for name in ("b", "c"):
        (tmp_path / f"{name}.pressdesk").write_bytes(data)
        words = ("replace", "و", "یا", f"{name}.pressdesk")
        assert cli(*words)[0] == 0
    code, out, _ = cli("issue", "b.pressdesk", *at)
    assert (code, json.loads(out)["error"]["id"]) == (1, "issue-id-used")
    new = json.loads(cli("issue", "b.pressdesk", "--as-new", *at)[1])
    assert new["code"] == "140500002"
    same = json.loads(cli("issue", "c.pressdesk", "--again", *at)[1])
    assert same["code"] == "140500001"
    files = [compose.open_file(tmp_path / f"{x}.pressdesk").release for x in "abc"]
    assert [each.id == files[0].id for each in files] == [True, False, True]


def run(tmp_path, *words, **options):
    return subprocess.run(
        [sys.executable, "-m", "pressdesk", *words],
        env={**os.environ, "PRESSDESK_HOME": str(tmp_path / "home")},
        cwd=tmp_path,
        check=False,
        timeout=60,
        **options,
    )


@LINUX
def test_a_full_output_is_a_failing_machine(tmp_path):
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = run(tmp_path, "templates", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()


@LINUX
@pytest.mark.parametrize(
    ("words", "closed", "code"),
    [
        (("templates",), 1, 0),
        (("check", "none"), 2, 2),
        (("import", "-", "-o", "a.pressdesk"), 0, 0),
    ],
)
def test_a_closed_stream_stops_nothing(tmp_path, words, closed, code):
    done = run(tmp_path, *words, preexec_fn=lambda: os.close(closed))
    assert done.returncode == code


def test_an_interrupted_command_ends_as_shells_have_it(cli, monkeypatch):
    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setattr("pressdesk.templates.library.load", interrupted)
    assert app.main(["templates"]) == 130
