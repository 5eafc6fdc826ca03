"""Finding words in a text as a Persian reader reads them, and what shall stand there.

Unless it is told to be exact, a search sees no difference between the forms of one
letter, the three sets of digits, kinds of blanks and letter case; diacritics, kashida
and direction marks do not count. A joiner (ZWNJ) may stand between any two letters; a
blank or a joiner that is looked for finds either. A letter with hamza is found by its
bare form, and by the other ways to write it; آ is found by ا, and finds only itself.

Offsets are code points of the text as it stands. Knows nothing of releases.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from pressdesk.notices import Notice, Unreadable, notice
from pressdesk.text.characters import (
    BIDI_CONTROLS,
    KASHIDA,
    ZWJ,
    ZWNJ,
    clean,
    latin_digits,
)


class Wanted(Struct, frozen=True):
    """What to look for: `exact` letter for letter, `words` as whole words only.

    `pattern`: the text is a regular expression (Python's `re`, on the text as it
    stands; letter case counts only when `exact`).
    """

    text: str
    exact: bool = False
    words: bool = False
    pattern: bool = False


class Match(Struct, frozen=True):
    """Found from `start` to `end`; `new` is what shall stand there, if anything."""

    start: int
    end: int
    new: str = ""


Finder = Callable[[str], Iterator[Match]]

_UNSEEN = BIDI_CONTROLS | {KASHIDA, ZWJ, "\u200b", "\u2060", "\ufeff", "\u00ad"}
_LETTERS = {
    "ي": "ی",
    "ى": "ی",
    "ے": "ی",
    "ك": "ک",
    "ڪ": "ک",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ٱ": "ا",
}
_OWN = "آأإؤئء"
_FINDS = {
    "ا": "اآأإ",
    "أ": "أإا",
    "إ": "إأا",
    "و": "وؤ",
    "ؤ": "ؤئأو",
    "ی": "یئ",
    "ئ": "ئؤأءیو",
    "ء": "ءئ",
}
_TRAILING = frozenset({KASHIDA})
_TOKENS = re.compile(f" +|{ZWNJ}+|.", re.DOTALL)


def finder(wanted: Wanted, new: str | None = None) -> Finder:
    r"""What finds `wanted` in one text after another.

    With `new` each match says what replaces it; for a pattern `new` may name its
    groups (`\1`, `\g<name>`).

    Raises:
        Unreadable: the pattern, or what shall replace it, is none.
    """
    if not wanted.text:
        return lambda _text: iter(())
    if wanted.pattern:
        found = _by_pattern(wanted, new)
    elif wanted.exact or not (loose := _loose(wanted.text)):
        found = _by_letters(wanted.text, new or "")
    else:
        found = _by_reading(re.compile(loose), new or "")
    return _clean(_whole(found) if wanted.words else found)


def _clean(found: Finder) -> Finder:
    """What replaces a match is text that a release may hold."""

    def cleaned(text: str) -> Iterator[Match]:
        for match in found(text):
            new = clean(match.new)
            yield match if new == match.new else replace(match, new=new)

    return cleaned


def find_all(
    texts: Sequence[str], wanted: Wanted, new: str | None = None
) -> tuple[tuple[Match, ...], ...]:
    """The matches in each of `texts` (see `finder`)."""
    found = finder(wanted, new)
    return tuple(tuple(found(text)) for text in texts)


# -- letter for letter -----------------------------------------------------


def _by_letters(letters: str, new: str) -> Finder:
    pattern = re.compile(re.escape(letters))

    def find(text: str) -> Iterator[Match]:
        for match in pattern.finditer(text):
            yield Match(match.start(), match.end(), new)

    return find


# -- as it is read ---------------------------------------------------------


def _by_reading(pattern: re.Pattern[str], new: str) -> Finder:
    def find(text: str) -> Iterator[Match]:
        folded, origin = _folded(text)
        for match in pattern.finditer(folded):
            end = origin[match.end() - 1] + 1
            while end < len(text) and _belongs_before(text[end]):
                end += 1
            yield Match(origin[match.start()], end, new)

    return find


def _belongs_before(char: str) -> bool:
    """Whether `char` is part of the letter before it."""
    return char in _TRAILING or unicodedata.category(char) == "Mn"


@lru_cache(maxsize=16_384)
def _folded(text: str) -> tuple[str, array[int]]:
    """`text` as it is read, and where in `text` each of its characters comes from."""
    made: list[str] = []
    origin: array[int] = array("l")
    for at, char in enumerate(text):
        folded = _fold(char)
        made.append(folded)
        origin.extend([at] * len(folded))
    return "".join(made), origin


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    if char in _UNSEEN:
        return ""
    if char == ZWNJ or char in _OWN:
        return char
    if char.isspace():
        return " "
    if char in _LETTERS:
        return _LETTERS[char]
    parted = unicodedata.normalize("NFD", char.casefold())
    bare = "".join(c for c in parted if unicodedata.category(c) != "Mn")
    return latin_digits(bare)


def _loose(wanted: str) -> str:
    """The expression that finds `wanted` in a folded text; empty if it has no letter.

    No part of it can match in two ways, so it is as fast as a plain search.
    """
    key, _ = _folded(wanted)
    if not key.strip(ZWNJ):
        return ""
    if not key.strip(" "):
        return f" {{{len(key)},}}"
    made = ""
    tokens = _TOKENS.findall(key.strip(ZWNJ))
    for number, token in enumerate(tokens):
        inside = 0 < number < len(tokens) - 1
        if token[0] == " ":
            blank = f"[ {ZWNJ}]+" if inside else " +"
            made += blank if len(token) == 1 else f" {{{len(token)},}}"
        elif token[0] == ZWNJ:
            made += f"[ {ZWNJ}]*"
        else:
            joined = number and tokens[number - 1][0] not in (" ", ZWNJ)
            made += f"{ZWNJ}*" if joined else ""
            made += f"[{_FINDS[token]}]" if token in _FINDS else re.escape(token)
    return made


# -- by a pattern ----------------------------------------------------------


def _by_pattern(wanted: Wanted, new: str | None) -> Finder:
    pattern = _compiled(wanted)
    if new is not None:
        _check_template(pattern, new)

    def find(text: str) -> Iterator[Match]:
        for match in pattern.finditer(text):
            if match.end() > match.start():
                shall = clean(match.expand(new)) if new is not None else ""
                yield Match(match.start(), match.end(), shall)

    return find


def _compiled(wanted: Wanted) -> re.Pattern[str]:
    flags = re.MULTILINE if wanted.exact else re.MULTILINE | re.IGNORECASE
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a later Python may read otherwise
            return re.compile(wanted.text, flags)
    except re.error as error:
        raise Unreadable(_bad_pattern(error)) from error
    except (OverflowError, RecursionError) as error:
        raise Unreadable(notice("find-pattern-large", "error")) from error


_REASONS = (
    ("missing )", "bracket"),
    ("unterminated subpattern", "bracket"),
    ("unbalanced parenthesis", "bracket"),
    ("unterminated character set", "set"),
    ("bad character range", "range"),
    ("nothing to repeat", "repeat"),
    ("multiple repeat", "repeat"),
    ("min repeat", "repeat"),
    ("bad escape", "escape"),
    ("incomplete escape", "escape"),
    ("invalid group reference", "group"),
    ("unknown group name", "group"),
    ("cannot refer to", "group"),
    ("unknown extension", "extension"),
    ("look-behind requires", "behind"),
)


def _reason(said: str) -> str:
    found = (name for part, name in _REASONS if part in said)
    return next(found, "other")


def _bad_pattern(error: re.error) -> Notice:
    at = (error.pos or 0) + 1
    return notice("find-pattern", "error", reason=_reason(error.msg), at=at)


def _check_template(pattern: re.Pattern[str], new: str) -> None:
    try:
        pattern.sub(new, "")
    except (re.error, IndexError) as error:
        said = error.msg if isinstance(error, re.error) else str(error)
        what = notice("find-template", "error", reason=_reason(said))
        raise Unreadable(what) from error


# -- whole words -----------------------------------------------------------


def _whole(find: Finder) -> Finder:
    def found(text: str) -> Iterator[Match]:
        for match in find(text):
            if not (_inside(text, match.start) or _inside(text, match.end)):
                yield match

    return found


def _inside(text: str, at: int) -> bool:
    """Whether a word goes on over the place `at`; a joiner holds it together."""
    return 0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at])


def _in_word(char: str) -> bool:
    if char.isalnum() or char in (ZWNJ, ZWJ, KASHIDA, "_"):
        return True
    return unicodedata.category(char) in ("Mn", "Mc")
