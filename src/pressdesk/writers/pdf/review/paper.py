"""The paper of a review copy: large type, a wide margin on the outer side.

Text of 15 points in 128 mm: on a telephone of 360 px a line that fills the screen has
letters of 15 px, and on A4 there is room above each line to write a correction.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pressdesk.document.nodes import replace
from pressdesk.writers.letterhead import Letterhead, Margins, Paper
from pressdesk.writers.sheet import template

_A4 = Paper(210, 297)
_LEAST = Paper(200, 250)
_SIZES = {
    "kicker": 12, "headline": 21, "subhead": 13, "lead": 15, "body": 15,
    "intertitle": 16, "quote": 15, "caption": 12, "table": 12, "end_mark": 14,
}  # fmt: skip


@dataclass(frozen=True)
class Margin:
    """Lengths in millimetres, for the style sheet and for what is drawn.

    `wide` is the margin for handwriting, `narrow` that of the numbers; `edge` lies
    between the paper's edge and the writing, `gap` between the writing and the text.
    `row` is a row of the facts, `sign` a row of the box for the paraph, `pad` the
    column before their words, where the signs are drawn.
    """

    wide: float = 56
    narrow: float = 26
    edge: float = 8
    gap: float = 5
    row: float = 4.6
    sign: float = 8
    box: float = 46
    rule: float = 9
    pad: float = 6.5


MARGIN = Margin()


@lru_cache(maxsize=16)
def paper(look: Letterhead, release_direction: str) -> Letterhead:
    """The letterhead in the sizes of a review copy; `start` is the right margin."""
    wide = look.paper.width >= _LEAST.width and look.paper.height >= _LEAST.height
    sides = (MARGIN.narrow, MARGIN.wide)
    right, left = sides if release_direction == "rtl" else sides[::-1]
    own = look.printed
    return replace(
        look,
        paper=look.paper if wide else _A4,
        margins=Margins(
            max(own.top, 24), max(own.bottom, 22), right, left, own.header, own.footer
        ),
        sizes=replace(look.sizes, **_SIZES),
        alignment="start",
        frame="none",
    )


@lru_cache(maxsize=16)
def style(look: Letterhead) -> str:
    """What the copy's style sheet has more than the letterhead's own."""
    made = template(look.layout, "review.css.j2").render(
        look=look, c=look.colours, s=look.sizes, m=MARGIN
    )
    return made.strip() + "\n"
