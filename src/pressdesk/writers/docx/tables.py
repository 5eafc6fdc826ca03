"""Tables: first column at the right, header row repeated on each page."""

from __future__ import annotations

from pressdesk.document.nodes import Table, Text, plain
from pressdesk.writers.docx.markup import colour, escape, paragraph
from pressdesk.writers.docx.runs import Hand
from pressdesk.writers.letterhead import Letterhead

_SHORTEST, _LONGEST = 8, 40


def column_widths(block: Table, width: int) -> list[int]:
    """Widths in twips that follow the longest text of each column, within bounds."""
    count = max(len(row) for row in block.rows)
    lengths = [_SHORTEST] * count
    for row in block.rows:
        for at, cell in enumerate(row):
            length = min(max(len(plain(cell)), _SHORTEST), _LONGEST)
            lengths[at] = max(lengths[at], length)
    widths = [width * length // sum(lengths) for length in lengths]
    widths[-1] += width - sum(widths)
    return widths


def table_xml(block: Table, width: int, look: Letterhead, hand: Hand) -> str:
    """The table of `block`, `width` twips wide; short rows are filled up."""
    widths, tint = column_widths(block, width), colour(look.colours.tint)
    rows = []
    for at, cells in enumerate(block.rows):
        heads = block.header and at == 0
        row = "".join(
            _cell(
                cells[column] if column < len(cells) else (),
                size,
                hand,
                tint if heads or (block.header_column and column == 0) else "",
            )
            for column, size in enumerate(widths)
        )
        repeated = "<w:tblHeader/>" if heads else ""
        rows.append(f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{row}</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in widths)
    return (
        f"<w:tbl>{_properties(block, width)}<w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>"
    )


def _properties(block: Table, width: int) -> str:
    caption = escape(plain(block.caption))
    described = f'<w:tblCaption w:val="{caption}"/>' if caption else ""
    first_row, first_column = int(block.header), int(block.header_column)
    value = f"{0x0600 | first_row << 5 | first_column << 7:04X}"
    return (
        '<w:tblPr><w:tblStyle w:val="ReleaseTable"/><w:bidiVisual/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{value}" w:firstRow="{first_row}" w:lastRow="0" '
        f'w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/>{described}</w:tblPr>'
    )


def _cell(text: Text, width: int, hand: Hand, fill: str) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    style = "TableHead" if fill else "TableText"
    words = paragraph(style, hand.write(text, heavy=bool(fill)))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{words}</w:tc>"
    )
