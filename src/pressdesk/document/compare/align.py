"""Which published paragraphs are which of ours, among a site's own words.

Same letters first; then what shares most of its words, where several may be joined in
one or one split into several. The work is bounded: words that stand in many published
paragraphs count for nothing, and letters are compared only between near neighbours.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from pressdesk.document.compare.letters import joined, letters
from pressdesk.document.compare.units import Unit

_COMMON = 40  # published paragraphs with a word that tells nothing any more
_CANDIDATES = 6
_OF_OURS, _OF_THEIRS = 0.5, 0.6  # shares of the words that make a paragraph ours
_FEW, _PART = 3, 0.1  # the least that a piece of a cut paragraph has of it
_WINDOW, _LONG, _SHORT = 12, 300, 10  # published paragraphs, letters, letters
_ALIKE, _ALIKE_SHORT = 0.6, 0.8
_ADDED = re.compile(
    r"^\s*\d{1,3}[.)]\s|\[\d{1,3}\]|\((?:https?://|mailto:|tel:)[^\s()]*\)"
)
Bag = Counter[str]


@dataclass(frozen=True)
class Group:
    """Paragraphs of ours and of theirs, by number, that are the same text."""

    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def align(ours: Sequence[Unit], theirs: Sequence[str]) -> list[Group]:
    """The paragraphs found again, in our order."""
    bare = [undressed(text) for text in theirs]
    mine = [letters(undressed(unit.text)) for unit in ours]
    other = [letters(text) for text in bare]
    exact = _exact(ours, mine, other)
    matching = _Matching(_bags(ours, exact), _bags_of(bare, other, exact))
    matching.run()
    groups = [Group((u,), (v,)) for u, v in exact.items()] + matching.groups()
    groups += _near(ours, mine, other, groups)
    return sorted(groups, key=lambda group: group.ours)


def undressed(text: str) -> str:
    """Without what plain text adds: an item's number, marks of notes, addresses."""
    return _ADDED.sub("", text)


def _exact(ours: Sequence[Unit], mine: list[str], other: list[str]) -> dict[int, int]:
    """Paragraphs with the very same letters.

    Where a text stands as often in both they go in order; else each takes the one
    nearest to its neighbours, those that must not be missing first.
    """
    placed: dict[int, int] = {}
    left: list[tuple[int, list[int]]] = []
    where = _numbers(other)
    for key, numbers in _numbers(mine).items():
        needed = [u for u in numbers if not ours[u].optional]
        free = where.get(key, [])
        same = next((us for us in (numbers, needed) if len(us) == len(free)), [])
        placed.update(zip(same, free, strict=bool(same)))
        left += [(u, free) for u in numbers if free and not same]
    used: set[int] = set()
    for u, numbers in sorted(
        left, key=lambda e: (ours[e[0]].optional, -len(mine[e[0]]))
    ):
        free = [v for v in numbers if v not in used]
        if free:
            expected = _expected(u, placed)
            placed[u] = min(free, key=lambda v: abs(v - expected))
            used.add(placed[u])
    return placed


def _numbers(keys: list[str]) -> dict[str, list[int]]:
    """Where each text stands, in order."""
    made: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        if key:
            made[key].append(number)
    return made


def _expected(u: int, placed: Mapping[int, int]) -> int:
    if not placed:
        return u
    near = min(placed, key=lambda other: abs(other - u))
    return placed[near] + u - near


def _bags(ours: Sequence[Unit], exact: Mapping[int, int]) -> dict[int, Bag]:
    return {
        u: Counter(joined(unit.text)) for u, unit in enumerate(ours) if u not in exact
    }


def _bags_of(
    theirs: Sequence[str], keys: list[str], exact: Mapping[int, int]
) -> dict[int, Bag]:
    taken = set(exact.values())
    return {
        v: Counter(joined(text))
        for v, text in enumerate(theirs)
        if keys[v] and v not in taken
    }


@dataclass
class _Matching:
    """Gives words of theirs to paragraphs of ours, the likest pair first."""

    mine: dict[int, Bag]
    other: dict[int, Bag]
    ours: dict[int, int] = field(default_factory=dict)
    theirs: dict[int, int] = field(default_factory=dict)

    def run(self) -> None:
        """Take every pair that still shares enough words not given away yet."""
        left_u = {u: Counter(bag) for u, bag in self.mine.items()}
        left_v = {v: Counter(bag) for v, bag in self.other.items()}
        for _likeness, u, v in sorted(self._pairs(), key=lambda p: (-p[0], p[1:])):
            shared = left_u[u] & left_v[v]
            if self._takes(u, v, shared.total()):
                number = self.ours.get(u, self.theirs.get(v, u))
                self.ours[u] = self.theirs[v] = number
                left_u[u] -= shared
                left_v[v] -= shared

    def groups(self) -> list[Group]:
        """What was taken together."""
        made: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for u, number in self.ours.items():
            made[number][0].append(u)
        for v, number in self.theirs.items():
            made[number][1].append(v)
        return [Group(tuple(sorted(u)), tuple(sorted(v))) for u, v in made.values()]

    def _takes(self, u: int, v: int, shared: int) -> bool:
        words = self.mine[u].total()
        of_ours = shared >= _OF_OURS * words
        of_theirs = shared >= _OF_THEIRS * self.other[v].total() and shared > 1
        if u not in self.ours and v not in self.theirs:
            return of_ours or (of_theirs and shared >= max(_FEW, words * _PART))
        if u not in self.ours:
            return of_ours
        beside = self.theirs.get(v - 1), self.theirs.get(v + 1)
        return v not in self.theirs and of_theirs and self.ours[u] in beside

    def _pairs(self) -> Iterator[tuple[float, int, int]]:
        where: dict[str, list[int]] = defaultdict(list)
        for v, bag in self.other.items():
            for word in bag:
                where[word].append(v)
        for u, bag in self.mine.items():
            rare = (where[w] for w in bag if len(where.get(w, ())) <= _COMMON)
            near = Counter(v for numbers in rare for v in numbers)
            for v, _count in near.most_common(_CANDIDATES):
                shared = (bag & self.other[v]).total()
                yield shared / max(bag.total(), self.other[v].total()), u, v


def _near(
    ours: Sequence[Unit], mine: list[str], other: list[str], groups: list[Group]
) -> Iterator[Group]:
    """Short paragraphs with a letter changed in each word, between known ones."""
    known = {u: v for group in groups for u in group.ours for v in group.theirs}
    used = {v for group in groups for v in group.theirs}
    for u, key in enumerate(mine):
        if u not in known and len(key) <= _LONG and not ours[u].optional:
            middle = _expected(u, known)
            window = range(max(0, middle - _WINDOW), middle + _WINDOW)
            free = [v for v in window if v < len(other) and v not in used]
            alike = [(_likeness(key, other[v]), v) for v in free]
            best, v = max(alike, default=(0.0, 0))
            if best >= (_ALIKE if len(key) > _SHORT else _ALIKE_SHORT):
                used.add(v)
                yield Group((u,), (v,))


def _likeness(one: str, other: str) -> float:
    if not other or not 0.5 <= len(other) / len(one) <= 2:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
