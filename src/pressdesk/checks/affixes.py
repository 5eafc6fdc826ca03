"""Words that are made of others: compounds with an ending, affixes, two words."""

from __future__ import annotations

import re

from pressdesk.checks.lexicon import STEM, compound, entry, is_a
from pressdesk.checks.word_forms import DEGREE, UNJOINED, Reading
from pressdesk.checks.word_lists import listed
from pressdesk.text.characters import ZWNJ

_COMMON = 170
"""Two million times in the corpora of the lists."""
_CLINGING = re.compile(
    "(?=((?:ی|م|ت|ش|مان|تان|شان|ان|انی|انه|یم|ید|ند|ست|اند|یی|یم|یش|یشان|ات)$))"
)


def grown(_head: str, word: str) -> Reading | None:
    """A compound with an ending that clings to it."""
    if word.endswith(("گان", "گانی", "گی")):
        stem, _, tail = word.rpartition("گ")
        if whole := compound(stem + "ه").text:
            return Reading((whole[:-1] + "گ" + tail,), "compound")
    for ending in _CLINGING.finditer(word):
        base = word[: ending.start()]
        whole = compound(base).text
        if whole and base[-1] not in "هی":
            return Reading((whole + word[ending.start() :],), "compound")
    return None


def affixed(head: str, word: str) -> Reading | None:
    """A word made by an affix, which no list has."""
    if word.startswith(("ال", "وال")):
        return None
    if found := _prefixed(word) or _named(word):
        return found
    for at in range(len(word) - 2, 2, -1):
        first, second = word[:at], word[at:]
        if first[-1] in UNJOINED or not is_a(first, STEM):
            continue
        if "گذار" in second and first in listed("with_ze"):
            return None
        if second in listed("bound") or _bound(second):
            return Reading((f"{first}{ZWNJ}{second}",), "affix")
    return None if head else _two_words(word)


def _prefixed(word: str) -> Reading | None:
    for at in (2, 3, 4):
        prefix, rest = word[:at], word[at:]
        if prefix in listed("prefixes") and len(rest) > 2 and is_a(rest, STEM):
            return Reading((f"{prefix}{ZWNJ}{rest}",), "affix")
    return None


def _named(word: str) -> Reading | None:
    """The name of a man with his father's."""
    first, son, second = word.partition("بن")
    known = len(first) > 2 and is_a(first, STEM) and is_a(second, STEM)
    if not son or not known or first[-1] in UNJOINED or len(second) < 3:
        return None
    return Reading((f"{first}{ZWNJ}بن{ZWNJ}{second}",), "affix")


def _two_words(word: str) -> Reading | None:
    """Two known words in one piece, which can be parted at one place alone."""
    if DEGREE.match(word):
        return None
    found = [
        (word[:at], word[at:])
        for at in range(3, len(word) - 2)
        if word[at - 1] not in UNJOINED
        and entry(word[:at]).often > _COMMON < entry(word[at:]).often
    ]
    if len(found) != 1:
        return None
    first, second = found[0]
    return Reading((f"{first}{ZWNJ}{second}", f"{first} {second}"), "affix")


def _bound(second: str) -> bool:
    return any(
        second.endswith(tail) and second[: -len(tail)] in listed("bound")
        for tail in ("ی", "ان", "انه", "ها")
    )
