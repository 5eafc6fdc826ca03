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
    ("نکردهاند و نیامدهام", "نکرده‌اند و نیامده‌ام"),
    ("میبردهاند و نمیتواند", "می‌برده‌اند و نمی‌تواند"),
    ("قهوهای و تازهای خرید", "قهوه‌ای و تازه‌ای خرید"),
    ("برنامهریزیهای گلخانه", "برنامه‌ریزی‌های گلخانه"),
    ("برنامه‌ریزیهای گلخانه", "برنامه‌ریزی‌های گلخانه"),
    ("دوچرخهسواران", "دوچرخه‌سواران"),
    ("مصرفکنندگان", "مصرف‌کنندگان"),
    ("زندگیاش و دوستی اش", "زندگی‌اش و دوستی‌اش"),
    ("روز سه شنبه", "روز سه‌شنبه"),
    ("مجمع بین المللی", "مجمع بین‌المللی"),
    ("قدیمیترین درخت", "قدیمی‌ترین درخت"),
    ("آماده اند", "آماده‌اند"),
    ("در آغاز می شود", "در آغاز می‌شود"),
    ("گوشهای که ماند", "گوشه‌ای که ماند"),
    ("برخی گوشهای تیز", "برخی گوش‌های تیز"),
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
    "روابط عمومی و افکار عمومی",
    "کردهای خراسان",
    "داده شده و افزایش یافته است",
    "هیچ یک از آن دو",
    "یک سو و سه سال",
    "به عنوان نمونه",
    "سعیدبن‌عاص",
    "بی‌آنکه",
    "بزرگترین و بیشتر",
    "آنکه همچنین اینگونه گفت",
    "بلاکچین و استارتاپ",
    "روتیتر و زیرتیتر",
    "بی پنجره و بی خط",
    "پرنشده و نقل قول",
]
ASKED = [
    ("واقع بینانه و مسئولیت پذیری", "واقع‌بینانه و مسئولیت‌پذیری"),
    ("خاطر نشان کرد", "خاطرنشان کرد"),
    ("فرا رسیدن بهار", "فرارسیدن بهار"),
    ("کشاورزی دو سویه", "کشاورزی دوسویه"),
    ("پاک نژاد", "پاک‌نژاد"),
    ("فلوریکسها", "فلوریکس‌ها"),
    ("بهشمار", "به‌شمار"),
    ("سریعترین", "سریع‌ترین"),
]


@pytest.mark.parametrize(("wrong", "right"), SAFE)
def test_what_is_put_right_at_once(wrong, right):
    assert fixed(wrong) == right


@pytest.mark.parametrize("text", KEPT)
def test_what_stays(text):
    assert fixed(text) == text
    assert [each for each in proofread(text) if each.rule.startswith("joiner.")] == []


@pytest.mark.parametrize(("wrong", "right"), ASKED)
def test_what_is_only_proposed(wrong, right):
    assert fixed(wrong) == wrong
    assert fixed(wrong, PROPOSED) == right


def test_two_readings_are_a_question():
    (found,) = proofread("گوشهای تیز")
    assert (found.tier, len(found.replacements)) == ("suggest", 2)
    assert fixed("گوشهای تیز") == "گوشهای تیز"


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
    assert lexicon.compound("بینالملل") == lexicon.Compound(
        "بین‌الملل", listed=True, used=True
    )
    assert lexicon.compound("کتاب") == lexicon.NO_COMPOUND


def test_the_lexicon_lies_below_a_persian_name_too(tmp_path, monkeypatch):
    folder = tmp_path / "واژه‌ها"
    folder.mkdir()
    data = lexicon.resources("words", "joined.marisa").read_bytes()
    (folder / "joined.marisa").write_bytes(data)
    monkeypatch.setattr(lexicon, "resources", lambda _room, name: folder / name)
    opened = lexicon._compounds.__wrapped__()
    assert opened["بینالملل"][0][1:].decode() == "بین‌الملل"
