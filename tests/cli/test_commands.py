"""The command line as a person or a script calls it."""

import json
import subprocess
import sys

import pytest

from pressdesk.document import native
from pressdesk.document.nodes import plain
from pressdesk.settings.policy import policy_of


def test_new_issue_export(cli, tmp_path):
    assert cli("new", "notice", "--sample", "-o", "a.pressdesk")[0] == 0
    code, out, _ = cli("issue", "a.pressdesk", "--at", "2026-05-17T10:30", "--json")
    assert code == 0
    stamp = json.loads(out)
    assert stamp == {"code": "140500001", "instant": "2026-05-17T10:30:00+03:30"}
    code, out, _ = cli(
        "export", "a.pressdesk", "--to", "html,docx", "-o", "out", "--json"
    )
    assert code == 0
    assert [row["format"] for row in json.loads(out)] == ["html", "docx"]
    assert (tmp_path / "out" / "140500001.html").is_file()


def test_empty_form_is_refused_with_code_1(cli):
    assert cli("new", "notice", "-o", "a.pressdesk")[0] == 0
    code, _, err = cli("issue", "a.pressdesk")
    assert code == 1
    assert err.strip()
    assert cli("check", "a.pressdesk")[0] == 1


def test_set_nested_and_lists(cli, tmp_path):
    code, _, err = cli(
        "new",
        "appointment",
        "--set",
        "appointer.name=نسرین کاویان",
        "-o",
        "a.pressdesk",
    )
    assert code in (0, 2), err
    assert cli("new", "notice", "--set", "nothing=1", "-o", "b.pressdesk")[0] == 2
    assert not (tmp_path / "b.pressdesk").exists()


def test_import_keeps_the_stamp_empty(cli, tmp_path):
    (tmp_path / "a.txt").write_text(
        "آغاز به کار خط تازه\n\nخط تازهٔ آبان‌رود آغاز به کار کرد.\n\nانتهای پیام/\n\n"
        "۲۷ اردیبهشت ۱۴۰۵ - ۱۲:۵۵\nکد خبر: 36338\n",
        encoding="utf-8",
    )
    code, out, _ = cli("import", "a.txt", "-o", "a.pressdesk", "--json")
    assert code == 0
    release = native.load((tmp_path / "a.pressdesk").read_bytes()).release
    assert plain(release.headline) == "آغاز به کار خط تازه"
    assert release.stamp is None
    assert release.site.code == "36338"
    assert json.loads(out)["id"] == release.id


def test_our_own_word_file_is_imported_as_the_release_it_shows(cli, tmp_path):
    cli("new", "notice", "--sample", "-o", "a.pressdesk")
    cli("issue", "a.pressdesk", "--at", "2026-05-17T10:30")
    assert cli("export", "a.pressdesk", "--to", "docx", "-o", "out")[0] == 0
    code, out, _ = cli("import", "out/140500001.docx", "-o", "b.pressdesk", "--json")
    assert (code, json.loads(out)["path"]) == (0, "b.pressdesk")
    first, second = (
        native.load((tmp_path / name).read_bytes()).release
        for name in ("a.pressdesk", "b.pressdesk")
    )
    assert second.id != first.id
    assert plain(second.headline) == plain(first.headline)
    assert [block.id for block in second.body] == [block.id for block in first.body]
    assert (second.stamp, second.site.code) == (None, "140500001")


@pytest.mark.parametrize("name", ["old.doc", "old.docx"])
def test_an_old_word_file_is_refused_with_a_sentence(cli, tmp_path, name):
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99))
    for language, said in (("fa", "شکل قدیمی"), ("en", "old form")):
        cli("settings", "set", "language", language)
        code, _, err = cli("import", name, "-o", "b.pressdesk")
        assert (code, said in err) == (2, True)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("check", "missing.pressdesk"), 2),
        (("new", "no-such-template", "-o", "a.pressdesk"), 2),
        (("export", "missing.pressdesk"), 2),
        (("issue", "missing.pressdesk", "--at", "yesterday"), 2),
        (("settings", "get", "no.such"), 2),
    ],
)
def test_bad_calls_give_code_2_and_a_sentence(cli, words, expected):
    code, _, err = cli(*words)
    assert code == expected
    assert len(err.strip()) > 10


def test_codes_and_void(cli):
    cli("new", "notice", "--sample", "-o", "a.pressdesk")
    cli("issue", "a.pressdesk", "--at", "2026-05-17T10:30")
    assert cli("codes", "void", "140500001", "--reason", "دوباره‌کاری")[0] == 0
    _, out, _ = cli("codes", "list", "--json")
    (row,) = json.loads(out)
    assert (row["code"], row["state"]) == ("140500001", "void")
    assert cli("codes", "void", "140599999", "--reason", "x")[0] in (1, 2)


def test_settings_say_who_won(cli):
    assert cli("settings", "set", "office.name", "سازمان آبان‌رود")[0] == 0
    _, out, _ = cli("settings", "list", "--json")
    rows = {row["id"]: row for row in json.loads(out)}
    assert rows["office.name"]["origin"] == "user"
    assert rows["code.pattern"]["origin"] == "default"


def test_settings_say_what_policy_won(cli, monkeypatch, tmp_path):
    found = policy_of({"theme": "dark", "language": "klingon"}, {"language": "en"})
    monkeypatch.setattr("pressdesk.settings.sources.read", lambda: found)
    rows = {row["id"]: row for row in json.loads(cli("settings", "list", "--json")[1])}
    assert (rows["theme"]["value"], rows["theme"]["origin"]) == ("dark", "policy")
    assert rows["language"]["origin"] == "policy-default"
    _, out, err = cli("settings", "list")
    assert "theme = dark  (Managed by your organisation)" in out
    assert "klingon" in err
    log = (tmp_path / "home" / "logs" / "pressdesk.log").read_text("utf-8")
    assert "ignored: settings-not-a-choice language" in log
    assert "klingon" not in log
    code, _, err = cli("settings", "set", "theme", "light")
    assert (code, "managed by your organisation" in err) == (1, True)


def test_visual_order_for_plain_terminals(cli):
    _, logical, _ = cli("templates")
    _, visual, _ = cli("templates", "--visual", "on")
    assert logical != visual
    assert "اطلاعیه" in logical
    assert "اطلاعیه" not in visual


def test_doctor_is_well(cli):
    code, out, _ = cli("doctor", "--json")
    rows = json.loads(out)
    assert code == 0, rows
    assert {row["state"] for row in rows} <= {"good", "warning"}


def test_a_jalali_year_is_no_instant_of_issue(cli):
    cli("new", "notice", "--sample", "-o", "a.pressdesk")
    for given in ("1404-09-03T10:00", "0001-01-01T00:00+14:00", "9999-12-31T23:59"):
        code, _, err = cli("issue", "a.pressdesk", "--at", given)
        assert (code, given in err) == (2, True)
    assert json.loads(cli("codes", "list", "--json")[1]) == []


def test_export_names_a_format_and_writes_it_once(cli):
    cli("new", "notice", "--sample", "-o", "a.pressdesk")
    assert cli("export", "a.pressdesk", "--to", " ,")[0] == 2
    _, out, _ = cli("export", "a.pressdesk", "--to", "html,html", "--json")
    assert [row["format"] for row in json.loads(out)] == ["html"]


def test_bidi_controls_do_not_reach_the_names_of_exports(cli, tmp_path):
    name = "\u202efdp.pressdesk"
    cli("new", "notice", "--sample", "-o", name)
    assert cli("export", name, "--to", "html", "-o", "out")[0] == 0
    (written,) = (tmp_path / "out").iterdir()
    assert written.name == "fdp-پیش‌نویس.html"


def test_settings_are_exported_whole_or_with_a_sentence(cli, tmp_path):
    cli("settings", "set", "office.name", "سازمان آبان‌رود")
    code, _, err = cli("settings", "export", "-o", "no-folder/s.json")
    assert (code, "Traceback" in err, bool(err.strip())) == (3, False, True)
    assert cli("settings", "export", "-o", "s.json")[0] == 0
    code, out, _ = cli("settings", "import", "s.json", "--json")
    assert (code, json.loads(out)) == (0, {"notices": []})


def test_a_folder_is_no_release_file(cli, tmp_path):
    (tmp_path / "folder").mkdir()
    code, _, err = cli("new", "notice", "--sample", "-o", "folder")
    assert code == 2
    assert "folder" in err


def test_import_never_writes_over_its_source(cli, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("تیتر\n\nمتن خبر.\n", encoding="utf-8")
    before = source.read_bytes()
    code, _, err = cli("import", "a.txt", "-o", "./a.txt")
    assert (code, "a.txt" in err) == (1, True)
    assert source.read_bytes() == before


def test_two_drafts_of_one_name_are_not_exported_over_each_other(cli, tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        cli("new", "notice", "--sample", "-o", f"{folder}/a.pressdesk")
    call = ("export", "one/a.pressdesk", "two/a.pressdesk", "--to", "html", "-o", "out")
    code, _, err = cli(*call)
    assert (code, "پیش‌نویس" in err) == (1, True)
    assert not (tmp_path / "out").exists()
    assert cli("export", *["one/a.pressdesk"] * 2, "--to", "html", "-o", "out")[0] == 0


def test_a_reader_that_leaves_the_pipe_is_no_fault(cli):
    words = [sys.executable, "-m", "pressdesk", "--json", "templates"]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdout=pipe, stderr=pipe, close_fds=True) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only there a display may lack")
@pytest.mark.parametrize("words", [(), ("open", "a.pressdesk")])
def test_no_display_is_a_sentence(cli, monkeypatch, words):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = cli(*words)
    assert (code, "--help" in err) == (3, True)


def test_a_date_as_a_release_prints_it(cli):
    code, out, _ = cli("date", "1402/2/7", "--form", "numeric", "--json")
    assert code == 0
    assert json.loads(out) == {"text": "۱۴۰۲/۰۲/۰۷"}
    code, _, err = cli("date", "هرگز")
    assert code == 1
    assert "هرگز" in err
