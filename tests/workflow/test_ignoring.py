"""Findings that a person lets stand: here, in the release, always."""

from __future__ import annotations

import pytest

from pressdesk.document import edits, native
from pressdesk.document.package import Package
from pressdesk.notices import Refused, Unreadable
from pressdesk.workflow import dictionary, ignoring, issue, proof
from pressdesk.workflow.session import Session
from pressdesk.writers.public import fingerprint
from tests.builders import headline, para, release
from tests.desks import make_desk

MADE = release(headline("برق برق"), para("برق برق و  نان"), para("برق برق"))


def found(made):
    return [
        (each.passage.spot.block, each.finding.rule)
        for each in proof.found(Package(made, {}))
    ]


def one(rule, made=MADE, at=0):
    marked = [e for e in proof.found(Package(made, {})) if e.finding.rule == rule]
    return marked[at]


def test_here_is_this_paragraph_and_survives_the_file():
    edit = ignoring.here(MADE, one("word.again", at=1))
    made = edits.apply(MADE, edit)
    assert found(made) == [
        ("headline", "word.again"),
        ("b1", "space.double"),
        ("b2", "word.again"),
    ]
    assert edits.apply(made, edits.invert(edit)) == MADE
    again = native.load(native.dump(Package(made, {}))).release
    assert again == made
    assert found(again) == found(made)


def test_everywhere_is_the_whole_release_and_can_be_taken_back():
    made = edits.apply(MADE, ignoring.everywhere(MADE, one("word.again")))
    assert found(made) == [("b1", "space.double")]
    (ignored,) = made.meta.ignored
    made = edits.apply(made, ignoring.heed_again(made, ignored))
    assert found(made) == found(MADE)


def test_a_sign_is_known_by_the_words_around_it():
    marked = one("space.double")
    assert (marked.words, ignoring.can_accept(marked)) == ("و  نان", False)
    made = edits.apply(MADE, ignoring.everywhere(MADE, marked))
    assert ("b1", "space.double") not in found(made)


def test_the_window_undoes_it(tmp_path):
    session = Session(make_desk(tmp_path))
    session.open(Package(MADE, {}))
    session.apply(ignoring.everywhere(MADE, one("word.again")))
    assert found(session.release) == [("b1", "space.double")]
    session.undo(lambda: None)
    assert found(session.release) == found(MADE)


def test_what_is_let_stand_is_nobody_elses_business():
    made = edits.apply(MADE, ignoring.everywhere(MADE, one("word.again")))
    assert fingerprint(made) == fingerprint(MADE)


def test_always(tmp_path):
    desk = make_desk(tmp_path)
    ids = {each.id for each in issue.gate(desk, Package(MADE, {}))}
    assert {"proof-word-again", "proof-space-double"} <= ids
    assert ignoring.always(desk, one("word.again")).words == "برق برق"
    with pytest.raises(Refused):
        ignoring.always(desk, one("space.double"))
    ignoring.switch_off(desk, "space.double")
    ids = {each.id for each in issue.gate(desk, Package(MADE, {}))}
    assert not {"proof-word-again", "proof-space-double"} & ids
    ignoring.switch_on(desk, "space.double")
    assert dictionary.practice(desk).off == frozenset()
    with pytest.raises(Unreadable):
        ignoring.switch_off(desk, "no.rule")
