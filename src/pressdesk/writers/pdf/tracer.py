"""Follows the painting of the release's text and makes the layout map of it."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from pressdesk.document.layout import Cluster, LayoutMap, Line
from pressdesk.writers.pdf.edition import Over
from pressdesk.writers.pdf.units import Unit

_POINT = 0.75  # points of a CSS pixel
_ABOVE, _BELOW = 0.95, 0.4  # ems of a line's band; readers mark about as much
_RIDING = frozenset({"Mn", "Me", "Cf"})


class Shape(NamedTuple):
    """A painted cluster: its place in the line's bytes, words and edges in px."""

    byte: int
    words: str
    left: float
    right: float
    rtl: bool


class Tracer:
    """Gathers lines while the pages are painted in order."""

    def __init__(
        self, units: dict[Any, Unit | None], root: Any, over: Over | None = None
    ) -> None:
        self._units = units
        self._over = over
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self._lines: list[Line] = []
        self._baseline = 0.0
        self._page, self._height = 0, 0.0

    def follow(self, pages: list[Any]) -> None:
        """Have each page say its number before it is painted."""
        for number, page in enumerate(pages):
            page.paint = self._numbered(page.paint, number, page.height)

    def _numbered(self, paint: Any, number: int, height: float) -> Any:
        def painted(stream: Any, *args: Any, **options: Any) -> None:
            self._page, self._height = number, height
            paint(stream, *args, **options)
            if self._over:
                self._draw_over(stream, self._over)

        return painted

    def _draw_over(self, stream: Any, over: Over) -> None:
        lines = tuple(line for line in self._lines if line.page == self._page)
        with stream.artifact(), stream.stacked():
            stream.transform(d=-1, f=self._height * _POINT)
            stream.stream.append(over(self._page, lines))

    def unit(self, box: Any) -> Unit | None:
        """The text that a box of words belongs to."""
        if "::" in (box.element_tag or ""):
            return None
        element = box.element
        while element is not None:
            if element in self._units:
                return self._units[element]
            element = self._parents.get(element)
        return None

    def line(
        self, unit: Unit, shapes: list[Shape], x: float, y: float, size: float
    ) -> None:
        """A stretch of a unit was painted at `x`, `y` with letters of `size` px."""
        unit.turn(self._page)
        shapes.sort(key=lambda shape: shape.byte)
        found = tuple(self._clusters(unit, shapes, x))
        if not found:
            return
        base = (self._height - y) * _POINT
        top = round(base + _ABOVE * size * _POINT, 2)
        bottom = round(base - _BELOW * size * _POINT, 2)
        last = self._lines[-1] if self._lines else None
        same = last and (last.page, last.block) == (self._page, unit.block)
        if last and same and abs(base - self._baseline) < 0.5:
            top, bottom = max(top, last.top), min(bottom, last.bottom)
            found = (*last.clusters, *found)
            self._lines.pop()
        self._baseline = base
        self._lines.append(Line(self._page, unit.block, bottom, top, found))

    def _clusters(self, unit: Unit, shapes: list[Shape], x: float) -> Iterator[Cluster]:
        find = unit.find
        for shape in shapes:
            if unit.whole:
                yield _cluster(unit.start, len(unit.text), shape, x, (0, 1))
                continue
            if len(shape.words) == 1:  # nearly all: without any detour
                at = find(shape.words)
                if at is not None:
                    left, right = (x + shape.left) * _POINT, (x + shape.right) * _POINT
                    yield Cluster(at, at + 1, round(left, 2), round(right, 2))
                continue
            for chars, part in _parts(shape.words):
                offsets = [at for at in map(unit.find, chars) if at is not None]
                if offsets:
                    count = offsets[-1] + 1 - offsets[0]
                    yield _cluster(offsets[0], count, shape, x, part)

    @property
    def made(self) -> LayoutMap:
        """The map of what has been painted so far."""
        return LayoutMap(tuple(self._lines))


def _parts(words: str) -> Iterator[tuple[str, tuple[float, float]]]:
    """The letters of a cluster, marks with their letter, and their share of it."""
    letters: list[str] = []
    for char in words:
        if letters and unicodedata.category(char) in _RIDING:
            letters[-1] += char
        else:
            letters.append(char)
    for at, letter in enumerate(letters):
        yield letter, (at / len(letters), (at + 1) / len(letters))


def _cluster(
    start: int, count: int, shape: Shape, x: float, part: tuple[float, float]
) -> Cluster:
    width = shape.right - shape.left
    low, high = part
    if shape.rtl:
        low, high = 1 - high, 1 - low
    left, right = x + shape.left + low * width, x + shape.left + high * width
    return Cluster(
        start, start + count, round(left * _POINT, 2), round(right * _POINT, 2)
    )
