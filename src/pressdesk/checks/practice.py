"""How an office wants to be proofread: one value that every rule's reader is given."""

from __future__ import annotations

from msgspec import Struct


class Practice(Struct, frozen=True):
    """`off` are the ids of rules that this office does not want."""

    off: frozenset[str] = frozenset()


PLAIN = Practice()
"""All rules, as they are shipped."""
