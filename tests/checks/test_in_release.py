"""Findings in a release: their places, and fixes as edits that hold."""

from __future__ import annotations

import pytest
from hypothesis import given

from pressdesk.checks import in_release
from pressdesk.checks.catalogue import check
from pressdesk.checks.structure import Limits
from pressdesk.document import edits
from pressdesk.document.nodes import Meta, Span, Stamp, plain, replace
from pressdesk.document.schema import block_text
from pressdesk.notices import Place, Refused
from pressdesk.templates import library
from pressdesk.templates.fill import fill
from tests import strategies
from tests.builders import bullets, headline, lead, para, quote, release, table
from tests.test_laws import SLOW


def text_at(made, place):
    for block in made.body:
        if block.id == place.block:
            return block_text(block)[place.start : place.end]
    return plain(made.part(place.block))[place.start : place.end]


def test_places_are_those_of_the_page():
    made = release(
        headline("كار"),
        para("آب،برق"),
        bullets("یک", "دو ،سه"),
        quote("آری", by="علي"),
        table(("الف", "ب"), ("پ", "ت  ث"), caption="شرح"),
    )
    found = in_release.located(made)
    assert [text_at(made, each.place) for each in found] == [
        "ك",
        "،",
        " ،",
        "ي",
        "  ",
    ]
    for each in found:
        said = each.notice
        assert said.place == each.place
        assert said.args["found"] != said.args["shall"]


def test_a_footnote_is_read_and_put_right():
    made = release(para(Span("متن", note="نك. گزارش")))
    (one,) = in_release.located(made)
    assert one.place == Place("b1")
    fixed = edits.apply(made, in_release.fix(made, [one]))
    assert fixed.body[0].text[0].note == "نک. گزارش"


def test_a_fix_is_one_edit_and_keeps_the_marks():
    made = release(para("متن ", Span("كتاب", bold=True), " ،و"), para("پاك"))
    edit = in_release.fix(made, in_release.located(made))
    fixed = edits.apply(made, edit)
    assert fixed.body[0].text == ("متن ", Span("کتاب", bold=True), "، و")
    assert plain(fixed.body[1].text) == "پاک"
    assert edits.apply(fixed, edits.invert(edit)) == made


def test_a_fix_for_a_text_that_has_changed():
    old = release(para("آب ،برق و كار"))
    found = in_release.located(old)
    moved = release(para("نان، آب ،برق و كار"))
    fixed = edits.apply(moved, in_release.fix(moved, found))
    assert plain(fixed.body[0].text) == "نان، آب، برق و کار"
    for other in ("آب و برق", "كار و كار"):  # gone; or nobody knows which one
        now = release(para(other))
        assert in_release.fix(now, found) is None
    assert in_release.fix(release(), found) is None


def test_an_issued_release_is_not_changed():
    stamp = Stamp("1", "2026-05-17T10:42:00+03:30", "")
    made = replace(release(para("كار")), stamp=stamp)
    with pytest.raises(Refused):
        in_release.fix(made, in_release.located(made))


def test_only_persian_releases_are_read():
    made = release(para("كار"), meta=Meta(language="en"))
    assert in_release.located(made) == ()


def test_the_gate_has_structure_and_words():
    made = release(headline("كار"), lead(" ".join(["واژه"] * 25)), para("  "))
    ids = [each.id for each in check(made, None, Limits())]
    assert ids == ["check-block-empty", "proof-char-letters"]


@pytest.mark.parametrize("template", library.load(), ids=lambda each: each.id)
def test_samples_of_the_templates_are_clean(template):
    found = in_release.located(fill(template, template.sample, "id"))
    assert [(each.finding.rule, each.passage.text) for each in found] == []


@SLOW
@given(strategies.releases())
def test_any_release_settles_and_its_fix_inverts(made):
    made = replace(made, stamp=None, correction=None)
    fixed = in_release.fixed(made)
    assert in_release.fixed(fixed) == fixed
    found = in_release.located(made)
    edit = in_release.fix(made, found)
    if edit is not None:
        after = edits.apply(made, edit)
        assert edits.apply(after, edits.invert(edit)) == made
        assert edits.normal_release(after) == after
    for each in found:
        if not each.passage.spot.note:
            what, text = each.finding, each.passage.text
            assert text_at(made, each.place) == text[what.start : what.end]


def test_another_of_the_replacements_may_be_chosen():
    made = release(para("جملة نخست"))
    (each,) = in_release.located(made)
    assert each.finding.replacements == ("ه", "ت")
    wanted = replace(each, finding=replace(each.finding, replacements=("ت",)))

    def after(text):
        changed = release(para(text))
        fixed = edits.apply(changed, in_release.fix(changed, [wanted]))
        return plain(fixed.body[0].text)

    assert after("جملة نخست") == "جملت نخست"
    assert after("در جملة نخست") == "در جملت نخست"
