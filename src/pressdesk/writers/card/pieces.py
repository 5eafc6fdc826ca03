"""The headline broken into lines by arithmetic, without laying it out at each size.

It is laid out once, every piece that does not break on a line of its own, and once on a
single line. Widths grow with the type size, so its lines are known for all sizes. The
engine has the last word: what is drawn is measured again.
"""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.writers.card.page import LEADING
from pressdesk.writers.pdf.canvas import Extent

SIZE = 100  # pixels of type
_SLACK = 0.5  # pixels by which a line stays shorter than the engine would let it be


@dataclass(frozen=True)
class Covered:
    """What a headline covers, in pixels."""

    width: float
    height: float


@dataclass(frozen=True)
class Pieces:
    """Widths of the pieces, and of the gap before each, in type of `SIZE`.

    `below` is how far letters reach under the last line.
    """

    widths: tuple[float, ...]
    gaps: tuple[float, ...]
    below: float

    def covered(self, size: int, width: int) -> Covered:
        """What they cover in type of this size when the lines are so wide."""
        scale = size / SIZE
        room, lines, widest, at = (width - _SLACK) / scale, 1, 0.0, 0.0
        for piece, gap in zip(self.widths, self.gaps, strict=True):
            if at and at + gap + piece > room:
                lines, at = lines + 1, 0.0
            at += piece + (gap if at else 0.0)
            widest = max(widest, at)
        return Covered(widest * scale, lines * LEADING * size + self.below * scale)


def pieces(broken: Extent, row: Extent) -> Pieces | None:
    """Of the headline with a piece on each line, and of all of it on one line.

    None when their texts do not agree or one has a line break of its own.
    """
    if len(row.lines) != 1 or not broken.lines:
        return None
    (whole, length), at, spaced = row.lines[0], 0, []
    for text, _ in broken.lines:
        found = whole.find(text, at)
        if not 0 <= found - at <= 1:
            return None
        spaced.append(found > at)
        at = found + len(text)
    widths = tuple(width for _, width in broken.lines)
    space = (length - sum(widths)) / max(1, sum(spaced))
    gaps = tuple(space * one for one in spaced)
    return Pieces(widths, gaps, row.height - LEADING * SIZE)
