"""How an office wants to be proofread: one value that every rule's reader is given."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from pressdesk.text.characters import HAMZA_ABOVE

_FOLD = str.maketrans("يىك", "ییک", HAMZA_ABOVE)


class Practice(Struct, frozen=True):
    """`off` are the ids of rules that this office does not want.

    `accepted` are words and phrases (as `key` gives them) that no rule marks; `terms`
    are pairs of what is not written here and what is written instead. `today` is the
    day on which a release without a stamp is being written.
    """

    off: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()
    terms: frozenset[tuple[str, str]] = frozenset()
    today: date | None = None


PLAIN = Practice()
"""All rules, as they are shipped."""


def key(words: str) -> str:
    """What counts of a word or phrase: Persian letters, single spaces."""
    return " ".join(words.translate(_FOLD).split())
