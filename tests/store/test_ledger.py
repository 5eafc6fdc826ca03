from __future__ import annotations

import pytest

from pressdesk.dates import tehran
from pressdesk.newscode.pattern import Pattern
from pressdesk.newscode.stamp import CodeRule, Ledger, next_code, stamp
from pressdesk.notices import Refused, Unreadable
from tests.builders import headline, release

NOW = tehran.at(1405, 2, 27, 10, 42)
YEARLY = CodeRule(Pattern.parse("{yyyy}{seq:5}"))


def reserve(ledger: Ledger, release_id: str, rule=YEARLY, at=NOW, service=""):
    date = tehran.jalali(at)
    counter = rule.counter(date, service)
    return ledger.reserve(release_id, rule.whole, counter, date, service, at)


def test_a_reservation_is_kept_for_its_release(ledger):
    first = reserve(ledger, "a")
    assert (first.code, first.seq, first.state) == ("140500001", 1, "reserved")
    assert first.reserved_at == "2026-05-17T10:42:00+03:30"
    assert reserve(ledger, "b").code == "140500002"
    assert reserve(ledger, "a", at=tehran.at(1406, 1, 1)) == first


def test_issued_stays_issued_with_its_first_instant(ledger):
    reserve(ledger, "a")
    first = ledger.issue("a", NOW, "مهتاب رستگار")
    again = ledger.issue("a", tehran.at(1405, 3, 1), "دیگری")
    assert first == again
    assert (again.state, again.issuer) == ("issued", "مهتاب رستگار")
    assert reserve(ledger, "a") == first


def test_void_needs_a_reason_and_leaves_its_gap(ledger):
    reserve(ledger, "a")
    with pytest.raises(Refused) as refused:
        ledger.void("140500001", "  ", NOW)
    assert refused.value.notice.id == "newscode-void-reason"
    void = ledger.void("140500001", "خبر منتشر نشد", NOW)
    assert (void.state, void.void_reason) == ("void", "خبر منتشر نشد")
    assert void.voided_at == "2026-05-17T10:42:00+03:30"
    assert ledger.void("140500001", "دلیل دیگر", tehran.at(1406, 1, 1)) == void
    assert reserve(ledger, "b").code == "140500002"
    for call in (
        lambda: reserve(ledger, "a"),
        lambda: ledger.issue("a", NOW, ""),
    ):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.notice.id == "newscode-void"


def test_what_the_register_does_not_know(ledger):
    with pytest.raises(Unreadable) as unknown:
        ledger.void("140500009", "اشتباه", NOW)
    assert unknown.value.notice.id == "newscode-unknown"
    with pytest.raises(Unreadable) as unknown:
        ledger.issue("nobody", NOW, "")
    assert unknown.value.notice.id == "newscode-not-reserved"
    assert ledger.find("nobody") is None
    assert ledger.by_code("140500009") is None


def test_peek_reserves_nothing(ledger):
    assert next_code(ledger, YEARLY, NOW) == "140500001"
    assert next_code(ledger, YEARLY, NOW) == "140500001"
    assert ledger.entries() == ()
    assert reserve(ledger, "a").code == "140500001"
    assert next_code(ledger, YEARLY, NOW, release_id="a") == "140500001"
    assert next_code(ledger, YEARLY, NOW, release_id="b") == "140500002"


def test_counters_start_anew_by_the_jalali_calendar(ledger):
    daily = CodeRule(Pattern.parse("{yyyymmdd}{seq:3}"), reset="daily")
    days = [(1405, 12, 29), (1405, 12, 29), (1406, 1, 1)]
    got = [
        reserve(ledger, f"d{i}", daily, tehran.at(*day, 23, 59)).code
        for i, day in enumerate(days)
    ]
    assert got == ["14051229001", "14051229002", "14060101001"]
    yearly = [
        reserve(ledger, f"y{y}", at=tehran.at(y, 1, 1)).code for y in (1405, 1406)
    ]
    assert yearly == ["140500001", "140600001"]


def test_each_service_counts_for_itself(ledger):
    pattern = Pattern.parse("{prefix}-{yy}-{service}-{seq:4}{check}")
    rule = CodeRule(pattern, scope="service", prefix="AR")
    got = [
        reserve(ledger, str(i), rule, service=s).seq
        for i, s in enumerate(("POL", "POL", "OMR"))
    ]
    assert got == [1, 2, 1]
    assert [e.release_id for e in ledger.entries(period="OMR/1405")] == ["2"]


def test_a_new_pattern_in_mid_year_never_repeats_a_used_code(ledger):
    used = {reserve(ledger, f"a{n}").code for n in range(3)}
    assert "140500003" in used
    other = CodeRule(Pattern.parse("1405{seq:5}"), reset="never")
    assert next_code(ledger, other, NOW) == "140500004"
    assert reserve(ledger, "b", other).code == "140500004"
    assert reserve(ledger, "c").code == "140500005"
    assert len({e.code for e in ledger.entries()}) == 5


def test_entries_by_state(ledger):
    for name in "abc":
        reserve(ledger, name)
    ledger.issue("b", NOW, "")
    ledger.void("140500003", "تکراری", NOW)
    assert [e.release_id for e in ledger.entries()] == ["a", "b", "c"]
    assert [e.release_id for e in ledger.entries("issued")] == ["b"]
    assert [e.release_id for e in ledger.entries("void")] == ["c"]


def test_stamping_through_the_database(ledger):
    plain = release(headline("آغاز به کار خط تازهٔ اتوبوس"))
    stamped = stamp(plain, ledger, YEARLY, NOW, "نسرین کاویان")
    assert stamped.stamp.code == "140500001"
    assert stamp(plain, ledger, YEARLY, tehran.at(1406, 1, 1), "دیگری") == stamped
