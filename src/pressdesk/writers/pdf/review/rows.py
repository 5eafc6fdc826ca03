"""The printed lines as a person counts them, through the whole document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pressdesk.document.layout import Cluster, Line

_ABOVE, _BELOW = 0.95, 0.4  # ems of a line's band, see document.layout
_SAME = 2.0  # points between the baselines of one row, at most


@dataclass(frozen=True)
class Row:
    """One line of the page: cells beside each other are one row.

    Lengths are points from the lower left corner of the page.
    """

    number: int
    page: int
    block: str
    bottom: float
    top: float
    clusters: tuple[Cluster, ...]

    @property
    def baseline(self) -> float:
        """Where the letters stand."""
        return self.bottom + (self.top - self.bottom) * _BELOW / (_ABOVE + _BELOW)

    @property
    def noted(self) -> bool:
        """Whether it is a line of a footnote, which stands for the whole of its run."""
        spans = {(each.start, each.end) for each in self.clusters}
        return len(self.clusters) > 1 and len(spans) == 1


def rows_of(lines: Sequence[Line], first: int = 1) -> tuple[Row, ...]:
    """The rows of whole pages, from top to bottom, numbered from `first` on."""
    made: list[Row] = []
    for _page, of_page in groupby(lines, key=lambda line: line.page):
        found = sorted((_row(line) for line in of_page), key=lambda row: -row.baseline)
        for row in found:
            last = made[-1] if made else None
            if last and _beside(last, row):
                made[-1] = _together(last, row)
            else:
                made.append(row)
    return tuple(
        Row(number, row.page, row.block, row.bottom, row.top, row.clusters)
        for number, row in enumerate(made, first)
    )


def _row(line: Line) -> Row:
    return Row(0, line.page, line.block, line.bottom, line.top, line.clusters)


def _beside(one: Row, other: Row) -> bool:
    near = abs(one.baseline - other.baseline) < _SAME
    return near and (one.page, one.block) == (other.page, other.block)


def _together(one: Row, other: Row) -> Row:
    bottom, top = min(one.bottom, other.bottom), max(one.top, other.top)
    clusters = (*one.clusters, *other.clusters)
    return Row(0, one.page, one.block, bottom, top, clusters)
