"""What stands between two letters: half-spaces, spaces, marks, points, by kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from pressdesk.document.compare.values import Kind
from pressdesk.text.characters import BIDI_CONTROLS, KASHIDA, NBSP, ZWNJ

_QUOTES = frozenset("«»“”„‟\"‹›‘’‚‛'`´")
_BRACKETS = frozenset("()[]{}⟨⟩（）")
_UNSEEN = BIDI_CONTROLS | {"\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\ufffc"}
_ODD = re.compile(f"{NBSP}|\u202f|  ")


def kinds(ours: str, theirs: str) -> Iterator[Kind]:
    """How two stretches without letters differ; nothing when they read the same."""
    ours, theirs = seen(ours), seen(theirs)
    if ours == theirs:
        return
    yield from _joins(ours, theirs)
    if _only(ours, _is_vowel) != _only(theirs, _is_vowel):
        yield "diacritics"
    if ours.count(KASHIDA) != theirs.count(KASHIDA):
        yield "kashida"
    signs = _signs(ours), _signs(theirs)
    same = _only(signs[0], _is_other) == _only(signs[1], _is_other)
    if _only(signs[0], _QUOTES.__contains__) != _only(signs[1], _QUOTES.__contains__):
        yield "quotes"
    elif _only(ours, _BRACKETS.__contains__) != _only(theirs, _BRACKETS.__contains__):
        yield "brackets"
    elif same:
        yield from _spaces(ours, theirs)
    if not same:
        yield "punctuation"


def seen(text: str) -> str:
    """Without marks of direction and other characters that no page shows."""
    return "".join(char for char in text if char not in _UNSEEN)


def _joins(ours: str, theirs: str) -> Iterator[Kind]:
    if ours.count(ZWNJ) > theirs.count(ZWNJ):
        yield "zwnj-lost"
    elif theirs.count(ZWNJ) > ours.count(ZWNJ):
        yield "zwnj-added"


def _spaces(ours: str, theirs: str) -> Iterator[Kind]:
    """Where a space comes or goes; one that took a half-space's place is said there."""
    if ZWNJ in ours and ZWNJ not in theirs:
        return
    if _shape(ours) != _shape(theirs):
        yield "spaces"
    elif _ODD.search(theirs) and not _ODD.search(ours):
        yield "odd-spaces"


def _shape(text: str) -> str:
    """Signs and the places of spaces between them; how wide a space is is no matter."""
    return re.sub(r"\s+", " ", "".join(c for c in text if not _is_soft(c)))


def _signs(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and not _is_soft(c))


def _is_soft(char: str) -> bool:
    return char in (ZWNJ, KASHIDA) or _is_vowel(char)


def _is_vowel(char: str) -> bool:
    return unicodedata.category(char) == "Mn"


def _is_other(char: str) -> bool:
    return char not in _QUOTES and char not in _BRACKETS


def _only(text: str, wanted: Callable[[str], bool]) -> str:
    return "".join(char for char in text if wanted(char))
