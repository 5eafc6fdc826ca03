"""Where sentences end in Persian text, and where a text may not be cut at all.

A full stop ends a sentence unless it stands in a number, an address, an abbreviation or
behind an initial; a semicolon never does, an ellipsis only where its line ends. Inside
quotation marks and brackets nothing ends: a quotation is cut whole or not at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pressdesk.assets import resources

Span = tuple[int, int]
_PAIRS = {"»": "«", "›": "‹", "”": "“", ")": "(", "]": "[", "}": "{"}
_OPENING = frozenset(_PAIRS.values())
_BRACKETS = frozenset(")]}")
_QUOTE = '"'
_END = re.compile(r"[.!?؟…]+[»›”\"')\]}]*(?=\s|$)|[^\S\n]*\n\s*")
_BEFORE = re.compile(r"[^\s(\[{«‹“\"]*$")
_AFTER = re.compile(r"\s*([^\s.,:;!?،؛؟…»›)]+)")
_SHORT_PARTS = re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_\s]{1,2})+")
_STRONG = frozenset("!?؟")


def sentences(text: str, whole: tuple[Span, ...] = ()) -> tuple[str, ...]:
    """The sentences of `text` in order, each with the spaces behind it; loses nothing.

    `whole` are stretches, in code points, inside which the text must not be cut.
    """
    cuts = [0, *ends(text, whole), len(text)]
    return tuple(text[a:b] for a, b in pairwise(cuts) if a < b)


def ends(text: str, whole: tuple[Span, ...] = ()) -> Iterator[int]:
    """Where a sentence ends and the next begins, the spaces between them included."""
    pairs = tuple(_pairs(text))
    held = _held(len(text), (*pairs, *whole))
    openings = {end: start for start, end in pairs}
    begin = 0
    for match in _END.finditer(text):
        if match[0].lstrip(" \t")[:1] != "\n" and not _ends(
            text, match, begin, openings
        ):
            continue
        at = match.end() + len(re.match(r"\s*", text[match.end() :])[0])  # type: ignore[index]
        if held[at] or at >= len(text) or _announces(text[:at]):
            continue
        yield at
        begin = at


def quoted(text: str) -> tuple[Span, ...]:
    """The quotations and brackets of `text`, each from its opening to its end."""
    return tuple((start, end) for start, end in _pairs(text))


def _pairs(text: str) -> Iterator[Span]:
    """Matched pairs; a mark without its other half counts for nothing.

    Straight quotation marks pair up inside one line only.
    """
    waiting: list[tuple[str, int]] = []
    straight = -1
    for at, char in enumerate(text):
        if char in _OPENING:
            waiting.append((char, at))
        elif char in _PAIRS:
            opened = [n for n, each in enumerate(waiting) if each[0] == _PAIRS[char]]
            if opened:
                yield waiting[opened[-1]][1], at + 1
                del waiting[opened[-1] :]
        elif char == _QUOTE:
            if straight >= 0:
                yield straight, at + 1
            straight = -1 if straight >= 0 else at
        elif char == "\n":
            straight = -1


def _held(size: int, spans: tuple[Span, ...]) -> list[bool]:
    """For each place between two characters: whether it lies inside one of `spans`."""
    steps = [0] * (size + 2)
    for start, end in spans:
        steps[start + 1] += 1
        steps[max(start + 1, end)] -= 1
    depth, held = 0, []
    for step in steps[: size + 1]:
        depth += step
        held.append(depth > 0)
    return held


def _announces(before: str) -> bool:
    """A colon leaves the reader waiting for what it announces."""
    return before.rstrip().endswith(":")


def _ends(
    text: str, match: re.Match[str], begin: int, openings: dict[int, int]
) -> bool:
    signs = match[0].rstrip("»›”\"')]}")
    closers = match[0][len(signs) :]
    rest = text[match.end() :]
    last_of_line = not rest.strip(" \t") or rest.lstrip(" \t").startswith("\n")
    if last_of_line:
        return True
    follower = _AFTER.match(rest)
    if closers and not _closes(text, match, begin, openings, follower):
        return False
    if _STRONG & set(signs):
        return True
    if "…" in signs or ".." in signs:
        return False
    if follower and follower[1][0].isascii() and follower[1][0].islower():
        return False
    return bool(closers) or not _abbreviated(text[begin : match.start()])


def _closes(
    text: str,
    match: re.Match[str],
    begin: int,
    openings: dict[int, int],
    follower: re.Match[str] | None,
) -> bool:
    """Whether the sentence ends together with the quotation or bracket that closes."""
    if match[0][-1] in _BRACKETS:
        opening = openings.get(match.end(), -1)
        return opening >= 0 and not text[begin:opening].strip()
    return follower is None or follower[1] not in _words("after_quote")


def _abbreviated(before: str) -> bool:
    """Whether the full stop after `before` belongs to an abbreviation or an initial."""
    word = _BEFORE.search(before)
    token = word[0] if word else ""
    if not token.strip(".0123456789۰۱۲۳۴۵۶۷۸۹"):
        line = before[before.rfind("\n") + 1 :]
        return line.strip() == token  # the number of a list's item
    if token in _words("abbreviations") or _SHORT_PARTS.fullmatch(token):
        return True
    return len(token) == 1 and token.isalpha()


@cache
def _words(kind: str) -> frozenset[str]:
    data = json.loads(resources("words", "sentences.json").read_text("utf-8"))
    return frozenset(data[kind])
