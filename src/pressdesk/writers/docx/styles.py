"""The part `word/styles.xml`: all styles, made from the letterhead's numbers.

Nothing is inherited from a template: no theme fonts (they win over `w:cs`), every
size, bold and italic with its complex-script twin, the release's direction in Normal.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import msgspec

from pressdesk.assets import resources
from pressdesk.writers.docx import markup
from pressdesk.writers.docx.fonts import BOLD_WITHIN, semibold
from pressdesk.writers.docx.markup import colour
from pressdesk.writers.docx.style_table import (
    BUILT_IN,
    NATURAL_LINE,
    Face,
    Style,
    justified,
    paragraph_styles,
)
from pressdesk.writers.docx.way import Way
from pressdesk.writers.letterhead import Letterhead

_NUMBERS = {
    "ListBullet": '<w:numPr><w:numId w:val="1"/></w:numPr>',
    "ListNumber": '<w:numPr><w:numId w:val="2"/></w:numPr>',
}
_BIDI = "<w:bidi/>"
CELL_SIDE = 142  # twips: 2.5 mm beside the text of a cell
_PICTURED = ("Photo", "Verification")
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_STYLES_OF_WORD = 376  # that Word 2019 knows by name; ours are listed, the rest hidden


def styles_xml(look: Letterhead, way: Way) -> str:
    """The whole part."""
    paragraphs = "".join(
        _paragraph_style(style, look, way) for style in paragraph_styles(look, way)
    )
    return (
        f"{markup.DECLARATION}<w:styles {markup.NAMESPACES}>{_defaults(look)}{_LATENT}"
        f"{_normal(look, way)}{paragraphs}{_characters(look, way)}"
        f"{_tables(look)}</w:styles>"
    )


@lru_cache(maxsize=1)
def _aliases() -> dict[str, list[str]]:
    data = resources("words", "word_styles.json").read_bytes()
    known: dict[str, dict[str, list[str]]] = msgspec.json.decode(data)
    return known["aliases"]


def _names(style: str, name: str) -> str:
    """`w:name`, and the second names where the style has some."""
    other = _aliases().get(style, [])
    aliases = f'<w:aliases w:val="{",".join(other)}"/>' if other else ""
    return f'<w:name w:val="{name}"/>{aliases}'


def _line(face: Face) -> str:
    """The height of a line; one below the font's own is told in points.

    LibreOffice cuts the first line alone when a share below one is asked for.
    """
    if face.line < NATURAL_LINE:
        return f'w:line="{round(20 * face.size * face.line)}" w:lineRule="exact"'
    return f'w:line="{round(240 * face.line / NATURAL_LINE)}" w:lineRule="auto"'


def _run_properties(look: Letterhead, face: Face) -> str:
    half = round(face.size * 2)
    cut = {
        "regular": "",
        "semibold": markup.fonts(semibold(look.font)),
        "bold": BOLD_WITHIN,
    }[face.weight]
    return (
        f'{cut}<w:color w:val="{colour(face.ink)}"/>'
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    )


def _paragraph_style(style: Style, look: Letterhead, way: Way) -> str:
    custom = "" if style.id in BUILT_IN else ' w:customStyle="1"'
    keep = "<w:keepNext/>" * style.keep + "<w:keepLines/>" * style.whole
    face = style.face
    if style.id in _PICTURED:  # a picture would be cut to the height of a line
        face = replace(face, line=max(face.line, NATURAL_LINE))
    outline = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'{_names(style.id, style.name)}<w:basedOn w:val="{style.based}"/>'
        f'<w:next w:val="{style.follow}"/><w:uiPriority w:val="9"/><w:qFormat/>'
        f"<w:pPr>{keep}{_NUMBERS.get(style.id, '')}"
        f"{style.border}{way.turned(_BIDI)}"
        f'<w:spacing w:before="{round(style.before * 20)}" '
        f'w:after="{round(style.after * 20)}" {_line(face)}/>'
        f'{style.indent}<w:jc w:val="{style.align}"/>{outline}'
        f"</w:pPr><w:rPr>{_run_properties(look, style.face)}"
        "</w:rPr></w:style>"
    )


def _defaults(look: Letterhead) -> str:
    half = round(look.sizes.body * 2)
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f"{markup.fonts(look.font, east_asia=True)}"
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="fa-IR"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


_LATENT = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
    'w:defUnhideWhenUsed="1" w:defQFormat="0" '
    f'w:count="{_STYLES_OF_WORD}"/>'
)


def _normal(look: Letterhead, way: Way) -> str:
    gap = round(look.paragraph_gap * 20)
    face = Face(look.sizes.body, look.colours.ink, look.line_heights.body)
    runs = _run_properties(look, face)
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f"{_names('Normal', 'Normal')}<w:qFormat/><w:pPr><w:widowControl/>"
        f"{way.turned(_BIDI)}"
        f'<w:spacing w:before="0" w:after="{gap}" {_line(face)}/>'
        f'<w:jc w:val="{justified(look)}"/></w:pPr>'
        f"<w:rPr>{runs}</w:rPr></w:style>"
    )


def _character(style: str, name: str, properties: str, *, own: bool = False) -> str:
    custom = ' w:customStyle="1"' if own else ""
    return (
        f'<w:style w:type="character"{custom} w:styleId="{style}">'
        f'{_names(style, name)}<w:basedOn w:val="DefaultParagraphFont"/>'
        f'<w:uiPriority w:val="20"/><w:qFormat/><w:rPr>{properties}</w:rPr></w:style>'
    )


def _characters(look: Letterhead, way: Way) -> str:
    """Runs: a slanted Vazirmatn does not exist, so emphasis is in the accent colour."""
    tint = look.colours
    accent = f'<w:color w:val="{colour(tint.accent)}"/>'
    digits = markup.fonts(way.digit_font(look.font))
    mark = f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(tint.mark)}"/>'
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
        "<w:semiHidden/></w:style>"
        + _character("Strong", "Strong", BOLD_WITHIN)
        + _character("Emphasis", "Emphasis", accent)
        + _character("Hyperlink", "Hyperlink", accent)
        + _character(
            "FootnoteReference",
            "footnote reference",
            f'{digits}{accent}<w:vertAlign w:val="superscript"/>',
        )
        + _character("LefttoRight", "Left to Right", "", own=True)
        + _character("LefttoRightEmphasis", "Left to Right Emphasis", accent, own=True)
        + _character("PhotoCredit", "Photo Credit", "", own=True)
        + _character("PhotoCreditLabel", "Photo Credit Label", "", own=True)
        + _character("PhotoSource", "Photo Source", "", own=True)
        + _character("SlotMark", "Slot Mark", mark, own=True)
    )


def _tables(look: Letterhead) -> str:
    rule = f'w:val="single" w:sz="5" w:space="0" w:color="{colour(look.colours.line)}"'
    sides = "".join(f"<w:{side} {rule}/>" for side in _SIDES)
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        f"<w:tblPr>{_INDENT}{_cell_room(0, 0)}</w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReleaseTable">'
        f"{_names('ReleaseTable', 'Release Table')}"
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders>"
        f"{_cell_room(50, CELL_SIDE)}</w:tblPr>"
        "</w:style>"
    )


_INDENT = '<w:tblInd w:w="0" w:type="dxa"/>'


def _cell_room(above: int, beside: int) -> str:
    return (
        f'<w:tblCellMar><w:top w:w="{above}" w:type="dxa"/>'
        f'<w:left w:w="{beside}" w:type="dxa"/>'
        f'<w:bottom w:w="{above}" w:type="dxa"/>'
        f'<w:right w:w="{beside}" w:type="dxa"/></w:tblCellMar>'
    )
