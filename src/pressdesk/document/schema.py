"""What a release may hold, as a table, and the one function that asks it.

Editor, readers, checks and the native file ask `SCHEMA`; nobody else knows a rule.
Problems of severity `error` cannot be stored in a file; warnings can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import msgspec

from pressdesk.document.nodes import (
    PARTS,
    Block,
    BodyBlock,
    Intertitle,
    ListBlock,
    Paragraph,
    Photo,
    Quote,
    Release,
    Span,
    Table,
    Text,
    plain,
    replace,
)
from pressdesk.document.photos import NARROWEST, WIDEST, inside
from pressdesk.notices import Notice, Place, notice

MARKS = frozenset({"bold", "italic", "underline", "link", "ltr", "slot", "note"})
MAX_LEVEL = 3
OUTSIDE = re.compile("[^\\t\\n\\x20-\\ud7ff\\ue000-\\U0010ffff]")
"""A character outside the alphabet (`text.characters.in_alphabet`, but fast)."""

_QUIET = frozenset({"italic", "ltr", "slot"})


@dataclass(frozen=True)
class TextRule:
    """`marks` a run may carry; `lines`: whether newlines may stand inside."""

    marks: frozenset[str] = MARKS
    lines: bool = True


@dataclass(frozen=True)
class BlockRule:
    """The texts of a part or block kind, by field name."""

    texts: Mapping[str, TextRule]

    @property
    def single_line(self) -> bool:
        """Whether no text of it may hold a newline."""
        return not any(rule.lines for rule in self.texts.values())


def _rule(**texts: TextRule) -> BlockRule:
    return BlockRule(MappingProxyType(texts))


_LINE = TextRule(_QUIET, lines=False)
_RICH_LINE = TextRule(lines=False)
_RICH = TextRule()

SCHEMA: Mapping[str, BlockRule] = MappingProxyType(
    {
        "kicker": _rule(text=_LINE),
        "headline": _rule(text=_LINE),
        "subhead": _rule(text=_LINE),
        "lead": _rule(text=_RICH),
        "end_mark": _rule(text=_LINE),
        "paragraph": _rule(text=_RICH),
        "intertitle": _rule(text=_LINE),
        "list": _rule(items=_RICH),
        "quote": _rule(text=_RICH, speaker=_RICH_LINE),
        "photo": _rule(caption=_RICH),
        "table": _rule(rows=_RICH, caption=_RICH),
    }
)
KINDS: Mapping[type[Block], str] = MappingProxyType(
    {
        Paragraph: "paragraph",
        Intertitle: "intertitle",
        ListBlock: "list",
        Quote: "quote",
        Photo: "photo",
        Table: "table",
    }
)


def kind_of(block: BodyBlock) -> str:
    """The block's name in `SCHEMA` and in the file."""
    return KINDS[type(block)]


def texts_of(block: BodyBlock) -> Iterator[tuple[str, Text]]:
    """Every text of a block in reading order, with its field name in `SCHEMA`."""
    match block:
        case Paragraph() | Intertitle():
            yield "text", block.text
        case ListBlock():
            yield from (("items", item.text) for item in block.items)
        case Quote():
            yield "text", block.text
            yield "speaker", block.speaker
        case Photo():
            yield "caption", block.caption
        case Table():
            yield "caption", block.caption
            yield from (("rows", cell) for row in block.rows for cell in row)


def with_texts(block: BodyBlock, texts: Sequence[Text]) -> BodyBlock:
    """`block` with these texts instead of its own, in the order of `texts_of`."""
    match block:
        case Paragraph() | Intertitle():
            return replace(block, text=texts[0])
        case ListBlock():
            pairs = zip(block.items, texts, strict=True)
            items = tuple(replace(item, text=text) for item, text in pairs)
            return replace(block, items=items)
        case Quote():
            return replace(block, text=texts[0], speaker=texts[1])
        case Photo():
            return replace(block, caption=texts[0])
        case Table():
            cells = iter(texts[1:])
            rows = tuple(tuple(next(cells) for _ in row) for row in block.rows)
            return replace(block, caption=texts[0], rows=rows)


def block_text(block: BodyBlock) -> str:
    """All texts of a block as one string, in reading order, parted by newlines."""
    return "\n".join(plain(text) for _name, text in texts_of(block))


def marks_of(run: Span) -> frozenset[str]:
    """The marks that `run` carries."""
    return frozenset(mark for mark in MARKS if getattr(run, mark))


def problems(release: Release) -> tuple[Notice, ...]:
    """Every rule of the document that `release` breaks, in reading order."""
    return (
        *_identity(release),
        *_characters("", msgspec.to_builtins(release.meta)),
        *_characters("", [release.id, *map(msgspec.to_builtins, _records(release))]),
        *(
            found
            for part in PARTS
            for found in _text(part, SCHEMA[part].texts["text"], release.part(part))
        ),
        *(found for block in release.body for found in _block(block)),
    )


def _records(release: Release) -> list[object]:
    return [release.stamp, release.site, release.correction]


def _identity(release: Release) -> Iterator[Notice]:
    if not release.id:
        yield notice("document-no-id", "error")
    seen: set[str] = set(PARTS)
    for number, block in enumerate(release.body, 1):
        if not block.id:
            yield notice("document-block-no-id", "error", number=number)
        elif block.id in seen:
            yield notice("document-duplicate-id", "error", Place(block.id), id=block.id)
        seen.add(block.id)


def _block(block: BodyBlock) -> Iterator[Notice]:
    rule = SCHEMA[kind_of(block)]
    yield from _characters(block.id, msgspec.to_builtins(block))
    for name, text in texts_of(block):
        yield from _fit(block.id, rule.texts[name], text)
    if isinstance(block, ListBlock):
        yield from _levels(block)
    if isinstance(block, Photo):
        yield from _view(block)
    if isinstance(block, Table) and len({len(row) for row in block.rows}) > 1:
        yield notice("document-ragged-table", "warning", Place(block.id))


def _levels(block: ListBlock) -> Iterator[Notice]:
    for number, item in enumerate(block.items, 1):
        if not 0 <= item.level <= MAX_LEVEL:
            place = Place(block.id)
            yield notice("document-level", "error", place, number=number, max=MAX_LEVEL)


def _view(block: Photo) -> Iterator[Notice]:
    if block.crop is not None and not inside(block.crop):
        yield notice("document-crop", "error", Place(block.id))
    if not NARROWEST <= block.width <= WIDEST:
        limits = {"least": NARROWEST, "most": WIDEST}
        yield notice("document-width", "error", Place(block.id), **limits)


def _text(place: str, rule: TextRule, text: Text) -> Iterator[Notice]:
    yield from _characters(place, msgspec.to_builtins(text))
    yield from _fit(place, rule, text)


def _fit(place: str, rule: TextRule, text: Text) -> Iterator[Notice]:
    if not rule.lines and "\n" in plain(text):
        yield notice("document-newline", "warning", Place(place))
    runs = [run for run in text if isinstance(run, Span)]
    for mark in sorted({mark for run in runs for mark in marks_of(run)} - rule.marks):
        yield notice("document-mark", "warning", Place(place), mark=mark)


def _characters(place: str, tree: object) -> Iterator[Notice]:
    """One notice for the first character of `tree` outside the alphabet."""
    for string in _strings(tree):
        if found := OUTSIDE.search(string):
            point = f"U+{ord(found[0]):04X}"
            yield notice("document-alphabet", "error", Place(place), point=point)
            return


def _strings(tree: object) -> Iterator[str]:
    match tree:
        case str():
            yield tree
        case list() | tuple():
            for branch in tree:
                yield from _strings(branch)
        case dict():
            for branch in tree.values():
                yield from _strings(branch)
