"""A text as the rules see it: protected spans first, then words with offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, get_args

from msgspec import Struct

from pressdesk.checks.practice import PLAIN, Practice, key
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ
from pressdesk.text.joins import LETTERS
from pressdesk.text.runs import runs

Kind = Literal[
    "url", "mail", "phone", "latin", "handle", "time", "date", "number", "scripture"
]
KINDS: frozenset[Kind] = frozenset(get_args(Kind))
NUMERIC: frozenset[Kind] = frozenset({"time", "date", "number"})

COVER = "\ufffc"
"""Stands for each character of a protected span in `Prose.open`."""

DIGITS = "0-9٠-٩۰-۹"
_D = f"[{DIGITS}]"
_NUMBERS = re.compile(
    rf"(?P<date>(?<!{_D})(?:{_D}{{4}}([/.-]){_D}{{1,2}}\2{_D}{{1,2}}"
    rf"|{_D}{{1,2}}([/.-]){_D}{{1,2}}\3{_D}{{4}})(?!{_D}))"
    rf"|(?P<time>(?<!{_D}){_D}{{1,2}}:{_D}{{2}}(?::{_D}{{2}})?(?!{_D}))"
    rf"|(?P<number>(?<!{_D}){_D}+(?:[.,/٫٬،:\u2013\u2212-]{_D}+)+)"
)
_HANDLE = re.compile(rf"(?<![{LETTERS}{DIGITS}A-Za-z])[#@][\w{ZWNJ}]+")
_QUOTED = re.compile("«[^«»]*»|﴿[^﴿﴾]*﴾|“[^“”]*”")
_VOWELS = re.compile("[\u064b-\u0652\u0670]")
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a\u067e-\u06d3]")
_VOCALISED = 0.3
"""So many vowel marks a letter a quotation from scripture has; news has none."""
_WORD = re.compile(f"[{LETTERS}{HAMZA_ABOVE}{ZWNJ}]+")


class Protected(Struct, frozen=True, order=True):
    """A stretch that no rule may change, unless it says so."""

    start: int
    end: int
    kind: Kind


class Word(Struct, frozen=True):
    """A Persian word and where it stands; joiners at its ends do not belong to it."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind its last letter."""
        return self.start + len(self.text)


class Prose:
    """One text, cut up once for all rules."""

    def __init__(self, text: str, practice: Practice = PLAIN) -> None:
        self.text = text
        self.practice = practice

    @cached_property
    def protected(self) -> tuple[Protected, ...]:
        """The protected spans from left to right; none lies over another."""
        made: list[Protected] = []
        taken = 0
        for each in sorted(_spans(self.text), key=lambda s: (s.start, -s.end)):
            if each.start >= taken:
                made.append(each)
                taken = each.end
        return tuple(made)

    @cached_property
    def open(self) -> str:
        """The text with every protected character covered; offsets are the same."""
        made, at = [], 0
        for each in self.protected:
            made += [self.text[at : each.start], COVER * (each.end - each.start)]
            at = each.end
        return "".join((*made, self.text[at:]))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The Persian words outside protected spans."""
        return tuple(
            Word(word, match.start() + match[0].index(word))
            for match in _WORD.finditer(self.open)
            if (word := match[0].strip(ZWNJ))
        )

    @cached_property
    def spelt(self) -> tuple[tuple[Word, str], ...]:
        """The words, each with what counts of it (`practice.key`)."""
        return tuple((word, key(word.text)) for word in self.words)

    @cached_property
    def persian(self) -> bool:
        """Whether there is a Persian word at all."""
        return _LETTER.search(self.open) is not None

    def is_free(self, start: int, end: int, enters: frozenset[Kind]) -> bool:
        """Whether a rule that `enters` some kinds may change `start` to `end`."""
        if not 0 <= start < end <= len(self.text):
            return False
        first = bisect_right(self._ends, start)
        for each in self.protected[first:]:
            if each.start >= end:
                return True
            if each.kind not in enters:
                return False
        return True

    @cached_property
    def _ends(self) -> list[int]:
        return [each.end for each in self.protected]


def _spans(text: str) -> Iterator[Protected]:
    if _VOWELS.search(text):
        for match in _QUOTED.finditer(text):
            letters = len(_LETTER.findall(match[0]))
            if len(_VOWELS.findall(match[0])) > letters * _VOCALISED:
                yield Protected(match.start(), match.end(), "scripture")
    for run in runs(text):
        if run.kind != "text":
            yield Protected(run.start, run.start + len(run.text), run.kind)
    for match in _HANDLE.finditer(text):
        yield Protected(match.start(), match.end(), "handle")
    for match in _NUMBERS.finditer(text):
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        yield Protected(match.start(), match.end(), kind)
