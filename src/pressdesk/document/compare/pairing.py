"""Letters of two texts paired in order: words first, then letters inside changed ones.

The cost is bounded: equal beginnings and ends are taken off first, a long text leaves
its commonest words out of the search, and a stretch too long or too different stays
unpaired as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from pressdesk.document.compare.letters import Letter, Word, stream, words

_MANY_WORDS = 1000
_LONG, _ALIKE = 400, 0.5


def pairs(ours: str, theirs: str) -> list[tuple[int, int]]:
    """Places of the same letters in both texts, each text in its order."""
    one, other = stream(ours), stream(theirs)
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    ends = len(one) - tail, len(other) - tail
    middle = _middle(ours, one, (head, ends[0]), theirs, other, (head, ends[1]))
    numbers = (
        *((n, n) for n in range(head)),
        *middle,
        *((ends[0] + n, ends[1] + n) for n in range(tail)),
    )
    return [(one[i].at, other[j].at) for i, j in numbers]


def _common(one: list[Letter], other: list[Letter]) -> int:
    both = zip(one, other, strict=False)
    return next(
        (n for n, (a, b) in enumerate(both) if a.char != b.char),
        min(len(one), len(other)),
    )


def _middle(
    ours: str,
    one: list[Letter],
    part: tuple[int, int],
    theirs: str,
    other: list[Letter],
    rest: tuple[int, int],
) -> Iterator[tuple[int, int]]:
    mine = _within(words(ours, one), part)
    their = _within(words(theirs, other), rest)
    common = len(their) > _MANY_WORDS
    keys = [word.key for word in mine], [word.key for word in their]
    matcher = SequenceMatcher(None, *keys, autojunk=common)
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if a0 == a1 or b0 == b1:
            continue
        (i0, i1), (j0, j1) = _span(mine[a0:a1]), _span(their[b0:b1])
        if tag == "equal":
            yield from zip(range(i0, i1), range(j0, j1), strict=True)
        else:
            yield from _inside(one, i0, i1, other, j0, j1)


def _within(found: list[Word], part: tuple[int, int]) -> list[Word]:
    """The words of a part of the stream; one cut at its edge counts with its rest."""
    made = []
    for word in found:
        start, end = max(word.start, part[0]), min(word.end, part[1])
        if start < end:
            key = word.key[start - word.start : len(word.key) - (word.end - end)]
            made.append(Word(key, start, end))
    return made


def _span(found: list[Word]) -> tuple[int, int]:
    return found[0].start, found[-1].end


def _inside(
    one: list[Letter], i0: int, i1: int, other: list[Letter], j0: int, j1: int
) -> Iterator[tuple[int, int]]:
    mine = "".join(each.char for each in one[i0:i1])
    their = "".join(each.char for each in other[j0:j1])
    if mine == their:
        yield from zip(range(i0, i1), range(j0, j1), strict=True)
        return
    if max(len(mine), len(their)) > _LONG:
        return
    matcher = SequenceMatcher(None, mine, their, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return
    for a, b, size in matcher.get_matching_blocks():
        for n in range(size):
            yield i0 + a + n, j0 + b + n
