import pytest

from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.reading import find_stamp, parse_date, parse_time
from tests.readers.reference import each

DAY = JalaliDate(1402, 2, 27)


@pytest.mark.parametrize(
    "row",
    each("stamps", lambda row: row["use"] == "release"),
    ids=lambda row: row.get("line"),
)
def test_every_release_line_of_the_table(row):
    stamp = find_stamp(row["line"])
    assert stamp is not None
    assert (stamp.use, stamp.iso, stamp.code) == ("release", row["iso"], row["code"])
    assert stamp.doubts == ()


@pytest.mark.parametrize(
    "row",
    each("stamps", lambda row: row["use"] in ("never", "modified", "letter", "body")),
    ids=lambda row: row.get("line"),
)
def test_no_other_line_of_the_table_is_a_release_line(row):
    stamp = find_stamp(row["line"])
    assert stamp is None or stamp.use != "release"


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("پنجشنبه ۲۷ اردیبهشت ۱۴۰۲ - ۱۲:۵۵", "weekday"),
        ("۳۱ خرداد ۱۳۹۳ - ۰۷:۰۷ 22 June 2014", "gregorian"),
        ("۰۲/۰۲/۲۷", "century"),
    ],
)
def test_what_does_not_agree_is_a_doubt(line, doubt):
    assert find_stamp(line).doubts == (doubt,)


@pytest.mark.parametrize(
    "line",
    [
        "از ۲۷ اردیبهشت ۱۴۰۲ تا ۱۲:۵۵",
        "۳۱ مهر ۱۴۰۲",
        "۱۴۰۲/۱۳/۰۱",
        "نشست ۱۴۰۲/۰۲/۲۷",
        "کد خبر: ۱۲",
        "۱۴۰۲",
        "",
        "به روز رسانی سامانهٔ آبان‌رود آغاز شد",
        "امروز روز خوبی است و همه آمده‌اند",
    ],
)
def test_running_text_and_impossible_days_are_no_stamps(line):
    assert find_stamp(line) is None


@pytest.mark.parametrize(
    "text",
    [
        "در روز ۲۷ اردیبهشت ۱۴۰۲ آمد",
        "1402/2/27",
        "27-02-1402",
        "بیست و هفتم ارديبهشت‌ماه ۱۴۰۲",
        "27 Ordibehesht 1402",
    ],
)
def test_dates_in_text(text):
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("ساعت ۱۰", (10, 0, 0)),
        ("ساعت ۸:۳۲:۳۱", (8, 32, 31)),
        ("۸:۳۰ بعدازظهر", (20, 30, 0)),
        ("۱۲:۰۵ ب.ظ", (12, 5, 0)),
        ("۱۲:۰۵ بامداد", (0, 5, 0)),
        ("۲۵:۰۰", None),
        ("نامعلوم", None),
    ],
)
def test_times_in_text(text, time):
    assert parse_time(text) == time
