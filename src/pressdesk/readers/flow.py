"""An element tree as pieces in reading order: paragraphs, headings, lists, tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from pressdesk.document.nodes import (
    Inline,
    Intertitle,
    ListBlock,
    ListItem,
    Photo,
    Quote,
    Table,
    Text,
    block_id,
    plain,
)
from pressdesk.readers.article import Node, has_class, text_of
from pressdesk.readers.decode import harmless
from pressdesk.readers.grids import spread
from pressdesk.readers.layout_tables import is_layout
from pressdesk.readers.lines import classify
from pressdesk.readers.markup import (
    INLINE,
    flat,
    has_rows,
    is_bare,
    is_cell,
    is_element,
    is_quotation,
    linked,
    marked,
    numbering_of,
    span_of,
    speaker_of,
    texts_of,
)
from pressdesk.readers.pictures import PICTURES, take_picture
from pressdesk.readers.reading import Piece, Role, elided
from pressdesk.readers.runs import joined, lines, trimmed
from pressdesk.readers.writing import Writing

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CODE = frozenset({"script", "style", "template", "noscript", "head", "link", "meta"})
_PLACES: tuple[tuple[Role, str], ...] = (
    ("kicker", "kicker_class"),
    ("subhead", "subhead_class"),
    ("lead", "lead_class"),
)
_FRAMES = frozenset({"thead", "tbody", "tfoot", "tr", "colgroup", "col"})
_LONGEST_PART = 1500
_DEEPEST_LIST = 3


@dataclass
class Flow(Writing):
    """One walk over the page; `pieces` grows, `facts` hears what is left out."""

    pieces: list[Piece] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    inside: bool = False
    role: Role = ""
    frames: frozenset[Node] = frozenset()
    scripts: int = 0
    late: list[Photo] = field(default_factory=list)

    def walk(self, page: Node) -> None:
        """Walk the whole page: the scope gives pieces, the rest is dropped."""
        scope = self.located.scope
        self.frames = frozenset((scope, *scope.iterancestors()))
        self._descend(page)
        self._flush()
        if self.scripts:
            self.facts.say("read-scripts-dropped", count=self.scripts)

    def _descend(self, node: Node) -> None:
        if node is self.located.scope:
            self._children(node)
            return
        for child in node:
            if child in self.frames:
                self._descend(child)
            else:
                self._left_out(child)

    def _left_out(self, node: Node) -> None:
        if not isinstance(node.tag, str):
            return
        self.scripts += len(list(node.iter("script")))
        words = " ".join(
            " ".join(part.split())
            for part in node.xpath(
                ".//text()[not(ancestor::script or ancestor::style)]"
            )
            if node.tag not in _CODE
        ).strip()
        if words:
            self.facts.dropped(harmless(words)[0])

    def _children(self, node: Node) -> None:
        was = self.inside
        self.inside = was or node is self.located.body
        self.write(node.text)
        for child in node:
            if isinstance(child.tag, str):
                self._element(child)
            self.write(child.tail)
        if node is self.located.body:
            self._flush()
        self.inside = was

    def _element(self, node: Node) -> None:
        if node in self.located.junk and node not in (
            self.located.headline,
            self.located.body,
        ):
            self._left_out(node)
        elif node.tag == "br":
            self.runs.append("\n")
        elif node.tag in INLINE and not self._named(node):
            self._inline(node)
        else:
            self._flush()
            self._block(node)
            self._flush()

    def _named(self, node: Node) -> bool:
        if node in (self.located.headline, self.located.body):
            return True
        return any(has_class(node, name) for _role, name in _PLACES)

    def _block(self, node: Node) -> None:
        if node is self.located.headline:
            self._as_role(node, "headline")
        elif role := self._role_of(node):
            self._as_role(node, role)
        elif node.tag in _HEADINGS:
            self._heading(node)
        elif node.tag in ("ul", "ol"):
            self._list(node)
        elif node.tag == "blockquote" or is_quotation(node):
            self._quote(node)
        elif node.tag == "table":
            self._table(node)
        elif node.tag in ("img", "amp-img", "figure", "picture"):
            self._picture(node)
        else:
            self._place(node)

    def _place(self, node: Node) -> None:
        """A frame, preformatted lines, or a list of tags."""
        if self._is_part(node, "tags_class"):
            self._tags(node)
            return
        self.kept_lines = node.tag == "pre"
        self._children(node)
        self._flush()
        self.kept_lines = False

    def _role_of(self, node: Node) -> Role:
        """The part of the release that the class of an element names."""
        for role, name in _PLACES:
            if self._is_part(node, name):
                return role
        return ""

    def _is_part(self, node: Node, name: str) -> bool:
        small = has_class(node, name) and len(text_of(node)) < _LONGEST_PART
        return small and node is not self.located.body and not self._holds_body(node)

    def _holds_body(self, node: Node) -> bool:
        return node is self.located.scope or node in self.located.body.iterancestors()

    def _tags(self, node: Node) -> None:
        words = [text_of(link) for link in node.iter("a")]
        if words:
            self.facts.take_tags("\n".join(harmless(word)[0] for word in words))
            for link in list(node.iter("a")):
                link.drop_tree()
            if any(map(str.isalnum, text_of(node))):
                self._left_out(node)
        else:
            self._children(node)

    def _as_role(self, node: Node, role: Role) -> None:
        text = trimmed(self._texts(node))
        words = plain(text).replace("\n", " ")
        if words.strip() and classify(words).kind == "text":
            one = (words,) if "\n" in plain(text) or role == "headline" else text
            self._add(Piece(one, role=role, loose=not self.inside))
        elif words.strip():
            self._add(Piece((words,), loose=not self.inside))

    def _heading(self, node: Node) -> None:
        text = trimmed(self._texts(node))
        line = flat(text)
        if plain(line).strip():
            block = Intertitle(block_id(), line) if self.inside else None
            share = float(self.inside and linked(node) > 0.8)
            self._add(Piece(line, block, linked=share, loose=not self.inside))

    def _add(self, piece: Piece) -> None:
        self.pieces.append(piece)

    def _texts(self, node: Node) -> Text:
        """The inline content of a subtree, apart from what surrounds it."""
        inner = self._inner()
        inner.frames = self.frames
        inner.nested(node)
        self.scripts += inner.scripts
        blocks = (piece.block for piece in inner.pieces)
        self.late += [block for block in blocks if isinstance(block, Photo)]
        texts = [text for piece in inner.pieces for text in texts_of(piece)]
        parts: list[Inline] = []
        for at, text in enumerate(texts):
            parts.extend((*(("\n",) if at else ()), *text))
        return joined(parts)

    def _inner(self) -> Flow:
        """A flow for a text inside this one."""
        return Flow(self.located, self.facts, media=self.media, inside=True)

    def nested(self, node: Node) -> None:
        """Walk the inside of `node` as its own flow."""
        self._children(node)
        self._flush()

    def _inline(self, node: Node) -> None:
        start, before = len(self.runs), len(self.pieces)
        if node.tag == "q":
            self.runs.append("«")
        self._children(node)
        if node.tag == "q":
            self.runs.append("»")
        self.say_lost_look(node)
        if len(self.pieces) != before:
            return
        shown = [marked(run, node.tag) for run in self.runs[start:]]
        if node.tag == "a":
            self.linked += sum(len(plain((run,))) for run in shown)
            shown = self.with_address(node, shown)
        self.runs[start:] = shown

    def _flush(self) -> None:
        """End the paragraph; a line break ends one too."""
        total = sum(len(plain((run,))) for run in self.runs) or 1
        share = self.linked / total
        for text in map(trimmed, lines(joined(self.runs))):
            if plain(text).strip():
                self._add(Piece(text, linked=share, loose=not self.inside))
        self.runs, self.linked = [], 0
        photos, self.late = self.late, []
        for photo in photos:
            self._show(photo)

    def _list(self, node: Node) -> None:
        items = tuple(self._items(node, 0))
        if not items:
            return
        ordered = node.tag == "ol"
        numbering = numbering_of(node) if ordered else ""
        block = ListBlock(block_id(), items, ordered, numbering=numbering)
        links = linked(node)
        if self.inside and len(items) > 0:
            self._add(Piece(block=block, linked=links))
            return
        for item in items:
            self._add(Piece(item.text, linked=links, loose=True))

    def _items(self, node: Node, level: int) -> list[ListItem]:
        items = self._stray(node.text, level)
        for child in node:
            if child in self.located.junk:
                self._left_out(child)
            elif child.tag in ("ul", "ol"):
                items += self._items(child, min(level + 1, _DEEPEST_LIST))
            elif isinstance(child.tag, str):
                items += self._item(child, level)
            items += self._stray(child.tail, level)
        return items

    def _stray(self, text: str | None, level: int) -> list[ListItem]:
        """Words of a list that stand outside its items."""
        words = harmless(" ".join((text or "").split()))[0]
        return [ListItem((words,), level)] if words else []

    def _item(self, node: Node, level: int) -> list[ListItem]:
        inner = [n for n in node if n.tag in ("ul", "ol")]
        inner = [n for n in inner if n not in self.located.junk]
        nested = [self._items(n, min(level + 1, _DEEPEST_LIST)) for n in inner]
        for part in inner:
            part.tail = f" {part.tail or ''}"
            part.drop_tree()
        text = flat(trimmed(self._texts(node)))
        own = [ListItem(text, level)] if plain(text).strip() else []
        return own + [item for items in nested for item in items]

    def _quote(self, node: Node) -> None:
        said = node if node.tag == "blockquote" else next(node.iter("blockquote"))
        speaker: Text = ()
        by = speaker_of(node)
        if by is not None:
            speaker = flat(trimmed(self._texts(by)))
            by.drop_tree()
        text = trimmed(self._texts(said))
        if plain(text).strip():
            quote = Quote(block_id(), text, speaker)
            self._add(Piece(block=quote, loose=not self.inside))
        elif speaker:
            self._add(Piece(speaker, loose=not self.inside))
        if said is not node:
            said.drop_tree()
            self._children(node)

    def _table(self, node: Node) -> None:
        if is_layout(node, self.located.body, inside=self.inside):
            self._children(node)
            return
        title = next(node.iter("caption"), None)
        self._beside_cells(node, title)
        self._flush()
        caption = flat(trimmed(self._texts(title))) if title is not None else ()
        head = any(cell.tag == "th" for cell in next(node.iter("tr")))
        if rows := self._rows(node):
            block = Table(block_id(), rows, head, caption=caption)
            self._add(Piece(block=block, loose=not self.inside))
        elif caption:
            self._add(Piece(caption, loose=not self.inside))

    def _beside_cells(self, node: Node, title: Node | None) -> None:
        """What a careless page has between the cells; browsers show it before them."""
        self.write(node.text)
        for child in node:
            if child in self.located.junk:
                self._left_out(child)
            elif child.tag in _FRAMES or has_rows(child):
                self._beside_cells(child, title)
            elif child is not title and not is_cell(child) and is_element(child):
                self._element(child)
            self.write(child.tail)

    def _rows(self, node: Node) -> tuple[tuple[Text, ...], ...]:
        shown = [
            [cell for cell in row if is_cell(cell) and cell not in self.located.junk]
            for row in node.iter("tr")
            if row not in self.located.junk
        ]
        rows = [
            row for row in spread(shown, span_of) if any(c is not None for c in row)
        ]
        width = max(map(len, rows), default=0)
        return tuple(
            tuple(self._cell(cell) for cell in (*row, *[None] * (width - len(row))))
            for row in rows
        )

    def _cell(self, cell: Node | None) -> Text:
        return () if cell is None else flat(trimmed(self._texts(cell)))

    def _picture(self, node: Node) -> None:
        if not is_bare(node):
            self._children(node)
            return
        photo = take_picture(node, self.facts, self.media, self._texts)
        if photo is not None:
            self._show(photo)
        if node.tag not in PICTURES:
            self._rest(node)

    def _rest(self, figure: Node) -> None:
        """What a figure shows beside its first picture and caption."""
        for tags in (PICTURES, ("figcaption",)):
            if (taken := next(figure.iter(*tags), None)) is not None:
                taken.drop_tree()
        self._children(figure)

    def _show(self, photo: Photo) -> None:
        """A photo of the article; one from around it goes, its caption is told."""
        if self.inside:
            self._add(Piece(block=photo))
        elif plain(photo.caption).strip():
            text = elided(plain(photo.caption))
            self.facts.say("read-caption-dropped", text=text)
