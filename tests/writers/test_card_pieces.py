"""Lines of a headline by arithmetic: as the engine breaks it, at every size."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from pressdesk.document.nodes import plain
from pressdesk.writers.card import FRAMES
from pressdesk.writers.card.page import Try, tried
from pressdesk.writers.card.pieces import SIZE, pieces
from pressdesk.writers.markup import Inliner
from pressdesk.writers.pdf.canvas import Extent
from tests.writers.printed import IMPRINT
from tests.writers.test_card import HEADLINES


def known(headline):
    both = [Try(headline, SIZE, 1), Try(headline, SIZE, 0)]
    return pieces(*tried(IMPRINT.letterhead, both, "rtl"))


@pytest.mark.parametrize(
    "name", [name for name in HEADLINES if name != "one long word"]
)
def test_lines_are_those_of_the_engine(name):
    headline = Inliner({}).html((HEADLINES[name],))
    found = known(headline)
    heights = []
    for frame in FRAMES[:2]:
        widths = (frame.text_width, round(frame.text_width * 0.7))
        tries = [Try(headline, size, w) for size in frame.sizes for w in widths]
        laid_out = tried(IMPRINT.letterhead, tries, "rtl")
        reckoned = (found.covered(each.size, each.width).height for each in tries)
        heights += zip((each.height for each in laid_out), reckoned, strict=True)
    apart = [(real, told) for real, told in heights if abs(real - told) > 0.5]
    assert all(told > real for real, told in apart)  # a line that fits to the hair
    assert len(apart) <= 1


def test_a_line_break_or_other_words_are_not_reckoned():
    assert known(Markup("یک<br>دو")) is None
    whole = Extent(0, 0, 90, 150, (("یک دو", 90.0),))
    other = Extent(0, 0, 90, 150, (("سه", 40.0),))
    assert pieces(other, whole) is None


def test_one_piece_is_one_line():
    found = known(Markup("آغاز"))
    assert found.covered(50, 10).height == pytest.approx(75, abs=5)
    assert plain(("آغاز",)) == "آغاز"
