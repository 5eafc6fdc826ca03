"""The Fluent files of a language, cut into messages that are parsed when first used.

Parsing all files and importing the Fluent runtime costs some 60 ms; cutting costs two.
"""

from __future__ import annotations

import re
from functools import cache

from pressdesk.assets import translations

LANGUAGES = ("fa", "en")

_ENTRY = re.compile(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*) *= *", re.MULTILINE)
_VARIABLE = re.compile(r"\{ *\$([a-zA-Z][a-zA-Z0-9_-]*) *\}")
_NEXT = re.compile(r"^(?=[^\s}.\[*])", re.MULTILINE)


@cache
def entries(language: str) -> dict[str, str]:
    """Message id -> its Fluent source, over every file of the language's folder."""
    found: dict[str, str] = {}
    for file in sorted(translations(language).iterdir(), key=lambda each: each.name):
        if file.name.endswith(".ftl"):
            found.update(cut(file.read_text("utf-8")))
    return found


def cut(text: str) -> dict[str, str]:
    """Cut one Fluent file: an entry runs up to the next line that is not its own."""
    found = {}
    for match in _ENTRY.finditer(text):
        after = _NEXT.search(text, match.end())
        found[match[1]] = text[match.start() : after.start() if after else len(text)]
    return found


def simple(entry: str) -> str | None:
    """The sentence of a one-line message without variables, or None."""
    line = entry.strip()
    if "\n" in line or "{" in line:
        return None
    return line.partition("=")[2].strip()


def pieces(entry: str) -> tuple[str, ...] | None:
    """A one-line message of words and variables: words at even places, names at odd.

    None for a message with anything more, which only Fluent can read.
    """
    line = entry.strip()
    cut_up = tuple(_VARIABLE.split(line.partition("=")[2].strip()))
    if "\n" in line or any("{" in words for words in cut_up[::2]):
        return None
    return cut_up
