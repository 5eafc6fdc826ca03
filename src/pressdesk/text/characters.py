"""Characters with a name, and the alphabet a release may hold."""

from __future__ import annotations

import re
import string
import unicodedata

ZWNJ = "\u200c"
ZWJ = "\u200d"
NBSP = "\u00a0"
NNBSP = "\u202f"  # the narrow no-break space
KASHIDA = "\u0640"
HAMZA_ABOVE = "\u0654"
LRM = "\u200e"
RLM = "\u200f"
LRI = "\u2066"
RLI = "\u2067"
FSI = "\u2068"
PDI = "\u2069"
REPLACEMENT = "\ufffd"

BIDI_CONTROLS = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)

_LATIN_DIGITS = "0123456789"
_PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
_ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
_TO_PERSIAN = str.maketrans(_LATIN_DIGITS + _ARABIC_DIGITS, _PERSIAN_DIGITS * 2)
_TO_LATIN = str.maketrans(_PERSIAN_DIGITS + _ARABIC_DIGITS, _LATIN_DIGITS * 2)
_FOLD = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ة": "ه",
        "أ": "ا",
        "إ": "ا",
        NBSP: " ",
        NNBSP: " ",
        KASHIDA: None,
        **dict.fromkeys(BIDI_CONTROLS),
    }
)


_JOINERS = frozenset((ZWNJ, ZWJ, *string.whitespace))


def persian_digits(text: str) -> str:
    """Every digit of `text` as a Persian one; nothing else changes."""
    return text.translate(_TO_PERSIAN)


def latin_digits(text: str) -> str:
    """Every Persian or Arabic digit of `text` as an ASCII one."""
    return text.translate(_TO_LATIN)


def fold(text: str) -> str:
    """A form for matching only: Persian letters, ASCII digits, no bidi marks.

    Not reversible and not offset-preserving; never store it.
    """
    return latin_digits(text.translate(_FOLD))


def search_key(text: str) -> str:
    """What two spellings have in common: for finding by name, as `fold` not to store.

    ZWNJ, spaces, vowel marks, case and the hamza over a final he do not count.
    """
    bare = fold(unicodedata.normalize("NFD", text.casefold()))
    return "".join(
        c for c in bare if c not in _JOINERS and unicodedata.category(c) != "Mn"
    )


_UNSEEN = (ZWNJ, ZWJ, "\u200b", "\u2060", "\ufeff", "\u00ad")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")


def is_invisible(text: str) -> bool:
    """Whether `text` has nothing to see: blanks, joiners and direction marks alone."""
    return not text.strip("".join((*_UNSEEN, *BIDI_CONTROLS, string.whitespace, NBSP)))


def in_alphabet(char: str) -> bool:
    """Whether a release may hold `char` (no surrogates, no C0 but tab, newline)."""
    point = ord(char)
    if 0xD800 <= point <= 0xDFFF:
        return False
    return point >= 0x20 or char in "\t\n"


def clean(text: str) -> str:
    """`text` with each character outside the alphabet replaced by U+FFFD.

    What breaks a line elsewhere (carriage return, Word's line and page break, U+2028,
    U+2029) becomes a newline first.
    """
    text = _BREAKS.sub("\n", text)
    if all(map(in_alphabet, text)):
        return text
    return "".join(c if in_alphabet(c) else REPLACEMENT for c in text)
