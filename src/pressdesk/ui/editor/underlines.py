"""What is underlined on the page: findings of a check, kept on their words by the text.

A check reads the text of a moment ago. Each underline brings that text along: what was
typed since moves it, and takes it away where it was typed into its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QTextBlock

from pressdesk.notices import Severity
from pressdesk.ui.editor import formats, isolates

Key = tuple[str, int]
"""A part or block, and the number of one of its texts (`document.finding.Spot`)."""


class Underline(Struct, frozen=True):
    """A finding to underline: offsets in code points of a text of a block or part.

    `number` says which text of the block, `text` how it read (None: as it reads now);
    `finding` is a value of the window's.
    """

    block: str
    start: int
    end: int
    severity: Severity
    number: int = 0
    text: str | None = None
    finding: object = None


def grouped(marks: Iterable[Underline]) -> dict[Key, tuple[Underline, ...]]:
    """The underlines by the text they are in."""
    made: dict[Key, list[Underline]] = {}
    for each in marks:
        made.setdefault((each.block, each.number), []).append(each)
    return {key: tuple(found) for key, found in made.items()}


def key_of(block: QTextBlock) -> Key:
    """Which text a block of the page shows."""
    return formats.place_of(block), _number(block)


def _number(block: QTextBlock) -> int:
    """A quote has its speaker second; a list's items are counted."""
    kind = formats.kind_of(block)
    if kind != "item":
        return int(kind == "speaker")
    number, above, own = 0, block.previous(), formats.id_of(block)
    while above.isValid() and formats.id_of(above) == own:
        number += 1
        above = above.previous()
    return number


class Underlines:
    """The underlines of a page, by text."""

    def __init__(self, marks: Iterable[Underline] = ()) -> None:
        self._marks: Mapping[Key, tuple[Underline, ...]] = grouped(marks)
        self._places = {place for place, _ in self._marks}

    def in_text(self, key: Key) -> tuple[Underline, ...]:
        """Those of one text, as it read when it was checked."""
        return self._marks.get(key, ())

    def in_table(self, place: str) -> Mapping[int, tuple[Underline, ...]]:
        """Those of a table's caption and cells, by the numbers of their texts."""
        keys = (key for key in self._marks if key[0] == place)
        return {number: self._marks[place, number] for _, number in keys}

    def of(self, block: QTextBlock) -> tuple[Underline, ...]:
        """Those of a block, where their words stand now."""
        if not self._places or formats.place_of(block) not in self._places:
            return ()
        marks = self.in_text(key_of(block))
        return moved(marks, isolates.release_text(block)) if marks else ()


def moved(marks: tuple[Underline, ...], text: str) -> tuple[Underline, ...]:
    """The same underlines in what has become of their text.

    Between what is alike at both ends something else was typed: underlines of words
    in it are gone, those behind it move with it.
    """
    known = marks[0].text
    if known is None or known == text:
        return marks
    head, tail = change(known, text)
    behind, by = len(known) - tail, len(text) - len(known)
    return tuple(
        each if each.end <= head else _shifted(each, by)
        for each in marks
        if each.end <= head or each.start >= behind
    )


def change(old: str, new: str) -> tuple[int, int]:
    """How many characters two states of a text have alike, at its head and its tail."""
    head = _alike(old, new)
    return head, _alike(old[head:][::-1], new[head:][::-1])


def _shifted(mark: Underline, by: int) -> Underline:
    return replace(mark, start=mark.start + by, end=mark.end + by)


def _alike(one: str, other: str) -> int:
    """How many characters both begin with, found by halving: texts may be long."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        half = (low + high + 1) // 2
        if one[low:half] == other[low:half]:
            low = half
        else:
            high = half - 1
    return low
