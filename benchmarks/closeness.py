"""How much of a text can be read back: errors a character, half-spaces kept.

Each paragraph is looked for in what a reader gives: its errors are the least edits
(insert, delete, change) to any stretch of it, so that what stands around the text (a
page's head and foot) costs nothing. Myers' bit vectors in Sellers' form (G. Myers,
J. ACM 46:3, 1999), one column an integer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pressdesk.text.characters import BIDI_CONTROLS, ZWNJ

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Closeness:
    """Edits in so many characters, and ZWNJs kept of those that were there."""

    edits: int
    size: int
    kept: int
    of: int

    @property
    def errors(self) -> float:
        """Edits in percent of the characters."""
        return 100 * self.edits / self.size

    def __add__(self, other: Closeness) -> Closeness:
        """Both texts together."""
        return Closeness(
            self.edits + other.edits,
            self.size + other.size,
            self.kept + other.kept,
            self.of + other.of,
        )


def flat(text: str) -> str:
    """Spaces made one, and without the direction marks that readers add."""
    shown = "".join(c for c in text if c not in BIDI_CONTROLS and c != "\ufeff")
    return _SPACES.sub(" ", shown).strip()


def least_edits(wanted: str, text: str) -> int:
    """The edits from `wanted` to that stretch of `text` which is nearest to it."""
    if not wanted:
        return 0
    full, top = (1 << len(wanted)) - 1, 1 << (len(wanted) - 1)
    places: dict[str, int] = {}
    for at, char in enumerate(wanted):
        places[char] = places.get(char, 0) | 1 << at
    plus, minus, score = full, 0, len(wanted)
    best = score
    for char in text:
        equal = places.get(char, 0)
        across = (((equal & plus) + plus) ^ plus) | equal
        more, less = minus | ~(across | plus), plus & across
        score += bool(more & top) - bool(less & top)
        more, less = more << 1, less << 1
        vertical = equal | minus
        plus, minus = (less | ~(vertical | more)) & full, more & vertical & full
        best = min(best, score)
    return best


def closeness(paragraphs: Iterable[str], text: str) -> Closeness:
    """How near what was read is to the paragraphs that were written."""
    wanted, found = [flat(each) for each in paragraphs], flat(text)
    edits = sum(least_edits(each, found) for each in wanted)
    of = sum(each.count(ZWNJ) for each in wanted)
    return Closeness(edits, sum(map(len, wanted)), min(found.count(ZWNJ), of), of)


def of_letters(paragraphs: Iterable[str], text: str) -> Closeness:
    """The same without ZWNJ, for a reader that never gives one."""
    bare = [each.replace(ZWNJ, "") for each in paragraphs]
    return closeness(bare, text.replace(ZWNJ, ""))
