"""How long a release is, part by part, beside what the office wants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from msgspec import Struct

from pressdesk.document.nodes import PARTS, Paragraph, Release, plain
from pressdesk.document.schema import block_text
from pressdesk.text.words import word_count

WORDS_PER_MINUTE = 180


class Limits(Protocol):
    """How long the parts should be, in words."""

    @property
    def headline_words(self) -> int:
        """At most."""

    @property
    def lead_from(self) -> int:
        """A good lead has at least so many."""

    @property
    def lead_to(self) -> int:
        """And at most so many."""

    @property
    def lead_max(self) -> int:
        """More is too long."""

    @property
    def paragraph_max(self) -> int:
        """At most."""


class Length(Struct, frozen=True):
    """One part: a part's name, `body`, `longest` (of its paragraphs) or `all`.

    `least` and `most` are the words it should have, 0 where nothing is said; `over`:
    it is longer than the office allows.
    """

    part: str
    words: int
    characters: int
    least: int = 0
    most: int = 0
    over: bool = False


def minutes(words: int) -> int:
    """How long it takes to read them; full minutes, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


def lengths(release: Release, limits: Limits) -> tuple[Length, ...]:
    """The parts that have a text, in reading order, and the whole at the end."""
    found = tuple(_lengths(release, limits))
    words = sum(each.words for each in found if each.part != "longest")
    characters = sum(each.characters for each in found if each.part != "longest")
    kept = (each for each in found if each.words or each.part in ("headline", "lead"))
    return (*kept, Length("all", words, characters))


def _lengths(release: Release, limits: Limits) -> Iterator[Length]:
    for name in PARTS[:-1]:
        text = plain(release.part(name))
        words = word_count(text)
        least = most = 0
        over = False
        if name == "headline":
            most = limits.headline_words
            over = words > most
        elif name == "lead":
            least, most = limits.lead_from, limits.lead_to
            over = words > limits.lead_max
        yield Length(name, words, len(text), least, most, over)
    bodies = [block_text(block) for block in release.body]
    yield Length("body", sum(map(word_count, bodies)), sum(map(_size, bodies)))
    yield _longest(release, limits.paragraph_max)
    text = plain(release.end_mark)
    yield Length(PARTS[-1], word_count(text), len(text))


def _size(text: str) -> int:
    """Characters without the newlines that part the texts of a block."""
    return sum(map(len, text.split("\n")))


def _longest(release: Release, most: int) -> Length:
    texts = [plain(each.text) for each in release.body if isinstance(each, Paragraph)]
    text = max(texts, key=word_count, default="")
    words = word_count(text)
    return Length("longest", words, len(text), 0, most, words > most)
