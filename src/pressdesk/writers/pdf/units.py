"""Which text of the release an element of the printed page shows.

A unit is one text of a block: a paragraph, a list item, a cell, a caption. Its offset
inside the block follows `document.schema.block_text`.
"""

# ruff: noqa: ANN401  (WeasyPrint's elements have no types)
from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pressdesk.document.nodes import (
    PARTS,
    BodyBlock,
    ListBlock,
    Photo,
    Quote,
    Release,
    Span,
    Table,
    Text,
    plain,
)
from pressdesk.document.schema import texts_of

NOTE = "x-note"  # an element of our own, so that it has a tag of its own
_OPTIONAL = frozenset({"caption", "speaker"})
_LEAVES: Mapping[type[BodyBlock], frozenset[str]] = {
    ListBlock: frozenset({"li"}),
    Quote: frozenset({"p"}),
    Photo: frozenset({"figcaption"}),
    Table: frozenset({"caption", "th", "td"}),
}


class Unit:
    """One text of a block while it is painted; `at` is how far it has come.

    `repeats`: it may be painted anew on each page, as the head row of a table. A
    `whole` one, a footnote, always stands for all of its text.
    """

    def __init__(
        self,
        block: str,
        start: int,
        text: str,
        *,
        whole: bool = False,
        repeats: bool = False,
    ) -> None:
        self.block, self.start, self.text = block, start, text
        self.whole, self.repeats = whole, repeats
        self.at = 0
        self.page = -1

    def turn(self, page: int) -> None:
        """A piece of it is painted on this page."""
        if self.repeats and page != self.page:
            self.at = 0
        self.page = page

    def find(self, char: str) -> int | None:
        """The offset in the block of the next painted character; None for others.

        Only white space is lost or changed between a text and its lines.
        """
        at, text = self.at, self.text
        if at < len(text) and text[at] == char:
            self.at = at + 1
            return self.start + at
        if char.isspace():
            if at < len(text) and text[at].isspace():
                self.at = at + 1
                return self.start + at
            return None
        while at < len(text) and text[at] != char and text[at].isspace():
            at += 1
        if at == len(text) or text[at] != char:
            return None
        self.at = at + 1
        return self.start + at


def units(root: Any, release: Release) -> dict[Any, Unit | None]:
    """The unit of each element that begins one; None for words of the page's own."""
    blocks = {block.id: block for block in release.body}
    made: dict[Any, Unit | None] = {}
    for element in root.iter():
        name = element.get("id")
        if name in PARTS:
            made |= _unit(element, name, 0, release.part(name))
        elif name in blocks:
            made |= _of_block(element, blocks[name])
    return made


def _of_block(element: Any, block: BodyBlock) -> dict[Any, Unit | None]:
    made: dict[Any, Unit | None] = {}
    leaves = _LEAVES.get(type(block))
    if leaves is None:
        elements = iter((element,))
    else:
        elements = (inner for inner in element.iter() if inner.tag in leaves)
    start = 0
    for name, text in texts_of(block):
        if not _absent(name, text, block):
            found = next(elements, None)
            if found is not None:
                made |= _unit(found, block.id, start, text)
        start += len(plain(text)) + 1
    return made


def _absent(name: str, text: Text, block: BodyBlock) -> bool:
    """Whether the page has no element for this text."""
    return name in _OPTIONAL and not plain(text) and not isinstance(block, Photo)


def _unit(
    element: Any, block: str, start: int, text: Text
) -> Iterator[tuple[Any, Unit | None]]:
    repeats = element.tag == "th" and element.get("scope") == "col"
    yield element, Unit(block, start, plain(text), repeats=repeats)
    noted = _noted(text)
    for inner in _spans(element):
        if inner.tag == NOTE:
            low, high = next(noted, (0, 0))
            words = plain(text)[low:high]
            yield inner, Unit(block, start + low, words, whole=True)
        elif inner.get("class") == "by":
            yield inner, None


def _spans(element: Any) -> Iterator[Any]:
    """The spans of an item's own text, not those of the items inside it."""
    for inner in element:
        if inner.tag in {"span", NOTE}:
            yield inner
        if inner.tag != "li":
            yield from _spans(inner)


def _noted(text: Text) -> Iterator[tuple[int, int]]:
    """The range of each run with a footnote; neighbours with one note are one run."""
    at, low, note = 0, 0, ""
    for inline in (*text, ""):
        run = inline if isinstance(inline, Span) else Span(inline)
        if run.note != note:
            if note:
                yield low, at
            low, note = at, run.note
        at += len(run.text)
