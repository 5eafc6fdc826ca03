from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.dates.jalali import (
    JalaliDate,
    is_leap,
    month_length,
    parse_iso,
    valid,
)


@pytest.mark.parametrize(
    ("jalali", "gregorian"),
    [
        ((1402, 2, 27), date(2023, 5, 17)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
        ((1357, 11, 22), date(1979, 2, 11)),
    ],
)
def test_known_days(jalali, gregorian):
    assert JalaliDate(*jalali).to_gregorian() == gregorian
    assert JalaliDate.from_gregorian(gregorian) == JalaliDate(*jalali)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_there_and_back(day):
    assert JalaliDate.from_gregorian(day).to_gregorian() == day


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_order_is_the_order_of_days(day):
    here, there = map(JalaliDate.from_gregorian, (day, day + timedelta(days=1)))
    assert here < there
    assert (there.weekday - here.weekday) % 7 == 1


def test_weekday_starts_on_saturday():
    assert JalaliDate(1405, 2, 27).weekday == 1
    assert JalaliDate.from_gregorian(date(2026, 11, 20)).weekday == 6


@pytest.mark.parametrize("day", [(1404, 12, 30), (1405, 7, 31), (1405, 0, 1)])
def test_impossible_days(day):
    assert not valid(*day)
    with pytest.raises(ValueError, match=r"day|month|Mehr"):
        JalaliDate(*day)


def test_month_lengths():
    assert [month_length(1403, m) for m in (6, 7, 12)] == [31, 30, 30]
    assert month_length(1404, 12) == 29
    assert [y for y in range(1395, 1412) if is_leap(y)] == [1395, 1399, 1403, 1408]


@pytest.mark.parametrize("text", ["1405-2-27", "1404-12-30", "", "۱۴۰۵-۰۲-۲۷", "x"])
def test_not_iso(text):
    assert parse_iso(text) is None


def test_iso():
    assert parse_iso("1405-02-27") == JalaliDate(1405, 2, 27)
    assert JalaliDate(1405, 2, 27).iso() == "1405-02-27"
