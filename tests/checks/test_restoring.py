"""Half-spaces that a text has lost: each word is one change, whatever it takes."""

from itertools import pairwise

from hypothesis import given

from pressdesk.checks.proofreading import applied
from pressdesk.checks.restoring import restored
from pressdesk.text.characters import ZWNJ
from tests.checks.test_proofreading import LAWS, texts


def shown(text):
    return [
        (each.rule, each.tier, text[each.start : each.end], *each.replacements)
        for each in restored(text)
    ]


def test_a_word_that_needs_two_repairs_is_one_change():
    assert shown("برنامهریزی های تازه") == [
        ("joiner.plural-apart", "auto", "برنامهریزی های", "برنامه‌ریزی‌های")
    ]


def test_a_proposal_in_it_makes_it_a_proposal():
    assert shown("اطلاع رسانی ها بود") == [
        ("joiner.compound-apart", "suggest", "اطلاع رسانی ها", "اطلاع‌رسانی‌ها")
    ]


def test_other_findings_are_left_alone():
    text = "كتاب ,نامه  ای می شود ."
    assert [each[2:] for each in shown(text)] == [("می شود", "می‌شود")]


def test_a_clean_text_has_none():
    assert restored("کتاب‌های تازه را می‌خواند.") == ()


@LAWS
@given(texts())
def test_the_changes_keep_every_letter_and_leave_nothing(text):
    found = restored(text)
    made = applied(text, found)
    assert made.translate({ord(c): None for c in f" {ZWNJ}"}) == text.translate(
        {ord(c): None for c in f" {ZWNJ}"}
    )
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert restored(made) == ()
