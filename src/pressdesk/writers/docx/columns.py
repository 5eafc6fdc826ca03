"""Places side by side in header and footer: a table without lines of its own."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.writers.docx.markup import colour, twips
from pressdesk.writers.docx.way import Way

BAND_SIDE_MM = 4.0


@dataclass(frozen=True)
class Column:
    """One place: its width in millimetres, its paragraphs, the colour behind them.

    `inset` is the room at both sides of it, in millimetres.
    """

    width: float
    content: str
    ground: str = ""
    inset: float = 0


@dataclass(frozen=True)
class Rule:
    """A line above or below the places; `weight` in eighths of a point, 0 for none."""

    side: str
    weight: int
    ink: str
    kind: str = "single"

    @property
    def xml(self) -> str:
        """The table's borders."""
        if not self.weight:
            return ""
        return (
            f'<w:tblBorders><w:{self.side} w:val="{self.kind}" w:sz="{self.weight}" '
            f'w:space="0" w:color="{colour(self.ink)}"/></w:tblBorders>'
        )


def columns(
    cells: list[Column],
    rule: Rule,
    way: Way,
    above: float = 0,
    below: float = 0,
    place: str = "center",
    *,
    whole: bool = False,
) -> str:
    """The table; `above` and `below` are millimetres between rule and text.

    `place` is where shorter columns stand: top, center or bottom. No page parts a
    `whole` one.
    """
    width = sum(twips(cell.width) for cell in cells)
    padding = (
        f'<w:tblCellMar><w:top w:w="{twips(above)}" w:type="dxa"/>'
        '<w:left w:w="0" w:type="dxa"/>'
        f'<w:bottom w:w="{twips(below)}" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    visual = way.turned("<w:bidiVisual/>")
    grid = "".join(f'<w:gridCol w:w="{twips(cell.width)}"/>' for cell in cells)
    row = "<w:trPr><w:cantSplit/></w:trPr>" * whole
    row += "".join(_cell(cell, place, way) for cell in cells)
    return (
        f'<w:tbl><w:tblPr>{visual}<w:tblW w:w="{width}" w:type="dxa"/>'
        f'{rule.xml}<w:tblLayout w:type="fixed"/>{padding}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr>{row}</w:tr></w:tbl>"
    )


def _cell(cell: Column, place: str, way: Way) -> str:
    ground = ""
    if cell.ground:
        fill = colour(cell.ground)
        ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
        ground += _room(top=3, left=BAND_SIDE_MM, bottom=3, right=BAND_SIDE_MM)
    elif cell.inset:
        ground = _room(left=cell.inset, right=cell.inset)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(cell.width)}" w:type="dxa"/>{ground}'
        f'<w:vAlign w:val="{place}"/></w:tcPr>'
        f"{cell.content or way.paragraph('Header', '')}</w:tc>"
    )


def _room(**sides: float) -> str:
    inside = (
        f'<w:{side} w:w="{twips(mm)}" w:type="dxa"/>' for side, mm in sides.items()
    )
    return f"<w:tcMar>{''.join(inside)}</w:tcMar>"
