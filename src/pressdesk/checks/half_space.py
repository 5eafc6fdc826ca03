"""The half-space: prefixes of verbs, plurals and endings, written apart or joined.

The safe tier needs a word that the lexicon knows, a result that it accepts, and one
reading alone; what may be read in two ways is proposed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pressdesk.checks import apart
from pressdesk.checks.joined import Family, Reading, reading
from pressdesk.checks.prose import Prose, Word
from pressdesk.checks.rule import Found, Rule
from pressdesk.checks.word_lists import listed


def _read(family: Family, confidence: float = 1.0) -> Callable[[Prose], Iterator[Found]]:
    def find(prose: Prose) -> Iterator[Found]:
        for word, found in readings(prose):
            if found.family == family:
                yield Found(word.start, word.end, found.texts, confidence)

    return find


def readings(prose: Prose) -> Iterator[tuple[Word, Reading]]:
    """The words that have lost their half-space, and how they may be written."""
    words = prose.words
    for number, word in enumerate(words):
        found = reading(word.text)
        if found is None:
            continue
        before = words[number - 1] if number else None
        behind = words[number + 1] if number + 1 < len(words) else None
        if found.family == "verb" and before and apart.stands_parted(
            prose, before, word
        ):
            continue
        if found.family in ("unclear", "maybe"):
            found = _in_context(found, _means_one(prose, before, word, behind))
        yield word, found


def _means_one(
    prose: Prose, before: Word | None, word: Word, behind: Word | None
) -> bool | None:
    """Whether the words around it say that «ه‌ای» is meant and not «های».

    The plural leads to another word; the other one need not.
    """
    if not word.text.endswith("های"):
        return None
    near = behind is not None and prose.text[word.end : behind.start] == " "
    if not near or (behind and behind.text in listed("no_nouns")):
        return True
    if before and before.text in listed("before_one"):
        return True
    return False if before and before.text in listed("before_many") else None


def _in_context(found: Reading, one: bool | None) -> Reading:
    if one is None:
        return found
    if found.family == "maybe":
        return Reading(found.texts, "ending") if one else found
    ending, plural = found.texts
    return Reading((ending,), "ending") if one else Reading((plural,), "plural")


RULES: tuple[Rule, ...] = (
    Rule("joiner.verb-apart", apart.verb_apart, spacing=True),
    Rule("joiner.verb", _read("verb"), spacing=True),
    Rule("joiner.verb-parted", apart.verb_parted, "suggest", spacing=True),
    Rule("joiner.plural-apart", apart.plural_apart, spacing=True),
    Rule("joiner.plural", _read("plural"), spacing=True),
    Rule("joiner.plural-unclear", _read("unclear", 0.6), "suggest", spacing=True),
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
