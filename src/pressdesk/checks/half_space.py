"""The half-space: prefixes of verbs, plurals and endings, written apart or joined.

The safe tier needs a word that the lexicon knows, a result that it accepts, and one
reading alone; what may be read in two ways is proposed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal

from pressdesk.checks import apart
from pressdesk.checks.joined import reading
from pressdesk.checks.prose import Prose, Word
from pressdesk.checks.rule import Found, Rule
from pressdesk.checks.word_forms import Family, Reading
from pressdesk.checks.word_lists import listed


def _read(
    family: Family, confidence: float = 1.0
) -> Callable[[Prose], Iterator[Found]]:
    def find(prose: Prose) -> Iterator[Found]:
        for word, found in readings(prose):
            if found.family == family:
                yield Found(word.start, word.end, found.texts, confidence)

    return find


@lru_cache(maxsize=2)
def readings(prose: Prose) -> tuple[tuple[Word, Reading], ...]:
    """The words that have lost their half-space, and how they may be written."""
    words = (None, *prose.words, None)
    made = []
    for before, word, behind in zip(words, words[1:], words[2:], strict=False):
        found = reading(word.text) if word else None
        if word is None or found is None:
            continue
        if found.family == "verb" and apart.stands_parted(prose, before, word):
            continue
        if found.family in ("unclear", "maybe"):
            found = _in_context(found, _meant(prose, before, word, behind))
        made.append((word, found))
    return tuple(made)


def _meant(
    prose: Prose, before: Word | None, word: Word, behind: Word | None
) -> Literal["one", "many"] | None:
    """Whether the words around it say that «ه‌ای» is meant, or «های».

    The plural leads to another word; the other one need not.
    """
    if not word.text.endswith("های"):
        return None
    near = behind is not None and prose.text[word.end : behind.start] == " "
    if not near or (behind and behind.text in listed("no_nouns")):
        return "one"
    if before and before.text in listed("before_one"):
        return "one"
    return "many" if before and before.text in listed("before_many") else None


def _in_context(found: Reading, means: Literal["one", "many"] | None) -> Reading:
    if means is None or (found.family == "maybe" and means == "many"):
        return found
    if means == "one":
        return Reading(found.texts[:1], "ending")
    return Reading(found.texts[1:], "plural")


def _strange_plurals(prose: Prose) -> Iterator[Found]:
    """A plural without its half-space of a word that is not known."""
    yield from apart.strange_plural_apart(prose)
    yield from _read("strange", 0.6)(prose)


RULES: tuple[Rule, ...] = (
    Rule("joiner.verb-apart", apart.verb_apart, spacing=True),
    Rule("joiner.verb", _read("verb"), spacing=True),
    Rule("joiner.verb-parted", apart.verb_parted, "suggest", spacing=True),
    Rule("joiner.plural-apart", apart.plural_apart, spacing=True),
    Rule("joiner.plural", _read("plural"), spacing=True),
    Rule("joiner.plural-unclear", _read("unclear", 0.6), "suggest", spacing=True),
    Rule("joiner.plural-strange", _strange_plurals, "suggest", spacing=True),
    Rule("joiner.ending", apart.endings_apart, spacing=True),
    Rule("joiner.ending-joined", _read("ending"), spacing=True),
    Rule("joiner.degree", apart.degrees_apart, spacing=True),
    Rule("joiner.degree-joined", _read("degree"), spacing=True),
    Rule("joiner.compound", _read("compound"), spacing=True),
    Rule("joiner.compound-apart", apart.compounds_apart, "suggest", spacing=True),
    Rule("joiner.bound-apart", apart.bound_apart, spacing=True),
    Rule("joiner.made-apart", apart.made_apart, "suggest", spacing=True),
    Rule("joiner.looser", _read("looser", 0.6), "suggest", spacing=True),
    Rule("joiner.affix", _read("affix", 0.7), "suggest", spacing=True),
)
