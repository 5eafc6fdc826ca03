"""The lexicon: what kind of word a word is, and how often it is written.

Built by `packaging/make_lexicon.py`. The only door to marisa-trie.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from pressdesk.assets import resources
from pressdesk.text.characters import HAMZA_ABOVE

if TYPE_CHECKING:
    import marisa_trie

    _Trie = TypeVar("_Trie", marisa_trie.RecordTrie, marisa_trie.BytesTrie)

STEM, SILENT_HE, COMPARES, VERB, PARTS = 1, 2, 4, 8, 16
"""PARTS: written in one piece as well, but more often with a joiner."""


class Entry(Struct, frozen=True):
    """`kinds` are bits; `often` is eight times the binary logarithm of a count."""

    kinds: int = 0
    often: int = 0


NONE = Entry()


def entry(word: str) -> Entry:
    """What is known of a word; an empty entry for an unknown one."""
    found = _words().get(word.replace(HAMZA_ABOVE, ""))
    return Entry(*found[0]) if found else NONE


def is_a(word: str, kind: int) -> bool:
    """Whether the word is of this kind."""
    return bool(entry(word).kinds & kind)


class Compound(Struct, frozen=True):
    """`listed` says that a list of words has it, not only one of names and phrases.

    `used` says that it is no rare one.
    """

    text: str = ""
    listed: bool = False
    used: bool = False


NO_COMPOUND = Compound()


def compound(word: str) -> Compound:
    """The compound that reads like `word` without its ZWNJ; an empty one if none."""
    found = _compounds().get(word)
    if not found:
        return NO_COMPOUND
    bits = found[0][0]
    return Compound(found[0][1:].decode(), bool(bits & 1), bool(bits & 2))


class Form(Struct, frozen=True):
    """How a form is written: `often` as in `Entry`.

    `made` says that only the rules of endings know it, and no corpus.
    """

    often: int
    made: bool


def form(word: str) -> Form | None:
    """A form of the spelling lexicon, with all its endings; None for an unknown one."""
    found = _forms().get(word)
    if not found:
        return None
    (bits,) = found[0]
    return Form((bits & 0x7F) * 2, bits > 0x7F)


@cache
def _forms() -> marisa_trie.RecordTrie:
    import marisa_trie

    return _mapped(marisa_trie.RecordTrie("<B"), "forms.marisa")


@cache
def _words() -> marisa_trie.RecordTrie:
    import marisa_trie

    return _mapped(marisa_trie.RecordTrie("<BB"), "lexicon.marisa")


@cache
def _compounds() -> marisa_trie.BytesTrie:
    import marisa_trie

    return _mapped(marisa_trie.BytesTrie(), "joined.marisa")


def _mapped(trie: _Trie, name: str) -> _Trie:
    """`trie` with a file mapped into memory: there at once, read where it is needed.

    Where the C library cannot open the path (other scripts on Windows) it is read.
    """
    path = resources("words", name)
    try:
        trie.mmap(str(path))
    except (OSError, RuntimeError):
        trie.frombytes(path.read_bytes())
    return trie
