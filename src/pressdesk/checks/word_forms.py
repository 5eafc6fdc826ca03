"""What words are made of: stems, compounds, and the endings that may follow them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from pressdesk.checks.lexicon import (
    SILENT_HE,
    STEM,
    compound,
    entry,
    is_a,
)
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ

UNJOINED = frozenset("آاأإدذرزژوؤء")
PREFIX = re.compile("(بر|در|باز|فرا|فرو|وا)?(ن?می)$")
PREFIXED = re.compile("((?:بر|در|باز|فرا|فرو|وا)?ن?می)(.{2,})$")
PLURAL = re.compile("(.{2,}?)(ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?)$")
DEGREE = re.compile("(.{2,}?)(تر(?:ین)?(?:ها|های|هایی|ی|م|ش|شان)?)$")
HE_ENDING = re.compile("(.{2,}ه)(ای|ام|ایم|اید|اند|اش|ات|است|اشان|مان|تان|شان)$")
YE_ENDING = re.compile("(.{3,}ی)(ام|اش|ات|اند|ایم|اید|اشان|مان|تان|شان|ای)$")
_ATTACHED = re.compile(
    "(?=(ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان|ست)?"
    "|ی?م|ی?ت|ی?ش|ی?مان|ی?تان|ی?شان|ی|یی|یم|ید|ند|ست|ان|ات|انی)$)"
)
"""Endings that cling to a word without a joiner."""


Family = Literal[
    "verb",
    "plural",
    "unclear",
    "ending",
    "degree",
    "compound",
    "looser",
    "affix",
    "strange",
    "maybe",
]
"""What was lost; «strange» is the plural of an unknown word, «maybe» needs context."""


class Reading(Struct, frozen=True):
    """How a word may be written, the likelier way first."""

    texts: tuple[str, ...]
    family: Family


@lru_cache(maxsize=1 << 14)
def is_form(word: str) -> bool:
    """Whether a word is right as it stands: one of the lexicon, or with an ending."""
    if entry(word).kinds:
        return True
    for ending in _ATTACHED.finditer(word):
        base = word[: ending.start()] or word
        plural = word[ending.start() : ending.start() + 2] == "ها"
        silent = base[-1] == "ه" and is_a(base, SILENT_HE)
        if is_a(base, STEM) and not silent and (not plural or base[-1] in UNJOINED):
            return True
    return False


@lru_cache(maxsize=1 << 14)
def base_of(word: str) -> str:
    """How a word before an ending is written; "" for an unknown one."""
    if is_a(word, STEM):
        return word
    if whole := compound(word).text:
        return whole
    if word[-1:] == "ی" and len(word) > 3:
        bare = word[:-1]
        if is_a(bare, STEM):
            return word
        return (whole := compound(bare).text) and whole + "ی"
    return ""


def joiner_after(base: str) -> str:
    """What stands between a word and an ending that stays apart."""
    return "" if base[-1] in UNJOINED else ZWNJ


def is_silent(word: str) -> bool:
    """Whether a word ends in a he that is not spoken."""
    last = word.rpartition(ZWNJ)[2].rstrip(HAMZA_ABOVE)
    if last[-1:] != "ه":
        return False
    if is_a(last, SILENT_HE):
        return True
    whole = word.replace(ZWNJ, "").rstrip(HAMZA_ABOVE)
    return ZWNJ in word and bool(compound(whole).text)
