"""Where each character was painted: the map that a PDF carries beside its text.

A reader's highlight is a rectangle on a page; with the map it becomes a block and
offsets again, without reading the PDF's text (notes/EXPORT.md, F). Lengths are PDF
points from the lower left corner of the page.
"""

from __future__ import annotations

from collections.abc import Iterable
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
    """A line of one block on one page (pages count from 0)."""

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

        A cluster counts when its middle is covered, a line when half its height is.
        """
        hits = [hit for box in boxes for hit in self._covered(box)]
        order = {line.block: number for number, line in enumerate(self.lines)}
        hits.sort(key=lambda hit: order[hit[0]])
        return tuple(
            _span(block, [cluster for _, cluster in group])
            for block, group in groupby(hits, key=lambda hit: hit[0])
        )

    def _covered(self, box: Box) -> Iterable[tuple[str, Cluster]]:
        left, right = sorted((box.x0, box.x1))
        bottom, top = sorted((box.y0, box.y1))
        for line in self.lines:
            shared = min(top, line.top) - max(bottom, line.bottom)
            if line.page != box.page or shared * 2 < line.top - line.bottom:
                continue
            for cluster in line.clusters:
                if left <= (cluster.left + cluster.right) / 2 <= right:
                    yield line.block, cluster


def _span(block: str, clusters: list[Cluster]) -> Place:
    start = min(cluster.start for cluster in clusters)
    return Place(block, start, max(cluster.end for cluster in clusters))


def dump(layout: LayoutMap) -> bytes:
    """The map as JSON."""
    return msgspec.json.encode(layout)


def load(data: bytes) -> LayoutMap:
    """The map of its JSON form (`msgspec.DecodeError` when it is none)."""
    return msgspec.json.decode(data, type=LayoutMap)
