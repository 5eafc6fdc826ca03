"""The half-space: what is safe, what is only proposed, what stays as it is."""

from __future__ import annotations

import pytest

from pressdesk.checks import lexicon
from pressdesk.checks.proofreading import PROPOSED, fixed, proofread

SAFE = [
    ("صندلیها و ایستگاه ها", "صندلی‌ها و ایستگاه‌ها"),
    ("کتاب های تازه خریدند", "کتاب‌های تازه خریدند"),
    ("نمیدانند و نمی توانند", "نمی‌دانند و نمی‌توانند"),
    ("سال های نخست", "سال‌های نخست"),
    ("پنجرههایی که می ماند", "پنجره‌هایی که می‌ماند"),
    ("تصمیم گرفته اند", "تصمیم گرفته‌اند"),
    ("پاك ترین شهر ها", "پاک‌ترین شهرها"),
    ("بستهایم و کردهاند", "بسته‌ایم و کرده‌اند"),
]
KEPT = [
    "میخ، میدان، میهن، میراث و میوه",
    "بهای نان تنها گفته شد",
    "انتهای پیام/",
    "اشتهای کودک و منتهای کوشش",
    "آنها و اینها و تنها",
    "دیوارها، بندرهای آنان و بازارهای ما",
    "جامهٔ تر کودک",
    "کبوتر، دفتر، بستر و چتر",
    "ماه می آمد",
    "خانه‌ای که ساخته‌اند",
    "راه بسته شده است",
    "بی‌نهایت",
    "کیف دستی کودک",
]


@pytest.mark.parametrize(("wrong", "right"), SAFE)
def test_what_is_put_right_at_once(wrong, right):
    assert fixed(wrong) == right


@pytest.mark.parametrize("text", KEPT)
def test_what_stays(text):
    assert fixed(text, PROPOSED) == text


def test_two_readings_are_a_question():
    (found,) = proofread("گوشهای")
    assert (found.tier, len(found.replacements)) == ("suggest", 2)
    assert fixed("گوشهای") == "گوشهای"


def test_a_verb_with_a_particle_is_a_question():
    (found,) = proofread("قطار باز می گردد")
    assert found.tier == "suggest"
    assert found.replacements == ("بازمی‌گردد", "باز می‌گردد")


def test_the_lexicon():
    assert lexicon.is_a("خانه", lexicon.SILENT_HE)
    assert lexicon.is_a("خانهٔ", lexicon.STEM)
    assert lexicon.is_a("بزرگ", lexicon.COMPARES)
    assert lexicon.is_a("می", lexicon.STEM)
    assert lexicon.is_a("رود", lexicon.VERB)
    assert lexicon.entry("سال").often > lexicon.entry("زبانه").often > 0
    for word in ("کتابهای", "سالها", "میگوید", "بلبلبل", ""):
        assert not lexicon.is_a(word, lexicon.STEM), word
    assert lexicon.with_joiners("بینالملل") == "بین‌الملل"
    assert lexicon.with_joiners("کتاب") == ""
