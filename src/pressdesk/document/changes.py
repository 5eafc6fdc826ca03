"""What became of a release: its text now against an earlier state of its own.

Blocks are known by their ids, so each is compared with itself and one that stands
elsewhere has moved. Inside a block whole words are compared, marks and footnotes with
them. Offsets are those of `schema.block_text` of the release as it is now.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from pressdesk.document.nodes import (
    PARTS,
    BodyBlock,
    ListBlock,
    Paragraph,
    Photo,
    Release,
    Table,
    Text,
    plain,
    replace,
)
from pressdesk.document.schema import texts_of
from pressdesk.document.words import Edit, Words, edits, words_of

__all__ = ["BlockChange", "Changes", "Details", "Edit", "Gone", "changes"]


class BlockChange(Struct, frozen=True):
    """A block that is not as it was.

    `edits` undone give its earlier text. `dress`: what shows beside the text changed,
    such as a photo or the kind of the block. `after`: for a block without text, what
    stands before it, nearest first.
    """

    block: str
    edits: tuple[Edit, ...] = ()
    new: bool = False
    moved: bool = False
    dress: bool = False
    after: tuple[str, ...] = ()


class Gone(Struct, frozen=True):
    """A block that is there no more; `after`: what stood before it, nearest first."""

    words: str
    after: tuple[str, ...] = ()
    photo: bool = False


class Details(Struct, frozen=True):
    """Which printed facts beside the text changed."""

    contact: bool = False
    embargo: bool = False


class Changes(Struct, frozen=True):
    """Everything that changed, in reading order."""

    blocks: tuple[BlockChange, ...] = ()
    gone: tuple[Gone, ...] = ()
    details: Details = Details()

    def __bool__(self) -> bool:
        return self != _NONE


_NONE = Changes()
_Blocks = Mapping[str, Text | BodyBlock]


def changes(old: Release, new: Release) -> Changes:
    """What changed from `old` to `new`; nothing when they read and look alike."""
    before = _blocks(_same_ids(old, new))
    after = _blocks(new)
    moved = _moved(list(before), list(after))
    found = (_change(name, before, after, name in moved) for name in after)
    real = (change for change in found if change != BlockChange(change.block))
    order = list(after)
    return Changes(
        tuple(_placed(change, order, after[change.block]) for change in real),
        tuple(_gone(list(before), before, after)),
        Details(
            contact=old.meta.contact != new.meta.contact,
            embargo=old.meta.embargo != new.meta.embargo,
        ),
    )


def _blocks(release: Release) -> dict[str, Text | BodyBlock]:
    """All parts with text and all blocks by id, in reading order."""
    parts: list[tuple[str, Text | BodyBlock]]
    parts = [(name, release.part(name)) for name in PARTS if plain(release.part(name))]
    at = len(parts) - (parts[-1:] != [] and parts[-1][0] == "end_mark")
    body = [(block.id, block) for block in release.body]
    return dict([*parts[:at], *body, *parts[at:]])


def _same_ids(old: Release, new: Release) -> Release:
    """`old` with the new ids of blocks that are the same but for their id."""
    known, before = ({block.id for block in each.body} for each in (new, old))
    free = [block for block in new.body if block.id not in before]
    made: list[BodyBlock] = []
    for block in old.body:
        found = None
        if block.id not in known:
            twins = (each for each in free if replace(each, id=block.id) == block)
            found = next(twins, None)
        if found is not None:
            free.remove(found)
        made.append(found or block)
    return replace(old, body=tuple(made))


def _moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The blocks outside the longest run that stands in the earlier order."""
    place = {name: number for number, name in enumerate(before)}
    common = [name for name in after if name in place]
    ends: list[int] = []
    lengths = []
    for name in common:
        at = bisect_left(ends, place[name])
        ends[at : at + 1] = [place[name]]
        lengths.append(at)
    stay, wanted = set(), len(ends) - 1
    for name, length in zip(reversed(common), reversed(lengths), strict=True):
        if length == wanted:
            stay.add(name)
            wanted -= 1
    return frozenset(common) - stay


def _change(name: str, before: _Blocks, after: _Blocks, moved: bool) -> BlockChange:  # noqa: FBT001
    now = after[name]
    if name not in before:
        words = words_of(_texts(now))
        return BlockChange(name, edits(Words(), words), new=True)
    was = before[name]
    found = edits(words_of(_texts(was)), words_of(_texts(now)))
    return BlockChange(name, found, moved=moved, dress=_dress(was) != _dress(now))


def _placed(
    change: BlockChange, order: Sequence[str], block: Text | BodyBlock
) -> BlockChange:
    if any(map(plain, _texts(block))):
        return change
    before = order[: order.index(change.block)]
    return replace(change, after=tuple(reversed(before)))


def _texts(block: Text | BodyBlock) -> list[Text]:
    if isinstance(block, tuple):
        return [block]
    return [text for _name, text in texts_of(block)]


def _dress(block: Text | BodyBlock) -> object:
    """What shows of a block beside its texts."""
    match block:
        case Paragraph():
            return "paragraph", block.role
        case ListBlock():
            return "list", block.ordered, block.numbering
        case Photo():
            return replace(block, caption=(), alt="")
        case Table():
            return "table", block.header, block.header_column
    return type(block).__name__


def _gone(order: Sequence[str], before: _Blocks, after: _Blocks) -> Iterator[Gone]:
    for number, name in enumerate(order):
        if name not in after:
            block = before[name]
            words = "\n".join(map(plain, _texts(block)))
            near = tuple(each for each in reversed(order[:number]) if each in after)
            yield Gone(words, near, isinstance(block, Photo))
