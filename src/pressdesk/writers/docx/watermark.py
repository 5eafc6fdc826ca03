"""The draft's watermark: Word's own text effect, in the header and not in the text."""

from __future__ import annotations

import math

from pressdesk.writers.docx.markup import escape
from pressdesk.writers.letterhead import Letterhead

_TURN = 322  # degrees clockwise, as on the PDF's page
_SHARE = 0.54  # of the paper's diagonal
_LETTER, _LATIN_LETTER = 0.4, 0.55  # its width, the text's height being 1

_FORMULAS = (
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
    "mid @5 @6",
    "mid @8 @5",
    "mid @7 @8",
    "mid @6 @7",
    "sum @6 0 @5",
)


def watermark(words: str, look: Letterhead) -> str:
    """A run that draws `words` across the page, behind the text."""
    diagonal = math.hypot(look.paper.width, look.paper.height) * 72 / 25.4
    width = _SHARE * diagonal
    letters = filter(str.isalpha, words)
    length = sum(_LATIN_LETTER if sign.isascii() else _LETTER for sign in letters)
    height = width / max(2.0, length)
    style = (
        "position:absolute;margin-left:0;margin-top:0;"
        f"width:{width:.0f}pt;height:{height:.0f}pt;rotation:{_TURN};"
        "z-index:-251658752;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        "mso-position-vertical-relative:margin"
    )
    shape = (
        f'<v:shape id="DraftMark" o:spid="_x0000_s2049" type="#_x0000_t136" '
        f'alt="{escape(words)}" style="{style}" o:allowincell="f" '
        f'fillcolor="{look.colours.watermark}" stroked="f">'
        f"<v:textpath style=\"font-family:'{look.font}';font-size:1pt;"
        f'font-weight:bold" string="{escape(words)}"/></v:shape>'
    )
    picture = f"<w:pict>{_shape_type()}{shape}</w:pict>"
    return f"<w:r><w:rPr><w:noProof/></w:rPr>{picture}</w:r>"


def _shape_type() -> str:
    """Text on a straight path, as Word itself defines it."""
    formulas = "".join(f'<v:f eqn="{formula}"/>' for formula in _FORMULAS)
    return (
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" '
        f'adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>{formulas}'
        '</v:formulas><v:path textpathok="t" o:connecttype="custom" '
        'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
        'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>'
        '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
    )
