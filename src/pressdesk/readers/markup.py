"""What single elements of a page mean: marks, links, cells, spans, quotations."""

from __future__ import annotations

from pressdesk.document.nodes import (
    Inline,
    ListBlock,
    Numbering,
    Photo,
    Quote,
    Span,
    Table,
    Text,
    replace,
)
from pressdesk.readers.article import Node, text_of
from pressdesk.readers.pictures import PICTURES
from pressdesk.readers.reading import Piece
from pressdesk.readers.runs import joined

INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data"}
    | {"del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "output"}
    | {"q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong"}
    | {"sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}
_MARKS |= {"u": "underline", "ins": "underline"}
_SPEAKERS = ("cite", "footer", "figcaption")
_MOST_ROWS = 1000


def is_struck(node: Node) -> bool:
    """Whether a reader sees the words of `node` with a line through them."""
    style = (node.get("style") or "")[:500].lower()
    return node.tag in ("del", "s", "strike") or "line-through" in style


def is_quotation(node: Node) -> bool:
    """Whether a figure holds a quotation, its caption being the speaker."""
    if node.tag != "figure" or next(node.iter(*PICTURES), None) is not None:
        return False
    return next(node.iter("blockquote"), None) is not None


def speaker_of(node: Node) -> Node | None:
    """What names the speaker in a quotation; a cited title inside it does not."""
    whole = text_of(node).rstrip()
    for part in node.iter(*_SPEAKERS):
        if part is node or next(part.iter("blockquote"), None) is not None:
            continue
        if part.tag != "cite" or whole.endswith(text_of(part).rstrip()):
            return part
    return None


def is_bare(figure: Node) -> bool:
    """Whether a figure has nothing to show but a picture or a caption."""
    if next(figure.iter(*PICTURES), None) is not None:
        return True
    captions = "".join(text_of(each) for each in figure.iter("figcaption"))
    return len("".join(text_of(figure).split())) <= len("".join(captions.split()))


def is_cell(node: Node) -> bool:
    """Whether `node` is a cell of a table."""
    return node.tag in ("td", "th")


def span_of(cell: Node) -> tuple[int, int]:
    """How many columns and rows a cell takes."""
    return _count(cell.get("colspan")), _count(cell.get("rowspan"))


def _count(value: str | None) -> int:
    digits = (value or "").strip()[:5]
    known = digits.isascii() and digits.isdigit()
    return min(max(1, int(digits)), _MOST_ROWS) if known else 1


def texts_of(piece: Piece) -> list[Text]:
    """The texts of a piece with their marks, or those inside its block."""
    block = piece.block
    if piece.text or block is None:
        found: list[Text] = [piece.text]
    elif isinstance(block, ListBlock):
        found = [item.text for item in block.items]
    elif isinstance(block, Table):
        found = [block.caption, *(cell for row in block.rows for cell in row)]
    elif isinstance(block, Quote):
        found = [block.text, block.speaker]
    else:
        found = [] if isinstance(block, Photo) else [block.text]
    return [text for text in found if text]


def flat(text: Text) -> Text:
    """On one line."""
    return joined(
        run.replace("\n", " ")
        if isinstance(run, str)
        else replace(run, text=run.text.replace("\n", " "))
        for run in text
    )


def marked(run: Inline, tag: str) -> Inline:
    """The run as `tag` shows it."""
    name = _MARKS.get(tag)
    if name is None or run == "\n":
        return run
    span = Span(run) if isinstance(run, str) else run
    return replace(span, **{name: True})


def with_link(run: Inline, address: str) -> Inline:
    """The run as a link."""
    if run == "\n":
        return run
    span = Span(run) if isinstance(run, str) else run
    return replace(span, link=address)


def linked(node: Node) -> float:
    """The share of an element's characters that are links."""
    whole = len("".join(text_of(node).split()))
    links = sum(len("".join(text_of(link).split())) for link in node.iter("a"))
    return links / whole if whole else 0.0


def numbering_of(node: Node) -> Numbering:
    """As our own pages say it; other pages' numbers are the release's own."""
    named = (node.get("class") or "").split()
    if "abjad" in named:
        return "abjad"
    return "latin" if "latin" in named else ""


def is_element(node: Node) -> bool:
    """Whether this is an element, no comment or instruction."""
    return isinstance(node.tag, str)


def has_rows(node: Node) -> bool:
    """Whether rows of a table stand in it."""
    return is_element(node) and next(node.iter("tr"), None) is not None
