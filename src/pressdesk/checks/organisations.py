"""An organisation that is called a company here and an office there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct

from pressdesk.checks.kept import MOST
from pressdesk.checks.lexicon import VERB, is_a
from pressdesk.checks.prose import Word
from pressdesk.checks.rule import Found
from pressdesk.checks.style_words import words
from pressdesk.checks.variants import skeleton
from pressdesk.checks.variants import words as variants
from pressdesk.checks.whole import Spotted, Whole, WholeRule, prose_of
from pressdesk.text import amounts
from pressdesk.text.characters import HAMZA_ABOVE

_FEWEST, _MOST = 2, 5
"""So many words behind its kind make a name."""


class Named(Struct, frozen=True):
    """An organisation at its place: its `kind`, and what it is called besides."""

    kind: str
    name: str
    start: int


def two_kinds(whole: Whole) -> Iterator[Spotted]:
    """The rarer kind of an organisation with the same name."""
    seen = [
        (number, each)
        for number, text in enumerate(whole.texts)
        for each in _organisations(text)
    ]
    counts: dict[str, Counter[str]] = {}
    for _number, each in seen:
        counts.setdefault(each.name, Counter())[_bare(each.kind)] += 1
    written = {_bare(each.kind): each.kind for _number, each in reversed(seen)}
    for number, each in seen:
        kept = max(counts[each.name], key=counts[each.name].__getitem__)
        if kept != _bare(each.kind):
            end = each.start + len(each.kind)
            yield number, Found(each.start, end, (written[kept],), 0.6)


@lru_cache(maxsize=MOST)
def _organisations(text: str) -> tuple[Named, ...]:
    row = prose_of(text).words
    return tuple(
        Named(word.text, name, word.start)
        for at, word in enumerate(row)
        if _bare(word.text) in words("organisations") and (name := _name(text, row, at))
    )


def _name(text: str, row: tuple[Word, ...], at: int) -> str:
    """The words behind the kind without spaces; "" if they are too few."""
    made: list[str] = []
    for before, word in pairwise(row[at : at + 1 + _MOST]):
        if text[before.end : word.start] != " " or _ends(word.text):
            break
        made.append(skeleton(_bare(word.text)))
    while made and made[-1] == amounts.words()["and"]:
        made.pop()
    return "".join(made) if len(made) >= _FEWEST else ""


def _ends(word: str) -> bool:
    """Whether a word is no part of a name."""
    if word == amounts.words()["and"]:
        return False
    return word in _stops() or is_a(word, VERB)


@cache
def _stops() -> frozenset[str]:
    kinds = ("no_part", "not_surname", "surname_before", "posts")
    return variants("prepositions").union(*map(words, kinds))


def _bare(word: str) -> str:
    return word.rstrip(HAMZA_ABOVE)


RULES: tuple[WholeRule, ...] = (
    WholeRule("same.organisation", two_kinds, "suggest", "style"),
)
