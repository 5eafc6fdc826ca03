"""A theme that nothing refers to: Word repairs a file without one."""

from __future__ import annotations

from pressdesk.writers.docx import markup
from pressdesk.writers.docx.markup import colour
from pressdesk.writers.letterhead import Letterhead

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_LINE = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")


def theme_xml(look: Letterhead) -> str:
    """The part `word/theme/theme1.xml`: the letterhead's font and colours."""
    tint = look.colours
    named = {"dk1": tint.ink, "lt1": "#FFFFFF", "dk2": tint.muted, "lt2": tint.tint}
    named |= dict.fromkeys(_ACCENTS, tint.accent)
    named |= {"hlink": tint.accent, "folHlink": tint.accent}
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{colour(value)}"/></a:{name}>'
        for name, value in named.items()
    )
    faces = (
        f'<a:latin typeface="{look.font}"/><a:ea typeface=""/>'
        f'<a:cs typeface="{look.font}"/>'
    )
    return (
        f'{markup.DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="Pressdesk">'
        f'<a:themeElements><a:clrScheme name="Pressdesk">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Pressdesk"><a:majorFont>{faces}</a:majorFont>'
        f"<a:minorFont>{faces}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Pressdesk"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
