"""The same word twice running."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pressdesk.checks.prose import Prose, Word
from pressdesk.checks.rule import Found, Rule
from pressdesk.checks.word_lists import listed


def particles(prose: Prose) -> Iterator[Found]:
    """A particle twice: a slip of the hand."""
    for first, second in _twice(prose):
        if first.text in listed("particles"):
            yield Found(first.start, second.end, (first.text,), 0.9)


def words(prose: Prose) -> Iterator[Found]:
    """Another word twice: a slip, or said with force."""
    pairs = list(_twice(prose))
    seconds = {second.start for _first, second in pairs}
    firsts = {first.start for first, _second in pairs}
    for first, second in pairs:
        alone = first.start not in seconds and second.start not in firsts
        usual = first.text in listed("particles") or first.text in listed("doubled")
        if alone and not usual and len(first.text) > 2:
            yield Found(first.start, second.end, (first.text,), 0.5)


def _twice(prose: Prose) -> Iterator[tuple[Word, Word]]:
    for first, second in pairwise(prose.words):
        between = prose.text[first.end : second.start]
        if first.text == second.text and between and not between.strip(" "):
            yield first, second


RULES: tuple[Rule, ...] = (
    Rule("word.twice", particles, "suggest"),
    Rule("word.again", words, "style", "style"),
)
