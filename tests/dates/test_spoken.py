"""Days as people say them."""

import datetime as dt

import pytest

from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.spoken import clock_said, day_said

SUNDAY = JalaliDate(1405, 2, 27)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("امروز", (1405, 2, 27)),
        ("فردا", (1405, 2, 28)),
        ("پس‌فردا", (1405, 2, 29)),
        ("دیروز", (1405, 2, 26)),
        ("شنبه", (1405, 3, 2)),
        ("یک شنبه", (1405, 2, 27)),
        ("یک‌شنبهٔ آینده", (1405, 3, 3)),
        ("این جمعه", (1405, 3, 1)),
        ("جمعهٔ گذشته", (1405, 2, 25)),
        ("روز سه شنبه", (1405, 2, 29)),
        ("۲۷ اردیبهشت ۱۴۰۲", (1402, 2, 27)),
        ("1402/2/27", (1402, 2, 27)),
        ("٢٧ اردیبهشت", (1405, 2, 27)),
        ("پنجشنبه ۷ خرداد", (1405, 3, 7)),
        ("3/7", (1405, 3, 7)),
        ("98/12/29", (1398, 12, 29)),
        ("31", (1405, 2, 31)),
        ("tomorrow", (1405, 2, 28)),
        ("next Sunday", (1405, 3, 3)),
        ("7 Khordad", (1405, 3, 7)),
        ("فردا ساعت ۱۰", (1405, 2, 28)),
        ("شنبه 10:30", (1405, 3, 2)),
    ],
)
def test_a_day(words, day):
    assert day_said(words, SUNDAY) == JalaliDate(*day)


@pytest.mark.parametrize("words", ["", "سلام", "32", "31 مهر", "13/1", "ساعت ۱۰"])
def test_no_day(words):
    assert day_said(words, SUNDAY) is None


def test_a_clock():
    assert clock_said("فردا ساعت ۹") == dt.time(9)
    assert clock_said("شنبه ۱۰:۳۰") == dt.time(10, 30)
    assert clock_said("1402/2/27") is None
