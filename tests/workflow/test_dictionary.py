"""The dictionaries of the person and of the office."""

from __future__ import annotations

import pytest

from pressdesk.checks.proofreading import proofread
from pressdesk.notices import Refused
from pressdesk.workflow import dictionary
from pressdesk.workflow.dictionary import Entry
from tests.desks import make_desk


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path / "home")


def rules(desk, text):
    return [each.rule for each in proofread(text, dictionary.practice(desk))]


def test_a_word_that_was_accepted_is_marked_no_more(desk):
    assert rules(desk, "سامانهٔ برق برق") == ["word.again"]
    dictionary.accept(desk, "برق برق")
    assert rules(desk, "سامانهٔ برق برق") == []
    dictionary.remove(desk, "برق برق")
    assert rules(desk, "سامانهٔ برق برق") == ["word.again"]


def test_a_term_is_proposed(desk):
    dictionary.prefer(desk, "نشست مطبوعاتی", "نشست خبری")
    (found,) = proofread("نشست مطبوعاتی فردا", dictionary.practice(desk))
    assert (found.rule, found.replacements) == ("term.house", ("نشست خبری",))
    dictionary.prefer(desk, "نشست مطبوعاتی", "کنفرانس خبری")
    assert dictionary.entries(desk) == (Entry("کنفرانس خبری", "نشست مطبوعاتی"),)


def test_remarks_and_the_order_of_the_file_stay(desk):
    path = dictionary.own_path(desk)
    path.write_text("# نام‌ها\nآبان‌رود  # شرکت\n", "utf-8")
    dictionary.accept(desk, "نیک‌شهر")
    assert path.read_text("utf-8") == "# نام‌ها\nآبان‌رود  # شرکت\nنیک‌شهر\n"
    dictionary.remove(desk, "آبان‌رود")
    assert path.read_text("utf-8") == "# نام‌ها\nنیک‌شهر\n"


def test_the_office_rules(desk, tmp_path):
    office = tmp_path / "office.txt"
    office.write_text("جلسه = نشست\nسازه‌نگار\n", "utf-8-sig")
    desk.settings.set("proof.dictionary", str(office))
    dictionary.own_path(desk).write_text("جلسه\n", "utf-8")
    assert rules(desk, "جلسه فردا") == ["term.house"]
    with pytest.raises(Refused) as caught:
        dictionary.accept(desk, "جلسه")
    assert caught.value.notice.id == "dictionary-office"
    assert next(each.origin for each in dictionary.entries(desk)) == "office"
    office.write_text("سازه‌نگار\n", "utf-16")
    assert rules(desk, "جلسه فردا") == []


def test_what_is_broken_is_told_and_the_rest_counts(desk, tmp_path):
    office = tmp_path / "office.txt"
    desk.settings.set("proof.dictionary", str(office))
    assert [each.id for each in dictionary.notices(desk)] == ["dictionary-gone"]
    office.write_text("الف = ب = پ\nنشست\n = \n", "utf-8")
    (told,) = dictionary.notices(desk)
    assert (told.id, told.args["line"], told.args["count"]) == (
        "dictionary-lines",
        1,
        2,
    )
    assert [each.words for each in dictionary.entries(desk)] == ["نشست"]
    office.write_bytes("نشست".encode("cp1256"))
    assert [each.id for each in dictionary.notices(desk)] == ["dictionary-coding"]
    office.unlink()
    office.mkdir()
    (told,) = dictionary.notices(desk)
    assert told.id == "dictionary-closed"
    assert dictionary.practice(desk).accepted == frozenset()


@pytest.mark.parametrize(
    ("wrong", "right", "why"),
    [
        ("", "نشست", "dictionary-empty"),
        ("نشست", "۱۲", "dictionary-empty"),
        ("نشست", "نشست", "dictionary-same"),
    ],
)
def test_what_cannot_be_added(desk, wrong, right, why):
    with pytest.raises(Refused) as caught:
        dictionary.prefer(desk, wrong, right)
    assert caught.value.notice.id == why
    with pytest.raises(Refused):
        dictionary.remove(desk, "نشست")
    assert not dictionary.own_path(desk).exists()
