"""Short Latin names for files and addresses, made from Persian words.

Written Persian leaves its short vowels out; the one guess made here is that no Persian
word begins with two consonants, which is enough to keep a name readable.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache

from pressdesk.assets import resources
from pressdesk.text.characters import KASHIDA, ZWNJ, latin_digits

WORDS = 6
LENGTH = 60
_VOWELS = frozenset("aeiou")
_ALEF, _WAW, _YEH, _HEH, _AIN = "اویهع"
_LONG = frozenset("اآ")
_UNIFIED = str.maketrans({"ي": _YEH, "ى": _YEH, "ك": "ک", KASHIDA: None})


def slug(words: str) -> str:
    """Lower-case ASCII words with hyphens, at most `WORDS` of them; may be empty.

    Little words that carry no sense are left out.
    """
    made: list[str] = []
    for word in re.findall(rf"[^\W_]+(?:{ZWNJ}[^\W_]+)*", _plain(words)):
        if word.lower() in _left_out():
            continue
        latin = "".join(_latin(part) for part in word.split(ZWNJ))
        if latin and len("-".join((*made, latin))) <= LENGTH:
            made.append(latin)
        elif latin and not made:
            made.append(latin[:LENGTH])
        if len(made) == WORDS:
            break
    return "-".join(made)


def _plain(words: str) -> str:
    """Unified letters and digits, without vowel signs and accents."""
    parted = unicodedata.normalize("NFKD", words.translate(_UNIFIED))
    joined = unicodedata.normalize("NFC", parted)  # madda and hamza come back
    bare = unicodedata.normalize("NFKD", joined) if joined.isascii() else joined
    return latin_digits(
        "".join(char for char in bare if unicodedata.category(char) != "Mn")
    )


def _latin(word: str) -> str:
    if word.isascii():
        return word.lower()
    sounds: list[str] = []
    if _long_vowel_begins(word) and word[0] == _ALEF:
        sounds, word = ["u" if word[1] == _WAW else "i"], word[2:]
    for at in range(len(word)):
        after = word[at + 1 : at + 2]
        sound = _sound(word, at, after, sounds)
        if len(sounds) == 1 and _two_consonants(sounds[0], sound):
            sounds.append("a")
        if sound:
            sounds.append(sound)
    return "".join(sounds)


def _sound(word: str, at: int, after: str, before: list[str]) -> str:
    """What the letter at `at` sounds like between its neighbours."""
    char = word[at]
    if char in (_WAW, _YEH):
        return _glide(char, after, before)
    if char == _AIN and at == 0:
        return "" if after in _LONG else "a"
    if char == _HEH and at == len(word) - 1 and before and not _vowel(before[-1]):
        return "eh"
    if char in _letters():
        return _letters()[char]
    ascii_char = unicodedata.normalize("NFKD", char)[:1].lower()
    return ascii_char if ascii_char.isascii() and ascii_char.isalnum() else ""


def _glide(char: str, after: str, before: list[str]) -> str:
    """Waw and yeh are consonants at the beginning and beside a long vowel."""
    after_vowel = bool(before) and _vowel(before[-1])
    if char == _WAW:
        return "v" if after in _LONG or after_vowel or not before else "u"
    if after_vowel:
        return "y" if after in _LONG or after in ("", _WAW, _YEH) else "ye"
    return "y" if not before and after else "i"


def _long_vowel_begins(word: str) -> bool:
    """Whether the alef at the beginning only carries the long vowel behind it."""
    return word[1:2] in (_WAW, _YEH) and word[2:3] not in (*_LONG, "")


def _vowel(sound: str) -> bool:
    return sound[-1:] in _VOWELS


def _two_consonants(one: str, other: str) -> bool:
    if not (one.isalpha() and other.isalpha()):
        return False
    return not _vowel(one) and other[0] not in _VOWELS


@cache
def _data() -> dict[str, object]:
    read: dict[str, object] = json.loads(
        resources("words", "latin.json").read_text("utf-8")
    )
    return read


@cache
def _letters() -> dict[str, str]:
    letters = _data()["letters"]
    return dict(letters) if isinstance(letters, dict) else {}


@cache
def _left_out() -> frozenset[str]:
    words = _data()["left_out"]
    return frozenset(words) if isinstance(words, list) else frozenset()
