"""Words that have lost their half-space: what they are made of, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pressdesk.checks.affixes import affixed, grown
from pressdesk.checks.lexicon import (
    COMPARES,
    PARTS,
    SILENT_HE,
    STEM,
    VERB,
    compound,
    entry,
    is_a,
)
from pressdesk.checks.word_forms import (
    DEGREE,
    HE_ENDING,
    PLURAL,
    PREFIXED,
    UNJOINED,
    YE_ENDING,
    Reading,
    base_of,
    is_form,
    joiner_after,
)
from pressdesk.checks.word_lists import listed
from pressdesk.text.characters import ZWNJ

_OFTEN = 20
"""So much commoner one reading must be than the other: some six times."""


@lru_cache(maxsize=1 << 14)
def reading(word: str) -> Reading | None:
    """What a word has lost; None for one that is right or not known at all."""
    pieces = word.split(ZWNJ)
    if len(pieces) == 1:
        return _piece("", word)
    whole = "" if all(map(is_form, pieces)) else base_of("".join(pieces))
    if whole and set(_seams(word)) < set(_seams(whole)):
        return Reading((whole,), "compound")
    for number, piece in enumerate(pieces):
        found = (
            None
            if piece in listed("suffixes")
            else _piece("".join(pieces[:number]), piece)
        )
        if found:
            before = "".join(each + ZWNJ for each in pieces[:number])
            behind = "".join(ZWNJ + each for each in pieces[number + 1 :])
            texts = tuple(before + text + behind for text in found.texts)
            return Reading(texts, found.family)
    return None


def _seams(word: str) -> Iterator[int]:
    """Before which letters a joiner stands."""
    at = 0
    for letter in word:
        if letter == ZWNJ:
            yield at
        else:
            at += 1


def _piece(head: str, word: str) -> Reading | None:
    """The reading of a piece without joiners; `head` is what stands before it."""
    if len(word) < 4:
        return None
    if not is_a(word, STEM) and (verb := _verb(word)):
        return Reading((verb,), "verb")
    if found := _participle(word) or _he_of_unjoined(head, word):
        return found
    if is_form(word):
        return _looser(word)
    if not head and (whole := compound(word).text):
        return Reading((whole,), "compound")
    return _first(head, word)


def _first(head: str, word: str) -> Reading | None:
    for find in (_plural, _ending, _degree, grown, affixed):
        if found := find(head, word):
            return found
    return None


def _looser(word: str) -> Reading | None:
    """A compound that is more often written with a joiner."""
    for at in (len(word), len(word) - 1):
        whole = compound(word[:at]).text if is_a(word[:at], PARTS) else ""
        last = whole.rpartition(ZWNJ)[2]
        if whole and last not in listed("particles") and not last.endswith("مین"):
            return Reading((whole + word[at:],), "looser")
    return None


def _he_of_unjoined(head: str, word: str) -> Reading | None:
    """«ه‌ای» behind a letter that joins to nothing, where no plural is likely."""
    base = word.removesuffix("های")
    if base == word or base[-1:] not in UNJOINED or is_a(word, STEM):
        return None
    if word in listed("not_he"):
        return None
    he = _base(head, base + "ه")
    if not he or not (is_a(base + "ه", SILENT_HE) or ZWNJ in he):
        return None
    more = entry(base).often - entry(base + "ه").often
    verbal = is_a(base, VERB) and more < _OFTEN // 4
    if verbal or more < -_OFTEN or not base_of(base):
        return Reading((f"{he}{ZWNJ}ای",), "ending")
    return Reading((f"{he}{ZWNJ}ای",), "maybe") if more < _OFTEN else None


def _participle(word: str) -> Reading | None:
    """A participle and its ending, whatever else the letters may spell."""
    match = HE_ENDING.match(word)
    if not match or match[2] == "ای" or is_a(word, STEM):
        return None
    if is_a(match[1], SILENT_HE) and is_a(match[1][:-1], VERB):
        return Reading((f"{match[1]}{ZWNJ}{match[2]}",), "ending")
    return None


def _verb(word: str) -> str:
    match = PREFIXED.match(word)
    if not match:
        return ""
    if is_a(match[2], VERB):
        return f"{match[1]}{ZWNJ}{match[2]}"
    tail = HE_ENDING.match(match[2])
    if tail and is_a(tail[1][:-1], VERB) and is_a(tail[1], SILENT_HE):
        return f"{match[1]}{ZWNJ}{tail[1]}{ZWNJ}{tail[2]}"
    if match[2][-1:] == "ه" and is_a(match[2][:-1], VERB) and is_a(match[2], SILENT_HE):
        return f"{match[1]}{ZWNJ}{match[2]}"
    return ""


def _base(head: str, base: str) -> str:
    """A base as it is written, if it is known alone or as the end of a compound."""
    if known := base_of(base):
        return known
    whole = base_of(head + base) if head else ""
    return base if whole and whole.replace(ZWNJ, "") == head + base else ""


def _plural(head: str, word: str) -> Reading | None:
    match = PLURAL.match(word)
    if not match or (match[1][-1] in UNJOINED and not compound(match[1]).text):
        return None
    if word.startswith("بی") and is_a(word[2:], STEM):
        return None
    base, sign = match[1], match[2]
    known = _base(head, base)
    plural = f"{known}{joiner_after(known)}{sign}" if known else ""
    he = _base(head, base + "ه") if sign[1:] in listed("he_endings") else ""
    ending = f"{he}{ZWNJ}{sign[1:]}" if he else ""
    if plural and ending:
        return _likelier(base, sign, plural, ending)
    if plural:
        return Reading((plural,), "plural")
    if ending:
        return Reading((ending,), "ending")
    strange = len(base) > 3 and not head
    return Reading((f"{base}{ZWNJ}{sign}",), "strange") if strange else None


def _likelier(base: str, sign: str, plural: str, ending: str) -> Reading:
    """The one reading that is surely meant, else both."""
    more = entry(base).often - entry(base + "ه").often
    verbal = is_a(base, VERB) and base[-1] in "دت"
    if sign != "های" and not verbal and not is_a(base, COMPARES):
        return Reading((plural,), "plural")
    if (
        (verbal and sign != "های")
        or more < -_OFTEN
        or (more < _OFTEN and is_a(base, COMPARES))
    ):
        return Reading((ending,), "ending")
    if more > _OFTEN:
        return Reading((plural,), "plural")
    return Reading((ending, plural), "unclear")


def _ending(head: str, word: str) -> Reading | None:
    match = HE_ENDING.match(word)
    if match and match[2] != "ای":
        base = _base(head, match[1])
        if base and (is_a(match[1], SILENT_HE) or ZWNJ in base or head):
            return Reading((f"{base}{ZWNJ}{match[2]}",), "ending")
    match = YE_ENDING.match(word)
    if match and (base := _base(head, match[1])):
        return Reading((f"{base}{ZWNJ}{match[2]}",), "ending")
    return None


def _degree(head: str, word: str) -> Reading | None:
    match = DEGREE.match(word)
    if not match or match[1][-1] in UNJOINED:
        return None
    base = _base(head, match[1])
    usual = match[1] in listed("joined_degrees")
    graded = is_a(match[1], COMPARES) or match[2].startswith("ترین")
    if not base or usual or not graded:
        return None
    sure = base[-1] in "هی" and is_a(match[1], COMPARES)
    return Reading((f"{base}{ZWNJ}{match[2]}",), "degree" if sure else "looser")
