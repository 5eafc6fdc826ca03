"""The lexicon: what kind of word a word is, and how often it is written.

Built by `packaging/make_lexicon.py`. The only door to marisa-trie.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from pressdesk.assets import resources
from pressdesk.text.characters import HAMZA_ABOVE

if TYPE_CHECKING:
    import marisa_trie

STEM, SILENT_HE, COMPARES, VERB = 1, 2, 4, 8


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


def with_joiners(word: str) -> str:
    """The one compound that reads like `word` without its ZWNJ, or ""."""
    found = _compounds().get(word)
    return found[0].decode() if found else ""


@cache
def _words() -> marisa_trie.RecordTrie:
    import marisa_trie

    trie = marisa_trie.RecordTrie("<BB")
    return trie.frombytes(_data("lexicon.marisa"))


@cache
def _compounds() -> marisa_trie.BytesTrie:
    import marisa_trie

    return marisa_trie.BytesTrie().frombytes(_data("joined.marisa"))


def _data(name: str) -> bytes:
    return resources("words", name).read_bytes()
