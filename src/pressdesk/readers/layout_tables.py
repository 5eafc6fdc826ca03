"""Tables that a page only arranges its parts with."""

from __future__ import annotations

from pressdesk.readers.article import Node, text_of
from pressdesk.readers.lines import classify
from pressdesk.readers.markup import is_cell

_CELL_WORDS = 60


def is_layout(table: Node, body: Node, *, inside: bool) -> bool:
    """Whether `table` holds parts of the page, not data; `inside`: it is in `body`."""
    rows = [[cell for cell in row if is_cell(cell)] for row in table.iter("tr")]
    inner = set(table.iterdescendants())
    if table.get("role") == "presentation" or any(x.tag == "table" for x in inner):
        return True
    if len(rows) < 2 or max(map(len, rows)) < 2 or not inside:
        return True
    if sum(map(len, rows)) < len(list(table.iter("td", "th"))):
        return True
    if body is table or body in inner:
        return True
    texts = [[" ".join(text_of(cell).split()) for cell in row] for row in rows]
    if any(len(text.split()) > _CELL_WORDS for row in texts for text in row):
        return True
    return any(classify(" ".join(row)).kind == "stamp" for row in texts)
