"""Who a text is attributed to («به گزارش …»), and which words are quoted speech."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pressdesk.readers.phrases import phrases
from pressdesk.text.characters import BIDI_CONTROLS, KASHIDA, ZWNJ, fold

_HEAD = 300
_DROPPED = BIDI_CONTROLS | {KASHIDA}
_QUOTED = re.compile("«[^«»]{3,}»")


@dataclass(frozen=True)
class Attribution:
    """An opening of a paragraph: `source` as printed there, or empty; offsets in it."""

    kind: Literal["attribution", "dateline"]
    source: str
    start: int
    end: int


@dataclass(frozen=True)
class Speech:
    """Words said by somebody: from a reporting verb with a colon, or in guillemets."""

    start: int
    end: int


def _aligned(text: str) -> tuple[str, list[int]]:
    """A folded form and, for each of its characters, the offset in `text`."""
    out, offsets = [], []
    for at, char in enumerate(text):
        if char in _DROPPED or "\u064b" <= char <= "\u0655":
            continue
        out.append(" " if char == ZWNJ or char.isspace() else fold(char) or " ")
        offsets.append(at)
    return "".join(out), [*offsets, len(text)]


def attribution(paragraph: str) -> Attribution | None:
    """The attribution or dateline that opens `paragraph`, if any."""
    lead = len(paragraph) - len(paragraph.lstrip())
    folded, offsets = _aligned(paragraph[lead : lead + _HEAD])
    for kind, patterns in (
        ("attribution", phrases().openings),
        ("dateline", phrases().datelines),
    ):
        for pattern in patterns:
            if match := pattern.search(folded):
                return _found(kind, match, paragraph[lead:], offsets, lead)
    return None


def _found(
    kind: str, match: re.Match[str], text: str, offsets: list[int], lead: int
) -> Attribution:
    source = ""
    if match.groupdict().get("source"):
        start, end = match.span("source")
        source = text[offsets[start] : offsets[end - 1] + 1].strip()
    return Attribution(
        "attribution" if kind == "attribution" else "dateline",
        source,
        lead + offsets[match.start()],
        lead + offsets[match.end()],
    )


def speech(paragraph: str) -> tuple[Speech, ...]:
    """The stretches of `paragraph` that are somebody's words."""
    found = [Speech(*match.span()) for match in _QUOTED.finditer(paragraph)]
    folded, offsets = _aligned(paragraph)
    for match in phrases().reporting.finditer(folded):
        after = folded[match.end() : match.end() + 2].lstrip()
        if after.startswith((":", "؛")):
            start = offsets[match.end() + folded[match.end() :].index(after[0]) + 1]
            if paragraph[start:].strip():
                found.append(Speech(start, len(paragraph)))
                break
    return tuple(found)
