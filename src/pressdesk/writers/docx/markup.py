"""The small words of WordprocessingML: names, escaping, units, fonts, bookmarks."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape as _escape

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
    }.items()
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DIGIT_FONT_SUFFIX = " FD"  # «Farsi digits»: draws ASCII digits in Persian shape
TWIPS_PER_MM = 1440 / 25.4
EMU_PER_MM = 36000
# XML 1.0 has no place for these, escaped or not.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("([\n\t])")
_BREAK = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def twips(mm: float) -> int:
    """Millimetres as twentieths of a point, Word's unit of length."""
    return round(mm * TWIPS_PER_MM)


def emu(mm: float) -> int:
    """Millimetres as English Metric Units, the unit of drawings."""
    return round(mm * EMU_PER_MM)


def colour(value: str) -> str:
    """A colour `#RRGGBB` as Word writes it."""
    return value.removeprefix("#").upper()


def writable(text: str) -> str:
    """`text` with each character that XML cannot hold replaced by U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def escape(text: str) -> str:
    """`text` for element content or an attribute in double quotes."""
    return _escape(writable(text), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def shown(text: str) -> str:
    """`text` as run content: breaks and tabs have elements of their own."""
    pieces = []
    for piece in _BREAKS.split(text):
        if piece in _BREAK:
            pieces.append(_BREAK[piece])
        elif piece:
            pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return "".join(pieces)


def fonts(family: str, *, east_asia: bool = False) -> str:
    """The font of a run, for every script: no theme font may stand in."""
    far = f' w:eastAsia="{family}"' if east_asia else ""
    return f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"{far} w:cs="{family}"/>'


def bookmark_start(number: int, name: str) -> str:
    """Where a named place begins; `number` is unique in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def bookmark_end(number: int) -> str:
    """Where the named place of this number ends."""
    return f'<w:bookmarkEnd w:id="{number}"/>'
