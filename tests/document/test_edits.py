"""Edits that do not fit are refused; the laws are in tests/test_laws.py."""

from __future__ import annotations

import msgspec
import pytest

from pressdesk.document import edits
from pressdesk.document.edits import apply
from pressdesk.document.nodes import Meta, Paragraph, Photo
from pressdesk.notices import Refused
from tests.builders import headline, para, release

RELEASE = release(headline("سلام"), para("یک"), para("دو"), para("سه"))
ONE, TWO, THREE = RELEASE.body


def ids(after):
    return [block.id for block in after.body]


def test_blocks_come_go_and_move():
    new = Photo("new")
    assert ids(apply(RELEASE, edits.InsertBlock(1, new))) == ["b1", "new", "b2", "b3"]
    assert ids(apply(RELEASE, edits.RemoveBlock(1, TWO))) == ["b1", "b3"]
    assert ids(apply(RELEASE, edits.MoveBlock("b1", 0, 2))) == ["b2", "b3", "b1"]
    assert ids(apply(RELEASE, edits.ReplaceBlock(TWO, new))) == ["b1", "new", "b3"]


@pytest.mark.parametrize(
    "edit",
    [
        edits.SetPart("headline", ("دیگر",), ("نو",)),
        edits.InsertBlock(4, Photo("new")),
        edits.InsertBlock(0, Photo("b2")),
        edits.InsertBlock(0, Photo("lead")),
        edits.RemoveBlock(0, TWO),
        edits.RemoveBlock(3, TWO),
        edits.ReplaceBlock(Paragraph("b1", ("دیگر",)), ONE),
        edits.ReplaceBlock(ONE, Photo("b2")),
        edits.MoveBlock("b2", 0, 1),
        edits.MoveBlock("b1", 0, 3),
        edits.SetMeta(Meta(source="x"), Meta()),
        edits.Together((edits.RemoveBlock(0, ONE), edits.RemoveBlock(0, ONE))),
    ],
)
def test_an_edit_made_for_another_release_is_refused(edit):
    with pytest.raises(Refused) as caught:
        apply(RELEASE, edit)
    assert caught.value.notice.id == "document-edit-stale"


def test_several_edits_are_one_step():
    step = edits.Together(
        (edits.RemoveBlock(0, ONE), edits.SetPart("headline", ("سلام",), ()))
    )
    after = apply(RELEASE, step)
    assert (ids(after), after.headline) == (["b2", "b3"], ())
    assert apply(after, edits.invert(step)) == RELEASE


def test_the_json_form_is_readable():
    assert edits.to_json(edits.MoveBlock("b1", 0, 2)) == (
        b'{"edit":"move-block","id":"b1","from":0,"to":2}'
    )
    with pytest.raises(msgspec.DecodeError):
        edits.from_json(b'{"edit":"unknown"}')
