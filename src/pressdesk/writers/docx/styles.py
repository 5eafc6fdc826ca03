"""All styles of the Word file, made from the letterhead's numbers.

Nothing is inherited from a template: no theme fonts (they win over `w:cs`), every
size, bold and italic with its complex-script twin, `w:bidi` in Normal.
"""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.writers.docx import markup
from pressdesk.writers.docx.markup import colour
from pressdesk.writers.letterhead import Letterhead

NATURAL_LINE = 1.5625  # Vazirmatn's own line: (ascender + descender) / em


@dataclass(frozen=True)
class Style:
    """One paragraph style; lengths in points, `line` a multiple of the type size."""

    id: str
    name: str
    size: float
    ink: str
    line: float
    bold: bool = False
    before: float = 0
    after: float = 0
    align: str = "left"  # the start side of a bidi paragraph
    follow: str = "Normal"
    level: int | None = None
    keep: bool = False
    border: str = ""
    indent: str = ""


def _paragraph_styles(look: Letterhead) -> tuple[Style, ...]:
    return (*_head_styles(look), *_body_styles(look), *_page_styles(look))


def _head_styles(look: Letterhead) -> tuple[Style, ...]:
    size, tint, line = look.sizes, look.colours, look.line_heights
    accent = f'w:color="{colour(tint.accent)}"'
    box = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="4" {accent}/>'
        for side in ("top", "left", "bottom", "right")
    )
    embargo = f"<w:pBdr>{box}</w:pBdr>"
    return (
        Style(
            "Embargo",
            "Embargo",
            size.subhead,
            tint.accent,
            line.small,
            bold=True,
            after=14,
            border=embargo,
            indent='<w:ind w:left="100" w:right="100"/>',
        ),
        Style(
            "Kicker",
            "Kicker",
            size.kicker,
            tint.muted,
            line.small,
            follow="Heading1",
            keep=True,
        ),
        Style(
            "Heading1",
            "heading 1",
            size.headline,
            tint.ink,
            line.headline,
            bold=True,
            before=3,
            after=4,
            follow="Subhead",
            level=0,
            keep=True,
        ),
        Style(
            "Subhead",
            "Subhead",
            size.subhead,
            tint.muted,
            line.small,
            after=8,
            follow="Lead",
            keep=True,
        ),
        Style(
            "Lead",
            "Lead",
            size.lead,
            tint.ink,
            line.body,
            bold=True,
            after=10,
            align=_justified(look),
        ),
    )


def _body_styles(look: Letterhead) -> tuple[Style, ...]:
    size, tint, line = look.sizes, look.colours, look.line_heights
    gap, ink, muted = look.paragraph_gap, look.colours.ink, look.colours.muted
    bar = (
        '<w:pBdr><w:right w:val="single" w:sz="24" w:space="8" '
        f'w:color="{colour(tint.accent)}"/></w:pBdr>'
    )
    inset = f'<w:ind w:left="{markup.twips(4)}"/>'
    return (
        Style(
            "Heading2",
            "heading 2",
            size.intertitle,
            ink,
            line.headline,
            bold=True,
            before=11,
            after=4,
            level=1,
            keep=True,
        ),
        Style(
            "Quote",
            "Quote",
            size.quote,
            ink,
            line.body,
            before=6,
            after=10,
            border=bar,
            indent=inset,
        ),
        Style(
            "QuoteSpeaker",
            "Quote Speaker",
            size.caption,
            muted,
            line.body,
            after=10,
            border=bar,
            indent=inset,
        ),
        Style(
            "Photo",
            "Photo",
            size.body,
            ink,
            NATURAL_LINE,
            before=8,
            after=4,
            follow="Caption",
            keep=True,
        ),
        Style("Caption", "caption", size.caption, muted, line.small, after=11),
        Style("TableText", "Table Text", size.table, ink, 1.6, follow="TableText"),
        Style(
            "TableHead",
            "Table Head",
            size.table,
            ink,
            1.6,
            bold=True,
            follow="TableText",
        ),
        Style(
            "ListBullet",
            "List Bullet",
            size.body,
            ink,
            line.body,
            after=1.5,
            follow="ListBullet",
        ),
        Style(
            "ListNumber",
            "List Number",
            size.body,
            ink,
            line.body,
            after=1.5,
            follow="ListNumber",
        ),
        Style(
            "Basmala", "Basmala", size.body, muted, line.body, after=14, align="center"
        ),
        Style(
            "Salutation", "Salutation", size.body, ink, line.body, bold=True, after=gap
        ),
        Style("Signature", "Signature", size.body, ink, line.body, follow="Signature"),
        Style("EndMark", "End Mark", size.end_mark, ink, line.body, before=11),
        Style("Contact", "Contact", size.caption, muted, line.body, before=14),
    )


def _page_styles(look: Letterhead) -> tuple[Style, ...]:
    size, tint, line = look.sizes, look.colours, look.line_heights.small
    return (
        Style("Header", "header", size.header, tint.muted, line, follow="Header"),
        Style(
            "RunningName",
            "Running Name",
            size.header,
            tint.accent,
            line,
            bold=True,
            follow="Header",
        ),
        Style(
            "Organisation",
            "Organisation",
            size.organisation,
            tint.accent,
            line,
            bold=True,
            follow="Header",
        ),
        Style("Unit", "Unit", size.unit, tint.muted, line, follow="Header"),
        Style("Footer", "footer", size.footer, tint.muted, line, follow="Footer"),
    )


def _justified(look: Letterhead) -> str:
    """How running text is set: both sides, or the start side alone."""
    return "both" if look.alignment == "justify" else "left"


def _line(style_line: float) -> int:
    return round(240 * style_line / NATURAL_LINE)


def _run_properties(size: float, ink: str, *, bold: bool) -> str:
    half = round(size * 2)
    weight = "<w:b/><w:bCs/>" if bold else ""
    return (
        f'{weight}<w:color w:val="{colour(ink)}"/>'
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    )


def _paragraph_style(style: Style) -> str:
    custom = "" if style.id in _BUILT_IN else ' w:customStyle="1"'
    numbered = _NUMBERS.get(style.id, "")
    keep = "<w:keepNext/><w:keepLines/>" if style.keep else ""
    outline = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="{style.follow}"/><w:qFormat/><w:pPr>{keep}{numbered}'
        f"{style.border}<w:bidi/>"
        f'<w:spacing w:before="{round(style.before * 20)}" '
        f'w:after="{round(style.after * 20)}" w:line="{_line(style.line)}" '
        f'w:lineRule="auto"/>{style.indent}<w:jc w:val="{style.align}"/>{outline}'
        f"</w:pPr><w:rPr>{_run_properties(style.size, style.ink, bold=style.bold)}"
        "</w:rPr></w:style>"
    )


_BUILT_IN = frozenset(
    (
        "Heading1",
        "Heading2",
        "Quote",
        "Caption",
        "ListBullet",
        "ListNumber",
        "Salutation",
        "Signature",
        "Header",
        "Footer",
    )
)
_NUMBERS = {
    "ListBullet": '<w:numPr><w:numId w:val="1"/></w:numPr>',
    "ListNumber": '<w:numPr><w:numId w:val="2"/></w:numPr>',
}


def _defaults(look: Letterhead) -> str:
    font, half = look.font, round(look.sizes.body * 2)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" '
        f'w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="fa-IR"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _normal(look: Letterhead) -> str:
    gap, line = round(look.paragraph_gap * 20), _line(look.line_heights.body)
    look_of_runs = _run_properties(look.sizes.body, look.colours.ink, bold=False)
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:bidi/>'
        f'<w:spacing w:before="0" w:after="{gap}" w:line="{line}" '
        'w:lineRule="auto"/>'
        f'<w:jc w:val="{_justified(look)}"/></w:pPr>'
        f"<w:rPr>{look_of_runs}</w:rPr></w:style>"
    )


_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _other(look: Letterhead) -> str:
    tint = look.colours
    rule = f'w:val="single" w:sz="5" w:space="0" w:color="{colour(tint.line)}"'
    sides = "".join(f"<w:{side} {rule}/>" for side in _SIDES)
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
        "<w:semiHidden/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:uiPriority w:val="99"/><w:rPr><w:color w:val="{colour(tint.accent)}"/>'
        "</w:rPr></w:style>"
        '<w:style w:type="character" w:customStyle="1" w:styleId="SlotMark">'
        '<w:name w:val="Slot Mark"/><w:qFormat/><w:rPr><w:shd w:val="clear" '
        f'w:color="auto" w:fill="{colour(tint.mark)}"/></w:rPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReleaseTable">'
        '<w:name w:val="Release Table"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders><w:tblCellMar>"
        '<w:top w:w="50" w:type="dxa"/><w:left w:w="142" w:type="dxa"/>'
        '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="142" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


def styles_xml(look: Letterhead) -> str:
    """The whole part `word/styles.xml`."""
    paragraphs = "".join(map(_paragraph_style, _paragraph_styles(look)))
    return (
        f"{markup.DECLARATION}<w:styles {markup.NAMESPACES}>{_defaults(look)}"
        f"{_normal(look)}{paragraphs}{_other(look)}</w:styles>"
    )
