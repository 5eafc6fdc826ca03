"""Words taken for others: by themselves, with endings, and beside certain words."""

from __future__ import annotations

import json

import pytest

from pressdesk.assets import resources
from pressdesk.checks.confused import RULES
from pressdesk.checks.proofreading import PROPOSED, fixed, proofread
from pressdesk.checks.spelling import is_known

DATA = json.loads(resources("words", "confused.json").read_text("utf-8"))
GROUPS = [name for name in DATA if name not in ("makers", "endings")]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("خبرگذاری‌ها و سپاسگذاران", "خبرگزاری‌ها و سپاسگزاران"),
        ("بنیان‌گزاران و نماز گذاران", "بنیان‌گذاران و نماز گزاران"),
        ("گذارش‌هایش خوانده شد", "گزارش‌هایش خوانده شد"),
        ("به مناسبات دههٔ فجر", "به مناسبت دههٔ فجر"),
        ("حکم انتساب او", "حکم انتصاب او"),
        (
            "گزارشات را خواند و پیشنهادات مردم را شنید",
            "گزارش‌ها را خواند و پیشنهادهای مردم را شنید",
        ),
    ],
)
def test_what_is_proposed(wrong, right):
    assert fixed(wrong, PROPOSED) == right
    assert fixed(wrong) == wrong  # never by itself


@pytest.mark.parametrize(
    "text",
    [
        "مناسبات دو کشور گسترش یافت",
        "دولت متبوع او و هوای مطبوع شهر",
        "کارگذاری لوله‌ها به پایان رسید",
        "برگزار شد و واگذار شد",
        "سوء استفاده از این جزء و آن شیء",
        "شهر کلن آلمان",
        "اسرار محرمانه و اصرار آنان",
    ],
)
def test_what_is_right_in_its_place(text):
    assert [each.rule for each in proofread(text)] == []


@pytest.mark.parametrize("group", GROUPS)
def test_the_lists_hold_together(group):
    assert group in {rule.id for rule in RULES}
    listed = {**DATA[group].get("words", {}), **DATA[group].get("exact", {})}
    listed |= {row[1]: row[3] for row in DATA[group].get("phrases", ())}
    for wrong, right in listed.items():
        assert wrong != right
        assert right not in DATA[group].get("words", {})
        for word in right.split():
            bare = word.rstrip("\u064b\u0654")
            assert is_known(word) or is_known(bare), word
