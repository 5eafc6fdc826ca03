"""Settings of the typing helps, and dates for the text."""

import pytest

from pressdesk.notices import Refused
from pressdesk.text.keystrokes import HELPS
from pressdesk.workflow import dating
from pressdesk.workflow.typing_help import helps
from tests.desks import make_desk


def test_all_helps_are_on_and_one_switch_turns_them_off(tmp_path):
    desk = make_desk(tmp_path)
    assert helps(desk) == frozenset(HELPS)
    desk.settings.set("typing.help", value=False)
    assert helps(desk) == frozenset()


@pytest.mark.parametrize("name", HELPS)
def test_each_help_has_its_own_setting(tmp_path, name):
    desk = make_desk(tmp_path)
    desk.settings.set(f"typing.{name}", "typed" if name == "digits" else False)
    assert helps(desk) == frozenset(HELPS) - {name}


@pytest.mark.parametrize(
    ("words", "form", "said"),
    [
        ("", "", "یکشنبه ۲۷ اردیبهشت ۱۴۰۵"),
        ("فردا", "long", "۲۸ اردیبهشت ۱۴۰۵"),
        ("فردا", "numeric", "۱۴۰۵/۰۲/۲۸"),
        ("شنبه ساعت 9", "time", "شنبه ۲ خرداد ۱۴۰۵، ساعت ۰۹:۰۰"),
        ("امروز", "time", "یکشنبه ۲۷ اردیبهشت ۱۴۰۵، ساعت ۱۰:۴۶"),
    ],
)
def test_a_date_is_written_in_the_forms_of_the_house(tmp_path, words, form, said):
    desk = make_desk(tmp_path, language="en")
    assert dating.said(desk, words, form) == said


def test_words_that_are_no_day_are_refused(tmp_path):
    with pytest.raises(Refused) as refused:
        dating.said(make_desk(tmp_path), "هرگز")
    assert refused.value.notice.id == "dating-unknown"
