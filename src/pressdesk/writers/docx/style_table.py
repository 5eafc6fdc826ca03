"""The paragraph styles of the Word file as a table, from the letterhead's numbers.

Word's own styles carry Word's names, so that Word shows them in the reader's language;
ours are named in English, with a Persian second name (`resources/words`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from pressdesk.writers.docx import markup
from pressdesk.writers.docx.markup import colour
from pressdesk.writers.docx.way import Way
from pressdesk.writers.letterhead import Letterhead

NATURAL_LINE = 1.5625  # Vazirmatn's own line: (ascender + descender) / em
BUILT_IN = frozenset(
    {"Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Quote", "Caption"}
    | {"ListBullet", "ListNumber", "ListParagraph", "FootnoteText"}
    | {"Salutation", "Signature", "Header", "Footer"}
)
SEMIBOLD = frozenset(("Lead", "TableHead", "RunningName"))
"""Styles in the half-bold cut; a bold run in them is in the bold one."""

Weight = Literal["regular", "semibold", "bold"]


@dataclass(frozen=True)
class Face:
    """Type size in points, colour, line as a multiple of the size, weight."""

    size: float
    ink: str
    line: float
    weight: Weight = "regular"


@dataclass(frozen=True)
class Style:
    """One paragraph style; lengths in points.

    `keep` holds it with the next paragraph, `whole` its lines on one page.
    """

    id: str
    name: str
    face: Face
    before: float = 0
    after: float = 0
    align: str = "left"  # the start side of a paragraph
    based: str = "Normal"
    follow: str = "Normal"
    level: int | None = None
    keep: bool = False
    whole: bool = False
    border: str = ""
    indent: str = ""


def paragraph_styles(look: Letterhead, way: Way) -> tuple[Style, ...]:
    """All but Normal, in the order Word lists them."""
    return (
        *_head_styles(look),
        *_body_styles(look, way),
        *_list_styles(look),
        *_object_styles(look),
        *_end_styles(look),
        *_page_styles(look),
    )


def justified(look: Letterhead) -> str:
    """How running text is set: both sides, or the start side alone."""
    return "both" if look.alignment == "justify" else "left"


def _title(style: str, name: str, face: Face, follow: str) -> Style:
    return Style(style, name, face, follow=follow, keep=True, whole=True)


def _head_styles(look: Letterhead) -> tuple[Style, ...]:
    size, tint, line = look.sizes, look.colours, look.line_heights
    big = Face(size.headline, tint.ink, line.headline, "bold")
    under = Face(size.subhead, tint.muted, line.small)
    kicker = Face(size.kicker, tint.muted, line.small)
    headline = replace(_title("Heading1", "heading 1", big, "Subhead"), before=3)
    subhead = replace(_title("Subhead", "Subhead", under, "Lead"), after=8)
    lead = Face(size.lead, tint.ink, line.body, "semibold")
    return (
        _embargo(look),
        replace(headline, id="Title", name="Title", after=4),
        replace(subhead, id="Subtitle", name="Subtitle"),
        _title("Kicker", "Kicker", kicker, "Heading1"),
        replace(headline, after=4, level=0),
        subhead,
        Style("Lead", "Lead", lead, after=10, align=justified(look)),
    )


def _embargo(look: Letterhead) -> Style:
    tint = look.colours
    accent = f'w:color="{colour(tint.accent)}"'
    box = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="{room}" {accent}/>'
        for side, room in (("top", 4), ("left", 8), ("bottom", 4), ("right", 8))
    )
    return Style(
        "Embargo",
        "Embargo",
        Face(look.sizes.subhead, tint.accent, look.line_heights.small, "bold"),
        after=14,
        border=f"<w:pBdr>{box}</w:pBdr>",
        indent='<w:ind w:left="175" w:right="175"/>',
    )


def _body_styles(look: Letterhead, way: Way) -> tuple[Style, ...]:
    size, tint, line = look.sizes, look.colours, look.line_heights
    body = Face(size.body, tint.ink, line.body)
    between = Face(size.intertitle, tint.ink, line.headline, "bold")
    small = replace(between, size=size.body)
    first = _title("Heading2", "heading 2", between, "Normal")
    second = _title("Heading3", "heading 3", small, "Normal")
    muted, bold = replace(body, ink=tint.muted), replace(body, weight="bold")
    centred = Style("Basmala", "Basmala", muted, after=14, align="center")
    return (
        replace(first, before=11, after=4, level=1),
        replace(second, before=8, after=3, level=2),
        *_quotes(look, way),
        centred,
        Style("Salutation", "Salutation", bold, after=look.paragraph_gap),
        Style("Signature", "Signature", body, follow="Signature", whole=True),
    )


def _quotes(look: Letterhead, way: Way) -> tuple[Style, ...]:
    size, tint, line = look.sizes, look.colours, look.line_heights
    bar = (
        f'<w:pBdr><w:{way.start} w:val="single" w:sz="24" w:space="8" '
        f'w:color="{colour(tint.accent)}"/></w:pBdr>'
    )
    quote = Style(
        "Quote",
        "Quote",
        Face(size.quote, tint.ink, line.body),
        before=6,
        after=10,
        whole=True,
        border=bar,
        indent=f'<w:ind w:left="{markup.twips(4)}"/>',
    )
    said = Face(size.caption, tint.muted, line.body)
    speaker = replace(quote, id="QuoteSpeaker", name="Quote Speaker", face=said)
    return quote, replace(speaker, before=0)


def _list_styles(look: Letterhead) -> tuple[Style, ...]:
    body = Face(look.sizes.body, look.colours.ink, look.line_heights.body)
    inset = f'<w:ind w:left="{markup.twips(7)}"/>'
    return (
        Style("ListBullet", "List Bullet", body, after=1.5, follow="ListBullet"),
        Style("ListNumber", "List Number", body, after=1.5, follow="ListNumber"),
        Style("ListParagraph", "List Paragraph", body, after=1.5, indent=inset),
    )


def _object_styles(look: Letterhead) -> tuple[Style, ...]:
    size, tint, line = look.sizes, look.colours, look.line_heights
    photo = Face(size.body, tint.ink, NATURAL_LINE)
    small = Face(size.caption, tint.muted, line.small)
    cell = Face(size.table, tint.ink, 1.6)
    head = replace(cell, weight="semibold")
    caption = Style("Caption", "caption", small, after=11, whole=True)
    above = _title("TableCaption", "Table Caption", small, "TableText")
    return (
        replace(_title("Photo", "Photo", photo, "Caption"), before=8, after=4),
        caption,
        replace(above, before=6, after=3, based="Caption"),
        Style("TableText", "Table Text", cell, follow="TableText"),
        Style("TableHead", "Table Head", head, follow="TableText"),
    )


def _end_styles(look: Letterhead) -> tuple[Style, ...]:
    size, tint, line = look.sizes, look.colours, look.line_heights
    small = Face(size.caption, tint.muted, line.small)
    end, contact = (
        Face(size.end_mark, tint.ink, line.body),
        replace(small, line=line.body),
    )
    seal, note = replace(small, size=size.footer), replace(small, ink=tint.ink)
    return (
        Style("EndMark", "End Mark", end, before=11),
        Style("Contact", "Contact", contact, before=14),
        Style("Verification", "Verification", seal, align="center", whole=True),
        Style("FootnoteText", "footnote text", note, follow="FootnoteText"),
    )


def _page_styles(look: Letterhead) -> tuple[Style, ...]:
    size, tint, line = look.sizes, look.colours, look.line_heights.small
    header = Face(size.header, tint.muted, line)
    running = Face(size.header, tint.accent, line, "semibold")
    office = Face(size.organisation, tint.accent, line, "bold")
    footer, unit = replace(header, size=size.footer), replace(header, size=size.unit)
    paper = look.ground.light
    on_band = (
        Style("BandName", "Band Name", replace(office, ink=paper), follow="BandText"),
        Style("BandText", "Band Text", replace(unit, ink=paper), follow="BandText"),
    )
    return (
        *(on_band if look.header.style == "band" else ()),
        Style("Header", "header", header, follow="Header"),
        Style("RunningName", "Running Name", running, follow="Header"),
        Style("Organisation", "Organisation", office, follow="Header"),
        Style("Unit", "Unit", unit, follow="Header"),
        Style("Footer", "footer", footer, follow="Footer"),
    )
