"""A release as one column of rows, as the page shows it; no Qt here.

A row is one text block of the page. A list is a row per item, a quote has a second
row for its speaker, a photo one for its caption; the rows of one block share its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

import msgspec
from msgspec import Struct

from pressdesk.document.nodes import (
    PARTS,
    BodyBlock,
    Crop,
    Intertitle,
    ListBlock,
    ListItem,
    Numbering,
    Paragraph,
    ParagraphRole,
    PartName,
    Photo,
    Quote,
    Release,
    Table,
    Text,
    Turn,
)

HEAD_PARTS: tuple[PartName, ...] = ("kicker", "headline", "subhead", "lead")
OBJECTS = frozenset({"photo", "table"})
FLOW = frozenset({"paragraph", "intertitle", "item"})
SINGLE_LINE = frozenset(
    {"kicker", "headline", "subhead", "intertitle", "speaker", "caption", "end_mark"}
)
COMPANION = {"quote": "speaker", "photo": "caption"}
_OF_PHOTO = ("media", "photographer", "alt", "source", "crop", "turn", "width")
ROLES: tuple[str, ...] = get_args(ParagraphRole)


class Row(Struct, frozen=True, omit_defaults=True):
    """One block of the page: `kind` is a part name or says what the block shows.

    `vacant` marks the row that stands for a list without items.
    """

    kind: str
    id: str = ""
    text: Text = ()
    role: str = "body"
    level: int = 0
    ordered: bool = False
    numbering: Numbering = ""
    slot: str = ""
    vacant: bool = False
    media: str = ""
    photographer: str = ""
    alt: str = ""
    source: str = ""
    crop: Crop | None = None
    turn: Turn = 0
    width: int = 100
    table: Table | None = None

    @property
    def place(self) -> str:
        """What a `Place` calls it: the part name or the block id."""
        return self.kind if self.kind in PARTS else self.id


@dataclass(frozen=True)
class Content:
    """What the page holds of a release: its parts and its body."""

    parts: Mapping[str, Text]
    body: tuple[BodyBlock, ...]


def rows_of(release: Release) -> tuple[Row, ...]:
    """The rows of `release`, parts around the body."""
    head = [Row(name, text=release.part(name)) for name in HEAD_PARTS]
    body = [row for block in release.body for row in block_rows(block)]
    return (*head, *body, Row("end_mark", text=release.end_mark))


def block_rows(block: BodyBlock) -> Iterator[Row]:
    """The one or more rows that show `block`."""
    match block:
        case Paragraph():
            yield Row("paragraph", block.id, block.text, role=block.role)
        case Intertitle():
            yield Row("intertitle", block.id, block.text)
        case ListBlock():
            yield from _item_rows(block)
        case Quote():
            yield Row("quote", block.id, block.text)
            yield Row("speaker", block.id, block.speaker)
        case Photo():
            yield photo_row(block)
            yield Row("caption", block.id, block.caption)
        case Table():
            yield Row("table", block.id, table=block)


def photo_row(photo: Photo) -> Row:
    """The row of a photo itself; its caption has one of its own."""
    held = {name: getattr(photo, name) for name in _OF_PHOTO}
    return Row("photo", photo.id, **held)


def photo_of(row: Row, caption: Text = ()) -> Photo:
    """The photo that a row shows."""
    held = {name: getattr(row, name) for name in _OF_PHOTO}
    return Photo(row.id, caption=caption, **held)


def _item_rows(block: ListBlock) -> Iterator[Row]:
    items = block.items or (ListItem(),)
    for item in items:
        yield Row(
            "item",
            block.id,
            item.text,
            level=item.level,
            ordered=block.ordered,
            numbering=block.numbering,
            slot=block.slot,
            vacant=not block.items,
        )


def content_of(rows: Iterable[Row]) -> Content:
    """The parts and the body that `rows` show; nothing typed is lost.

    A row out of place (a second headline, a caption without its photo) becomes a
    paragraph, and an id met a second time gets a suffix.
    """
    parts: dict[str, Text] = dict.fromkeys(PARTS, ())
    seen: set[str] = set()
    reader = _BodyReader()
    for row in rows:
        if row.kind in PARTS and row.kind not in seen:
            seen.add(row.kind)
            parts[row.kind] = row.text
        else:
            reader.take(row)
    return Content(parts, tuple(reader.blocks()))


class _BodyReader:
    """Groups rows into blocks."""

    def __init__(self) -> None:
        self._groups: list[list[Row]] = []

    def take(self, row: Row) -> None:
        last = self._groups[-1] if self._groups else []
        if last and _belongs(last, row):
            last.append(row)
        else:
            self._groups.append([row])

    def blocks(self) -> Iterator[BodyBlock]:
        used: set[str] = set()
        for group in self._groups:
            yield _block(group, _unused(group[0].id, used))


def _belongs(group: list[Row], row: Row) -> bool:
    first = group[0]
    if row.kind == "item":
        return (first.kind, first.id) == ("item", row.id)
    return len(group) == 1 and COMPANION.get(first.kind) == row.kind


def _unused(wanted: str, used: set[str]) -> str:
    name, number = wanted or "b", 2
    while name in used:
        name, number = f"{wanted or 'b'}-{number}", number + 1
    used.add(name)
    return name


def _block(group: list[Row], name: str) -> BodyBlock:
    row = group[0]
    second = group[1].text if len(group) > 1 else ()
    match row.kind:
        case "intertitle":
            return Intertitle(name, row.text)
        case "item":
            return _list(group, name)
        case "quote":
            return Quote(name, row.text, second)
        case "photo":
            return msgspec.structs.replace(photo_of(row, second), id=name)
        case "table" if row.table is not None:
            return _renamed(row.table, name)
    role: ParagraphRole = row.role if row.role in ROLES else "body"  # type: ignore[assignment]
    return Paragraph(name, row.text, role)


def _renamed(table: Table, name: str) -> Table:
    return Table(name, table.rows, table.header, table.header_column, table.caption)


def _list(group: list[Row], name: str) -> ListBlock:
    first = group[0]
    items = tuple(
        ListItem(row.text, row.level) for row in group if row.text or not row.vacant
    )
    return ListBlock(name, items, first.ordered, first.slot, first.numbering)
