"""`pressdesk rules`, `check --explain`, all of a finding for programs, the gate."""

import json

from pressdesk.checks.proofreading import ALL
from pressdesk.document import native
from pressdesk.document.package import Package
from tests.builders import headline, lead, para, release


def test_all_rules_are_listed(cli):
    code, out, _ = cli("rules")
    assert code == 0
    listed = [line.split("\t")[0] for line in out.splitlines()]
    assert sorted(listed) == sorted(rule.id for rule in ALL)
    cli("settings", "set", "proof.off", "space.double")
    _, out, _ = cli("rules", "--json")
    used = {row["rule"]: row["used"] for row in json.loads(out)}
    assert used["space.double"] is False
    assert used["space.before"] is True


def test_a_rule_is_explained_in_two_ways(cli):
    code, out, _ = cli("check", "--explain", "joiner.verb-apart")
    assert code == 0
    assert "می رود" in out
    assert "می‌رود" in out
    assert out == cli("rules", "joiner.verb-apart")[1]
    assert cli("check", "--explain", "no.rule")[0] == 2
    page = json.loads(cli("rules", "char.letters", "--json")[1])
    assert page["wrong"][0] == ["كتاب علي", "کتاب علی"]


def test_a_finding_says_all_to_a_program(cli, tmp_path):
    file = tmp_path / "a.pressdesk"
    made = release(headline("تیتر خوب"), lead(" ".join(["واژه"] * 25)), para("یک  دو"))
    file.write_bytes(native.dump(Package(made, {})))
    code, out, _ = cli("check", "a.pressdesk", "--json")
    data = json.loads(out)
    (row,) = data["findings"]
    assert (code, data["counts"]) == (1, {"warning": 1})
    said = {key: row[key] for key in ("rule", "tier", "words", "part", "number")}
    assert said == {
        "rule": "space.double",
        "tier": "auto",
        "words": "  ",
        "part": "paragraph",
        "number": 0,
    }
    assert (row["start"], row["end"]) == (2, 4)
    assert row["name"]
    assert row["why"]
    assert row["severity"] == "warning"


def test_issuing_with_errors_is_refused_by_one_id(cli, tmp_path):
    file = tmp_path / "a.pressdesk"
    body = para("مبلغ \u202e001\u202c ریال")
    file.write_bytes(native.dump(Package(release(headline("تیتر"), body), {})))
    before = file.read_bytes()
    code, out, _ = cli("issue", "a.pressdesk", "--json")
    error = json.loads(out)["error"]
    assert (code, error["id"], error["args"]["count"]) == (1, "issue-not-ready", 1)
    assert error["place"]["block"] == "b1"
    assert file.read_bytes() == before
    cli("settings", "set", "issue.block_on_errors", "false")
    assert cli("issue", "a.pressdesk")[0] == 0
