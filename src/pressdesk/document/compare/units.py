"""A release as the paragraphs that a site would show, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pressdesk.document.compare.values import Mark
from pressdesk.document.nodes import (
    PARTS,
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
)
from pressdesk.document.photos import credit
from pressdesk.document.schema import texts_of
from pressdesk.notices import Place

BODY = frozenset(
    {"lead", "paragraph", "intertitle", "item", "quote", "speaker", "row", "end_mark"}
)
"""The kinds whose order the site keeps; titles stand where its design puts them."""
DRESSED = frozenset({"item", "quote", "speaker", "caption", "note"})
"""The kinds that a page or plain text dresses with numbers, dashes and marks."""


@dataclass(frozen=True)
class Unit:
    """One paragraph of ours.

    `offset` is where it begins in the text of its block (`schema.block_text`). Links
    and bold runs are offsets in `text`; `notes` are the places after runs that carry a
    footnote, `fields` both ends of the form's fields: plain text has empty ones in
    brackets. An optional one is not missed: photos are uploaded apart.
    """

    block: str
    kind: str
    text: str
    offset: int = 0
    marks: tuple[Mark, ...] = ()
    notes: tuple[int, ...] = ()
    fields: tuple[int, ...] = ()
    optional: bool = False

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """Offsets of this paragraph as a place of the release; all of it by default."""
        last = len(self.text) if end is None else end
        return Place(self.block, self.offset + start, self.offset + last)


def units(release: Release) -> Iterator[Unit]:
    """Every paragraph in reading order, the footnotes last."""
    for unit in _texts(release):
        yield from _lines(unit)
    for name in PARTS[:4]:
        yield from _notes(name, 0, release.part(name))
    for block in release.body:
        offset = 0
        for _field, text in texts_of(block):
            for note in _notes(block.id, offset, text):
                yield replace(note, optional=isinstance(block, Photo))
            offset += len(plain(text)) + 1


def _texts(release: Release) -> Iterator[Unit]:
    for name in PARTS[:4]:
        yield _unit(name, name, release.part(name))
    for block in release.body:
        yield from _block(block)
    yield _unit("end_mark", "end_mark", release.end_mark)


def _lines(unit: Unit) -> Iterator[Unit]:
    """Each line by itself: plain text knows no other paragraphs."""
    at = 0
    for text in unit.text.split("\n"):
        end = at + len(text)
        inside = (m for m in unit.marks if m.start < end and m.end > at)
        marks = (
            Mark(max(m.start, at) - at, min(m.end, end) - at, m.url) for m in inside
        )
        yield replace(
            unit,
            text=text,
            offset=unit.offset + at,
            marks=tuple(marks),
            notes=tuple(note - at for note in unit.notes if at < note <= end),
            fields=tuple(edge - at for edge in unit.fields if at <= edge <= end),
        )
        at = end + 1


def _block(block: BodyBlock) -> Iterator[Unit]:
    match block:
        case Paragraph():
            kind = "basmala" if block.role == "basmala" else "paragraph"
            yield _unit(block.id, kind, block.text)
        case Intertitle():
            yield _unit(block.id, "intertitle", block.text)
        case Quote():
            said = _unit(block.id, "quote", block.text)
            yield said
            yield _unit(block.id, "speaker", block.speaker, len(said.text) + 1)
        case Photo():
            by = (credit(block),)
            yield _unit(block.id, "caption", block.caption or by, optional=True)
        case ListBlock():
            offset = 0
            for item in block.items:
                yield _unit(block.id, "item", item.text, offset)
                offset += len(plain(item.text)) + 1
        case Table():
            yield from _rows(block)


def _rows(block: Table) -> Iterator[Unit]:
    """A row is one paragraph: where the block's text has newlines it has tabs."""
    yield _unit(block.id, "row", block.caption)
    offset = len(plain(block.caption)) + 1
    for row in block.rows:
        cells: list[str | Span] = []
        for number, cell in enumerate(row):
            cells += ["\t"] if number else []
            cells += cell
        unit = _unit(block.id, "row", tuple(cells), offset)
        yield replace(unit, text=unit.text.replace("\n", " "))
        offset += len(unit.text) + 1


def _unit(
    block: str, kind: str, text: Text, offset: int = 0, *, optional: bool = False
) -> Unit:
    marks: list[Mark] = []
    notes: list[int] = []
    fields: list[int] = []
    at = 0
    for run in text:
        end = at + len(run if isinstance(run, str) else run.text)
        if isinstance(run, Span):
            marks += [Mark(at, end)] if run.bold else []
            marks += [Mark(at, end, run.link.strip())] if run.link else []
            notes += [end] if run.note else []
            fields += [at, end] if run.slot else []
        at = end
    known = tuple(marks), tuple(notes), tuple(fields)
    return Unit(block, kind, plain(text), offset, *known, optional)


def _notes(block: str, offset: int, text: Text) -> Iterator[Unit]:
    at = offset
    for run in text:
        length = len(run if isinstance(run, str) else run.text)
        if isinstance(run, Span) and run.note:
            yield Unit(block, "note", run.note, at)
        at += length
