from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from pressdesk.assets import resources
from pressdesk.dates.lunar import lunar_of
from pressdesk.dates.occasions import Occasion, coming, occasions_on


def names(day: date) -> list[str]:
    return [occasion.name for occasion in occasions_on(day)]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 5, 17), "روز ارتباطات و روابط عمومی"),
        (date(2025, 8, 8), "روز خبرنگار"),
        (date(2025, 3, 31), "عید سعید فطر"),
        (date(2025, 6, 5), "روز جهانی محیط زیست"),
    ],
)
def test_fixed_days(day, name):
    assert name in names(day)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2025, 3, 28), "روز جهانی قدس"),  # last Friday of Ramadan 1446
        (date(2026, 3, 20), "روز جهانی قدس"),  # its thirtieth day is a Friday
        (date(2025, 10, 3), "آیین مذهبی قالیشویان اردهال"),  # second Friday of Mehr
        (date(2025, 3, 18), "روز تکریم همسایگان"),  # eve of the last Wednesday
        (date(2025, 8, 24), "شهادت امام رضا (ع)"),  # the end of Safar 1447
    ],
)
def test_computed_days(day, name):
    assert name in names(day)


def test_the_last_day_of_a_month_counts_whether_29_or_30():
    found = [
        day
        for day, occasion in coming(date(2015, 1, 1), 3650)
        if occasion.name == "شهادت امام رضا (ع)"
    ]
    assert {lunar_of(day).day for day in found} == {29, 30}
    after = [lunar_of(day + timedelta(days=1)) for day in found]
    assert {(moon.month, moon.day) for moon in after} == {(3, 1)}
    years = [moon.year for moon in after]
    assert years == list(range(years[0], years[0] + len(years)))


def test_holidays_and_forecasts():
    assert Occasion("عید سعید فطر", "lunar", holiday=True) in occasions_on(
        date(2026, 3, 21)
    )
    ghadir = [o for _, o in coming(date(2026, 5, 20), 40) if "غدیر" in o.name]
    assert [(o.holiday, o.forecast) for o in ghadir] == [(True, True)]
    nowruz = occasions_on(date(2027, 3, 21))
    assert nowruz[0] == Occasion("آغاز نوروز", "solar", holiday=True)


def test_solar_before_lunar_before_gregorian():
    order = [occasion.calendar for occasion in occasions_on(date(2026, 12, 25))]
    assert order == sorted(order, key=("solar", "lunar", "gregorian").index)
    assert set(order) >= {"lunar", "gregorian"}


def test_coming_goes_day_by_day():
    week = coming(date(2026, 5, 17), 7)
    days = [day for day, _ in week]
    assert days == sorted(days)
    assert min(days) == date(2026, 5, 17)
    assert max(days) <= date(2026, 5, 23)
    assert coming(date(2026, 5, 17), 0) == ()


def test_every_day_of_the_data_exists():
    data = json.loads(resources("occasions", "occasions.json").read_text("utf-8"))
    limits = {"solar": 31, "lunar": 30, "gregorian": 31}
    for calendar, limit in limits.items():
        for day, found in data[calendar].items():
            month, number = map(int, day.split("-"))
            assert 1 <= month <= 12
            assert 1 <= number <= limit
            assert len(found) == len(set(found))
    assert sum(len(found) for found in data["solar"].values()) == 331
