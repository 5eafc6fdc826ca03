"""Where the writing stopped, told from two states of a release."""

import pytest

from pressdesk.document.nodes import ListBlock, ListItem, replace
from pressdesk.ui.editor.spots import left_off
from pressdesk.workflow.spots import Spot
from tests import builders as b

BASE = b.release(
    b.headline("تیتر"),
    b.lead("لید خبر"),
    b.para("بند یکم"),
    b.bullets("یک", "دو"),
    b.quote("گفته", by="گوینده"),
    b.end_mark(),
)


def with_body(at, block):
    body = list(BASE.body)
    body[at] = block
    return replace(BASE, body=tuple(body))


@pytest.mark.parametrize(
    ("made", "spot"),
    [
        (replace(BASE, lead=("لید نو خبر",)), Spot("lead", 0, 6)),
        (with_body(0, replace(BASE.body[0], text=("بند یکم و",))), Spot("b1", 0, 9)),
        (
            with_body(1, ListBlock("b2", (ListItem(("یک",)), ListItem(("دو سه",))))),
            Spot("b2", 1, 5),
        ),
        (with_body(2, replace(BASE.body[2], speaker=("او",))), Spot("b3", 1, 2)),
        (
            replace(BASE, body=(*BASE.body, replace(b.para("نو"), id="b9"))),
            Spot("b9", 0, 2),
        ),
        (BASE, Spot()),
    ],
)
def test_behind_the_last_that_is_new(made, spot):
    assert left_off(made, BASE) == spot


def test_without_an_earlier_state_behind_the_last_words():
    assert left_off(BASE, None) == Spot("b3", 1, 6)
    assert left_off(b.release(b.end_mark()), None) == Spot()
