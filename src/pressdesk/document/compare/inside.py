"""Inside paragraphs found again: letters paired, what lies between compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressdesk.document.compare.gaps import kinds, seen
from pressdesk.document.compare.letters import around, letters
from pressdesk.document.compare.pairing import pairs
from pressdesk.document.compare.units import DRESSED, Unit
from pressdesk.document.compare.values import Difference, Kind
from pressdesk.notices import Place

SEAM = "\n"
_DIGITS = "0-9۰-۹٠-٩"
_DRESS = re.compile(rf"\[?[{_DIGITS}]{{1,3}}[.)\]-]|[•◦▪·*—–-]")
_NOTE = re.compile(rf"[\[(]?[{_DIGITS}]{{1,2}}[\])]?")
_QUOTE = re.compile('[«»“”"]')
_BACK = 4  # words of a link behind a footnote
_ARABIC = frozenset("يكىئ")


@dataclass(frozen=True)
class Found:
    """A difference; whether it lies before the first or behind the last letter."""

    difference: Difference
    leading: bool = False
    trailing: bool = False


@dataclass(frozen=True)
class Paired:
    """The pairs of letters (their places in both texts) and what differs."""

    letters: tuple[tuple[int, int], ...]
    found: tuple[Found, ...]


@dataclass(frozen=True)
class _Gap:
    """What stands between two pairs: a stretch of ours and one of theirs."""

    start: int
    end: int
    ours: str
    theirs: str
    at: int
    leading: bool
    trailing: bool


def inside(mine: list[Unit], theirs: list[str]) -> Paired:
    """Compare paragraphs of ours, joined, with those of theirs, joined."""
    text = _Text(mine)
    other = SEAM.join(theirs)
    found_pairs = pairs(text.joined, other)
    made = [Found(each) for each in _forms(text, other, found_pairs)]
    for gap in _gaps(text.joined, other, found_pairs):
        made += _compared(text, other, gap)
    return Paired(tuple(found_pairs), tuple(dict.fromkeys(made)))


class _Text:
    """Paragraphs of ours as one text that knows its places."""

    def __init__(self, units: list[Unit]) -> None:
        self.units = units
        self.joined = SEAM.join(unit.text for unit in units)
        self.starts: list[int] = []
        at = 0
        for unit in units:
            self.starts.append(at)
            at += len(unit.text) + 1

    def place(self, start: int, end: int) -> Place:
        """The place in the release of a stretch of the joined text."""
        number = max(n for n, at in enumerate(self.starts) if at <= start or n == 0)
        unit, base = self.units[number], self.starts[number]
        if unit.kind == "note":
            return Place(unit.block, unit.offset, unit.offset)
        last = min(end - base, len(unit.text))
        return unit.place(min(start - base, last), last)

    def dressed(self, gap: _Gap) -> bool:
        """Whether a page may put numbers, dashes or marks into the gap."""
        return any(unit.kind in DRESSED for unit in self.touched(gap))

    def touched(self, gap: _Gap) -> Iterator[Unit]:
        """The paragraphs that begin or end in the gap."""
        for unit, start in zip(self.units, self.starts, strict=True):
            end = start + len(unit.text)
            if gap.start <= start <= gap.end or gap.start <= end <= gap.end:
                yield unit

    def told(self, gap: _Gap) -> str:
        """Their side without a note's mark, a link's address, a field's brackets."""
        theirs = gap.theirs
        for unit, start in zip(self.units, self.starts, strict=True):
            for mark in unit.marks:
                if mark.url and gap.start <= start + mark.end <= gap.end:
                    theirs = theirs.replace(f" ({mark.url})", "", 1)
            for note in unit.notes:
                if gap.start <= start + note <= gap.end:
                    theirs = _NOTE.sub("", theirs, count=1)
            for edge in unit.fields:
                if gap.start <= start + edge <= gap.end and "[" not in gap.ours:
                    theirs = theirs.replace("[", "", 1).replace("]", "", 1)
        return theirs


def _gaps(ours: str, theirs: str, found: list[tuple[int, int]]) -> Iterator[_Gap]:
    ends = [(-1, -1), *found, (len(ours), len(theirs))]
    for number in range(1, len(ends)):
        (a0, b0), (a1, b1) = ends[number - 1], ends[number]
        mine, other = ours[a0 + 1 : a1], theirs[b0 + 1 : b1]
        if mine != other:
            leading, trailing = number == 1, number == len(ends) - 1
            yield _Gap(a0 + 1, max(a1, a0 + 1), mine, other, b0 + 1, leading, trailing)


def _forms(
    text: _Text, theirs: str, found: list[tuple[int, int]]
) -> Iterator[Difference]:
    """Letters of the same meaning in another form: ي for ی, 1 for ۱."""
    for a, b in found:
        mine, other = text.joined[a], theirs[b]
        if mine != other:
            kind = _form(mine, other)
            yield _worded(kind, text, theirs, (a, a + 1), (b, b + 1))


def _form(mine: str, other: str) -> Kind:
    if mine.isdecimal() and other.isdecimal():
        return "digits"
    return "arabic-letters" if {mine, other} & _ARABIC else "letter-forms"


def _worded(
    kind: Kind,
    text: _Text,
    theirs: str,
    mine: tuple[int, int],
    other: tuple[int, int],
) -> Difference:
    """The difference with the whole words around it."""
    a0, a1 = around(text.joined, *mine)
    b0, b1 = around(theirs, *other)
    return Difference(kind, text.place(a0, a1), text.joined[a0:a1], theirs[b0:b1])


def _compared(text: _Text, theirs: str, gap: _Gap) -> Iterator[Found]:
    other = text.told(gap)
    if _tolerated(text, gap, other):
        return
    if letters(gap.ours) or letters(other):
        yield from _words(text, theirs, gap, other)
        return
    ours = gap.ours
    if gap.leading or gap.trailing or SEAM in ours:
        ours, other = ours.strip(), other.strip()
    mine = (gap.start, gap.end)
    at = (gap.at, gap.at + len(gap.theirs))
    for kind in kinds(ours, other):
        yield Found(_worded(kind, text, theirs, mine, at), gap.leading, gap.trailing)


def _tolerated(text: _Text, gap: _Gap, theirs: str) -> bool:
    """What pages and plain text put around items, quotations, speakers, captions."""
    touched = [unit.kind for unit in text.touched(gap)]
    if not DRESSED.intersection(touched) or letters(gap.ours):
        return False
    if "caption" in touched:
        return True
    if "note" in touched and gap.trailing and len(theirs.split()) <= _BACK + 1:
        return True
    ours, bare = _squeezed(gap.ours), _squeezed(_DRESS.sub("", theirs))
    # Marks of our own stay; a page sets one more around a quotation.
    less = _QUOTE.sub("", bare, count=1 if _QUOTE.search(ours) else 0)
    return ours in (bare, less, less.rstrip(":"))


def _squeezed(text: str) -> str:
    return "".join(seen(text).split())


def _words(text: _Text, theirs: str, gap: _Gap, other: str) -> Iterator[Found]:
    """Letters that one side lacks: whole words come or go, or words are changed."""
    mine, their = letters(gap.ours), letters(other)
    ends = gap.leading, gap.trailing
    if mine and not their and _whole(gap.ours, gap):
        kind: Kind = "truncated" if gap.trailing else "words-lost"
        ours = gap.ours.strip()
        place = text.place(gap.start, gap.end)
        yield Found(Difference(kind, place, ours, other.strip()), *ends)
    elif their and not mine and _whole(other, gap):
        place = text.place(gap.start, gap.start)
        yield Found(Difference("words-added", place, "", other.strip()), *ends)
    else:
        number = (mine + their).isdecimal()
        kind = "number" if number else "words-changed"
        mine_at = _bare(gap.start, gap.ours, other)
        at = _bare(gap.at, gap.theirs, gap.ours)
        yield Found(_worded(kind, text, theirs, mine_at, at), *ends)


def _bare(start: int, words: str, facing: str) -> tuple[int, int]:
    """The stretch of these words without the spaces around them.

    Where there are none, the place that the words on the other side hang on to.
    """
    end = start + len(words)
    if words.strip():
        before, after = words.lstrip(), words.rstrip()
        return end - len(before), start + len(after)
    return (end, end) if facing[:1].isspace() else (start, start)


def _whole(words: str, gap: _Gap) -> bool:
    """Whether a stretch begins and ends between words."""
    first = next(n for n, c in enumerate(words) if letters(c))
    last = max(n for n, c in enumerate(words) if letters(c))
    before = any(map(str.isspace, words[:first])) or gap.leading
    after = any(map(str.isspace, words[last + 1 :])) or gap.trailing
    return before and after
