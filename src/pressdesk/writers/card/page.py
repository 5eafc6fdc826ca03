"""A card as a page: its words, its pictures and its style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from pressdesk.writers.card import colours
from pressdesk.writers.card.frame import Frame
from pressdesk.writers.imprint import Office
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.pdf.canvas import Extent, Pictures, draw, measure
from pressdesk.writers.sheet import template

PHOTO, LOGO = "pressdesk:photo", "pressdesk:logo"
_TALL = 200_000  # pixels: room to measure words that do not fit


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
class Try:
    """A headline to be measured: type size and width in pixels.

    A tight one may break a word that is longer than the line.
    """

    headline: Markup
    size: int
    width: int
    tight: bool = False


@dataclass(frozen=True)
class Card:
    """One card; `top` is where its words begin."""

    words: Words
    frame: Frame
    look: Letterhead
    pictures: Pictures
    size: int = 0
    width: int = 0
    tight: bool = False
    top: int = 0

    def drawn(self) -> bytes:
        """The card as a PDF of one page."""
        style = _style(self.look, self.frame, self.frame.height)
        return draw(self._html("shown"), style, self.pictures)

    def measured(self) -> Mapping[str, Extent]:
        """Where everything stands, with room below for what does not fit."""
        return self.measured_with(())[0]

    def measured_with(
        self, tries: Sequence[Try]
    ) -> tuple[Mapping[str, Extent], list[Extent]]:
        """The same, and what each headline would cover."""
        found = self._measure(self._html("hidden", tries))
        return found, _of(tries, found)

    def tried(self, tries: Sequence[Try]) -> list[Extent]:
        """What each headline would cover, without the card."""
        return _of(tries, self._measure(self._html("hidden", tries, alone=True)))

    def _measure(self, html: str) -> Mapping[str, Extent]:
        style = _style(self.look, self.frame, _TALL)
        small = {name: kept for name, kept in self.pictures.items() if name != PHOTO}
        return measure(html, style, small)

    def _html(
        self, photo: str, tries: Sequence[Try] = (), *, alone: bool = False
    ) -> str:
        page = template(self.look.layout, "card.html.j2")
        return page.render(
            words=self.words,
            f=self.frame,
            photo=photo if PHOTO in self.pictures else "",
            logo=LOGO in self.pictures,
            size=self.size,
            width=self.width,
            tight=self.tight,
            top=self.top,
            tries=tries,
            alone=alone,
        )


def _of(tries: Sequence[Try], found: Mapping[str, Extent]) -> list[Extent]:
    return [found[f"try{number}"] for number in range(len(tries))]


@lru_cache(maxsize=32)
def _style(look: Letterhead, frame: Frame, page_height: int) -> str:
    dark = colours.deep(look.colours.accent)
    ground = look.ground.light
    return template(look.layout, "card.css.j2").render(
        look=look,
        accent=colours.legible(look.colours.accent, ground),
        muted=colours.legible(look.colours.muted, ground),
        ink=colours.legible(look.colours.ink, ground),
        f=frame,
        page_height=page_height,
        dark=colours.css(dark),
        light=colours.css(colours.mixed(dark, colours.WHITE, 0.84)),
        ring=colours.css(colours.mixed(dark, colours.WHITE, 0.07)),
    )
