"""Texts as streams of letters: what stays the same whatever a site does to the rest.

Letters and digits count, folded to one form each; spaces, half-spaces, points, vowel
marks and everything invisible do not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pressdesk.text.characters import KASHIDA, ZWNJ, fold

_WITH_HAMZA = {"ۀ": "ه", "ؤ": "و", "ئ": "ی", "آ": "ا", "ٱ": "ا", "ە": "ه", "ھ": "ه"}


class Letter(NamedTuple):
    """A folded letter and where it stands in its text."""

    char: str
    at: int


class Word(NamedTuple):
    """A word's folded letters and the numbers of its letters in the stream."""

    key: str
    start: int
    end: int


def stream(text: str) -> list[Letter]:
    """The letters of a text in order."""
    return [Letter(char, at) for at, each in enumerate(text) for char in folded(each)]


def letters(text: str) -> str:
    """The letters alone, as one string."""
    return "".join(map(folded, text))


def words(text: str, found: list[Letter]) -> list[Word]:
    """The words between spaces, by their letters in `found`; half-spaces join."""
    made: list[Word] = []
    start = 0
    for number, letter in enumerate(found):
        after = found[number + 1].at if number + 1 < len(found) else len(text)
        if number + 1 == len(found) or any(map(str.isspace, text[letter.at : after])):
            key = "".join(each.char for each in found[start : number + 1])
            made.append(Word(key, start, number + 1))
            start = number + 1
    return made


@lru_cache(maxsize=4096)
def folded(char: str) -> str:
    """The letter or digit in its one form; empty for everything else."""
    if char == KASHIDA or unicodedata.category(char)[0] not in "LN":
        return ""
    plain = unicodedata.normalize("NFKC", char)
    return "".join(_letter(each) for each in plain)


def _letter(char: str) -> str:
    char = _WITH_HAMZA.get(char, char)
    if char == KASHIDA or unicodedata.category(char)[0] not in "LN":
        return ""
    return fold(char).casefold()


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words."""
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def joined(text: str) -> Iterator[str]:
    """The words of a text as keys, half-spaces closed."""
    for word in text.replace(ZWNJ, "").split():
        if key := letters(word):
            yield key
