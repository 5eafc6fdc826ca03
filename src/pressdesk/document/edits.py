"""A change as a small value: apply it, invert it, write it as JSON.

Three laws, tested with random releases: an edit and its inverse cancel out, the
inverse of the inverse is the edit, and the JSON form gives the same edit back.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct, field

from pressdesk.document.nodes import (
    PARTS,
    BodyBlock,
    Correction,
    Inline,
    Intertitle,
    ListBlock,
    Meta,
    Paragraph,
    PartName,
    Photo,
    Quote,
    Release,
    Site,
    Span,
    Stamp,
    Table,
    Text,
    replace,
)
from pressdesk.document.photos import crop_of
from pressdesk.notices import Refused, notice


class _Edit(Struct, frozen=True, tag_field="edit", forbid_unknown_fields=True):
    """Base of all edits: one JSON object with its name under `edit`."""


class SetPart(_Edit, frozen=True, tag="set-part"):
    """Another text for one of the five parts."""

    name: PartName
    before: Text
    after: Text


class InsertBlock(_Edit, frozen=True, tag="insert-block"):
    """`block` comes to stand at `index` of the body."""

    index: int
    block: BodyBlock


class RemoveBlock(_Edit, frozen=True, tag="remove-block"):
    """`block`, which stands at `index`, goes."""

    index: int
    block: BodyBlock


class ReplaceBlock(_Edit, frozen=True, tag="replace-block"):
    """`after` stands where `before` stood; its id or kind may differ."""

    before: BodyBlock
    after: BodyBlock


class MoveBlock(_Edit, frozen=True, tag="move-block"):
    """The block `id` goes from index `from_` to index `to` (counted without it)."""

    id: str
    from_: int = field(name="from")
    to: int


class SetMeta(_Edit, frozen=True, tag="set-meta"):
    """Other metadata, as a whole."""

    before: Meta
    after: Meta


class SetStamp(_Edit, frozen=True, tag="set-stamp"):
    """Issuing and nothing else sets the stamp."""

    before: Stamp | None
    after: Stamp | None


class SetSite(_Edit, frozen=True, tag="set-site"):
    """What the site gave the release."""

    before: Site | None
    after: Site | None


class SetCorrection(_Edit, frozen=True, tag="set-correction"):
    """A correction begins, or ends by being issued."""

    before: Correction | None
    after: Correction | None


class Together(_Edit, frozen=True, tag="together"):
    """Several edits that a person sees as one step, in order."""

    edits: tuple[Edit, ...]


Edit = (
    SetPart
    | InsertBlock
    | RemoveBlock
    | ReplaceBlock
    | MoveBlock
    | SetMeta
    | SetStamp
    | SetSite
    | SetCorrection
    | Together
)
_FIELD = {
    SetMeta: "meta",
    SetStamp: "stamp",
    SetSite: "site",
    SetCorrection: "correction",
}


def apply(release: Release, edit: Edit) -> Release:
    """`release` after `edit`.

    Raises:
        Refused: the release is not the one that the edit was made for.
    """
    match edit:
        case SetPart(name=name):
            _expect(edit, release.part(name) == edit.before)
            return replace(release, **{name: edit.after})
        case Together():
            for each in edit.edits:
                release = apply(release, each)
            return release
        case SetMeta() | SetStamp() | SetSite() | SetCorrection():
            part = _FIELD[type(edit)]
            _expect(edit, getattr(release, part) == edit.before)
            return replace(release, **{part: edit.after})
        case _:
            return replace(release, body=_body(release.body, edit))


def invert(edit: Edit) -> Edit:
    """The edit that undoes `edit`."""
    match edit:
        case InsertBlock(index=index, block=block):
            return RemoveBlock(index, block)
        case RemoveBlock(index=index, block=block):
            return InsertBlock(index, block)
        case MoveBlock():
            return replace(edit, from_=edit.to, to=edit.from_)
        case Together():
            return Together(tuple(invert(each) for each in reversed(edit.edits)))
        case _:
            return replace(edit, before=edit.after, after=edit.before)


def to_json(edit: Edit) -> bytes:
    """The JSON form, for journals and logs of changes."""
    return msgspec.json.encode(edit)


def from_json(data: bytes) -> Edit:
    """The edit of a JSON form (`msgspec.DecodeError` when it is none)."""
    edit: Edit = _DECODER.decode(data)
    return edit


_Body = tuple[BodyBlock, ...]
_BlockEdit = InsertBlock | RemoveBlock | ReplaceBlock | MoveBlock


def _body(body: _Body, edit: _BlockEdit) -> _Body:
    match edit:
        case InsertBlock(index=index, block=block):
            taken = {*PARTS, *(other.id for other in body)}
            _expect(edit, 0 <= index <= len(body) and block.id not in taken)
            return (*body[:index], block, *body[index:])
        case RemoveBlock(index=index, block=block):
            _expect(edit, 0 <= index < len(body) and body[index] == block)
            return _without(body, index)
        case ReplaceBlock(before=before, after=after):
            _expect(edit, before in body)
            others = {*PARTS, *(block.id for block in body if block != before)}
            _expect(edit, after.id not in others)
            return tuple(after if block == before else block for block in body)
        case MoveBlock(from_=start, to=to):
            inside = 0 <= start < len(body) and 0 <= to < len(body)
            _expect(edit, inside and body[start].id == edit.id)
            rest = _without(body, start)
            return (*rest[:to], body[start], *rest[to:])


def _without(body: _Body, index: int) -> _Body:
    return body[:index] + body[index + 1 :]


def _expect(edit: Edit, fits: bool) -> None:  # noqa: FBT001 (an assertion)
    if not fits:
        name = str(type(edit).__struct_config__.tag)
        raise Refused(notice("document-edit-stale", "error", edit=name))


def normal(text: Iterable[Inline]) -> Text:
    """Join adjacent runs of the same marks, drop empty ones, unmarked as strings."""
    joined: list[Span] = []
    for run in text:
        span = Span(run) if isinstance(run, str) else run
        if not span.text:
            continue
        if joined and replace(joined[-1], text="") == replace(span, text=""):
            joined[-1] = replace(span, text=joined[-1].text + span.text)
        else:
            joined.append(span)
    return tuple(s.text if s == Span(s.text) else s for s in joined)


def normal_block(block: BodyBlock) -> BodyBlock:
    """`block` with each of its texts in normal form, a table with equal rows."""
    match block:
        case Paragraph() | Intertitle():
            return replace(block, text=normal(block.text))
        case ListBlock():
            items = tuple(replace(i, text=normal(i.text)) for i in block.items)
            numbering = block.numbering if block.ordered else ""
            return replace(block, items=items, numbering=numbering)
        case Quote():
            speaker = normal(block.speaker)
            return replace(block, text=normal(block.text), speaker=speaker)
        case Photo():
            crop = block.crop and crop_of(*block.crop)
            return replace(block, caption=normal(block.caption), crop=crop)
        case Table():
            rows = tuple(tuple(map(normal, row)) for row in block.rows)
            return replace(block, rows=_square(rows), caption=normal(block.caption))


def _square(rows: tuple[tuple[Text, ...], ...]) -> tuple[tuple[Text, ...], ...]:
    columns = max(map(len, rows), default=0)
    return tuple((*row, *((),) * (columns - len(row))) for row in rows)


def normal_release(release: Release) -> Release:
    """`release` with every text in normal form."""
    parts = {name: normal(release.part(name)) for name in PARTS}
    return replace(release, **parts, body=tuple(map(normal_block, release.body)))


_DECODER: msgspec.json.Decoder[Edit] = msgspec.json.Decoder(Edit)
