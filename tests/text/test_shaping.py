"""Persian as a terminal without shaping has to be given it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings

from pressdesk.text.shaping import visual
from tests.strategies import words

MEEM, YEH_FINAL, SHEEN, WAW, DAL = "\ufee3", "\ufbfd", "\ufeb7", "\ufeee", "\ufea9"
LAM_ALEF, SEEN, MEEM_ALONE = "\ufefc", "\ufeb3", "\ufee1"
BEH_ALONE, BEH_FIRST, LAM_MIDDLE, FATHA = "\ufe8f", "\ufe91", "\ufee0", "\u064e"
DAL_FINAL = "\ufeaa"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ""),
        ("release.docx", "release.docx"),
        ("سلام", MEEM_ALONE + LAM_ALEF + SEEN),
        ("می\u200cشود", DAL + WAW + SHEEN + YEH_FINAL + MEEM),
        ("بَلَد", DAL_FINAL + LAM_MIDDLE + FATHA + BEH_FIRST + FATHA),
        ("ب ۱۲۳", "۱۲۳ " + BEH_ALONE),
        ("ب abc", "abc " + BEH_ALONE),
        ("ب (abc) ۱۲", "۱۲ (abc) " + BEH_ALONE),
        ("(ب)", "(" + BEH_ALONE + ")"),
        ("«ب» [۱۲]", "[۱۲] «" + BEH_ALONE + "»"),
        ("\u2068abc\u2069 ب", BEH_ALONE + " abc"),
        ("ب\nx", BEH_ALONE + "\nx"),
    ],
)
def test_letters_join_and_lines_run_from_the_right(text, wanted):
    assert visual(text) == wanted


@settings(deadline=None)
@given(words(lines=True, max_size=40))
def test_any_text_keeps_its_lines_and_its_digits(text):
    shown = visual(text)
    assert shown.count("\n") == text.count("\n")
    for char in "۱۲abc":
        assert shown.count(char) == text.count(char)
    assert not any(unicodedata.bidirectional(c) in ("RLI", "PDI", "FSI") for c in shown)


def test_a_direction_mark_beside_a_digit_breaks_nothing():
    assert visual("\u20660[") != ""
