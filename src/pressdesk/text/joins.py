"""Words that belong together by a ZWNJ: verb prefixes and the plural sign.

Only what is certain is joined: a join that was missed can be typed, one that is false
must be found first. The words stand in `resources/words/typing.json`.
"""

from __future__ import annotations

import json
import re
from functools import cache

from pressdesk.assets import resources
from pressdesk.text.characters import ZWNJ

LETTERS = (
    "\u0621-\u063a\u0641-\u064a\u064b-\u0655\u067e\u0686\u0698\u06a9\u06af\u06c0\u06cc"
)
"""What a Persian word is made of, for a character class: letters and vowel marks."""

_WORD = re.compile(f"[{LETTERS}{ZWNJ}]{{2,}}")
_UNJOINED = frozenset("آاأإدذرزژوؤء")
_OPENERS = '«“"([{'


def verb_join(text: str) -> int | None:
    """The offset of the space where `text` ends with a verb prefix and its verb.

    The wine and the month that are written like the prefix stay alone.
    """
    before, first, last = _last_words(text)
    if first not in _words("prefixes") or last not in _verbs():
        return None
    if before in _words("not_before_prefix") or before[-1:].isdigit():
        return None
    return len(text) - len(last) - 1


def plural_join(text: str) -> tuple[int, str] | None:
    """Where `text` ends with a word and its plural sign apart, and what joins them.

    After a letter that joins to nothing the sign follows without a ZWNJ.
    """
    _before, first, last = _last_words(text)
    if last not in _words("plurals") or not _WORD.fullmatch(first):
        return None
    if first in _words("not_before_plural"):
        return None
    return len(text) - len(last) - 1, "" if first[-1] in _UNJOINED else ZWNJ


def _last_words(text: str) -> tuple[str, str, str]:
    """The last three words; the last two with one plain space between them."""
    head, space, last = text.rpartition(" ")
    if not space or head[-1:].isspace():
        return "", "", ""
    words = ["", "", *head.rsplit(maxsplit=2)]
    opened = words[-1][:1] in _OPENERS
    return "" if opened else words[-2], words[-1].lstrip(_OPENERS), last


def announces_code(word: str) -> bool:
    """Whether a number after `word` is a code that stays as it was typed."""
    return word in _words("codes")


@cache
def _data() -> dict[str, list[str]]:
    text = resources("words", "typing.json").read_text("utf-8")
    data: dict[str, list[str]] = json.loads(text)
    return data


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(_data()[kind])


@cache
def _verbs() -> frozenset[str]:
    """The forms that follow a prefix; none of the second person (often nouns)."""
    data = _data()
    made = {
        stem + ending
        for tense in ("present", "past")
        for stem in data[tense]
        for ending in data[f"{tense}_endings"]
    }
    return frozenset(made | _words("more_forms")) - _words("no_forms")
