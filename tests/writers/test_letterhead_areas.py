"""What stands on a printed page keeps to its own area, in every letterhead."""

import msgspec
import pypdfium2 as pdfium
import pytest

from pressdesk.writers.letterhead import FRAME_MM, load
from tests.corpus.case import written
from tests.corpus.hand import CASES
from tests.desks import make_desk

MM = 72 / 25.4
HEADED = [
    case
    for case in CASES
    if case.name.startswith(("letterhead-", "custom-"))
    or case.name in ("issued", "every-block")
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return make_desk(tmp_path_factory.mktemp("desk"))


def boxes(page):
    """Characters with ink: (character, left, bottom, right, top) in millimetres."""
    text = page.get_textpage()
    for index in range(text.count_chars()):
        char = text.get_text_range(index, 1)
        if char.strip() and char.isprintable():
            yield char, *(side / MM for side in text.get_charbox(index))


@pytest.mark.parametrize("case", HEADED, ids=lambda case: case.name)
def test_footer_text_and_frame_never_meet(desk, case):
    look = case.letterhead
    edge = FRAME_MM + 1 if look.frame != "none" else 0
    floor, foot = look.printed.bottom, look.printed.footer
    data = written(desk, case, "pdf")["pdf"].data
    for page in pdfium.PdfDocument(data):
        feet = [box for box in boxes(page) if box[2] < floor - 1]
        assert feet
        assert min(box[2] for box in feet) > max(foot - 1.5, edge)
        assert max(box[4] for box in feet) < floor - 1
        for _char, left, bottom, right, top in boxes(page):
            assert edge < left < right < look.paper.width - edge
            assert edge < bottom < top < look.paper.height - edge


@pytest.mark.parametrize("case", HEADED, ids=lambda case: case.name)
def test_no_page_holds_the_end_alone(desk, case):
    data = written(desk, case, "pdf")["pdf"].data
    pages = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(data)]
    before, mark, _after = pages[-1].partition("انتهای پیام")
    assert len(pages) == 1 or before.strip() or not mark


def test_a_crowded_footer_gets_its_room():
    look = load("band")
    change = msgspec.structs.replace
    tight = change(
        look,
        frame="double",
        margins=change(look.margins, bottom=10.0, footer=2.0),
        footer=change(look.footer, start=("address", "phone", "email")),
    )
    assert tight.printed.footer == FRAME_MM + 3
    assert tight.printed.bottom > tight.printed.footer + 13
    assert look.printed == look.margins


def test_a_footer_that_leaves_no_text_is_refused():
    look = load("band")
    change = msgspec.structs.replace
    with pytest.raises(ValueError, match="no room"):
        change(
            look,
            paper=change(look.paper, height=100.0),
            margins=change(look.margins, top=10.0, bottom=10.0, footer=9.0),
            footer=change(look.footer, start=("address", "phone", "email")),
            sizes=change(look.sizes, footer=16.0),
        )
