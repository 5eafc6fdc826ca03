"""A long text is read in another process, and the same is found."""

import pytest

from pressdesk.checks import proofreading
from pressdesk.checks.kept import Kept
from pressdesk.checks.practice import PLAIN, Practice
from pressdesk.document.nodes import replace
from pressdesk.document.package import Package
from pressdesk.system.workers import WorkerLost
from pressdesk.workflow import proof, reading
from tests import builders as b
from tests.desks import make_desk

ALL = reading.FEW + 3  # paragraphs, the headline, and what is empty
OFF = Practice(off=frozenset({"half-space.plural.parted"}))


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path)


@pytest.fixture(autouse=True)
def empty(monkeypatch):
    kept = Kept()
    monkeypatch.setattr(proofreading, "KEPT", kept)
    monkeypatch.setattr(reading, "KEPT", kept)
    return kept


@pytest.fixture
def read_here(monkeypatch):
    texts = []
    read = proofreading._read
    monkeypatch.setattr(
        proofreading, "_read", lambda *of: texts.append(of[0]) or read(*of)
    )
    return texts


def long(count=reading.FEW + 1):
    body = [b.para(f"بند {n}: كتابخانه های شهر و می رود ،") for n in range(count)]
    return Package(b.release(b.headline("تیتر"), *body))


def test_the_same_is_found_and_nothing_is_read_here(desk, read_here):
    package = long()
    assert reading.ahead(desk, package) == ALL
    found = proof.found(package, proof.practice(desk))
    assert read_here == []
    assert len(found) >= 3 * reading.FEW
    proofreading.KEPT = Kept()
    assert proof.found(package, proof.practice(desk)) == found


def test_what_was_read_is_read_once(desk):
    package = long()
    assert reading.ahead(desk, package) > 0
    assert reading.ahead(desk, package) == 0


def test_a_short_text_starts_no_process(desk, monkeypatch):
    monkeypatch.setattr(reading, "Worker", None)
    assert reading.ahead(desk, long(3)) == 0


def test_a_text_in_another_language_is_not_read(desk, monkeypatch):
    monkeypatch.setattr(reading, "Worker", None)
    release = long().release
    english = replace(release, meta=replace(release.meta, language="en"))
    assert reading.ahead(desk, Package(english)) == 0


def test_a_lost_worker_leaves_the_reading_to_the_reader(desk, monkeypatch, read_here):
    class Lost:
        def __init__(self, *, behind):
            assert behind

        def ask(self, _order):
            raise WorkerLost

        def end(self):
            pass

    monkeypatch.setattr(reading, "Worker", Lost)
    package = long()
    assert reading.ahead(desk, package) == 0
    assert proof.found(package, PLAIN)
    assert len(read_here) == ALL


def test_it_stops_between_two_parts(desk):
    assert reading.ahead(desk, long(), lambda: True) == 0


def test_kept_answers_are_of_one_practice_and_the_oldest_go(empty):
    kept = Kept(2)
    kept.put("یک", PLAIN, ())
    kept.put("دو", PLAIN, ())
    assert kept.get("یک", OFF) is None
    assert kept.get("یک", PLAIN) == ()
    kept.put("سه", PLAIN, ())
    assert kept.get("دو", PLAIN) is None
    assert kept.get("یک", PLAIN) == ()
