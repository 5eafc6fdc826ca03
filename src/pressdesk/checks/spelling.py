"""Spelling: words that no list knows.

Where a common word is one slip away it is an error; else it may well be a name, and is
only a quiet hint. What the word was meant to be is worked out when somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from pressdesk.checks import slips
from pressdesk.checks.lexicon import VERB, form, is_a
from pressdesk.checks.practice import key
from pressdesk.checks.prose import COVER, Prose, Word
from pressdesk.checks.rule import Found, Rule
from pressdesk.checks.suggestions import LONGEST, TANVIN, is_likely_slip, plain
from pressdesk.checks.word_forms import UNJOINED
from pressdesk.text.characters import KASHIDA, ZWNJ

UNKNOWN_LIMIT = -2.8
"""An unknown word is an error from this likelihood on (`benchmarks/spelling.py`)."""
MADE_LIMIT = -10.5
"""A form that only the rules of endings make is one from this on."""
SURE_LIMIT = -8.5
"""From this on it comes before a proposal to part the word by a half-space."""
NAME_LIMIT = -9.0
"""Where a name is expected, an unknown word is one from this on."""
_BARE = str.maketrans("ؤأإ", "واا")
_PREFIX = re.compile("(?:بر|در|باز|فرا|فرو|وا)?ن?می$")
_PARTICLE = re.compile("(?:بر|باز|فرا|فرو)ن?(.{3,})$")
_CRAFT = re.compile("..(?:ساز|گذار|گزار|پذیر|گرا|شناس|نویس|پرداز|رسان|سنج|زدا|نگر)ی$")
_BESIDE = f"{KASHIDA}{COVER}¬\u00ad\u200b\u2060\ufeff"
_LATIN_BEHIND = re.compile(r"»? ?\(?[A-Za-z]")
_QUOTE = re.compile("«([^«»]{1,24})»")
_TWO_WORDS = 2
_PART = 4
VERY_COMMON = 120
HINT = "spell.unknown"
_SHORT = 4
COMMON = 100
"""Eight times the binary logarithm of how often a common word is counted."""

Verdict = Literal["right", "wrong", "unknown"]


def misspelt(prose: Prose) -> Iterator[Found]:
    """A word that is surely misspelt: a common one is one slip away."""
    for word in prose.words:
        if _judged(prose, word) == "wrong":
            sure = is_likely_slip(plain(word.text), SURE_LIMIT, joined=False)
            yield _asked(word, 0.9 if sure else 0.8)


def unknown(prose: Prose) -> Iterator[Found]:
    """A word that nobody knows and that may be a name."""
    for word in prose.words:
        if _judged(prose, word) == "unknown":
            yield _asked(word, 0.3)


def _asked(word: Word, confidence: float) -> Found:
    """The tanvin is right in a misspelt word too."""
    spelt = word.text.rstrip(TANVIN)
    end = word.start + len(spelt)
    return Found(word.start, end, (), confidence, spelt, asked=True)


def _judged(prose: Prose, word: Word) -> Verdict:
    """What is to be said of a word at its place."""
    said = verdict(word.text)
    if said == "right" or _is_part_of_more(prose, word):
        return "right"
    if is_accepted(word.text, _words(prose.practice.accepted)):
        return "right"
    if said == "wrong" and _is_name(prose, word):
        surely = is_likely_slip(plain(word.text), NAME_LIMIT)
        return "wrong" if surely else "unknown"
    return said


def _is_part_of_more(prose: Prose, word: Word) -> bool:
    around = prose.open[word.start - 1 : word.start] if word.start else ""
    around += prose.open[word.end : word.end + 1]
    return any(each in _BESIDE for each in around)


@lru_cache(maxsize=1 << 15)
def verdict(word: str) -> Verdict:
    """What is to be said of a word alone."""
    bare = plain(word)
    if "ة" in bare or len(bare) > LONGEST:
        return "right"  # another rule asks about it, or it is no word
    bare = bare if form(bare) else bare.replace(TANVIN, "")
    known = form(bare)
    if known is not None:
        made = known.made and is_likely_slip(bare, MADE_LIMIT)
        return "wrong" if made else "right"
    if is_known(bare) or is_known(bare.translate(_BARE)):
        return "right"
    if is_likely_slip(bare, UNKNOWN_LIMIT):
        return "wrong"
    return "right" if _is_compound(bare) else "unknown"


def is_known(word: str) -> bool:
    """Whether a word is a form, or put together of forms with half-spaces."""
    if len(word) < _TWO_WORDS or form(word) is not None or is_a(word, VERB):
        return True
    if word in slips.listed("accepted"):
        return True
    if ZWNJ not in word:
        return _has_ending(word) or _is_verb(word) or _is_craft(word)
    return all(_is_part(part) for part in word.split(ZWNJ))


def _is_compound(word: str) -> bool:
    """Whether two common words meet where no letter shows that they are two."""
    return any(
        word[at - 1] in UNJOINED and all(map(_is_common, (word[:at], word[at:])))
        for at in range(_PART, len(word) - _PART + 1)
    )


def _is_common(word: str) -> bool:
    known = form(word)
    return known is not None and not known.made and known.often > VERY_COMMON


def _has_ending(word: str) -> bool:
    """Whether a common word ends in a vowel that links to what follows by a ye."""
    if word[-1] != "ی" or word[-2] not in "او":
        return False
    known = form(word[:-1])
    return known is not None and known.often > COMMON and len(word) > _SHORT


def _is_craft(word: str) -> bool:
    """Whether a word for who does something has the ye of doing it."""
    return _CRAFT.search(word) is not None and form(word[:-1]) is not None


def _is_verb(word: str) -> bool:
    """Whether a particle stands before a form of a verb."""
    match = _PARTICLE.match(word)
    return match is not None and is_a(match[1], VERB)


def _is_part(part: str) -> bool:
    if part in slips.listed("endings") or _PREFIX.match(part):
        return True
    return is_known(part) or (part[0] == "و" and is_known(part[1:]))


@lru_cache(maxsize=64)
def _words(accepted: frozenset[str]) -> frozenset[str]:
    """The words of accepted words and phrases."""
    return frozenset(word for phrase in accepted for word in phrase.split())


def is_accepted(word: str, accepted: frozenset[str]) -> bool:
    """Whether a word is one of these, maybe with an ending."""
    if not accepted:
        return False
    bare = key(word)
    ends = (each for each in slips.listed("endings") if bare.endswith(each))
    return bare in accepted or any(
        bare.removesuffix(each).rstrip(ZWNJ) in accepted for each in ends
    )


def _is_name(prose: Prose, word: Word) -> bool:
    """Whether the words around say that it is a name or a foreign word.

    It follows a title, stands in short quotation marks, or its Latin form follows.
    """
    before = prose.open[max(0, word.start - 32) : word.start].split()[-_TWO_WORDS:]
    if any(each in slips.listed("titles") for each in before):
        return True
    if _LATIN_BEHIND.match(prose.text, word.end):
        return True
    quote = _QUOTE.search(prose.open, max(0, word.start - 24), word.end + 24)
    return (
        quote is not None
        and quote.start() < word.start < quote.end()
        and len(quote[1].split()) <= _TWO_WORDS
    )


RULES: tuple[Rule, ...] = (
    Rule("spell.word", misspelt, "suggest", "error", last=True),
    Rule(HINT, unknown, "style", "info", last=True),
)
