"""A plain tree as blocks: the walk over web pages, with what a paste does otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pressdesk.document.edits import normal
from pressdesk.document.nodes import (
    BodyBlock,
    Inline,
    Intertitle,
    ListBlock,
    ListItem,
    Paragraph,
    Photo,
    Quote,
    Span,
    Table,
    Text,
    block_id,
    plain,
    replace,
)
from pressdesk.document.schema import MARKS, SCHEMA, TextRule, marks_of
from pressdesk.readers.article import Located, Node, text_of
from pressdesk.readers.clipboard.letters import cured, cured_line
from pressdesk.readers.clipboard.lines import marked, with_lists
from pressdesk.readers.clipboard.losses import Losses
from pressdesk.readers.clipboard.sidenotes import NOTE
from pressdesk.readers.clipboard.tree import made_plain
from pressdesk.readers.facts import Facts
from pressdesk.readers.flow import Flow
from pressdesk.readers.markup import is_cell
from pressdesk.readers.reading import Piece
from pressdesk.readers.runs import joined, lines, trimmed
from pressdesk.text.characters import is_invisible

_CELL_WORDS = 200
_SENTENCE = 60
_ENDED = (".", "؟", "!", ":", "»", "…", "؛")
_DEEPEST = 3


def read_blocks(
    root: Node, losses: Losses
) -> tuple[tuple[BodyBlock, ...], Mapping[str, bytes]]:
    """The blocks of a clipboard's page and the photos that lie in it."""
    body = made_plain(root, losses)
    facts = Facts()
    flow = PasteFlow(Located(body, body, None, set()), facts)
    flow.walk(body)
    losses.notices.extend(facts.notices)
    losses.add("merged", sum(_merged(cell) for cell in body.iter("td", "th")))
    made = [block for piece in flow.pieces if (block := _block(piece)) is not None]
    listed = with_lists(made, losses)
    finished = [each for block in listed if (each := _finished(block, losses))]
    return tuple(_one_list(finished)), flow.media


def _merged(cell: Node) -> bool:
    return any(
        (cell.get(name) or "1") not in ("0", "1") for name in ("colspan", "rowspan")
    )


@dataclass
class PasteFlow(Flow):
    """Single line breaks stay inside a paragraph; every grid of cells is a table."""

    def _inner(self) -> Flow:
        return PasteFlow(self.located, self.facts, media=self.media, inside=True)

    def _inline(self, node: Node) -> None:
        note = node.get(NOTE)
        if note:
            self._put_note(note)
        else:
            super()._inline(node)

    def _put_note(self, words: str) -> None:
        """A footnote belongs to the last word before its sign."""
        *before, last = self.runs or ["*"]
        span = Span(last) if isinstance(last, str) else last
        head, gap, word = span.text.rstrip().rpartition(" ")
        if span.note or not word.strip():
            self.runs.append(Span("*", note=words))
            return
        made: list[Inline] = [replace(span, text=head + gap)] if gap else []
        self.runs = [*before, *made, replace(span, text=word, note=words)]

    def _flush(self) -> None:
        total = sum(len(plain((run,))) for run in self.runs) or 1
        share = self.linked / total
        for text in _paragraphs(joined(self.runs)):
            if plain(text).strip():
                self._add(Piece(text, linked=share))
        self.runs, self.linked = [], 0
        photos, self.late = self.late, []
        for photo in photos:
            self._show(photo)

    def _item(self, node: Node, level: int) -> list[ListItem]:
        said = node.get("aria-level") or ""
        level = max(level, min(int(said) - 1, _DEEPEST)) if said else level
        return super()._item(node, level)

    def _is_layout(self, node: Node) -> bool:
        rows = [[cell for cell in row if is_cell(cell)] for row in node.iter("tr")]
        inner = next(node.iterdescendants("table"), None) is not None
        widest = max(map(len, rows), default=0)
        if node.get("role") == "presentation" or inner or widest < 2:
            return True
        words = (len(text_of(cell).split()) for row in rows for cell in row)
        return max(words, default=0) > _CELL_WORDS


def _paragraphs(text: Text) -> list[Text]:
    """The text parted at its empty lines; whole sentences on lines part too."""
    parts = [trimmed(line) for line in lines(text)]
    said = [plain(part) for part in parts if plain(part).strip()]
    whole = len(said) > 2 and all(line.endswith(_ENDED) for line in said[:-1])
    if whole and sum(map(len, said)) > _SENTENCE * len(said):
        return parts
    if sum(marked(line) is not None for line in said) > 1:
        return parts
    made: list[list[Inline]] = [[]]
    for part in parts:
        if is_invisible(plain(part)):
            made.append([])
        else:
            made[-1] += ["\n", *part] if made[-1] else part
    return [joined(runs) for runs in made]


def _block(piece: Piece) -> BodyBlock | None:
    if piece.block is not None:
        return piece.block
    return Paragraph(block_id(), piece.text) if piece.text else None


# -- letters and rules --------------------------------------------------------


def _finished(block: BodyBlock, losses: Losses) -> BodyBlock | None:
    """The block with cured letters and only what the schema allows; None if empty."""

    def text(words: Text, kind: str, field: str = "text") -> Text:
        return _fitting(trimmed(cured(words, losses)), SCHEMA[kind].texts[field])

    match block:
        case Paragraph():
            return _said(replace(block, text=text(block.text, "paragraph")))
        case Intertitle():
            return _said(replace(block, text=text(block.text, "intertitle")))
        case Quote():
            by = text(block.speaker, "quote", "speaker")
            return _said(replace(block, text=text(block.text, "quote"), speaker=by))
        case ListBlock():
            made = [replace(i, text=text(i.text, "list", "items")) for i in block.items]
            items = tuple(item for item in made if _seen(item.text))
            return replace(block, items=items) if items else None
        case Table():
            rows = tuple(
                tuple(text(cell, "table", "rows") for cell in row) for row in block.rows
            )
            caption = text(block.caption, "table", "caption")
            return replace(block, rows=_plain_head(rows, block), caption=caption)
        case Photo():
            caption, alt = text(block.caption, "photo", "caption"), block.alt
            return replace(block, caption=caption, alt=cured_line(alt, losses))


def _said(block: Paragraph | Intertitle | Quote) -> BodyBlock | None:
    return block if _seen(block.text) else None


def _seen(text: Text) -> bool:
    return not is_invisible(plain(text))


def _plain_head(
    rows: tuple[tuple[Text, ...], ...], table: Table
) -> tuple[tuple[Text, ...], ...]:
    """The head is shown bold anyway."""
    if not table.header or not rows:
        return rows
    rule = TextRule(MARKS - {"bold"})
    head = tuple(_fitting(cell, rule) for cell in rows[0])
    return (head, *rows[1:])


def _fitting(text: Text, rule: TextRule) -> Text:
    """The text with the marks and line breaks that its place may have."""
    return normal(_fitted(run, rule) for run in text)


def _fitted(run: Inline, rule: TextRule) -> Inline:
    span = Span(run) if isinstance(run, str) else run
    if not rule.lines:
        span = replace(span, text=span.text.replace("\n", " "))
    for mark in marks_of(span) - rule.marks:
        span = replace(span, **{mark: type(getattr(span, mark))()})
    return span


def _one_list(blocks: list[BodyBlock]) -> list[BodyBlock]:
    """Items that each stand in a list of their own (Word on the web) are one list."""
    made: list[BodyBlock] = []
    for block in blocks:
        last = made[-1] if made else None
        if isinstance(block, ListBlock) and isinstance(last, ListBlock):
            deeper = min(item.level for item in block.items) > 0
            if deeper:
                made[-1] = replace(last, items=(*last.items, *block.items))
                continue
        made.append(block)
    return made
