"""The headline in the largest size that fits its card, and everything in its place.

Nothing is ever clipped: at the smallest size first the kicker goes, then words of the
headline, with an ellipsis in their place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from pressdesk.writers.card import colours
from pressdesk.writers.card.crop import shaded
from pressdesk.writers.card.frame import Way
from pressdesk.writers.card.page import Card, Try, drawn, measured, tried
from pressdesk.writers.card.pieces import SIZE, Covered, Pieces, pieces
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.markup import Inliner
from pressdesk.writers.pdf.canvas import Extents

if TYPE_CHECKING:
    from PIL.Image import Image

ELLIPSIS = "…"
_WIDTHS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65)
_SHADE = (0.84, 0.7, 0.72, 0.93)
"""How dark the photo is made: at the card's top, behind the office, at the head of the
words, at the card's foot."""
Cover = Callable[[Sequence[Try]], Sequence[Covered]]
"""Says what each of some headlines would cover."""


@dataclass(frozen=True)
class _Room:
    """The stretch that the words may fill; `taken` by what stands over the headline.

    `office` is where the office's name ends.
    """

    above: float
    below: float
    taken: float
    office: float

    @property
    def height(self) -> float:
        """What is left for the headline."""
        return self.below - self.above - self.taken


def fitted(cards: Sequence[Card]) -> tuple[bytes, list[Card]]:
    """The cards with the sizes of their headline found, and as PDF, a page each.

    A card that came out other than was reckoned is measured size by size.
    """
    headline = cards[0].words.headline
    found, (broken, row) = measured(
        cards, (Try(headline, SIZE, 1), Try(headline, SIZE, 0))
    )
    known = pieces(broken, row)
    made = [_fitted(card, at, known) for card, at in zip(cards, found, strict=True)]
    pdf, shown = drawn(made)
    wrong = [not _stands(*pair) for pair in zip(made, shown, strict=True)]
    if any(wrong):
        made = [
            _fitted(card, at, None) if again else done
            for card, at, done, again in zip(cards, found, made, wrong, strict=True)
        ]
        pdf, _ = drawn(made)
    return pdf, made


def _stands(card: Card, shown: Extents) -> bool:
    """Whether the headline keeps inside its width and above the foot."""
    headline = shown.get("headline")
    if headline is None or headline.width > card.width + 1:
        return False
    return headline.bottom <= shown["foot"].top - card.frame.gap + 1


def _fitted(card: Card, found: Extents, known: Pieces | None) -> Card:
    look, sizes, width = card.look, card.frame.sizes, card.frame.text_width
    cover = partial(_covered, look, known, card.frame.way)
    card, room = replace(card, size=sizes[-1], width=width), _room(card, found)
    sized = _sized(card, room, cover)
    if sized is None:
        card = replace(card, words=replace(card.words, kicker=Markup("")), tight=True)
        room = _room(card, measured([card])[0][0])
        sized = _clipped(card, room, cover)
    return _placed(*_balanced(sized, cover), room)


def _covered(
    look: Letterhead, known: Pieces | None, way: Way, tries: Sequence[Try]
) -> list[Covered]:
    """Reckoned where that can be; words that may break are laid out."""
    if known and not any(each.tight for each in tries):
        return [known.covered(each.size, each.width) for each in tries]
    return [Covered(each.width, each.height) for each in tried(look, tries, way)]


def _sized(card: Card, room: _Room, cover: Cover) -> Card | None:
    """The largest size that fits; the large ones must leave the card some air."""
    *large, least = card.frame.sizes
    width, headline = card.frame.text_width, card.words.headline
    tries = [Try(headline, size, width) for size in large]
    for number, covered in enumerate(cover(tries)):
        share = card.frame.comfort if number < card.frame.easy else 1.0
        high = covered.height + room.taken <= (room.height + room.taken) * share
        if high and covered.width <= width + 1:
            return replace(card, size=large[number])
    covered = cover([Try(headline, least, width, tight=True)])[0]
    fits = covered.height <= room.height and covered.width <= width + 1
    return replace(card, tight=True) if fits else None


def _clipped(card: Card, room: _Room, cover: Cover) -> Card:
    """As many words of the headline as fit, and an ellipsis where there are more."""
    words = card.words.plain.split()

    def shown(count: int) -> Markup:
        if count == len(words):
            return card.words.headline
        told = " ".join(words[:count]).rstrip(" ،؛:.-") + ELLIPSIS
        return Inliner({}).html((told,))

    def fits(count: int) -> bool:
        one = Try(shown(count), card.size, card.frame.text_width, tight=True)
        return cover([one])[0].height <= room.height

    counts = range(len(words), 0, -1)
    left_out = bisect_left(counts, x=1, key=lambda count: int(fits(count)))
    headline = shown(len(words) - left_out)
    return replace(card, words=replace(card.words, headline=headline))


def _balanced(card: Card, cover: Cover) -> tuple[Card, float]:
    """The narrowest of some widths that gives no further line: lines of like length.

    With it the headline's height.
    """
    widths = [round(card.frame.text_width * share) for share in _WIDTHS]
    tries = [Try(card.words.headline, card.size, w, card.tight) for w in widths]
    found = cover(tries)
    best, height = widths[0], found[0].height
    for width, covered in zip(widths, found, strict=True):
        same = covered.height <= found[0].height + 1
        if not same or covered.width > width + 1:
            break
        best, height = width, covered.height
    return replace(card, width=best), height


def _placed(card: Card, headline: float, room: _Room) -> Card:
    """The words in their room: low on a photo, else a little above the middle."""
    free = max(0.0, room.height - headline)
    share = 1.0 if card.frame.look == "photo" else 0.42
    placed = replace(card, top=round(room.above + free * share))
    if card.frame.look == "paper" or card.photo is None:
        return placed
    return replace(placed, photo=_shaded(placed, card.photo, room.office))


def _shaded(card: Card, photo: Image, office: float) -> Image:
    """The photo darkened behind office and words, and seen between them."""
    top, name, head, foot = _SHADE
    fade, height = card.frame.fade, card.frame.height
    way = min(fade, (card.top - office) / 2)
    least = 0.5 * (1 - way / fade)
    between = [(office + way, least), (card.top - way, least)]
    stops = [(0, top), (office, name), *between, (card.top, head), (height, foot)]
    return shaded(photo, colours.deep(card.look.colours.accent), stops)


def _room(card: Card, found: Extents) -> _Room:
    frame = card.frame
    above = found["top"].bottom + frame.gap
    if frame.look == "paper" and frame.form == "square" and frame.photo_height:
        above = frame.photo_top + frame.photo_height + frame.gap
    below = found["foot"].top - frame.gap
    taken = found["headline"].top - found["words"].top
    return _Room(above, below, taken, found["top"].bottom)
