"""The proofreader: every rule by its own examples, and laws that hold for any text."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pressdesk.assets import resources
from pressdesk.checks.practice import Practice
from pressdesk.checks.proofreading import ALL as ALL_RULES
from pressdesk.checks.proofreading import (
    AUTO,
    BY_ID,
    PROPOSED,
    RULES,
    applied,
    fixed,
    proofread,
)
from pressdesk.checks.prose import COVER, Prose
from pressdesk.i18n.messages import Messages
from pressdesk.text.characters import KASHIDA, ZWNJ
from tests import strategies

LAWS = settings(
    max_examples=300, deadline=None, suppress_health_check=list(HealthCheck)
)
ALL = frozenset({"auto", "suggest", "style"})
PIECES = [
    *'،؛:.!؟?,;«»“”"()[]…%/-#@',
    *" \n\t",
    *"۰۱٢٣45",
    *("سلام", "از", "از", "کتاب", "می", "ها", "علي", "كار", "مؤسسة", "ســاز"),
    *("www.a.ir", "a@b.ir", "GPS-7", "۱۲:۵۵", "12.5", "1,200", "۱۴۰۵/۰۲/۲۷"),
    *(ZWNJ, "\u200b", "\u200e", "\u00ad", "¬", "\u202e", "\u202c", "\u06c1", "ﮐﺘ"),
    *("...", "..", "(ص)", "«بِسْمِ ٱللَّهِ»", COVER),
]


def texts():
    pieces = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
    return st.one_of(pieces, pieces, strategies.words(lines=True, max_size=30))


def letters(text):
    """What a spacing rule keeps: letters and digits, in their order."""
    return [c for c in text if c != KASHIDA and unicodedata.category(c)[0] in "LN"]


def only(rule, text):
    practice = Practice(terms=frozenset(rule.examples.terms))
    return [each for each in proofread(text, practice) if each.rule == rule.id]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_by_its_examples(rule):
    assert rule.examples.wrong
    assert rule.examples.right
    for wrong, right in rule.examples.wrong:
        found = only(rule, wrong)
        assert found, wrong
        assert applied(wrong, found) == right
        if wrong != right:
            assert only(rule, right) == []
    for right in rule.examples.right:
        assert only(rule, right) == [], right


def test_the_table_of_rules():
    assert len(BY_ID) == len(ALL_RULES)
    listed = [
        name
        for file in ("rules.json", "rules_meaning.json")
        for name in json.loads(resources("words", file).read_text("utf-8"))
    ]
    assert sorted(listed) == sorted(BY_ID)
    for rule in ALL_RULES:
        assert rule.find.__doc__ or rule.find.__name__ == "find"
        assert not (rule.tier == "auto" and rule.severity == "error")


@pytest.mark.parametrize("language", ["fa", "en"])
def test_each_rule_says_what_and_why(language):
    messages = Messages(language)
    for rule in ALL_RULES:
        assert messages.has(rule.message)
        assert messages.has(rule.why)
        said = messages.text(rule.message, found="الف", shall="ب", detail="پ")
        assert ". " in said  # what is the matter, then what to do
        assert said.endswith((".", "»."))


@LAWS
@given(texts())
def test_offsets_hold_and_nothing_overlaps(text):
    at = 0
    for each in proofread(text):
        assert at <= each.start < each.end <= len(text)
        assert text[each.start : each.end] not in each.replacements
        at = each.end


@LAWS
@given(texts())
def test_protected_spans_are_left_alone(text):
    prose = Prose(text)
    assert len(prose.open) == len(text)
    for each in proofread(text):
        enters = BY_ID[each.rule].enters
        for span in prose.protected:
            apart = each.end <= span.start or span.end <= each.start
            assert apart or span.kind in enters


@LAWS
@given(texts())
@example("،" * 9 + "!" * 9 + "سلام")
def test_a_fixed_text_stays_as_it_is(text):
    for tiers in (AUTO, PROPOSED, ALL):
        once = fixed(text, tiers)
        assert fixed(once, tiers) == once
        left = [f for f in proofread(once) if f.tier in tiers and f.replacements]
        assert left == []


@LAWS
@given(texts())
def test_spacing_keeps_every_letter(text):
    for each in proofread(text):
        if BY_ID[each.rule].spacing:
            for new in each.replacements:
                assert letters(new) == letters(text[each.start : each.end])


@pytest.mark.parametrize("piece", PIECES)
def test_long_rows_of_anything_are_read_in_one_go(piece):
    """The rules take time by length and not by its square, or this would not end."""
    proofread(piece * 20_000)
    proofread((piece + "سلام") * 5_000)


def test_a_text_is_read_once():
    text = "متنی که تنها در این آزمون می‌آید  ."
    assert proofread(text) is proofread(text)


def test_an_error_is_never_hidden_by_a_safe_fix():
    found = proofread("مبلغ \u202eكار  ها\u202c ریال")
    assert [each.rule for each in found] == ["char.direction"]


@pytest.mark.parametrize(
    "text",
    [
        "نشانی https://example.org/a,b?c=d;e و رایانامهٔ a.b@example.org",
        "شمارهٔ ۰۲۱-۵۵۴۴۳۳۲۲ و +98 21 5544 3322",
        "@aban_rood و #خط_تازه",
        "۲ آبان ۱۴۰۵ - ۸:۱۵",
        "انتهای پیام/۷",
        "برگهٔ A3 و سامانهٔ GPS-7",
        "«إِنَّ ٱللَّهَ مَعَ ٱلصَّابِرِينَ»",
    ],
)
def test_what_is_right_as_it_stands(text):
    assert fixed(text, ALL) == text
