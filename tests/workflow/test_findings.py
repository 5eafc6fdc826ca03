"""Entries: what is found again is the same value; the gate sums up."""

from pressdesk.document.package import Package
from pressdesk.workflow import findings, issue
from tests import builders as b
from tests.desks import make_desk


def test_the_same_findings_as_the_gate_and_the_same_values_again(tmp_path):
    desk = make_desk(tmp_path)
    package = Package(
        b.release(b.headline("تیتر  خبر"), b.para("كتاب می رود"), b.para(""))
    )
    first = findings.read(desk, package)
    assert [each.notice for each in first] == list(issue.gate(desk, package))
    known = {each.located: each for each in first if each.located is not None}
    again = findings.read(desk, package, known)
    assert again == first
    located = [pair for pair in zip(first, again, strict=True) if pair[0].located]
    assert located
    assert all(one is other for one, other in located)


def test_before_issuing_several_of_a_kind_are_one_sentence(tmp_path):
    desk = make_desk(tmp_path)
    package = Package(
        b.release(b.headline("تیتر"), b.para("كتاب و كار ..."), b.para("ملك"))
    )
    entries = findings.read(desk, package)
    told = findings.gate(desk, entries)
    several = next(each for each in told if each.id == "issue-several")
    assert several.args["count"] == 3
    assert several.args["name"] == desk.text("proof-char-letters-name")
    assert (
        several.place
        == next(e for e in entries if e.rule == "char.letters").notice.place
    )
    quiet = told[-1]
    assert (quiet.id, quiet.args["count"]) == ("issue-quiet", 1)
