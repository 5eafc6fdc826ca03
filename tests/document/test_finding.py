import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.document.edits import normal
from pressdesk.document.finding import (
    Spot,
    find,
    passages,
    put,
    swap,
)
from pressdesk.document.nodes import PARTS, Span, Stamp, plain, replace
from pressdesk.document.schema import texts_of, with_texts
from pressdesk.notices import Refused
from pressdesk.text.finding import Wanted
from tests import builders as b
from tests.strategies import releases

FULL = b.release(
    b.kicker("خط تازه"),
    b.headline("گشایش خط"),
    b.lead("خط ", Span("یک", note="خط نخست"), " آمد"),
    b.para("بند با خط"),
    b.bullets("یک خط", "دو"),
    b.quote("گفتهٔ خط", by="گویندهٔ خط"),
    b.photo("a.png", caption="عکس خط"),
    b.table(("الف", "خط"), ("پ", Span("ت", note="خط در خانه"))),
    b.end_mark("پایان خط"),
)


def test_every_text_is_looked_through():
    spots = [(hit.spot, hit.passage.part) for hit in find(FULL, Wanted("خط"))]
    assert spots == [
        (Spot("kicker"), "kicker"),
        (Spot("headline"), "headline"),
        (Spot("lead"), "lead"),
        (Spot("lead", 0, 1), "lead"),
        (Spot("b1"), "paragraph"),
        (Spot("b2"), "item"),
        (Spot("b3"), "quote"),
        (Spot("b3", 1), "speaker"),
        (Spot("b4"), "caption"),
        (Spot("b5", 2), "table"),
        (Spot("b5", 4, 1), "table"),
        (Spot("end_mark"), "end_mark"),
    ]


def test_all_are_replaced_and_counted():
    made = put(FULL, find(FULL, Wanted("خط"), "راه"))
    assert (made.count, made.left) == (12, 0)
    texts = [each.text for each in passages(made.release)]
    assert "خط" not in " ".join(texts)
    assert "راه نخست" in texts
    assert [each.text for each in passages(FULL)] == [
        each.replace("راه", "خط") for each in texts
    ]


def test_only_the_chosen_are_replaced():
    hits = find(FULL, Wanted("خط"), "راه")
    made = put(FULL, hits[2:4])
    assert made.count == 2
    assert plain(made.release.lead) == "راه یک آمد"
    assert made.release.lead[1].note == "راه نخست"
    assert replace(made.release, lead=FULL.lead) == FULL


def test_an_issued_release_is_refused():
    stamp = Stamp("140500001", "2026-05-17T10:30:00+03:30", "x")
    stamped = replace(FULL, stamp=stamp)
    with pytest.raises(Refused):
        put(stamped, find(stamped, Wanted("خط"), "راه"))


def test_cells_are_counted_from_one():
    found = [each for each in passages(FULL) if each.part == "table"]
    assert [(each.row, each.column, each.spot.note) for each in found] == [
        (0, 0, 0),
        (1, 1, 0),
        (1, 2, 0),
        (2, 1, 0),
        (2, 2, 0),
        (2, 2, 1),
    ]


def test_a_single_line_stays_one():
    hits = find(FULL, Wanted("گشایش", pattern=True), r"یک\nدو")
    assert plain(put(FULL, hits).release.headline) == "یک دو خط"


BOLD, LINK = Span("درشت", bold=True), Span("پیوند", link="https://a.example")


@pytest.mark.parametrize(
    ("text", "start", "end", "new", "wanted"),
    [
        (("یک دو",), 3, 5, "سه", ("یک سه",)),
        ((BOLD, " تمام"), 0, 4, "نازک", (Span("نازک", bold=True), " تمام")),
        ((BOLD, LINK), 0, 9, "نو", (Span("نو", bold=True),)),
        (("الف ", BOLD), 0, 8, "الف نرم", ("الف ", Span("نرم", bold=True))),
        ((BOLD, " تمام"), 4, 9, "", (BOLD,)),
        (("الف", BOLD), 0, 3, "الفبا", ("الفبا", BOLD)),
        (
            (Span("میزبان", slot="host"), " گفت"),
            0,
            6,
            "مهمان",
            (Span("مهمان", slot="host"), " گفت"),
        ),
        (("یک",), 0, 2, "یک", ("یک",)),
    ],
)
def test_marks_are_taken_over(text, start, end, new, wanted):
    assert swap(text, start, end, new) == wanted


def test_no_footnote_is_lost():
    noted, other = Span("دو", note="ن"), Span("سه", note="م")
    text = ("یک ", noted, " ", other)
    assert swap(text, 0, 5, "چهار") == (Span("چهار", note="ن"), " ", other)
    assert swap(text, 3, 5, "پنج") == ("یک ", Span("پنج", note="ن"), " ", other)
    assert swap(text, 3, 5, "") is None
    assert swap(text, 3, 8, "شش") is None
    made = put(
        b.release(b.headline("ت"), b.lead(*text)),
        find(b.release(b.headline("ت"), b.lead(*text)), Wanted("دو"), ""),
    )
    assert (made.count, made.left) == (0, 1)


@given(releases())
def test_the_texts_of_a_block_are_put_back(release):
    for block in release.body:
        assert with_texts(block, [text for _field, text in texts_of(block)]) == block


@given(releases(), st.data())
def test_replacing_says_what_the_texts_say(release, data):
    texts = [each for name in PARTS if (each := release.part(name))]
    for text in texts:
        said = plain(text)
        start = data.draw(st.integers(0, len(said)))
        end = data.draw(st.integers(start, len(said)))
        made = swap(text, start, end, "تازه")
        if made is not None:
            assert plain(made) == said[:start] + "تازه" + said[end:]
            assert made == normal(made)
