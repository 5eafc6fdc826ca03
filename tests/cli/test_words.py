"""`pressdesk words`, and `check` with the words of the office."""

import io
import json
import sys


def test_words_of_your_own(cli):
    assert cli("words", "list")[0] == 0
    assert cli("words", "add", "نشست خبری", "--for", "نشست مطبوعاتی")[0] == 0
    assert cli("words", "add", "آبان‌رود")[0] == 0
    code, out, _ = cli("words", "list", "--json")
    assert [each["words"] for each in json.loads(out)["words"]] == [
        "نشست خبری",
        "آبان‌رود",
    ]
    code, out, _ = cli("words", "remove", "آبان‌رود", "--json")
    assert (code, json.loads(out)[0]["words"]) == (0, "آبان‌رود")
    assert cli("words", "remove", "آبان‌رود")[0] == 1
    assert cli("words", "add", "۱۲")[0] == 1


def test_check_knows_them(cli, monkeypatch):
    cli("words", "add", "نشست خبری", "--for", "نشست مطبوعاتی")

    def lines(*more):
        text = io.TextIOWrapper(io.BytesIO("نشست مطبوعاتی برق برق".encode()), "utf-8")
        monkeypatch.setattr(sys, "stdin", text)
        code, out, _ = cli("check", "--lines", "--json", *more)
        return code, json.loads(out)

    code, made = lines()
    assert made["suggested"].startswith("نشست خبری")
    assert (code, [f["rule"] for f in made["findings"]]) == (
        1,
        ["term.house", "word.again"],
    )
    code, made = lines("--ignore", "term.house", "--ignore", "word.again")
    assert (code, made["findings"]) == (0, [])


def test_a_rule_that_is_none(cli):
    code, _, err = cli("check", "-", "--ignore", "no.rule")
    assert code == 2
    assert "no.rule" in err
