"""From rectangles on a page back to characters of a block."""

from __future__ import annotations

import msgspec
import pytest

from pressdesk.document.layout import Box, Cluster, LayoutMap, Line, dump, load
from pressdesk.notices import Place


def one(n):
    return Cluster(n, n + 1, 490 - 10 * n, 500 - 10 * n)


# right to left: the first character stands at the right
FIRST = Line(
    0,
    "b1",
    700,
    712,
    tuple(map(one, range(5))),
)
SECOND = Line(0, "b1", 680, 692, (Cluster(6, 8, 480, 500), Cluster(8, 9, 470, 480)))
NEXT = Line(1, "b2", 700, 712, (Cluster(0, 3, 400, 500),))
MAP = LayoutMap((FIRST, SECOND, NEXT))


@pytest.mark.parametrize(
    ("boxes", "wanted"),
    [
        ([Box(0, 470, 699, 490, 713)], (Place("b1", 1, 3),)),
        ([Box(0, 490, 713, 470, 699)], (Place("b1", 1, 3),)),
        ([Box(0, 474, 699, 486, 713)], (Place("b1", 1, 3),)),
        (
            [Box(0, 450, 699, 460, 713), Box(0, 479, 680, 500, 692)],
            (Place("b1", 4, 8),),
        ),
        (
            [Box(1, 0, 700, 600, 712), Box(0, 0, 680, 600, 692)],
            (Place("b1", 6, 9), Place("b2", 0, 3)),
        ),
        ([Box(2, 0, 0, 600, 800)], ()),
        ([Box(0, 470, 709, 490, 720)], ()),
        ([], ()),
    ],
)
def test_a_highlight_becomes_a_place(boxes, wanted):
    assert MAP.places(boxes) == wanted


def test_the_json_of_a_map_is_the_map():
    assert load(dump(MAP)) == MAP
    with pytest.raises(msgspec.DecodeError):
        load(b"{")
