"""Which printed lines the changes stand in, and where inside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pressdesk.document.changes import BlockChange, Changes, Gone
from pressdesk.document.words import Edit
from pressdesk.writers.pdf.review.rows import Row


@dataclass(frozen=True)
class Cut:
    """Words that are gone after the cluster that ends at `at` in the row's block.

    `fresh`: nothing is gone, but a block without words that is new or changed follows.
    """

    at: int
    words: str
    photo: bool = False
    block: bool = False
    fresh: bool = False


@dataclass(frozen=True)
class Marked:
    """A row with what is marked in it; `spans` are the left and right ends of words."""

    row: Row
    changed: bool = False
    moved: bool = False
    spans: tuple[tuple[float, float], ...] = ()
    cuts: tuple[Cut, ...] = ()


Cuts = Mapping[int, tuple[Cut, ...]]
"""What is gone, by the number of the row that it is gone from."""


def marked(rows: Sequence[Row], changes: Changes, cuts: Cuts) -> tuple[Marked, ...]:
    """Every row, marked or not."""
    found = {change.block: change for change in changes.blocks}
    return tuple(
        _marked(row, found.get(row.block), cuts.get(row.number, ())) for row in rows
    )


def cuts_of(rows: Sequence[Row], changes: Changes) -> Cuts:
    """Where words are gone; asks for the rows of the whole document."""
    cuts: dict[int, list[Cut]] = {}
    for change in changes.blocks:
        for edit in change.edits:
            if edit.start == edit.end:
                _cut(rows, change.block, Cut(edit.start, edit.was), cuts)
        if change.after:
            _after(rows, change.after, Cut(0, "", fresh=True), cuts)
    for gone in changes.gone:
        _lost(rows, gone, cuts)
    return {number: tuple(found) for number, found in cuts.items()}


def _marked(row: Row, change: BlockChange | None, cuts: tuple[Cut, ...]) -> Marked:
    if change is None:
        return Marked(row, cuts=cuts)
    edits = [edit for edit in change.edits if edit.noted or not row.noted]
    spans = tuple(_spans(row, edits)) if not change.new else ()
    changed = bool(spans) or change.new or change.dress
    return Marked(row, changed, change.moved, spans, cuts)


def _spans(row: Row, edits: Sequence[Edit]) -> Iterator[tuple[float, float]]:
    """The stretches of changed words, neighbours as one."""
    hit = sorted(
        (cluster.left, cluster.right)
        for cluster in row.clusters
        for edit in edits
        if cluster.start < edit.high and edit.low < cluster.end
    )
    while hit:
        left, right = hit.pop(0)
        while hit and hit[0][0] <= right + 1:
            right = max(right, hit.pop(0)[1])
        yield left, right


def _cut(rows: Sequence[Row], block: str, cut: Cut, into: dict[int, list[Cut]]) -> bool:
    """Put a cut into the line that shows what stands before it."""
    own = [row for row in rows if row.block == block and not row.noted]
    if not own:
        return False
    reached = [r for r in own if min(c.start for c in r.clusters) < cut.at]
    row = reached[-1] if reached else own[0]
    into.setdefault(row.number, []).append(cut)
    return True


def _lost(rows: Sequence[Row], gone: Gone, into: dict[int, list[Cut]]) -> None:
    """A block that is gone is a cut after the last line before it."""
    cut = Cut(0, gone.words, gone.photo, block=True)
    if not _after(rows, gone.after, cut, into) and rows:
        into.setdefault(rows[0].number, []).append(cut)


def _after(
    rows: Sequence[Row], blocks: Sequence[str], cut: Cut, into: dict[int, list[Cut]]
) -> bool:
    """Put a cut at the end of the first of these blocks that has a line."""
    for block in blocks:
        ends = (c.end for r in rows if r.block == block for c in r.clusters)
        if _cut(rows, block, replace(cut, at=max(ends, default=0)), into):
            return True
    return False
