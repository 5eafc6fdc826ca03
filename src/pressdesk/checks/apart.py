"""Words that a space has parted: prefixes of verbs, endings, compounds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from pressdesk.checks.joined import reading
from pressdesk.checks.lexicon import (
    COMPARES,
    SILENT_HE,
    STEM,
    VERB,
    compound,
    is_a,
)
from pressdesk.checks.prose import Prose, Word
from pressdesk.checks.rule import Found
from pressdesk.checks.word_forms import (
    PREFIX,
    PREFIXED,
    UNJOINED,
    base_of,
    is_form,
    is_silent,
    joiner_after,
)
from pressdesk.checks.word_lists import listed
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ

Bond = Literal["", "compound", "bound", "made"]


def verb_apart(prose: Prose) -> Iterator[Found]:
    """The prefix of a verb and its verb with a space between them."""
    for before, first, second in triples(prose):
        if not PREFIX.match(first.text) or not _is_verb(second.text):
            continue
        if before in listed("before_may") or before[-1:].isdigit():
            continue
        if second.text not in listed("no_verbs") and not parted(before, second.text):
            yield joined(first, second, ZWNJ)


def verb_parted(prose: Prose) -> Iterator[Found]:
    """A verb that belongs to the particle before it, which stands apart."""
    for before, word, prefix, stem in prefixed(prose):
        start = word.start - len(before) - 1
        if parted(before, stem) and start >= 0:
            verb = f"{prefix}{ZWNJ}{stem}"
            yield Found(start, word.end, (before + verb, f"{before} {verb}"), 0.7)
    for before, first, second in triples(prose):
        start = first.start - len(before) - 1
        fits = PREFIX.match(first.text) and is_a(second.text, VERB)
        if fits and parted(before, second.text) and start >= 0:
            verb = f"{first.text}{ZWNJ}{second.text}"
            yield Found(start, second.end, (before + verb, f"{before} {verb}"), 0.7)


def prefixed(prose: Prose) -> Iterator[tuple[str, Word, str, str]]:
    """Words that are a prefix and a verb in one piece, and what stands before each."""
    last: Word | None = None
    for word in prose.words:
        near = last is not None and prose.text[last.end : word.start] == " "
        match = PREFIXED.match(word.text)
        if match and is_a(match[2], VERB) and not is_a(word.text, STEM):
            yield (
                last.text if last is not None and near else "",
                word,
                match[1],
                match[2],
            )
        last = word


def stands_parted(prose: Prose, before: Word | None, word: Word) -> bool:
    """Whether the word is a verb that belongs to the particle before it."""
    match = PREFIXED.match(word.text)
    if before is None or match is None:
        return False
    near = prose.text[before.end : word.start] == " "
    return near and parted(before.text, match[2])


def parted(before: str, verb: str) -> bool:
    """Whether `before` is the particle of a verb that has one."""
    return before == "باز" and verb.startswith(("گرد", "گشت")) and is_a(verb, VERB)


def plural_apart(prose: Prose) -> Iterator[Found]:
    """A known word and its plural sign with a space between them."""
    for first, second in _plurals(prose):
        if _is_known(first.text):
            yield joined(first, second, joiner_after(first.text))


def strange_plural_apart(prose: Prose) -> Iterator[Found]:
    """A plural sign behind a word that is not known, a name or a slip."""
    for first, second in _plurals(prose):
        if not _is_known(first.text):
            yield joined(first, second, joiner_after(first.text), 0.8)


def _plurals(prose: Prose) -> Iterator[tuple[Word, Word]]:
    for _before, first, second in triples(prose):
        alone = len(first.text) < 2 or first.text in listed("no_plurals")
        if second.text in listed("plurals") and not alone:
            yield first, second


def _is_known(word: str) -> bool:
    return bool(ZWNJ in word or is_form(word) or base_of(word) or reading(word))


def endings_apart(prose: Prose) -> Iterator[Found]:
    """The ending of a word with a silent he or a ye, with a space before it."""
    for _before, first, second in triples(prose):
        if _takes(first.text, second.text):
            yield joined(first, second, joiner_after(first.text))


def _takes(word: str, ending: str) -> bool:
    """Whether the word may have this ending."""
    return (
        (ending in listed("he_endings") and is_silent(word))
        or (ending in listed("ye_endings") and _ends_in_ye(word))
        or (ending in listed("copulas") and is_a(word, COMPARES))
    )


def _ends_in_ye(word: str) -> bool:
    last = word.rpartition(ZWNJ)[2]
    known = word[-1] == "ی" and len(last) > 2 and word not in listed("no_plurals")
    return known and bool(is_a(last, STEM) or base_of(word.replace(ZWNJ, "")))


def degrees_apart(prose: Prose) -> Iterator[Found]:
    """An adjective and the sign of its degree with a space between them."""
    for _before, first, second in triples(prose):
        last = first.text.rpartition(ZWNJ)[2]
        sure = second.text == "ترین" and first.text not in listed("no_plurals")
        if sure or (second.text in listed("degrees") and is_a(last, COMPARES)):
            yield joined(first, second, joiner_after(first.text))


def compounds_apart(prose: Prose) -> Iterator[Found]:
    """A compound of the lexicon with a space in it."""
    yield from _pairs(prose, "compound", 0.7)


def bound_apart(prose: Prose) -> Iterator[Found]:
    """A compound, of which one part is no word of its own, with a space in it."""
    yield from _pairs(prose, "bound", 1.0)


def made_apart(prose: Prose) -> Iterator[Found]:
    """A word and what makes another of it, which no list has as one."""
    yield from _pairs(prose, "made", 0.6)


def _pairs(prose: Prose, bond: Bond, confidence: float) -> Iterator[Found]:
    for _before, first, second in triples(prose):
        if _bond(first.text, second.text) == bond:
            yield joined(first, second, joiner_after(first.text), confidence)


@lru_cache(maxsize=1 << 14)
def _bond(first: str, second: str) -> Bond:
    """What makes one word of two neighbours, if anything does."""
    if min(len(first), len(second)) < 2 or first == second:
        return ""
    if _makes_one(first, second):
        return "bound" if _is_sure(first, second) else "compound"
    small = first in listed("loose")
    another = not small and _makes_another(first, second.partition(ZWNJ)[0])
    return "made" if another else ""


def _makes_one(first: str, second: str) -> bool:
    """Whether the lists have the two as one word, maybe with an ending."""
    if not _may_be_one(first, second):
        return False
    key, sign = first.replace(ZWNJ, ""), joiner_after(first)
    return any(
        (whole := compound(key + part.replace(ZWNJ, ""))).listed
        and whole.text == first + sign + part
        and (whole.used or part in listed("bound_suffixes") or part in listed("makers"))
        and _closes(part)
        and f"{first} {part}" not in listed("phrases")
        for part in _bare(second)
    )


def _may_be_one(first: str, second: str) -> bool:
    if f"{first} {second}" in listed("phrases"):
        return False
    if first in listed("loose") and second not in listed("bound_suffixes"):
        return False
    if first[-1] in UNJOINED and ZWNJ in first:
        return False
    return first not in listed("numbers") or second in listed("after_numbers")


def _closes(part: str) -> bool:
    """Whether a compound may end so; participles and verbs are mostly free."""
    if part in listed("closing") or _is_participle(part):
        return False
    finite = part.removesuffix("ن") if part.endswith(("دن", "تن")) else part
    return not (finite[-1] in "دت" and is_a(finite, VERB))


def _is_participle(word: str) -> bool:
    past = word[-1:] == "ه" and not word.endswith("نده") and is_a(word, SILENT_HE)
    return past and (is_a(word[:-1], VERB) or is_a(word[1:-1], VERB))


def _makes_another(first: str, second: str) -> bool:
    if first[-1] in UNJOINED:
        return first + second in listed("one_words")
    if second in listed("of_names"):
        return len(first) > 2
    return second in listed("makers") and bool(base_of(first.replace(ZWNJ, "")))


def _bare(word: str) -> Iterator[str]:
    """A word, and what it is without its endings."""
    word = word.rstrip(HAMZA_ABOVE)
    yield word
    for ending in ("گان", "گانی", "گی"):
        if word.endswith(ending):
            yield word.removesuffix(ending) + "ه"
    head, _, tail = word.rpartition(ZWNJ)
    if head and tail in listed("suffixes"):
        yield head
        if head[-1] == "ی":
            yield head[:-1]
    for ending in ("ی", "ش", "ان", "ات", "شان", "ها", "های", "هایی"):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            yield word[: -len(ending)]


def _is_sure(first: str, second: str) -> bool:
    """Whether one of the two is not used alone."""
    bare = second.partition(ZWNJ)[0].rstrip(HAMZA_ABOVE)
    return first in listed("bound_prefixes") or bare in listed("bound_suffixes")


def _is_verb(word: str) -> bool:
    if is_a(word, VERB):
        return True
    bare = word.partition(ZWNJ)[0]
    return bare[-1:] == "ه" and is_silent(bare) and is_a(bare[:-1], VERB)


@lru_cache(maxsize=2)
def triples(prose: Prose) -> tuple[tuple[str, Word, Word], ...]:
    """Neighbours with one space between them, and the word before them."""
    made, before = [], ""
    for first, second in pairwise(prose.words):
        near = prose.text[first.end : second.start] == " "
        if near:
            ahead = prose.text[max(0, first.start - 12) : first.start].split()
            made.append((before or (ahead[-1] if ahead else ""), first, second))
        before = first.text if near else ""
    return tuple(made)


def joined(first: Word, second: Word, sign: str, confidence: float = 1.0) -> Found:
    """The two words as one."""
    new = first.text + sign + second.text
    return Found(first.start, second.end, (new,), confidence)
