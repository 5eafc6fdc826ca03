from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.dates.jalali import JalaliDate
from pressdesk.newscode.pattern import Pattern, services_of
from pressdesk.notices import PressdeskError, Refused, Unreadable

DAY = JalaliDate(1405, 2, 7)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{seq}", "42"),
        ("{yyyy}{seq:5}", "140500042"),
        ("{yyyymmdd}{seq:3}", "14050207042"),
        ("{yy}{mm}{dd}-{seq:4}", "050207-0042"),
        ("{prefix}-{yy}-{service}-{seq:4}{check}", "AR-05-POL-00426"),
        ("N{yyyy}{seq}{check:mod97}", "N14054214"),
        ("{seq:4}{check:mod11}", "00423"),
    ],
)
def test_build_and_read_back(text, code):
    pattern = Pattern.parse(text, "AR")
    built = pattern.build(DAY, 42, "pol")
    assert built == code
    parts = pattern.read(built)
    assert (parts.seq, parts.check_ok) == (42, True)
    assert built.isascii()


TEXTS = st.sampled_from(
    ["{yyyy}{seq:5}", "{yyyymmdd}{seq:3}", "{yy}-{service}-{seq:2}{check}", "X{seq}Y"]
)
DAYS = st.builds(
    JalaliDate, st.integers(1390, 1420), st.integers(1, 12), st.integers(1, 29)
)


@given(TEXTS, DAYS, st.integers(1, 10**7), st.sampled_from(["POL", "A", "OMR"]))
def test_any_code_is_read_back(text, day, seq, service):
    pattern = Pattern.parse(text)
    parts = pattern.read(pattern.build(day, seq, service))
    assert parts.seq == seq
    assert parts.check_ok
    assert parts.year in (0, day.year, day.year % 100)
    assert parts.service in ("", service)


@given(TEXTS, DAYS, st.integers(1, 10**6), st.integers(1, 10**6))
def test_different_numbers_give_different_codes(text, day, one, other):
    pattern = Pattern.parse(text)
    same = pattern.build(day, one, "A") == pattern.build(day, other, "A")
    assert same == (one == other)


def test_a_number_beyond_the_width_is_not_cut():
    pattern = Pattern.parse("{yyyymmdd}{seq:3}")
    assert pattern.build(DAY, 1000) == "140502071000"
    assert pattern.read("140502071000").seq == 1000
    assert pattern.read("140502070100") is None  # four digits need no zero


def test_padding_is_part_of_the_code():
    pattern = Pattern.parse("{seq:3}")
    assert pattern.read("042").seq == 42
    assert pattern.read("0042") is None
    assert pattern.read("42") is None


def test_persian_digits_are_presentation():
    assert Pattern.parse("{yyyy}{seq:5}").read("۱۴۰۵۰۰۰۴۲").code == "140500042"


def test_a_wrong_check_digit_is_told():
    pattern = Pattern.parse("{yyyy}{seq:4}{check}")
    code = pattern.build(DAY, 42)
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert pattern.read(wrong).check_ok is False


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "newscode-pattern-seq"),
        ("{yyyy}", "newscode-pattern-seq"),
        ("{seq}{seq:3}", "newscode-pattern-seq"),
        ("{seq", "newscode-pattern-bad"),
        ("{seq} خبر", "newscode-pattern-bad"),
        ("{yyyy}/{seq}", "newscode-pattern-bad"),
        ("../{seq}", "newscode-pattern-bad"),
        ("{year}{seq}", "newscode-pattern-token"),
        ("{seq:0}", "newscode-pattern-token"),
        ("{seq:99}", "newscode-pattern-token"),
        ("{yyyy:2}{seq}", "newscode-pattern-token"),
        ("{seq}{check:crc}", "newscode-pattern-token"),
        ("{check}{seq}", "newscode-pattern-check"),
        ("{service}-{service}{seq}", "newscode-pattern-twice"),
        ("A{service}{seq}", "newscode-pattern-touch"),
        ("{service}X{seq}", "newscode-pattern-touch"),
    ],
)
def test_bad_patterns(text, message):
    with pytest.raises(Unreadable) as caught:
        Pattern.parse(text)
    assert caught.value.notice.id == message


@given(st.text("{}seqyd:5-/ آA", max_size=20))
def test_any_text_is_a_pattern_or_a_clear_error(text):
    found = ""
    try:
        Pattern.parse(text)
    except PressdeskError as error:
        found = error.notice.id
    assert found == "" or found.startswith("newscode-pattern")


@pytest.mark.parametrize(
    ("text", "reset", "scope", "message"),
    [
        ("{seq}", "yearly", "office", "newscode-repeats"),
        ("{mm}{seq}", "monthly", "office", "newscode-repeats"),
        ("{yyyy}{seq}", "monthly", "office", "newscode-repeats"),
        ("{yyyy}{mm}{seq}", "daily", "office", "newscode-repeats"),
        ("{yyyy}{seq}", "yearly", "service", "newscode-repeats-service"),
        ("{prefix}{seq}", "never", "office", "newscode-prefix-missing"),
    ],
)
def test_a_pattern_that_would_repeat_is_refused(text, reset, scope, message):
    with pytest.raises(Refused) as caught:
        Pattern.parse(text).refuse_repeats(reset, scope)
    assert caught.value.notice.id == message


@pytest.mark.parametrize(
    ("text", "reset", "scope"),
    [
        ("{seq}", "never", "office"),
        ("{yy}{seq}", "yearly", "office"),
        ("{yyyymmdd}{seq:3}", "yearly", "office"),
        ("{yy}{mm}{dd}{seq}", "daily", "office"),
        ("{yyyy}-{service}-{seq}", "yearly", "service"),
    ],
)
def test_a_safe_pattern_is_taken(text, reset, scope):
    Pattern.parse(text).refuse_repeats(reset, scope)


def test_periods():
    pattern = Pattern.parse("{seq}")
    resets = ("never", "yearly", "monthly", "daily")
    got = [pattern.period(DAY, reset) for reset in resets]
    assert got == ["", "1405", "1405-02", "1405-02-07"]


def test_services():
    assert services_of(["عمران=omr", "سیاسی = POL"]) == {"عمران": "OMR", "سیاسی": "POL"}
    for bad in (["عمران"], ["=OMR"], ["عمران=۱"], ["a=X", "b=X"]):
        with pytest.raises(Unreadable):
            services_of(bad)
