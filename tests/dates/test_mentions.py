"""Days that a text names."""

from __future__ import annotations

from datetime import date

import pytest

from pressdesk.dates.mentions import days_in


@pytest.mark.parametrize(
    ("text", "calendar", "year", "month", "day", "weekday"),
    [
        ("چهارشنبه ۲۷ اردیبهشت ۱۴۰۲", "solar", 1402, 2, 27, 4),
        ("سه شنبه، بیست و هفتم اردیبهشت‌ماه", "solar", 0, 2, 27, 3),
        ("۲۷ مهر سال ۱۴۰۵ (جمعه)", "solar", 1405, 7, 27, 6),
        ("1402/2/27", "solar", 1402, 2, 27, -1),
        ("۲۷-۰۲-۱۴۰۲", "solar", 1402, 2, 27, -1),
        ("۲۰ ماه مبارک رمضان ۱۴۴۷", "lunar", 1447, 9, 20, -1),
        ("دهم ذی الحجه", "lunar", 0, 12, 10, -1),
        ("۱۷ مهٔ ۲۰۲۳", "gregorian", 2023, 5, 17, -1),
        ("۲۰۲۳/۵/۱۷", "gregorian", 2023, 5, 17, -1),
    ],
)
def test_a_day(text, calendar, year, month, day, weekday):
    (found,) = days_in(f"نشست {text} بود")
    assert (found.calendar, found.year, found.month, found.day) == (
        calendar,
        year,
        month,
        day,
    )
    assert found.weekday == weekday


@pytest.mark.parametrize(
    "text",
    [
        "در ۵ میدان",
        "۱۲۵ آبان",
        "خرداد امسال",
        "ماه رمضان",
        "۱۲/۵ درصد",
        "۱۴۰۲",
        "ساعت ۲۰:۱۵",
    ],
)
def test_no_day(text):
    assert days_in(text) == ()


def test_the_year_that_is_nearest():
    (day,) = days_in("۵ دی")
    assert day.near(date(2026, 12, 1)) == date(2026, 12, 26)
    assert day.near(date(2027, 1, 10)) == date(2026, 12, 26)


def test_days_that_cannot_be():
    for text in ("۳۱ مهر ۱۴۰۵", "۳۰ اسفند ۱۴۰۴", "۱۴۰۵/۱۳/۰۱", "۳۱ ژوئن ۲۰۲۶"):
        assert [each.possible for each in days_in(text)] == [False]
    for text in ("۳۰ اسفند ۱۴۰۳", "۳۱ شهریور ۱۴۰۵", "۲۹ فوریه ۲۰۲۴"):
        assert [each.possible for each in days_in(text)] == [True]
