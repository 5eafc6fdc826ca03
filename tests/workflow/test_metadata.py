from datetime import time

import pytest

from pressdesk.dates.jalali import JalaliDate
from pressdesk.document.nodes import Meta
from pressdesk.workflow import metadata
from tests import builders as b


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("10", time(10)),
        ("۱۰:۳۰", time(10, 30)),
        (" ٠٩:٠٥ ", time(9, 5)),
        ("10.45", time(10, 45)),
        ("ساعت ۱۶:۲۰", time(16, 20)),
        ("24", None),
        ("10:75", None),
        ("بعدازظهر", None),
        ("", None),
    ],
)
def test_a_clock_time_in_any_digits(typed, wanted):
    assert metadata.clock_of(typed) == wanted


@pytest.mark.parametrize(
    "typed", ["۱۴۰۵/۰۲/۲۸", "1405/2/28", "١٤٠٥-٠٢-٢٨", "۲۸ اردیبهشت ۱۴۰۵"]
)
def test_a_day_in_any_digits(typed):
    assert metadata.day_of(typed) == JalaliDate(1405, 2, 28)


def test_what_is_kept_is_read_back():
    day = JalaliDate(1405, 2, 28)
    assert metadata.kept(day, None) == "2026-05-18"
    assert metadata.kept(day, time(10, 30)) == "2026-05-18T10:30:00+03:30"
    for clock in (None, time(10, 30)):
        assert metadata.moment(metadata.kept(day, clock)) == (day, clock)


def test_an_instant_of_elsewhere_is_on_tehran_s_clock():
    found = metadata.moment("2026-05-18T22:00:00+00:00")
    assert found == (JalaliDate(1405, 2, 29), time(1, 30))


@pytest.mark.parametrize("written", ["", "فردا", "2026-13-40"])
def test_what_is_no_moment_is_none(written):
    assert metadata.moment(written) is None


def test_tags_are_parted_cleaned_and_said_once():
    said = "#حمل_و_نقل، ایمنی, ایمنی؛ \u200cسفر\u200c"
    assert metadata.tags_of(said) == ("حمل و نقل", "ایمنی", "سفر")
    assert metadata.with_tags(Meta(tags=("ایمنی",)), said).tags == (
        *("ایمنی", "حمل و نقل", "سفر"),
    )


def test_a_slug_is_proposed_from_the_headline():
    release = b.release(b.headline("گزارش ۵۲"))
    assert metadata.proposed_slug(release).endswith("52")
    assert metadata.proposed_slug(release).isascii()
    assert metadata.clean_slug("Night  Shifts!") == "night-shifts"
