"""An element tree as pieces in reading order: paragraphs, headings, lists, tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pressdesk.document.nodes import (
    BodyBlock,
    Inline,
    Intertitle,
    ListBlock,
    ListItem,
    Quote,
    Span,
    Table,
    Text,
    block_id,
    plain,
    replace,
)
from pressdesk.readers.article import Located, Node, has_class, text_of
from pressdesk.readers.decode import harmless
from pressdesk.readers.facts import Facts
from pressdesk.readers.lines import classify
from pressdesk.readers.pictures import take_picture
from pressdesk.readers.reading import Piece, Role
from pressdesk.readers.runs import joined, lines, trimmed

_SPACE = re.compile(r"[ \t\n\r\f]+")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins"}
    | {"label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u"}
)
_MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}
_MARKS |= {"u": "underline", "ins": "underline"}
_SAFE = ("http://", "https://", "mailto:", "tel:")
_CODE = frozenset({"script", "style", "template", "noscript", "head", "link", "meta"})
_PLACES: tuple[tuple[Role, str], ...] = (
    ("kicker", "kicker_class"),
    ("subhead", "subhead_class"),
    ("lead", "lead_class"),
)
_SPEAKERS = ("cite", "footer", "figcaption")
_CELL_WORDS = 60
_LONGEST_PART = 1500
_DEEPEST_LIST = 3


@dataclass
class Flow:
    """One walk over the page; `pieces` grows, `facts` hears what is left out."""

    located: Located
    facts: Facts
    pieces: list[Piece] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    runs: list[Inline] = field(default_factory=list)
    linked: int = 0
    inside: bool = False
    role: Role = ""
    frames: frozenset[Node] = frozenset()
    scripts: int = 0
    kept_lines: bool = False

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
        self._text(node.text)
        for child in node:
            if isinstance(child.tag, str):
                self._element(child)
            self._text(child.tail)
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
        elif node.tag in _INLINE and not self._named(node):
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
        elif node.tag == "blockquote" or _is_quotation(node):
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
        else:
            self._children(node)

    def _as_role(self, node: Node, role: Role) -> None:
        text = trimmed(self._texts(node))
        flat = plain(text).replace("\n", " ")
        if flat.strip() and classify(flat).kind == "text":
            one = (flat,) if "\n" in plain(text) or role == "headline" else text
            self.pieces.append(Piece(one, role=role, loose=not self.inside))
        elif flat.strip():
            self.pieces.append(Piece((flat,), loose=not self.inside))

    def _heading(self, node: Node) -> None:
        text = trimmed(self._texts(node))
        flat = _flat(text)
        if plain(flat).strip():
            block = Intertitle(block_id(), flat) if self.inside else None
            linked = float(self.inside and _linked(node) > 0.8)
            self._add(Piece(flat, block, linked=linked, loose=not self.inside))

    def _add(self, piece: Piece) -> None:
        self.pieces.append(piece)

    def _texts(self, node: Node) -> Text:
        """The inline content of a subtree, apart from what surrounds it."""
        inner = Flow(self.located, self.facts, media=self.media, inside=True)
        inner.frames = self.frames
        inner.nested(node)
        self.scripts += inner.scripts
        texts = [piece.text for piece in inner.pieces if piece.text]
        parts: list[Inline] = []
        for at, text in enumerate(texts):
            parts.extend((*(("\n",) if at else ()), *text))
        return joined(parts)

    def nested(self, node: Node) -> None:
        """Walk the inside of `node` as its own flow."""
        self._children(node)
        self._flush()

    def _inline(self, node: Node) -> None:
        start, before = len(self.runs), len(self.pieces)
        self._children(node)
        if len(self.pieces) != before:
            return
        marked = [_mark(run, node.tag) for run in self.runs[start:]]
        if node.tag == "a":
            self.linked += sum(len(plain((run,))) for run in marked)
            marked = self._link(node, marked)
        self.runs[start:] = marked

    def _link(self, node: Node, runs: list[Inline]) -> list[Inline]:
        address = "".join((node.get("href") or "").split())
        address = harmless(address)[0]
        if not address or address.startswith("#"):
            return runs
        if not address.lower().startswith(_SAFE):
            self.facts.say("read-link-dropped", address=address[:120])
            return runs
        return [_linked_run(run, address) for run in runs]

    def _text(self, text: str | None) -> None:
        if not text:
            return
        kept, changed = harmless(text if self.kept_lines else _SPACE.sub(" ", text))
        self.facts.notices.extend(changed)
        last = plain((self.runs[-1],)) if self.runs else "\n"
        if last.endswith((" ", "\n")) and not self.kept_lines:
            kept = kept.lstrip(" ")
        if kept:
            self.runs.append(kept)

    def _flush(self) -> None:
        """End the paragraph; a line break ends one too."""
        total = sum(len(plain((run,))) for run in self.runs) or 1
        share = self.linked / total
        for text in map(trimmed, lines(joined(self.runs))):
            if plain(text).strip():
                self._add(Piece(text, linked=share, loose=not self.inside))
        self.runs, self.linked = [], 0

    def _list(self, node: Node) -> None:
        items = tuple(self._items(node, 0))
        if not items:
            return
        block = ListBlock(block_id(), items, node.tag == "ol")
        links = _linked(node)
        if self.inside and len(items) > 0:
            self._add(Piece(block=block, linked=links))
            return
        for item in items:
            self._add(Piece(item.text, linked=links, loose=True))

    def _items(self, node: Node, level: int) -> list[ListItem]:
        items = []
        for child in node:
            if child.tag in ("ul", "ol"):
                items += self._items(child, min(level + 1, _DEEPEST_LIST))
            elif isinstance(child.tag, str) and child not in self.located.junk:
                items += self._item(child, level)
        return items

    def _item(self, node: Node, level: int) -> list[ListItem]:
        inner = [n for n in node if n.tag in ("ul", "ol")]
        nested = [self._items(n, min(level + 1, _DEEPEST_LIST)) for n in inner]
        for part in inner:
            part.drop_tree()
        text = _flat(trimmed(self._texts(node)))
        own = [ListItem(text, level)] if plain(text).strip() else []
        return own + [item for items in nested for item in items]

    def _quote(self, node: Node) -> None:
        speaker: Text = ()
        for cite in [n for n in node.iter(*_SPEAKERS) if n is not node][:1]:
            speaker = _flat(trimmed(self._texts(cite)))
            cite.drop_tree()
        said = node if node.tag == "blockquote" else next(node.iter("blockquote"))
        text = trimmed(self._texts(said))
        if plain(text).strip():
            self._add(
                Piece(block=Quote(block_id(), text, speaker), loose=not self.inside)
            )

    def _table(self, node: Node) -> None:
        rows = () if self._is_layout(node) else self._rows(node)
        if not rows:
            self._children(node)
            return
        captions = [self._texts(n) for n in node.iter("caption")][:1]
        head = any(cell.tag == "th" for cell in next(node.iter("tr")))
        block: BodyBlock = Table(
            block_id(), rows, head, caption=_flat(captions[0]) if captions else ()
        )
        self._add(Piece(block=block, loose=not self.inside))

    def _rows(self, node: Node) -> tuple[tuple[Text, ...], ...]:
        rows: list[list[Text]] = [
            [_flat(trimmed(self._texts(cell))) for cell in row if _is_cell(cell)]
            for row in node.iter("tr")
        ]
        width = max((len(row) for row in rows), default=0)
        return tuple(tuple(row + [()] * (width - len(row))) for row in rows if row)

    def _is_layout(self, node: Node) -> bool:
        rows = [[c for c in row if _is_cell(c)] for row in node.iter("tr")]
        if (
            node.get("role") == "presentation"
            or next(node.iterdescendants("table"), None) is not None
        ):
            return True
        if len(rows) < 2 or max(map(len, rows)) < 2 or not self.inside:
            return True
        if (
            self.located.body in set(node.iterdescendants())
            or self.located.body is node
        ):
            return True
        texts = [[" ".join(text_of(cell).split()) for cell in row] for row in rows]
        if any(len(text.split()) > _CELL_WORDS for row in texts for text in row):
            return True
        return any(classify(" ".join(row)).kind == "stamp" for row in texts)

    def _picture(self, node: Node) -> None:
        photo = take_picture(node, self.facts, self.media, self._texts)
        if photo is not None and self.inside:
            self._add(Piece(block=photo))


def _is_quotation(node: Node) -> bool:
    """Whether a figure holds a quotation, its caption being the speaker."""
    if node.tag != "figure" or next(node.iter("img", "amp-img"), None) is not None:
        return False
    return next(node.iter("blockquote"), None) is not None


def _is_cell(node: Node) -> bool:
    return node.tag in ("td", "th")


def _flat(text: Text) -> Text:
    """On one line."""
    return joined(
        run.replace("\n", " ")
        if isinstance(run, str)
        else replace(run, text=run.text.replace("\n", " "))
        for run in text
    )


def _mark(run: Inline, tag: str) -> Inline:
    name = _MARKS.get(tag)
    if name is None or run == "\n":
        return run
    span = Span(run) if isinstance(run, str) else run
    return replace(span, **{name: True})


def _linked_run(run: Inline, address: str) -> Inline:
    if run == "\n":
        return run
    span = Span(run) if isinstance(run, str) else run
    return replace(span, link=address)


def _linked(node: Node) -> float:
    whole = len("".join(text_of(node).split()))
    links = sum(len("".join(text_of(link).split())) for link in node.iter("a"))
    return links / whole if whole else 0.0
