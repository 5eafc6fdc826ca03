from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from pressdesk.dates import tehran, wording
from pressdesk.dates.jalali import JalaliDate


def test_daylight_saving_ended_in_1401():
    assert tehran.iso(tehran.at(1401, 2, 27, 10, 42)) == "2022-05-17T10:42:00+04:30"
    assert tehran.iso(tehran.at(1402, 2, 27, 12, 55)) == "2023-05-17T12:55:00+03:30"


def test_the_day_is_tehrans():
    late = datetime(2026, 3, 20, 21, 0, tzinfo=UTC)
    assert tehran.iso(late) == "2026-03-21T00:30:00+03:30"
    assert tehran.jalali(late) == JalaliDate(1405, 1, 1)


def test_naive_instants_are_refused():
    with pytest.raises(ValueError, match="offset"):
        tehran.iso(datetime(2026, 1, 1))  # noqa: DTZ001


def test_parse_goes_back():
    assert tehran.parse("2023-05-17T09:25:00Z") == tehran.at(1402, 2, 27, 12, 55)


def test_wording():
    day = JalaliDate(1405, 2, 27)
    assert wording.long_date(day) == "یکشنبه ۲۷ اردیبهشت ۱۴۰۵"
    assert wording.short(day) == "۱۴۰۵/۰۲/۲۷"
    assert wording.clock(tehran.at(1405, 2, 27, 9, 5)) == "۰۹:۰۵"
    assert wording.gregorian_date(day.to_gregorian()) == "۱۷ مهٔ ۲۰۲۶"
    assert len(wording.month_names()) == 12
    assert len(wording.weekday_names()) == 7


def test_without_a_database_of_the_system_the_package_s_file_is_read():
    code = (
        "import sys; from pressdesk.dates import tehran;"
        "assert tehran.iso(tehran.at(1401, 2, 27, 10)).endswith('+04:30');"
        "print(tehran.TEHRAN, 'importlib.resources' in sys.modules)"
    )
    bare = {**os.environ, "PYTHONTZPATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], env=bare, capture_output=True, text=True
    )
    assert done.stdout.split() == ["Asia/Tehran", "False"], done.stderr
