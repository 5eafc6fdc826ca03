"""The foot of a release: end mark, contact and code square, together on one page.

They stand in one row of a table without lines that no page may part: a frame or a
floating picture takes no room at a page's end and runs into the footer. Every
paragraph of the row is kept with the next one, and so is what stands before it, so that
the end never stands on a page alone.
"""

from __future__ import annotations

import re

from pressdesk.writers.docx.columns import Column, Rule, columns
from pressdesk.writers.docx.markup import twips
from pressdesk.writers.docx.way import Way

STYLE = "Verification"
_SQUARE_MM, _BELOW_TABLE_MM, _THIN_MM = 52.0, 2.5, 0.4
_NO_RULE = Rule("top", 0, "#000000")
_STYLED = re.compile(r'(<w:pStyle w:val="\w+"/>)(?:<w:keepNext(?: w:val="0")?/>)?')


def words_width(width: float) -> float:
    """The column beside the square, in millimetres, of a text area `width` wide."""
    return max(width - _SQUARE_MM, width / 2)


def closing(words: str, seal: str, width: float, way: Way) -> str:
    """The row of `words` at the start and `seal` at the end, and what ends the file.

    Word wants a paragraph behind a table; it is of the seal's style and nearly no
    height.
    """
    beside = words_width(width)
    cells = [Column(beside, words), Column(width - beside, seal)]
    row = columns(cells, _NO_RULE, way, place="top", whole=True)
    return held(row) + _thin(way, _THIN_MM)


def below_table(way: Way) -> str:
    """What parts the row from a table above it; they would be one without."""
    return held(_thin(way, _BELOW_TABLE_MM))


def held(xml: str) -> str:
    """`xml` with each paragraph kept with the next one."""
    return _STYLED.sub(r"\1<w:keepNext/>", xml)


def held_last(xml: str) -> str:
    """`xml` with its last paragraph, or its last row, kept with what follows."""
    at = xml.rfind("<w:tr>" if xml.endswith("</w:tbl>") else "<w:p>")
    return xml[:at] + held(xml[at:]) if at >= 0 else xml


def _thin(way: Way, height: float) -> str:
    line = f'w:line="{twips(height)}" w:lineRule="exact"'
    return way.paragraph(STYLE, "", f'|<w:spacing w:before="0" w:after="0" {line}/>')
