"""What an office does not want is not said, and hides nothing else."""

import doctest
from pathlib import Path

import pytest

from pressdesk.checks.practice import Practice
from pressdesk.checks.proofreading import ALL, fixed, proofread
from pressdesk.document.package import Package
from pressdesk.i18n.messages import Messages
from pressdesk.workflow import issue, proof
from tests import builders as b
from tests.desks import make_desk


def rules(text, practice):
    return [each.rule for each in proofread(text, practice)]


def test_a_rule_that_is_off_finds_nothing_and_hides_nothing():
    text = "نرخ 12% شد"
    on, off = (rules(text, Practice(frozenset(each))) for each in ((), {"digit.latin"}))
    assert "digit.latin" in on
    assert "digit.latin" not in off
    assert fixed(text, practice=Practice(frozenset({"digit.latin"}))) == text


def test_the_setting_reaches_the_gate_and_the_lines(tmp_path):
    desk = make_desk(tmp_path, proof_off="space.double,no.such-rule")
    package = Package(b.release(b.headline("تیتر  خبر"), b.para("متن می رود")))
    found = {each.id for each in issue.gate(desk, package)}
    assert "proof-space-double" not in found
    assert "proof-joiner-verb-apart" in found
    line = proof.read_line("تیتر  خبر", proof.practice(desk))
    assert line.fixed == "تیتر  خبر"


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_rule_has_a_name_and_a_reason(language):
    messages = Messages(language)
    ids = [
        each
        for rule in ALL
        for each in (rule.message, rule.why, rule.name)
        if not messages.has(each)
    ]
    assert ids == []


def test_the_examples_of_the_documentation_hold():
    page = Path(__file__).resolve().parents[2] / "docs" / "proofreading.md"
    failed, tried = doctest.testfile(str(page), module_relative=False)
    assert tried
    assert not failed
