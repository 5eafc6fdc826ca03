"""What became of a release: laws, and what managers are told."""

from itertools import pairwise

from hypothesis import given, settings

from pressdesk.document.changes import Changes, changes
from pressdesk.document.nodes import PARTS, Contact, Span, plain, replace
from pressdesk.document.schema import block_text
from pressdesk.document.words import undone
from tests.builders import headline, intertitle, para, photo, release
from tests.strategies import releases


def _text(made, name):
    if name in PARTS:
        return plain(made.part(name))
    return block_text(next(block for block in made.body if block.id == name))


@given(releases())
def test_nothing_changed_in_the_same_release(made):
    assert not changes(made, made)
    assert changes(made, made) == Changes()


@settings(max_examples=60, deadline=None)
@given(releases(), releases())
def test_undone_edits_give_the_earlier_text(old, new):
    renamed = [
        replace(block, id=other.id)
        for block, other in zip(new.body, reversed(old.body), strict=False)
    ]
    new = replace(new, body=(*renamed, *new.body[len(renamed) :]))
    if len({block.id for block in new.body}) < len(new.body):
        return
    found = {change.block: change for change in changes(old, new).blocks}
    for name in (*PARTS, *(block.id for block in new.body)):
        known = name in PARTS or any(block.id == name for block in old.body)
        was, now = _text(old, name) if known else "", _text(new, name)
        edits = found[name].edits if name in found else ()
        if not now:
            continue
        if known or not found[name].new:
            assert undone(now, edits) == was
        assert all(a.end <= b.start for a, b in pairwise(edits))


def _pair(*blocks):
    old = release(headline("تیتر نخست"), *blocks)
    return old, replace(old)


def _texts(found, made):
    return {
        change.block: [
            (_text(made, change.block)[edit.start : edit.end], edit.was)
            for edit in change.edits
        ]
        for change in found.blocks
    }


def _with(made, number, block):
    body = list(made.body)
    body[number] = block
    return replace(made, body=tuple(body))


def test_changed_words_are_whole_words():
    old, new = _pair(para("قطارها از ساعت شش می‌روند."))
    new = _with(new, 0, replace(old.body[0], text=("قطارها از ساعت هفت می‌آیند.",)))
    found = changes(old, new)
    assert _texts(found, new) == {old.body[0].id: [("هفت می‌آیند", "شش می‌روند")]}


def test_a_lost_word_is_a_deletion():
    old, new = _pair(para("همهٔ قطارها از ساعت شش می‌روند."))
    new = _with(new, 0, replace(old.body[0], text=("قطارها از ساعت شش می‌روند.",)))
    (change,) = changes(old, new).blocks
    (edit,) = change.edits
    assert (edit.start, edit.end, edit.was) == (0, 0, "همهٔ ")


def test_a_vowel_mark_belongs_to_its_word():
    old, new = _pair(para("نسخه تازه"))
    new = _with(new, 0, replace(old.body[0], text=("نسخهٔ تازه",)))
    assert _texts(changes(old, new), new) == {old.body[0].id: [("نسخهٔ", "نسخه")]}


def test_marks_and_footnotes_count():
    old, new = _pair(para("سلام به همهٔ شما"))
    text = ("سلام به ", Span("همهٔ", bold=True), " ", Span("شما", note="همکاران"))
    found = changes(old, _with(new, 0, replace(old.body[0], text=text)))
    (change,) = found.blocks
    assert [edit.noted for edit in change.edits] == [True]
    assert change.edits[0].was == "همهٔ شما"


def test_a_block_elsewhere_has_moved_and_nothing_else():
    old, new = _pair(para("الف"), para("ب"), para("پ"), para("ت"))
    new = replace(new, body=(old.body[3], *old.body[:3]))
    (change,) = changes(old, new).blocks
    assert change.block == old.body[3].id
    assert change.moved
    assert not change.edits


def test_a_block_under_another_id_is_the_same_block():
    old, new = _pair(para("الف"), para("ب"))
    new = _with(new, 1, replace(old.body[1], id="other"))
    assert not changes(old, new)


def test_new_and_gone_blocks():
    old, new = _pair(para("الف"), para("ب"), photo("a.jpg", "ایستگاه"))
    added = para("تازه")
    new = replace(new, body=(old.body[0], added))
    found = changes(old, new)
    assert [(c.block, c.new) for c in found.blocks] == [(added.id, True)]
    assert [(gone.words, gone.photo) for gone in found.gone] == [
        ("ب", False),
        ("ایستگاه", True),
    ]
    assert {gone.after[0] for gone in found.gone} == {old.body[0].id}


def test_a_photo_or_a_kind_is_dress():
    old, new = _pair(photo("a.jpg", "ایستگاه"), para("سه راه تماس"))
    new = _with(new, 0, replace(old.body[0], media="b.jpg"))
    new = _with(new, 1, replace(intertitle("سه راه تماس"), id=old.body[1].id))
    found = changes(old, new)
    assert [(c.dress, c.edits) for c in found.blocks] == [(True, ()), (True, ())]


def test_an_emptied_part_is_gone():
    old, new = _pair(para("الف"))
    found = changes(old, replace(new, headline=()))
    assert [gone.words for gone in found.gone] == ["تیتر نخست"]
    assert not found.blocks


def test_printed_facts_beside_the_text():
    old, new = _pair(para("الف"))
    contact = Contact("مهتاب رستگار")
    new = replace(new, meta=replace(new.meta, contact=contact, tags=("قطار",)))
    assert changes(old, new).details.contact
    assert not changes(old, new).details.embargo
