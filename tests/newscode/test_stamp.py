from __future__ import annotations

from dataclasses import replace as with_fields

import pytest

from pressdesk.dates import tehran
from pressdesk.document.nodes import Correction, Meta, replace
from pressdesk.newscode.pattern import Pattern
from pressdesk.newscode.stamp import CodeRule, Reservation, next_code, stamp
from pressdesk.notices import Refused
from tests.builders import headline, para, release

NOW = tehran.at(1405, 2, 27, 10, 42)
LATER = tehran.at(1406, 1, 1, 8, 0)
RULE = CodeRule(Pattern.parse("{yyyy}{seq:5}"))


class PaperLedger:
    """A ledger in a dictionary."""

    def __init__(self):
        self.rows = {}

    def reserve(self, release_id, pattern, period, date, service, at):
        if release_id not in self.rows:
            seq = 1 + sum(row.period == period for row in self.rows.values())
            code = pattern.build(date, seq, service)
            row = Reservation(release_id, code, seq, period, "reserved", tehran.iso(at))
            self.rows[release_id] = row
        return self.rows[release_id]

    def issue(self, release_id, at, issuer, words=""):
        row = self.rows[release_id]
        if row.state == "reserved":
            row = with_fields(
                row,
                state="issued",
                issued_at=tehran.iso(at),
                issuer=issuer,
                words=words,
            )
        self.rows[release_id] = row
        return row

    def void(self, code, reason, at):
        row = next(row for row in self.rows.values() if row.code == code)
        self.rows[row.release_id] = with_fields(row, state="void", void_reason=reason)
        return self.rows[row.release_id]

    def peek(self, pattern, period, date, service):
        seq = 1 + sum(row.period == period for row in self.rows.values())
        return pattern.build(date, seq, service)

    def find(self, release_id):
        return self.rows.get(release_id)

    def entries(self, state=None, period=None):
        return tuple(self.rows.values())


@pytest.fixture
def ledger():
    return PaperLedger()


@pytest.fixture
def draft():
    return release(headline("بهره‌برداری از پل آبان‌رود"), para("متن خبر."))


def test_a_stamp_has_code_instant_and_issuer(ledger, draft):
    done = stamp(draft, ledger, RULE, NOW, "نسرین کاویان")
    assert done.stamp.code == "140500001"
    assert done.stamp.instant == "2026-05-17T10:42:00+03:30"
    assert done.stamp.issuer == "نسرین کاویان"
    assert done.stamp.revision == 1
    assert replace(done, stamp=None) == draft


def test_an_issued_release_comes_back_unchanged(ledger, draft):
    done = stamp(draft, ledger, RULE, NOW, "نسرین کاویان")
    assert stamp(done, ledger, RULE, LATER, "دیگری") is done
    assert len(ledger.rows) == 1


def test_a_retry_after_a_crash_gives_the_first_stamp(ledger, draft):
    ledger.reserve(
        draft.id, RULE.whole, "/1405", tehran.jalali(NOW), "", NOW
    )  # and the process dies
    done = stamp(draft, ledger, RULE, LATER, "نسرین کاویان")
    assert done.stamp.code == "140500001"
    assert done.stamp.instant == tehran.iso(LATER)
    # died again, before the file was written: the ledger has the first instant
    assert stamp(draft, ledger, RULE, tehran.at(1406, 5, 5), "دیگری") == done


def test_a_retry_does_not_need_the_service_any_more(ledger, draft):
    rule = CodeRule(Pattern.parse("{yy}{service}{seq:3}"), services={"عمران": "OMR"})
    with_service = replace(draft, meta=Meta(service="عمران"))
    code = stamp(with_service, ledger, rule, NOW, "").stamp.code
    assert code == "05OMR001"
    assert stamp(draft, ledger, rule, NOW, "").stamp.code == code


def test_a_correction_keeps_its_code(ledger, draft):
    done = stamp(draft, ledger, RULE, NOW, "نسرین کاویان")
    opened = replace(done, correction=Correction(2, "غلط نام"))
    second = stamp(opened, ledger, RULE, LATER, "مهتاب رستگار")
    assert second.stamp.code == done.stamp.code
    assert (second.stamp.revision, second.correction) == (2, None)
    assert second.stamp.instant == tehran.iso(LATER)
    assert stamp(second, ledger, RULE, NOW, "") is second


def test_a_void_code_is_not_corrected(ledger, draft):
    done = stamp(draft, ledger, RULE, NOW, "")
    ledger.void(done.stamp.code, "تکراری", NOW)
    with pytest.raises(Refused) as caught:
        stamp(replace(done, correction=Correction(2)), ledger, RULE, LATER, "")
    assert caught.value.notice.id == "newscode-void"


@pytest.mark.parametrize(
    ("service", "message"),
    [("", "newscode-service-empty"), ("ورزشی", "newscode-service-unknown")],
)
def test_a_service_without_letters_is_refused(ledger, draft, service, message):
    rule = CodeRule(Pattern.parse("{yy}{service}{seq:3}"), services={"عمران": "OMR"})
    with pytest.raises(Refused) as caught:
        stamp(replace(draft, meta=Meta(service=service)), ledger, rule, NOW, "")
    assert caught.value.notice.id == message
    assert ledger.rows == {}


def test_the_next_code_is_the_one_that_is_given(ledger, draft):
    shown = next_code(ledger, RULE, NOW, release_id=draft.id)
    assert shown == stamp(draft, ledger, RULE, NOW, "").stamp.code
    assert next_code(ledger, RULE, NOW, release_id=draft.id) == shown
    assert next_code(ledger, RULE, NOW) == "140500002"


def test_a_rule_that_would_repeat_cannot_be_made():
    with pytest.raises(Refused):
        CodeRule(Pattern.parse("{seq}"), reset="yearly")
