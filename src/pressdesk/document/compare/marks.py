"""Links and bold runs that a site dropped, where the published text came with marks."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.document.compare.inside import SEAM, Paired
from pressdesk.document.compare.units import Unit
from pressdesk.document.compare.values import Difference, Kind, Line, Mark


def lost_marks(
    mine: list[Unit], theirs: list[Line], paired: Paired
) -> Iterator[Difference]:
    """Every mark of ours that most letters of its run no longer carry."""
    marked = _marked(theirs)
    start = 0
    for unit in mine:
        for mark in unit.marks:
            low, high = start + mark.start, start + mark.end
            met = [b for a, b in paired.letters if low <= a < high]
            kept = sum(_same(mark, marked.get(b, ())) for b in met)
            if met and kept * 2 < len(met):
                kind: Kind = "link-lost" if mark.url else "bold-lost"
                words = unit.text[mark.start : mark.end]
                yield Difference(kind, unit.place(mark.start, mark.end), words)
        start += len(unit.text) + len(SEAM)


def _marked(theirs: list[Line]) -> dict[int, tuple[Mark, ...]]:
    """The marks of each place in the joined text."""
    made: dict[int, tuple[Mark, ...]] = {}
    start = 0
    for line in theirs:
        for mark in line.marks:
            for at in range(start + mark.start, start + mark.end):
                made[at] = (*made.get(at, ()), mark)
        start += len(line.text) + len(SEAM)
    return made


def _same(mark: Mark, found: tuple[Mark, ...]) -> bool:
    return any(_address(mark.url) == _address(each.url) for each in found)


def _address(url: str) -> str:
    """Without what sites change in an address and browsers do not mind."""
    return url.strip().rstrip("/").removeprefix("http://").removeprefix("https://")
