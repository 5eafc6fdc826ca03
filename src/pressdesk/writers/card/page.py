"""Cards as pages: their words, their style, what they stand on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from pressdesk.writers.card import colours
from pressdesk.writers.card.frame import Frame, Way
from pressdesk.writers.imprint import Office
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.pdf.canvas import Extent, Extents, draw, measure
from pressdesk.writers.proportions import drawing_ratio, pixel_ratio
from pressdesk.writers.sheet import LOGO, template

if TYPE_CHECKING:
    from PIL.Image import Image

LEADING = 1.5  # of a headline, in its type size
_TALL = 200_000  # pixels: room to measure words that do not fit
_LOGO_LONGEST = 8  # of the small type's size


@dataclass(frozen=True)
class Words:
    """What stands on every card of a release; `plain` is the headline's bare text."""

    headline: Markup
    plain: str
    kicker: Markup
    notes: tuple[str, ...]
    date: str
    code: str
    language: str
    office: Office


@dataclass(frozen=True)
class Logo:
    """The office's logo and its media type."""

    data: bytes
    kind: str

    def width(self, frame: Frame) -> float:
        """How wide it is on a card, its plate included; pixels."""
        above, beside = frame.logo_pad
        width = (frame.logo_height - 2 * above) * _ratio(self)
        return min(width, frame.small * _LOGO_LONGEST - 2 * beside) + 2 * beside


@dataclass(frozen=True)
class Try:
    """A headline to be measured: type size and width in pixels.

    A tight one may break a word that is longer than the line; one without width is
    set on a single line.
    """

    headline: Markup
    size: int
    width: int
    tight: bool = False


@dataclass(frozen=True)
class Card:
    """One card; `top` is where its words begin, `photo` what fills its frame."""

    words: Words
    frame: Frame
    look: Letterhead
    logo: Logo | None = None
    photo: Image | None = None
    size: int = 0
    width: int = 0
    tight: bool = False
    top: int = 0

    @property
    def office_width(self) -> float:
        """What the logo leaves to the office's name."""
        taken = self.logo.width(self.frame) + self.frame.gap if self.logo else 0
        return self.frame.text_width - taken

    @property
    def date_share(self) -> float:
        """The date's share of the foot in percent, as long as it is beside the code."""
        date, code = len(self.words.date), len(self.words.code)
        return round(100 * date / max(1, date + code), 2)

    def ground(self) -> Image:
        """What the words stand on: the photo, the paper or the accent."""
        from PIL.Image import new

        frame, light = self.frame, self.look.ground.light
        dark = colours.deep(self.look.colours.accent)
        colour = colours.rgb(light) if frame.look == "paper" else dark
        made = new("RGB", (frame.width, frame.height), colour)
        if self.photo:
            made.paste(self.photo, (frame.photo_left, frame.photo_top))
        return made


def drawn(cards: Sequence[Card]) -> tuple[bytes, list[Extents]]:
    """The cards as a PDF of one page each, and where everything stands on each.

    A card whose words run over its page has more than one: none of them counts.
    """
    pdf, pages = draw(_html(cards), _style(cards), _logo(cards))
    if len(pages) != len(cards):
        return pdf, [{} for _ in cards]
    return pdf, [_own(*pair) for pair in zip(cards, pages, strict=True)]


def measured(
    cards: Sequence[Card], tries: Sequence[Try] = ()
) -> tuple[list[Extents], list[Extent]]:
    """Where all but the headline stands on each card, and what each try covers."""
    html = _html(cards, tries, measured=True)
    found = measure(html, _style(cards), _logo(cards))
    covered = [found[f"try{number}"] for number in range(len(tries))]
    return [_own(card, found) for card in cards], covered


def tried(look: Letterhead, tries: Sequence[Try], way: Way) -> list[Extent]:
    """What each try covers, without a card."""
    html = _html((), tries, look=look, way=way)
    found = measure(html, _made_style(look, ()))
    return [found[f"try{number}"] for number in range(len(tries))]


def _html(
    cards: Sequence[Card],
    tries: Sequence[Try] = (),
    *,
    measured: bool = False,
    look: Letterhead | None = None,
    way: Way = "rtl",
) -> str:
    layout = (look or cards[0].look).layout
    way = cards[0].frame.way if cards else way
    page = template(layout, "card.html.j2")
    return page.render(cards=cards, tries=tries, measured=measured, way=way)


def _own(card: Card, found: Extents) -> Extents:
    """What was found on this card, by bare names."""
    own = f"{card.frame.name}-"
    return {n.removeprefix(own): found[n] for n in found if n.startswith(own)}


def _logo(cards: Sequence[Card]) -> Mapping[str, tuple[bytes, str]]:
    logo = cards[0].logo
    return {LOGO: (logo.data, logo.kind)} if logo else {}


@lru_cache(maxsize=4)
def _ratio(logo: Logo) -> float:
    drawing = logo.kind == "image/svg+xml"
    return drawing_ratio(logo.data) if drawing else pixel_ratio(logo.data)


def _style(cards: Sequence[Card]) -> str:
    return _made_style(cards[0].look, tuple(card.frame for card in cards))


@lru_cache(maxsize=16)
def _made_style(look: Letterhead, frames: tuple[Frame, ...]) -> str:
    dark = colours.deep(look.colours.accent)
    ground = look.ground.light
    return template(look.layout, "card.css.j2").render(
        look=look,
        accent=colours.legible(look.colours.accent, ground),
        muted=colours.legible(look.colours.muted, ground),
        ink=colours.legible(look.colours.ink, ground),
        frames=frames,
        way=frames[0].way if frames else "rtl",
        leading=LEADING,
        tall=_TALL,
        light=colours.css(colours.mixed(dark, colours.WHITE, 0.84)),
        ring=colours.css(colours.mixed(dark, colours.WHITE, 0.07)),
    )
