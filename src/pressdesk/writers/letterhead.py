"""The look of the printed page as data: one folder in `resources/letterheads` each.

The PDF, the page for the web and the Word file read the same numbers, so that they
look alike. Lengths are millimetres, type sizes points, colours `#RRGGBB`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec
from msgspec import Struct

from pressdesk.assets import resources
from pressdesk.notices import Unreadable, notice

HeaderField = Literal["name", "unit", "date", "code"]
FooterField = Literal["address", "phone", "email", "website", "pages", ""]
IDS = ("official",)


class Name(Struct, frozen=True, forbid_unknown_fields=True):
    """The letterhead's name as people read it."""

    fa: str
    en: str


class Paper(Struct, frozen=True, forbid_unknown_fields=True):
    """The sheet, in millimetres."""

    width: float
    height: float


class Margins(Struct, frozen=True, forbid_unknown_fields=True):
    """Text area to paper edge; `header` and `footer`: paper edge to their rows."""

    top: float
    bottom: float
    start: float
    end: float
    header: float
    footer: float


class Colours(Struct, frozen=True, forbid_unknown_fields=True):
    """`mark` is the ground of an unfilled slot, `tint` of a table's header row."""

    ink: str
    accent: str
    muted: str
    line: str
    tint: str
    mark: str
    watermark: str


class Ground(Struct, frozen=True, forbid_unknown_fields=True):
    """The colour of the paper on a screen."""

    light: str
    dark: str


class Sizes(Struct, frozen=True, forbid_unknown_fields=True):
    """Type sizes in points."""

    organisation: float
    unit: float
    header: float
    kicker: float
    headline: float
    subhead: float
    lead: float
    body: float
    intertitle: float
    quote: float
    caption: float
    table: float
    end_mark: float
    footer: float


class LineHeights(Struct, frozen=True, forbid_unknown_fields=True):
    """Line heights as multiples of the type size."""

    body: float
    headline: float
    small: float


class Logo(Struct, frozen=True, forbid_unknown_fields=True):
    """The logo's box: drawn `height` high, at most `max_width` wide."""

    height: float
    max_width: float
    gap: float
    side: Literal["start", "end"]


class Header(Struct, frozen=True, forbid_unknown_fields=True):
    """The rows of the header's two sides, from top to bottom."""

    start: tuple[HeaderField, ...]
    end: tuple[HeaderField, ...]


class Footer(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the footer's three places; empty for nothing."""

    start: FooterField
    middle: FooterField
    end: FooterField


class Letterhead(Struct, frozen=True, forbid_unknown_fields=True):
    """One letterhead; `paragraph_gap` is the space after a paragraph in points.

    `dark` holds the colours of a screen in dark mode; `alignment` is that of the body.
    A frozen value that can be a key of a cache; `layout` names the shipped folder whose
    page templates it uses.
    """

    id: str
    name: Name
    paper: Paper
    margins: Margins
    font: str
    colours: Colours
    dark: Colours
    ground: Ground
    sizes: Sizes
    line_heights: LineHeights
    paragraph_gap: float
    alignment: Literal["start", "justify"]
    logo: Logo
    header: Header
    footer: Footer
    layout: str = "official"


def part(layout: str, name: str) -> str:
    """The text of a file in a shipped letterhead's folder.

    Raises:
        Unreadable: there is no such letterhead (`writers-letterhead-unknown`).
    """
    if layout not in IDS:
        raise Unreadable(
            notice("writers-letterhead-unknown", "error", letterhead=layout)
        )
    return resources("letterheads", layout, name).read_text("utf-8")


@lru_cache(maxsize=8)
def load(letterhead_id: str) -> Letterhead:
    """The shipped letterhead of this id, read once.

    Raises:
        Unreadable: there is no such letterhead (`writers-letterhead-unknown`).
    """
    data = part(letterhead_id, "letterhead.json")
    return msgspec.json.decode(data, type=Letterhead)
