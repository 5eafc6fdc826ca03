"""Tables: first column at the start, header row repeated on each page."""

from __future__ import annotations

from pressdesk.document.nodes import Table, Text, plain
from pressdesk.writers.docx.markup import colour, escape
from pressdesk.writers.docx.room import LETTER, shared
from pressdesk.writers.docx.runs import Hand
from pressdesk.writers.docx.styles import CELL_SIDE
from pressdesk.writers.docx.way import Way
from pressdesk.writers.letterhead import Letterhead

_BESIDE = 2 * CELL_SIDE + 20
_LONGEST = 70  # letters a line: a longer text is broken anyhow


def column_widths(block: Table, width: int, size: float) -> list[int]:
    """Widths in twips, as a browser finds them: no word broken, room by need.

    `size` is the type size in points.
    """
    least, wanted = [], []
    letter = size * 20 * LETTER
    for at in range(max(len(row) for row in block.rows)):
        texts = [plain(row[at]) for row in block.rows if at < len(row)]
        lines = (line for text in texts for line in text.split("\n"))
        word = max((len(word) for text in texts for word in text.split()), default=1)
        line = max(map(len, lines), default=1)
        least.append(word * letter + _BESIDE)
        wanted.append(max(word, min(line, _LONGEST)) * letter + _BESIDE)
    widths = [round(each) for each in shared(least, wanted, width)]
    widths[-1] += width - sum(widths)
    return widths


def table_xml(block: Table, width: int, look: Letterhead, hand: Hand) -> str:
    """The table of `block`, `width` twips wide; short rows are filled up."""
    widths, tint = (
        column_widths(block, width, look.sizes.table),
        colour(look.colours.tint),
    )
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
        f"<w:tbl>{_properties(block, width, hand.way)}<w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>"
    )


def _properties(block: Table, width: int, way: Way) -> str:
    caption = escape(plain(block.caption))
    described = f'<w:tblCaption w:val="{caption}"/>' if caption else ""
    first_row, first_column = int(block.header), int(block.header_column)
    value = f"{0x0600 | first_row << 5 | first_column << 7:04X}"
    return (
        '<w:tblPr><w:tblStyle w:val="ReleaseTable"/>'
        f'{way.turned("<w:bidiVisual/>")}<w:tblW w:w="{width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{value}" w:firstRow="{first_row}" w:lastRow="0" '
        f'w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/>{described}</w:tblPr>'
    )


def _cell(text: Text, width: int, hand: Hand, fill: str) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    style = "TableHead" if fill else "TableText"
    words = hand.way.paragraph(style, hand.write(text, heavy=bool(fill)))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{words}</w:tc>"
    )
