"""Places side by side in header and footer: a table without lines of its own."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.writers.docx.markup import colour, twips
from pressdesk.writers.docx.way import Way


@dataclass(frozen=True)
class Column:
    """One place: its width in millimetres, its paragraphs, the colour behind them."""

    width: float
    content: str
    ground: str = ""


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
) -> str:
    """The table; `above` and `below` are millimetres between rule and text.

    `place` is where shorter columns stand: top, center or bottom.
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
    row = "".join(_cell(cell, place, way) for cell in cells)
    return (
        f'<w:tbl><w:tblPr>{visual}<w:tblW w:w="{width}" w:type="dxa"/>'
        f'{rule.xml}<w:tblLayout w:type="fixed"/>{padding}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr>{row}</w:tr></w:tbl>"
    )


def _cell(cell: Column, place: str, way: Way) -> str:
    ground = ""
    if cell.ground:
        sides = (("top", 3), ("left", 4), ("bottom", 3), ("right", 4))
        inside = "".join(
            f'<w:{side} w:w="{twips(mm)}" w:type="dxa"/>' for side, mm in sides
        )
        fill = colour(cell.ground)
        ground = (
            f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
            f"<w:tcMar>{inside}</w:tcMar>"
        )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(cell.width)}" w:type="dxa"/>{ground}'
        f'<w:vAlign w:val="{place}"/></w:tcPr>'
        f"{cell.content or way.paragraph('Header', '')}</w:tc>"
    )
