"""Where each character was painted: the map that a PDF carries beside its text.

A reader's highlight is a rectangle on a page; with the map it becomes a block and
offsets again, without reading the PDF's text (notes/EXPORT.md, F). Lengths are PDF
points from the lower left corner of the page.

Offsets count code points in `schema.block_text`: a block of several texts (items, a
quotation and its speaker, a caption and cells) is read as one string, in reading order
and parted by a newline each. A footnote at the foot of a page stands for the run that
carries it. Words that are not of the release (labels, letterhead) have no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

import msgspec
from msgspec import Struct

from pressdesk.notices import Place


class Cluster(Struct, frozen=True, array_like=True):
    """Characters painted as one: from code point `start` to `end` of their block."""

    start: int
    end: int
    left: float
    right: float


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of one block on one page (pages count from 0).

    `bottom` and `top` are its band: 0.4 em below and 0.95 em above the baseline.
    """

    page: int
    block: str
    bottom: float
    top: float
    clusters: tuple[Cluster, ...]


class Box(Struct, frozen=True):
    """A rectangle on a page, its corners in any order."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


class LayoutMap(Struct, frozen=True, forbid_unknown_fields=True):
    """All lines in the order of painting."""

    lines: tuple[Line, ...] = ()

    def places(self, boxes: Iterable[Box]) -> tuple[Place, ...]:
        """What the boxes cover: one place for each block, in reading order.

        A cluster counts when its middle is covered. A line counts when the box's middle
        lies in its band or the band's middle in the box: readers draw boxes from the
        height of the letters to that of several lines.
        """
        hits = [hit for box in boxes for hit in self._covered(box)]
        order = {line.block: number for number, line in enumerate(self.lines)}
        hits.sort(key=lambda hit: order[hit[0]])
        return tuple(
            _span(block, [cluster for _, cluster in group])
            for block, group in groupby(hits, key=lambda hit: hit[0])
        )

    def extents(self) -> Mapping[str, tuple[Box, ...]]:
        """Where each block stands: one box around its lines for each of its pages."""
        made: dict[str, dict[int, Box]] = {}
        for line in self.lines:
            if line.clusters:
                boxes = made.setdefault(line.block, {})
                boxes[line.page] = _around(line, boxes.get(line.page))
        return {block: tuple(boxes.values()) for block, boxes in made.items()}

    def _covered(self, box: Box) -> Iterable[tuple[str, Cluster]]:
        left, right = sorted((box.x0, box.x1))
        bottom, top = sorted((box.y0, box.y1))
        for line in self.lines:
            if line.page != box.page or not _meet(line, bottom, top):
                continue
            for cluster in line.clusters:
                if left <= (cluster.left + cluster.right) / 2 <= right:
                    yield line.block, cluster


def _meet(line: Line, bottom: float, top: float) -> bool:
    inside = line.bottom <= (bottom + top) / 2 <= line.top
    return inside or bottom <= (line.bottom + line.top) / 2 <= top


def _around(line: Line, box: Box | None) -> Box:
    x0 = min(cluster.left for cluster in line.clusters)
    x1 = max(cluster.right for cluster in line.clusters)
    if box is None:
        return Box(line.page, x0, line.bottom, x1, line.top)
    return Box(
        line.page,
        min(x0, box.x0),
        min(line.bottom, box.y0),
        max(x1, box.x1),
        max(line.top, box.y1),
    )


def _span(block: str, clusters: list[Cluster]) -> Place:
    start = min(cluster.start for cluster in clusters)
    return Place(block, start, max(cluster.end for cluster in clusters))


def dump(layout: LayoutMap) -> bytes:
    """The map as JSON."""
    return msgspec.json.encode(layout)


def load(data: bytes) -> LayoutMap:
    """The map of its JSON form (`msgspec.DecodeError` when it is none)."""
    return msgspec.json.decode(data, type=LayoutMap)
