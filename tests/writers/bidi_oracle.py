"""How a line looks by the Unicode bidirectional algorithm, as python-bidi has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from bidi import get_display

from pressdesk.text.characters import (
    BIDI_CONTROLS,
    KASHIDA,
    LRI,
    LRM,
    PDI,
    RLM,
    ZWJ,
    ZWNJ,
)

MIRRORED = str.maketrans(")]}»›>", "([{«‹<")
STRONG = {"L": LRM, "R": RLM, "AL": "\u061c"}
"""For each strong type a character of that type that is not seen."""

UNSEEN = BIDI_CONTROLS | {ZWJ, ZWNJ, KASHIDA, "\u00ad", "\ufeff"}


def seen(text: str) -> str:
    """What counts in a comparison of order: no spaces, marks or direction of brackets.

    Programs paint mirrored brackets under either character, and marks above letters.
    """
    kept = (
        char
        for char in text.translate(MIRRORED)
        if not char.isspace() and char not in UNSEEN and not unicodedata.combining(char)
    )
    return "".join(kept)


def as_painted(isolated: str, lengths: Sequence[int], base: str = "R") -> list[str]:
    """The lines of a paragraph from left to right, without spaces.

    `lengths` says how many characters that are seen stand on each line, in order;
    `base` is the paragraph's direction, R or L.
    """
    return [
        seen(get_display(before + line, base_dir=base))
        for line, before in _cut(isolated, lengths)
    ]


def _cut(isolated: str, lengths: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Each line, and a mark of the direction that was before it; an isolate goes on."""
    line, strong, before, depth = "", "", "", 0
    left = iter(lengths)
    room = next(left)
    for char in isolated:
        if seen(char):
            if not room:
                yield line + PDI * depth, before
                line, before, room = LRI * depth, strong, next(left)
            room -= 1
        depth += (char == LRI) - (char == PDI)
        if not depth:
            strong = STRONG.get(unicodedata.bidirectional(char), strong)
        line += char
    yield line, before
