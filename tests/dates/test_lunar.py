from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.assets import resources
from pressdesk.dates import lunar, wording
from pressdesk.dates.lunar import LunarDate, first_day, lunar_of, month_length

DAYS = st.dates(date(1921, 9, 4), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(1921, 9, 4), LunarDate(1340, 1, 1)),
        (date(2025, 3, 31), LunarDate(1446, 10, 1)),
        (date(2026, 2, 19), LunarDate(1447, 9, 1)),
        (date(2026, 3, 21), LunarDate(1447, 10, 1)),
        (date(2026, 4, 18), LunarDate(1447, 10, 29)),
    ],
)
def test_days_of_the_table(day, found):
    assert lunar_of(day) == found


def test_beyond_the_table_is_a_forecast():
    assert not lunar_of(date(2026, 4, 18)).forecast
    assert lunar_of(date(2026, 4, 19)).forecast
    assert lunar_of(date(2030, 1, 1)).forecast


def test_before_the_table():
    with pytest.raises(ValueError, match="before"):
        lunar_of(date(1921, 9, 3))
    with pytest.raises(ValueError, match="before"):
        first_day(1339, 12)


@given(DAYS)
def test_a_day_is_its_months_beginning_and_its_number(day):
    moon = lunar_of(day)
    assert first_day(moon.year, moon.month) + timedelta(days=moon.day - 1) == day
    assert 1 <= moon.day <= month_length(moon.year, moon.month) <= 30
    assert month_length(moon.year, moon.month) >= 29


def test_the_forecast_is_near_what_was_observed(monkeypatch):
    """Held-out: tables cut at many months, the twelve months after each compared."""
    whole = json.loads(resources("occasions", "lunar_months.json").read_text("utf-8"))
    starts = lunar._table().starts
    off = []
    for cut in range(len(whole["long"]) - 300, len(whole["long"]) - 12, 13):
        short = lunar._Table((1340, 1), starts[: cut + 1])
        monkeypatch.setattr(lunar, "_table", lambda table=short: table)
        lunar._phase.cache_clear()
        off += [lunar._start(i) - starts[i] for i in range(cut + 1, cut + 13)]
    monkeypatch.undo()
    lunar._phase.cache_clear()
    assert max(map(abs, off)) <= 1
    assert off.count(0) / len(off) > 0.6


def test_wording():
    assert wording.lunar_date(LunarDate(1447, 9, 1)) == "۱ رمضان ۱۴۴۷"
