"""Amounts of money in a text: rials and tomans, ten to one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from msgspec import Struct

from pressdesk.text import amounts
from pressdesk.text.characters import ZWNJ

_NEAR = 20


def rial() -> str:
    """The name of the official unit."""
    return str(amounts.words()["rial"])


def toman() -> str:
    """The name of the unit that people count in."""
    return str(amounts.words()["toman"])


class Sum(Struct, frozen=True):
    """An amount of money at its place."""

    start: int
    end: int
    value: Fraction
    currency: str

    @property
    def rials(self) -> Fraction:
        """The amount in rials."""
        return self.value if self.currency == rial() else self.value * 10

    def exchanged(self) -> str:
        """The same in the other currency; "" where it would not be a whole number."""
        if self.currency == rial():
            return said(self.value / 10, toman())
        return said(self.value * 10, rial())


def said(value: Fraction, currency: str) -> str:
    """A whole amount as news writes it, or ""."""
    if value.denominator != 1 or value < 1:
        return ""
    return f"{amounts.said(int(value))} {currency}"


def sums(text: str) -> Iterator[Sum]:
    """The amounts of money in a text, in order."""
    if rial() not in text and toman() not in text:
        return
    for match in _pattern().finditer(text):
        number = amounts.value(match["number"])
        if number:
            yield Sum(match.start(), match.end(), number, match["money"])


def pairs(text: str, found: Sequence[Sum]) -> Iterator[tuple[Sum, Sum]]:
    """Neighbours that are said to be one amount in two currencies."""
    for first, second in pairwise(found):
        between = text[first.end : second.start]
        told = "(" in between or set(amounts.words()["same"]) & set(between.split())
        if first.currency != second.currency and told and len(between) < _NEAR:
            yield first, second


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<number>{amounts.pattern()}) (?P<money>{rial()}|{toman()})(?![\w{ZWNJ}])"
    )
