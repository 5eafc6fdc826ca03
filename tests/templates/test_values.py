from __future__ import annotations

import contextlib
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.document.nodes import Amount, Person
from pressdesk.notices import Unreadable
from pressdesk.templates.fill import fill, set_slot
from pressdesk.templates.library import get, load
from pressdesk.templates.values import from_json, from_text, parse

REPORT = get("meeting-report")
INVITATION = get("press-invitation")
NOTICE = get("notice")


def test_parts_and_repeated_lists():
    values = parse(
        REPORT,
        [
            ("host.name", "مهتاب رستگار"),
            ("points", "یک"),
            ("host.post", " معاون "),
            ("points", "دو"),
        ],
    )
    assert values == {
        "host": Person("مهتاب رستگار", "معاون"),
        "points": ("یک", "دو"),
    }


def test_a_person_on_one_line_and_a_part_after_it():
    values = parse(REPORT, [("host", "مهتاب رستگار، معاون"), ("host.post", "مدیر")])
    assert values["host"] == Person("مهتاب رستگار", "مدیر")


@pytest.mark.parametrize(
    "typed",
    ["۱۴۰۵/۰۲/۲۷", "1405/2/27", "1405-02-27", "2026-05-17", "۲۷ اردیبهشت ۱۴۰۵"],
)
def test_dates_in_their_spellings(typed):
    assert parse(REPORT, [("date", typed)]) == {"date": "2026-05-17"}


@pytest.mark.parametrize("typed", ["10:30", "۱۰:۳۰", "ساعت ۱۰:۳۰", "10.30"])
def test_times_in_their_spellings(typed):
    assert parse(INVITATION, [("time", typed)]) == {"time": "10:30"}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("۳", Amount("3")),
        ("1,250,000 ریال", Amount("1250000", "ریال")),
        ("۱٬۲۵۰ نفر", Amount("1250", "نفر")),
        ("۱۲٫۵ درصد", Amount("12.5", "درصد")),
    ],
)
def test_numbers_with_units(typed, value):
    assert from_text(NOTICE.slot("number"), typed) == value


def test_a_choice_by_its_words_in_either_language():
    slot = INVITATION.slot("entry")
    for words in slot.choices:
        assert from_text(slot, words.fa) == words.fa
        assert from_text(slot, words.en.upper()) == words.fa


@pytest.mark.parametrize(
    ("template", "key", "text", "message"),
    [
        (REPORT, "hosts.name", "x", "template-slot-unknown"),
        (REPORT, "host.age", "x", "template-part-unknown"),
        (REPORT, "topic.name", "x", "template-part-unknown"),
        (REPORT, "date", "فردا", "template-date-unreadable"),
        (REPORT, "date", "1405/13/01", "template-date-unreadable"),
        (REPORT, "date", "1405/12/30", "template-date-unreadable"),
        (REPORT, "date", "2026-02-31", "template-date-unreadable"),
        (INVITATION, "time", "25:00", "template-time-unreadable"),
        (INVITATION, "time", "ظهر", "template-time-unreadable"),
        (INVITATION, "entry", "هیچ", "template-choice-unknown"),
        (NOTICE, "number", "سه", "template-number-unreadable"),
    ],
)
def test_what_cannot_be_read_names_the_field(template, key, text, message):
    with pytest.raises(Unreadable) as raised:
        parse(template, [(key, text)])
    assert raised.value.notice.id == message
    assert "slot" in raised.value.notice.args


def test_a_field_that_is_no_list_comes_once():
    with pytest.raises(Unreadable) as raised:
        parse(REPORT, [("topic", "الف"), ("topic", "ب")])
    assert raised.value.notice.id == "template-repeated"


def test_a_json_object_of_every_shape():
    data = {
        "host": {"name": "مهتاب رستگار", "organisation": "سازمان"},
        "points": ["یک", "دو"],
        "date": "۱۴۰۵/۰۲/۲۷",
        "topic": "ایمنی",
    }
    assert from_json(REPORT, json.dumps(data).encode()) == {
        "host": Person("مهتاب رستگار", "", "سازمان"),
        "points": ("یک", "دو"),
        "date": "2026-05-17",
        "topic": "ایمنی",
    }
    assert from_json(NOTICE, '{"number": 3}') == {"number": Amount("3")}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff", "template-values-unreadable"),
        (b"[]", "template-values-unreadable"),
        (b'{"topic": ["a"]}', "template-value-shape"),
        (b'{"points": [1]}', "template-value-shape"),
        (b'{"date": null}', "template-value-shape"),
        (b'{"topic": true}', "template-value-shape"),
        (b'{"host": {"age": "3"}}', "template-part-unknown"),
    ],
)
def test_json_of_another_shape_is_refused(data, message):
    with pytest.raises(Unreadable) as raised:
        from_json(REPORT, data)
    assert raised.value.notice.id == message


def test_characters_that_no_release_may_hold_are_replaced():
    assert parse(REPORT, [("topic", "a\x00b")]) == {"topic": "a\ufffdb"}
    assert from_json(REPORT, '{"points": ["\\u0001"]}') == {"points": ("\ufffd",)}


@given(st.binary() | st.text())
def test_any_json_is_read_or_refused(data):
    with contextlib.suppress(Unreadable):
        from_json(REPORT, data)


@given(st.sampled_from(load()), st.text(max_size=40))
def test_any_text_is_read_or_refused_and_then_prints(template, text):
    for slot in template.slots:
        with contextlib.suppress(Unreadable):
            values = parse(template, [(slot.id, text)])
            release = fill(template, values, "id")
            assert set_slot(release, template, slot.id, values[slot.id]) == release


def test_deeply_nested_json_is_refused():
    with pytest.raises(Unreadable):
        from_json(REPORT, b"[" * 100_000)


def test_every_sample_comes_back_from_json():
    for template in load():
        data = msgspec.json.encode(template.sample)
        assert from_json(template, data) == template.sample
