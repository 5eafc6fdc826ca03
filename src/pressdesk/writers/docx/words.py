"""Printed words around a release that must not be parted."""

from __future__ import annotations

from pressdesk.text.characters import NBSP


def labelled(label: str, value: str) -> str:
    """A printed label and its value on one line; it may or may not bring its colon."""
    return f"{label.rstrip(': ')}:{NBSP}{value}"


def glued(words: str) -> str:
    """`words` that no line may part."""
    return words.replace(" ", NBSP)
