"""The style attribute of an element as properties, and what it says."""

from __future__ import annotations

import re

from pressdesk.readers.article import Node

_LONGEST = 4000
_PERSIAN = re.compile("[\u0600-\u06ff]")
_LATIN = re.compile("[A-Za-z]")


def properties(node: Node) -> dict[str, str]:
    """Its properties in small letters."""
    found: dict[str, str] = {}
    for part in (node.get("style") or "")[:_LONGEST].lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip()] = " ".join(value.split())
    return found


def hidden(node: Node) -> bool:
    """Whether nobody saw the element where it was copied."""
    if node.get("hidden") is not None:
        return True
    style = properties(node)
    return (
        style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or style.get("mso-hide") == "all"
    )


def weight(style: dict[str, str], words: str) -> bool | None:
    """Whether words are bold; None where the style does not say.

    Word keeps a weight of its own for scripts such as the Persian.
    """
    complex_script = style.get("mso-bidi-font-weight")
    persian = bool(_PERSIAN.search(words)) and not _LATIN.search(words)
    value = complex_script if complex_script and persian else style.get("font-weight")
    if not value:
        return None
    digits = value.split()[0]
    return value.startswith("bold") or (digits.isdecimal() and int(digits[:4]) >= 600)


def slanted(style: dict[str, str], words: str) -> bool | None:
    """Whether words are italic; None where the style does not say."""
    persian = bool(_PERSIAN.search(words)) and not _LATIN.search(words)
    other = style.get("mso-bidi-font-style") if persian else None
    value = other or style.get("font-style")
    return value.startswith(("italic", "oblique")) if value else None
