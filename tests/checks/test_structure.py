from __future__ import annotations

import pytest

from pressdesk.checks.catalogue import RULES, check
from pressdesk.checks.structure import Limits
from pressdesk.document.nodes import Meta, Person, Photo, Span, replace
from pressdesk.templates.fill import fill
from pressdesk.templates.library import get
from tests.builders import (
    bullets,
    headline,
    intertitle,
    lead,
    para,
    photo,
    quote,
    release,
    table,
)

GOOD_LEAD = lead(" ".join(["واژه"] * 25))
GOOD_PHOTO = photo("a.jpg", "شرح", "عکاس", "متن جایگزین")


def ids(found):
    return [(each.id, each.severity) for each in found]


def findings(*pieces, template=None, **fields):
    made = release(headline("تیتر خوب"), GOOD_LEAD, *pieces, **fields)
    return check(made, template, Limits())


def test_a_good_release_has_no_finding():
    good = (para("متن"), quote("سخن", by="گوینده"), bullets("یک"), GOOD_PHOTO)
    assert findings(*good, table(("الف", "ب"))) == ()


def test_the_full_sample_then_each_required_slot_emptied():
    template = get("notice")
    for slot in template.slots:
        values = {k: v for k, v in template.sample.items() if k != slot.id}
        found = check(fill(template, values, "id"), template, Limits())
        wanted = "check-slot-empty" if slot.required else "check-slot-mark"
        assert wanted in {each.id for each in found}
        assert {each.place.slot.partition(".")[0] for each in found} == {slot.id}
        assert found[0].severity == "error"
        assert found[0].args["slot"]


def test_a_mark_points_at_its_words():
    template = get("meeting-report")
    values = {**template.sample, "host": Person("مهتاب رستگار", "معاون")}
    found = check(fill(template, values, "id"), template, Limits())
    place = found[0].place
    assert found[0].id == "check-slot-mark"
    assert place.end - place.start == len("سازمان میزبان")
    assert place.slot == "host.organisation"


def test_a_mark_in_a_release_of_no_known_kind_is_found():
    found = findings(para("در ", Span("مکان", slot="place"), " بود"))
    assert ids(found) == [("check-slot-mark", "error")]
    assert (found[0].place.block, found[0].place.start) == ("b1", 3)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", ("check-headline-missing", "error")),
        (" ", ("check-headline-missing", "error")),
        ("واژه " * 14, ("check-headline-words", "warning")),
        ("ا" * 75, ("check-headline-chars", "warning")),
        ("تیتر خوب.", ("check-headline-full-stop", "style")),
        ("تیتر خوب…", None),
        ("تیتر خوب؟", None),
        ("واژه " * 13, None),
        ("ا" * 74, None),
    ],
)
def test_headlines(words, wanted):
    made = release(headline(words), GOOD_LEAD, para("متن"))
    assert ids(check(made, None, Limits())) == ([wanted] if wanted else [])


def test_the_full_stop_is_pointed_at():
    made = release(headline("تیتر خوب. "), GOOD_LEAD, para("متن"))
    place = check(made, None, Limits())[0].place
    assert (place.block, place.start, place.end) == ("headline", 8, 9)


@pytest.mark.parametrize(
    ("count", "wanted"),
    [
        (19, ("check-lead-short", "style")),
        (20, None),
        (32, None),
        (33, ("check-lead-longish", "style")),
        (41, ("check-lead-long", "warning")),
    ],
)
def test_leads(count, wanted):
    made = release(headline("تیتر"), lead(" ".join(["واژه"] * count)), para("متن"))
    assert ids(check(made, None, Limits())) == ([wanted] if wanted else [])


def test_a_lead_is_missed_only_where_the_kind_has_one():
    template = get("notice")
    made = replace(fill(template, template.sample, "id"), lead=())
    assert ids(check(made, template, Limits())) == [("check-lead-missing", "warning")]
    assert check(made, None, Limits()) == ()


def test_an_end_mark_is_missed_only_where_the_kind_has_one():
    template = get("notice")
    made = replace(fill(template, template.sample, "id"), end_mark=())
    assert ids(check(made, template, Limits())) == [("check-end-mark-missing", "style")]
    message = get("occasion-address")
    assert check(fill(message, message.sample, "id"), message, Limits()) == ()


@pytest.mark.parametrize(
    ("block", "wanted"),
    [
        (para(), "check-block-empty"),
        (para("  "), "check-block-empty"),
        (intertitle(""), "check-block-empty"),
        (quote("", by="کسی"), "check-block-empty"),
        (bullets(""), "check-list-empty"),
        (table(("", ""), ("", "")), "check-table-empty"),
        (quote("سخن"), "check-quote-speaker"),
        (photo("a.jpg", "شرح", "عکاس"), "check-photo-alt"),
    ],
)
def test_blocks_warn(block, wanted):
    found = findings(para("متن"), block)
    assert ids(found) == [(wanted, "warning")]
    assert found[0].place.block == "b2"


def test_a_bare_photo():
    assert ids(findings(Photo("", "a.jpg", alt="متن"))) == [
        ("check-photo-caption", "style"),
        ("check-photo-photographer", "style"),
    ]
    assert ("check-photo-missing", "error") in ids(findings(Photo("")))


def test_long_paragraphs():
    four = ". ".join([" ".join(["واژه"] * 20)] * 4)
    assert findings(para(four)) == ()
    found = findings(para(four + ". آری"))
    assert ids(found) == [("check-paragraph-long", "style")]
    assert dict(found[0].args) == {"count": 81, "limit": 80}


@pytest.mark.parametrize(
    ("embargo", "bad"),
    [
        ("", False),
        ("2026-05-17T10:30:00+03:30", False),
        ("2026-05-17T10:30:00", True),
        ("فردا", True),
    ],
)
def test_embargoes(embargo, bad):
    found = findings(para("متن"), meta=Meta(embargo=embargo))
    assert ids(found) == ([("check-embargo-unreadable", "error")] if bad else [])


def test_hidden_characters_that_turn_the_direction():
    found = findings(para("مبلغ \u202e001\u202c ریال"))
    assert ids(found) == [("proof-char-direction", "error")]
    assert (found[0].place.start, found[0].place.end) == (5, 10)
    assert findings(para("کد \u2066A-1\u2069 است")) == ()


def test_a_release_of_a_headline_alone():
    found = check(release(headline("تیتر")), None, Limits())
    assert ids(found) == [("check-body-missing", "warning")]


def test_limits_are_the_caller_s():
    made = release(headline("سه واژه دارد"), GOOD_LEAD, para("متن"))
    limits = Limits(headline_words=2)
    assert ids(check(made, None, limits)) == [("check-headline-words", "warning")]


def test_every_rule_says_what_it_is_for():
    assert all(rule.__doc__ for rule in RULES)
