"""`pressdesk check`: releases, texts and lines."""

import io
import json
import sys

import pytest

from pressdesk.document import native
from pressdesk.document.nodes import plain
from pressdesk.document.package import Package
from tests.builders import headline, lead, para, release


@pytest.fixture
def stdin(monkeypatch):
    def give(text):
        wrapped = io.TextIOWrapper(io.BytesIO(text.encode("utf-8")), "utf-8")
        monkeypatch.setattr(sys, "stdin", wrapped)

    return give


def a_file(path, *pieces):
    good = (headline("تیتر خوب"), lead(" ".join(["واژه"] * 25)))
    path.write_bytes(native.dump(Package(release(*good, *pieces), {})))


def test_a_file_is_put_right_and_saved(cli, tmp_path):
    file = tmp_path / "a.pressdesk"
    a_file(file, para("آب،برق و ..."))
    before = file.read_bytes()
    code, out, _ = cli("check", "a.pressdesk", "--json")
    assert (code, file.read_bytes()) == (1, before)
    rows = {row["rule"]: row for row in json.loads(out)["findings"]}
    assert rows["space.behind"]["tier"] == "auto"
    assert rows["space.behind"]["replacements"] == ["، "]
    assert rows["space.behind"]["place"]["block"] == "b1"
    code, out, _ = cli("check", "a.pressdesk", "--fix", "auto", "--json")
    data = json.loads(out)
    assert (code, data["fixed"]) == (0, 1)
    assert [row["rule"] for row in data["findings"]] == ["mark.dots"]
    (block,) = native.load(file.read_bytes()).release.body
    assert plain(block.text) == "آب، برق و ..."
    again = file.read_bytes()
    assert cli("check", "a.pressdesk", "--fix", "auto")[0] == 0
    assert file.read_bytes() == again


def test_a_text_on_standard_input(cli, stdin):
    stdin("خبر نخست\nآب،برق\n")
    code, out, err = cli("check", "-")
    assert (code, out) == (1, "")
    assert err.startswith("2: warning: ")
    stdin("خبر نخست\nآب،برق\n")
    assert cli("check", "-", "--fix", "auto")[:2] == (0, "خبر نخست\nآب، برق\n")
    stdin("خبر نخست\nآب،برق")
    code, out, _ = cli("check", "-", "--json")
    (row,) = json.loads(out)["findings"]
    assert (row["line"], row["start"], row["end"]) == (2, 2, 3)
    stdin("خبر نخست")
    assert cli("check", "-")[:2] == (0, "ایرادی دیده نشد.\n")


def test_lines_of_a_stream(cli, stdin):
    stdin("كار از از آنجا\r\n\nخبر خوب\n")
    code, out, _ = cli("check", "--lines", "--json")
    first, empty, good = map(json.loads, out.splitlines())
    assert code == 1
    assert first["fixed"] == "کار از از آنجا"
    assert first["suggested"] == "کار از آنجا"
    assert first["findings"] == [
        {
            "start": 0,
            "end": 1,
            "rule": "char.letters",
            "tier": "auto",
            "severity": "warning",
            "replacements": ["ک"],
        },
        {
            "start": 4,
            "end": 9,
            "rule": "word.twice",
            "tier": "suggest",
            "severity": "warning",
            "replacements": ["از"],
        },
    ]
    assert empty == {"fixed": "", "suggested": "", "findings": []}
    assert good["findings"] == []
    stdin("خبر خوب\n")
    assert cli("check", "--lines")[:2] == (0, "خبر خوب\n")


def test_offsets_are_code_points(cli, stdin):
    stdin("😀 كار\n")
    _, out, _ = cli("check", "--lines", "--json")
    assert json.loads(out)["findings"][0]["start"] == 2


def test_nothing_to_check_is_wrong_usage(cli):
    code, _, err = cli("check")
    assert (code, "--lines" in err) == (2, True)


def test_a_bare_text_is_read_as_a_whole(cli, stdin):
    stdin("مدیرعامل آمد.\n\nمدیر عامل رفت.\n")
    code, out, _ = cli("check", "-", "--json")
    (row,) = json.loads(out)["findings"]
    assert (code, row["line"], row["rule"]) == (0, 3, "same.spelling")
    assert row["replacements"] == ["مدیرعامل"]
    assert row["text"]


def test_words_near_to_a_misspelt_one_are_said(cli, stdin):
    stdin("گزراش کار")
    code, _, err = cli("check", "-")
    assert code == 1
    first, second = err.splitlines()
    assert first.startswith("1: error: ")
    assert second.startswith("1: info: ")
    assert "گزارش" in second
    stdin("گزراش کار")
    (row,) = json.loads(cli("check", "-", "--json")[1])["findings"]
    assert (row["rule"], row["replacements"][0]) == ("spell.word", "گزارش")
