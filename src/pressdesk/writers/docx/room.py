"""How much room words need, by a letter's mean width, and how places share it."""

from __future__ import annotations

from collections.abc import Sequence

LETTER = 0.55
"""A letter's mean width, the type size being 1; semi-bold needs most."""
_LATIN, _OTHER = 0.56, 0.45  # the same of Latin letters and digits, and of all else
_MM_PER_POINT = 25.4 / 72


def words_mm(words: str, size: float) -> float:
    """How wide a line is in millimetres at a type size in points."""
    latin = sum(sign.isascii() and sign.isalnum() for sign in words)
    return (latin * _LATIN + (len(words) - latin) * _OTHER) * size * _MM_PER_POINT


def longest(words: str) -> str:
    """The longest piece that a plain space ends; no line may part it."""
    return max(words.split(" "), key=len)


def shared(
    least: Sequence[float], wanted: Sequence[float], width: float
) -> list[float]:
    """`width` shared out by what the columns want, but none below what it needs."""
    if sum(wanted) <= width:
        return [each * width / sum(wanted) for each in wanted]
    if sum(least) >= width:
        return [each * width / sum(least) for each in least]
    share = (width - sum(least)) / (sum(wanted) - sum(least))
    return [low + (high - low) * share for low, high in zip(least, wanted, strict=True)]


def widened(least: Sequence[float], stock: Sequence[float]) -> list[float]:
    """The `stock` widths; who needs more takes it from those that have too much."""
    width = sum(stock)
    if sum(least) >= width:
        return shared(least, least, width)
    lack = sum(max(0, need - have) for need, have in zip(least, stock, strict=True))
    spare = sum(max(0, have - need) for need, have in zip(least, stock, strict=True))
    taken = lack / spare if spare else 0
    return [
        max(need, have - max(0, have - need) * taken)
        for need, have in zip(least, stock, strict=True)
    ]
