from datetime import date

from pressdesk.dates import lunar, wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import at

DAY = JalaliDate(1405, 2, 27)


def test_a_day_in_persian():
    assert wording.long_date(DAY) == "یکشنبه ۲۷ اردیبهشت ۱۴۰۵"
    assert wording.day_month(DAY) == "۲۷ اردیبهشت"
    assert wording.gregorian_date(date(2026, 5, 17)) == "۱۷ مهٔ ۲۰۲۶"
    moon = lunar.lunar_of(date(2026, 5, 17))
    assert wording.lunar_date(moon) == "۲۹ ذی‌القعدهٔ ۱۴۴۷"
    assert wording.lunar_day_month(moon) == "۲۹ ذی‌القعده"
    assert wording.clock(at(1405, 2, 27, 10, 46)) == "۱۰:۴۶"


def test_the_same_day_in_an_english_interface():
    moon = lunar.lunar_of(date(2026, 5, 17))
    assert wording.long_date(DAY, "en") == "Sunday 27 Ordibehesht 1405"
    assert wording.lunar_date(moon, "en") == "29 Dhu al-Qa’da 1447"
    assert wording.gregorian_date(date(2026, 5, 17), "en") == "17 May 2026"
    assert wording.clock(at(1405, 2, 27, 10, 46), "en") == "10:46"


def test_both_languages_name_every_day_and_month():
    for month in range(1, 13):
        day = JalaliDate(1405, month, month)
        assert wording.month_name(month, "en").isascii()
        assert wording.weekday_name(day, "en").endswith("day")
        assert not wording.month_name(month).isascii()
