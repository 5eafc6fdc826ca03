"""The Fluent files of a language, cut into messages that are parsed when first used.

Parsing all files and importing the Fluent runtime costs some 60 ms; cutting costs two,
and a window that opens needs the files of `_FIRST` alone.
"""

from __future__ import annotations

import re
from functools import cache

from pressdesk.assets import translations

LANGUAGES = ("fa", "en")

_ENTRY = re.compile(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*) *= *", re.MULTILINE)
_VARIABLE = re.compile(r"\{ *\$([a-zA-Z][a-zA-Z0-9_-]*) *\}")
_NEXT = re.compile(r"^(?=[^\s}.\[*])", re.MULTILINE)


_FIRST = ("ui.ftl", "dates.ftl", "app.ftl")


@cache
def find(language: str, message_id: str) -> str | None:
    """The Fluent source of a message, if the language has it."""
    parts = (_part(language, name) for name in _files(language))
    return next((part[message_id] for part in parts if message_id in part), None)


def entries(language: str) -> dict[str, str]:
    """Message id -> its Fluent source, over every file of the language's folder."""
    parts = [_part(language, name) for name in _files(language)]
    return {name: entry for part in parts for name, entry in part.items()}


@cache
def _files(language: str) -> tuple[str, ...]:
    names = {file.name for file in translations(language).iterdir()}
    others = sorted(name for name in names - {*_FIRST} if name.endswith(".ftl"))
    return (*(name for name in _FIRST if name in names), *others)


@cache
def _part(language: str, name: str) -> dict[str, str]:
    return cut(translations(language).joinpath(name).read_text("utf-8"))


def cut(text: str) -> dict[str, str]:
    """Cut one Fluent file: an entry runs up to the next line that is not its own."""
    found = {}
    for match in _ENTRY.finditer(text):
        after = _NEXT.search(text, match.end())
        found[match[1]] = text[match.start() : after.start() if after else len(text)]
    return found


@cache
def simple(entry: str) -> str | None:
    """The sentence of a one-line message without variables, or None."""
    line = entry.strip()
    if "\n" in line or "{" in line:
        return None
    return line.partition("=")[2].strip()


@cache
def pieces(entry: str) -> tuple[str, ...] | None:
    """A one-line message of words and variables: words at even places, names at odd.

    None for a message with anything more, which only Fluent can read.
    """
    line = entry.strip()
    cut_up = tuple(_VARIABLE.split(line.partition("=")[2].strip()))
    if "\n" in line or any("{" in words for words in cut_up[::2]):
        return None
    return cut_up
