"""The headline in the largest size that fits its card, and everything in its place.

Nothing is ever clipped: at the smallest size first the kicker goes, then words of the
headline, with an ellipsis in their place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from pressdesk.writers.card import colours
from pressdesk.writers.card.crop import shaded
from pressdesk.writers.card.page import PHOTO, Card, Try
from pressdesk.writers.markup import Inliner
from pressdesk.writers.pdf.canvas import Extent

ELLIPSIS = "…"
_WIDTHS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65)
_AT_ONCE = 5
"""How many sizes or widths are laid out together; most headlines need no more."""
_SHADE = (0.84, 0.7, 0.72, 0.93)
"""How dark the photo is made: at the card's top, behind the office, at the head of the
words, at the card's foot."""


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


def fitted(card: Card) -> Card:
    """The card with its headline's size found and its words placed."""
    sizes, width = card.frame.sizes, card.frame.text_width
    card = replace(card, size=sizes[-1], width=width)
    tries = [
        Try(card.words.headline, size, width, tight=size == sizes[-1]) for size in sizes
    ]
    found, covered = card.measured_with(tries[:_AT_ONCE])
    room = _room(card, found)
    sized = _sized(card, room, tries, covered)
    if sized is None:
        covered += card.tried(tries[_AT_ONCE:])
        sized = _sized(card, room, tries, covered)
    if sized is None:
        card = replace(card, words=replace(card.words, kicker=Markup("")), tight=True)
        room = _room(card, card.measured())
        sized = _clipped(card, room)
    return _placed(*_balanced(sized), room)


def _sized(
    card: Card, room: _Room, tries: list[Try], found: list[Extent]
) -> Card | None:
    """The largest size that fits; the large ones must leave the card some air."""
    sizes, width = card.frame.sizes, card.frame.text_width
    for number, covered in enumerate(found):
        share = card.frame.comfort if number < card.frame.easy else 1.0
        high = covered.height + room.taken <= (room.height + room.taken) * share
        if high and covered.right - covered.left <= width + 1:
            return replace(card, size=sizes[number], tight=tries[number].tight)
    return None


def _clipped(card: Card, room: _Room) -> Card:
    """As many words of the headline as fit, and an ellipsis where there are more."""
    words = card.words.plain.split()

    def shown(count: int) -> Markup:
        if count == len(words):
            return card.words.headline
        told = " ".join(words[:count]).rstrip(" ،؛:.-") + ELLIPSIS
        return Inliner({}).html((told,))

    def fits(count: int) -> bool:
        one = Try(shown(count), card.size, card.frame.text_width, tight=True)
        return card.tried([one])[0].height <= room.height

    counts = range(len(words), 0, -1)
    left_out = bisect_left(counts, x=1, key=lambda count: int(fits(count)))
    headline = shown(len(words) - left_out)
    return replace(card, words=replace(card.words, headline=headline))


def _balanced(card: Card) -> tuple[Card, float]:
    """The narrowest of some widths that gives no further line: lines of like length.

    With it the headline's height.
    """
    widths = [round(card.frame.text_width * share) for share in _WIDTHS]
    tries = [Try(card.words.headline, card.size, w, card.tight) for w in widths]
    found = card.tried(tries[:_AT_ONCE])
    if found[-1].height <= found[0].height + 1:
        found += card.tried(tries[_AT_ONCE:])
    best, height = widths[0], found[0].height
    for width, covered in zip(widths, found, strict=False):
        same = covered.height <= found[0].height + 1
        if not same or covered.right - covered.left > width + 1:
            break
        best, height = width, covered.height
    return replace(card, width=best), height


def _placed(card: Card, headline: float, room: _Room) -> Card:
    """The words in their room: low on a photo, else a little above the middle."""
    free = max(0.0, room.height - headline)
    share = 1.0 if card.frame.look == "photo" else 0.42
    placed = replace(card, top=round(room.above + free * share))
    if card.frame.look == "paper" or PHOTO not in card.pictures:
        return placed
    return _shaded(placed, room.office)


def _shaded(card: Card, office: float) -> Card:
    """The photo darkened behind office and words, and seen between them."""
    top, name, head, foot = _SHADE
    fade, height = card.frame.fade, card.frame.height
    way = min(fade, (card.top - office) / 2)
    least = 0.5 * (1 - way / fade)
    between = [(office + way, least), (card.top - way, least)]
    stops = [(0, top), (office, name), *between, (card.top, head), (height, foot)]
    photo, kind = card.pictures[PHOTO]
    dark = shaded(photo, colours.deep(card.look.colours.accent), stops)
    return replace(card, pictures={**card.pictures, PHOTO: (dark, kind)})


def _room(card: Card, found: Mapping[str, Extent]) -> _Room:
    frame = card.frame
    above = found["top"].bottom + frame.small * 0.7
    if frame.look == "paper" and frame.form == "square" and frame.photo_height:
        above = frame.photo_top + frame.photo_height + frame.small * 0.7
    below = found["foot"].top - frame.small * 0.7
    taken = found["headline"].top - found["words"].top
    return _Room(above, below, taken, found["top"].bottom)
