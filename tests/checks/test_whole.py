"""Rules about a release as a whole, by their own examples."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.checks import example, in_release, variants
from pressdesk.checks.practice import PLAIN, Practice
from pressdesk.checks.proofreading import WHOLE, applied
from pressdesk.document.nodes import Span, Stamp, plain, replace
from pressdesk.i18n.messages import Messages
from tests import strategies
from tests.builders import para, release
from tests.test_laws import SLOW

WORDS = [
    *("مدیرعامل", "مدیر عامل", "مدیر\u200cعامل", "گفت‌وگو", "گفتگو", "گفت و گو"),
    *("رییس", "رئیس", "خانهٔ", "خانه\u200cی", "۲۰٪", "۲۰ درصد", "۵ میلیارد ریال"),
    *("۵ میلیارد تومان", "گفت:", "افزود:", "شده است", "شده\u200cاست", "به عنوان"),
    *("به\u200cعنوان", "شنبه ۷ آذر ۱۴۰۵", "۳۱ مهر", "روز روابط عمومی", "۱۲۵۰۰۰ نفر"),
    *("علی رستگار", "رستگار", "شهردار محترم", "آقای رستگار", "۱۵۰۰ میلیارد", "."),
]


def texts(lines):
    return [text for text in example.read(lines).texts if text]


def fixed(rule, lines):
    changed = {}
    for text, each in example.found(rule, lines):
        changed.setdefault(text, []).append(each)
    return [applied(text, changed.get(text, ())) for text in texts(lines)]


@pytest.mark.parametrize("rule", WHOLE, ids=lambda rule: rule.id)
def test_a_rule_by_its_examples(rule):
    assert rule.find.__doc__
    assert rule.examples.wrong
    assert rule.examples.right
    for wrong, right in rule.examples.wrong:
        assert list(example.found(rule, wrong)), wrong
        assert fixed(rule, wrong) == texts(right)
        if wrong != right:
            assert list(example.found(rule, right)) == [], right
    for right in rule.examples.right:
        assert list(example.found(rule, right)) == [], right


def rules(release, practice=PLAIN):
    return [each.finding.rule for each in in_release.located(release, practice)]


def test_a_rule_that_is_off_and_words_that_are_accepted():
    made = release(para("مدیرعامل آمد."), para("مدیر عامل رفت."))
    assert rules(made) == ["same.spelling"]
    assert rules(made, Practice(off=frozenset({"same.spelling"}))) == []
    assert rules(made, Practice(accepted=frozenset({"مدیر عامل"}))) == []


def test_the_commoner_spelling_wins_and_fixes_settle():
    two = [para("مدیر عامل آمد."), para("مدیر عامل رفت."), para("مدیرعامل گفت.")]
    made = release(*two)
    (one,) = in_release.located(made)
    assert one.finding.replacements == ("مدیر عامل",)
    fixed = in_release.fixed(made, {"suggest"})
    assert plain(fixed.body[2].text) == "مدیر عامل گفت."
    assert in_release.located(fixed) == ()


def test_a_changed_text_is_put_together_with_what_is_known():
    texts = tuple(f"برنامهٔ شمارهٔ {n} در شهر" for n in range(400))
    variants.forms_of(texts)
    before = variants._heap.cache_info().misses
    changed = (*texts[:200], "مدیر عامل رفت", *texts[201:])
    assert "مدیرعامل" in variants.forms_of(changed).apart
    assert variants._heap.cache_info().misses - before <= 2


def test_the_day_comes_from_the_stamp_and_else_from_the_desk():
    made = release(para("نشست روز شنبه ۷ مهر است."))
    assert rules(made) == []
    assert rules(made, Practice(today=date(2026, 9, 25))) == ["date.weekday-now"]
    stamped = replace(made, stamp=Stamp("1", "2026-09-25T10:00:00+03:30", ""))
    assert rules(stamped) == ["date.weekday-now"]


def test_what_a_form_has_printed_is_left_alone():
    name = Span("مهتاب رستگارپور", slot="host.name")
    made = release(
        para("مهتاب رستگارپور، شهردار، آمد."), para(name, " گفت: کار آغاز شد.")
    )
    assert rules(made) == []


def test_letters_may_be_courteous():
    body = para("جناب آقای رستگارپور، شهردار محترم، از شما ممنونیم.")
    assert rules(release(body)) == ["person.honorific", "person.courtesy"]
    signed = release(body, para("مهتاب دشت‌آرا", role="signature"))
    assert rules(signed) == []


def test_a_finding_says_what_it_knows():
    made = release(para("تلفن ۰۲۱-۵۵۴۴۳۳۲"), para("نشست شنبه ۲۷ اردیبهشت ۱۴۰۵ است"))
    phone, day = in_release.located(made)
    assert phone.notice.args["detail"] == 10
    assert day.notice.args["detail"] == "۲۷ اردیبهشت ۱۴۰۵"
    assert "یکشنبه" in Messages("fa").notice(day.notice)


@SLOW
@given(strategies.releases())
def test_whatever_is_found_has_a_place_of_its_own(made):
    today = date(2026, 11, 28)
    ends = {}
    for each in in_release.located(made, Practice(today=today)):
        what, text = each.finding, each.passage.text
        assert ends.get(each.passage.spot, 0) <= what.start < what.end <= len(text)
        assert text[what.start : what.end] not in what.replacements
        ends[each.passage.spot] = what.end


@SLOW
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), max_size=9))
def test_what_is_consistent_once_stays_so(lines):
    made = release(*map(para, lines))
    fixed = in_release.fixed(made, {"auto", "suggest", "style"})
    assert in_release.fixed(fixed, {"auto", "suggest", "style"}) == fixed
