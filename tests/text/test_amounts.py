"""Numbers with their words, and amounts of money."""

from __future__ import annotations

import re

import pytest

from pressdesk.text import amounts, money


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("۱۲۵ هزار", 125_000),
        ("یک میلیارد و ۲۰۰ میلیون", 1_200_000_000),
        ("هزار و ۵۰۰ میلیارد", 1_500_000_000_000),
        ("۱۲ هزار میلیارد", 12_000_000_000_000),
        ("۱۲۵٬۴۳۰", 125_430),
        ("۷", 7),
    ],
)
def test_a_number_and_back(said, value):
    assert amounts.value(said) == value
    assert amounts.said(value) == said or "٬" in said
    assert re.fullmatch(amounts.pattern(), said)


def test_fractions_and_words():
    assert amounts.value("۳٫۵ میلیارد") == 3_500_000_000
    assert amounts.value("پنجاه و دو هزار") == 52_000
    assert amounts.value("چند هزار") is None
    assert amounts.in_words(12) == "دوازده"
    assert amounts.in_words(99) == "نود و نه"
    assert amounts.in_words(100) == ""


def test_no_number_inside_a_word():
    for text in ("سیاست", "سه‌شنبه", "دوران", "بیستون"):
        assert re.search(amounts.pattern(), text) is None


def test_money():
    text = "پل ۵۰۰ میلیارد ریال (۵۰ میلیارد تومان) و راه ۲ میلیون تومان شد"
    found = tuple(money.sums(text))
    assert [each.rials for each in found] == [5 * 10**11, 5 * 10**11, 2 * 10**7]
    assert [(a.value, b.value) for a, b in money.pairs(text, found)] == [
        (5 * 10**11, 5 * 10**10)
    ]
    assert found[2].exchanged() == "۲۰ میلیون ریال"
