"""The look of the printed page as data: shipped ones in `resources/letterheads`.

The PDF, the page for the web, the Word file and the card read the same numbers, so that
they look alike. Lengths are millimetres, type sizes points, colours `#RRGGBB`. Values
from a file are held to the bounds that stand here: no field can carry style or markup.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from pressdesk.assets import resources
from pressdesk.notices import Unreadable, notice

OfficeField = Literal["name", "unit", "address", "phone", "email", "website"]
HeaderField = Literal[OfficeField, "date", "code"]
FooterField = Literal[OfficeField, "pages"]
HeaderStyle = Literal["line", "double", "band", "none"]
Frame = Literal["none", "single", "double"]
IDS = ("official", "classic", "band", "plain")
LAYOUTS = ("official",)
FONTS = ("Vazirmatn",)
FRAME_MM = 8.0
"""From the paper's edge to a frame round the page."""
_FRAME_AIR_MM = 3.0
_FOOT_AIR_MM = 3.0  # between the text and the footer
_HEAD_AIR_MM = 7.0  # below the running header, its rule included
NATURAL_LINE = 1.5625
"""A line of Vazirmatn as a multiple of its size: (ascender + descender) / em."""
_POINTS_PER_MM = 72 / 25.4
_LEAST_TEXT_MM = 60.0

_ID = r"\A[a-z0-9]+(?:-[a-z0-9]+)*\Z"
_LONGEST_ID = 60
Id = Annotated[str, Meta(pattern=_ID, max_length=_LONGEST_ID)]
Words = Annotated[str, Meta(max_length=60, pattern=r"\A[^\x00-\x1f\x7f]*\Z")]
Colour = Annotated[str, Meta(pattern=r"\A#[0-9A-Fa-f]{6}\Z")]
Side = Annotated[float, Meta(ge=80, le=450)]
Length = Annotated[float, Meta(ge=0, le=120)]
Size = Annotated[float, Meta(ge=5, le=40)]
Lines = Annotated[float, Meta(ge=1, le=3)]
Rows = Annotated[tuple[HeaderField, ...], Meta(max_length=4)]
Feet = Annotated[tuple[FooterField, ...], Meta(max_length=3)]


class Name(Struct, frozen=True, forbid_unknown_fields=True):
    """The letterhead's name as people read it; one language may be empty."""

    fa: Words
    en: Words

    def in_language(self, language: str) -> str:
        """The name in this language, or in the other one."""
        first, other = (self.en, self.fa) if language == "en" else (self.fa, self.en)
        return first or other


class Paper(Struct, frozen=True, forbid_unknown_fields=True):
    """The sheet, in millimetres."""

    width: Side
    height: Side


class Margins(Struct, frozen=True, forbid_unknown_fields=True):
    """Text area to paper edge; `header` and `footer`: paper edge to their rows.

    `top` is that of the pages after the first: on the first one the letterhead stands
    `header` below the edge and pushes the text down.
    """

    top: Length
    bottom: Length
    start: Length
    end: Length
    header: Length
    footer: Length


class Colours(Struct, frozen=True, forbid_unknown_fields=True):
    """`mark` is the ground of an unfilled slot, `tint` of a table's header row."""

    ink: Colour
    accent: Colour
    muted: Colour
    line: Colour
    tint: Colour
    mark: Colour
    watermark: Colour


class Ground(Struct, frozen=True, forbid_unknown_fields=True):
    """The colour of the paper on a screen."""

    light: Colour
    dark: Colour


class Sizes(Struct, frozen=True, forbid_unknown_fields=True):
    """Type sizes in points."""

    organisation: Size
    unit: Size
    header: Size
    kicker: Size
    headline: Size
    subhead: Size
    lead: Size
    body: Size
    intertitle: Size
    quote: Size
    caption: Size
    table: Size
    end_mark: Size
    footer: Size


class LineHeights(Struct, frozen=True, forbid_unknown_fields=True):
    """Line heights as multiples of the type size."""

    body: Lines
    headline: Lines
    small: Lines


class Logo(Struct, frozen=True, forbid_unknown_fields=True):
    """The logo's box: drawn `height` high, at most `max_width` wide.

    It stands at the outer edge of its side, or above the middle rows of the header.
    """

    height: Length
    max_width: Length
    gap: Length
    side: Literal["start", "middle", "end"]


class Header(Struct, frozen=True, forbid_unknown_fields=True):
    """The rows of the header's three places, from top to bottom.

    `style` is the rule below it; `band` is a ground in the accent behind the rows of
    both sides (the middle and the logo stay on the paper).
    """

    start: Rows
    end: Rows
    middle: Rows = ()
    style: HeaderStyle = "line"

    @property
    def fields(self) -> frozenset[HeaderField]:
        """All fields that stand in it."""
        return frozenset((*self.start, *self.middle, *self.end))


class Footer(Struct, frozen=True, forbid_unknown_fields=True):
    """The rows of the footer's three places; `rule` draws a hairline above them.

    `pages` says how the page is counted: «صفحهٔ ۱ از ۳» or the number alone.
    """

    start: Feet
    middle: Feet
    end: Feet
    rule: bool = True
    pages: Literal["of", "number"] = "of"

    @property
    def places(self) -> tuple[Feet, Feet, Feet]:
        """Start, middle, end."""
        return self.start, self.middle, self.end

    @property
    def shares(self) -> tuple[float, float, float]:
        """How much of the width each place has: what stands empty leaves its room."""
        used = bool(self.start), bool(self.middle), bool(self.end)
        return _SHARES.get(used, (0.36, 0.28, 0.36))

    def height(self, size: float) -> float:
        """How high it stands in millimetres, with its rule, in type of this size."""
        rows = max(map(len, self.places))
        return 1.6 + rows * size * NATURAL_LINE / _POINTS_PER_MM


_SHARES = {
    (True, False, True): (0.64, 0.0, 0.36),
    (True, True, False): (0.64, 0.36, 0.0),
    (False, True, True): (0.0, 0.64, 0.36),
    (True, False, False): (1.0, 0.0, 0.0),
    (False, True, False): (0.0, 1.0, 0.0),
    (False, False, True): (0.0, 0.0, 1.0),
}


class Letterhead(Struct, frozen=True, forbid_unknown_fields=True):
    """One letterhead; `paragraph_gap` is the space after a paragraph in points.

    `dark` holds the colours of a screen in dark mode; `alignment` is that of the body;
    `frame` is drawn `FRAME_MM` inside the paper's edge on every page, and `printed` are
    the margins that writers use. A frozen value
    that can be a key of a cache; `layout` names the shipped folder whose page templates
    it uses.
    """

    id: Id
    name: Name
    paper: Paper
    margins: Margins
    font: Literal[FONTS]  # type: ignore[valid-type]
    colours: Colours
    dark: Colours
    ground: Ground
    sizes: Sizes
    line_heights: LineHeights
    paragraph_gap: Length
    alignment: Literal["start", "justify"]
    logo: Logo
    header: Header
    footer: Footer
    frame: Frame = "none"
    layout: Literal[LAYOUTS] = "official"  # type: ignore[valid-type]

    def __post_init__(self) -> None:
        paper, margins = self.paper, self.printed
        high = paper.height - max(margins.top, margins.header) - margins.bottom
        if min(self.text_width, high) < _LEAST_TEXT_MM:
            raise ValueError("margins leave no room for the text")

    @property
    def text_width(self) -> float:
        """The width of the text area in millimetres."""
        return self.paper.width - self.printed.start - self.printed.end

    @property
    def printed(self) -> Margins:
        """The margins widened where what stands in them would meet text or frame."""
        margins, sizes = self.margins, self.sizes
        least = FRAME_MM + _FRAME_AIR_MM if self.frame != "none" else 0.0
        running = sizes.header * NATURAL_LINE / _POINTS_PER_MM + _HEAD_AIR_MM
        foot = max(margins.footer, least)
        return Margins(
            top=max(margins.top, least + running),
            bottom=max(
                margins.bottom, foot + self.footer.height(sizes.footer) + _FOOT_AIR_MM
            ),
            start=max(margins.start, least),
            end=max(margins.end, least),
            header=max(margins.header, least),
            footer=foot,
        )


def is_id(name: str) -> bool:
    """Whether this can be the id of a letterhead."""
    return len(name) <= _LONGEST_ID and re.match(_ID, name) is not None


def part(layout: str, name: str) -> str:
    """The text of a file in a shipped folder: a page template, or a letterhead.

    Raises:
        Unreadable: there is no such letterhead (`writers-letterhead-unknown`).
    """
    if layout not in (*LAYOUTS, *IDS):
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
