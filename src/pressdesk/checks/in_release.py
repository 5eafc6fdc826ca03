"""The proofreader's findings in a release, and fixes as edits of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from pressdesk.checks import let_stand
from pressdesk.checks.practice import PLAIN, Practice
from pressdesk.checks.proofreading import (
    AUTO,
    BY_ID,
    in_whole,
    proofread,
    without_conflicts,
)
from pressdesk.checks.rule import Finding, Tier
from pressdesk.checks.whole import Whole
from pressdesk.document import finding as documents
from pressdesk.document.edits import Edit, ReplaceBlock, SetPart, Together
from pressdesk.document.finding import Hit, Passage, Spot
from pressdesk.document.nodes import (
    PARTS,
    Release,
    plain,
)
from pressdesk.document.schema import texts_of
from pressdesk.notices import Arg, Notice, Place, notice
from pressdesk.text.finding import Match

Reader = Callable[[str, Practice], tuple[Finding, ...]]
"""What finds something in one text."""
_AROUND = 24
"""So much of the words around a finding is said at most, on each side."""
_ROUNDS = 12
_OPENING, _CLOSING = "«(", "،؛:.!؟»)"
"""Signs round a word that say nothing of it."""
_SMALL = 2
"""So few characters are hard to see on a page, and to hit with the mouse."""


class Located(Struct, frozen=True):
    """A finding in a text of a release; its offsets are those of that text."""

    passage: Passage
    finding: Finding
    place: Place

    @property
    def words(self) -> str:
        """What it is about: its words, or for a sign the words around it."""
        own = _words(self.passage, self.finding)
        if any(char.isalpha() for char in own):
            return own
        start, end = _whole_words(
            self.passage.text, self.finding.start, self.finding.end
        )
        return self.passage.text[start:end]

    @property
    def notice(self) -> Notice:
        """The finding as a sentence with the words it is about."""
        return said(self.passage.text, self.finding, self.place)


def said(text: str, what: Finding, place: Place | None = None) -> Notice:
    """A finding of a text as a sentence: what stands there, what shall."""
    found = in_words(text, what)
    shall = in_words(text, what, what.at_hand[0]) if what.at_hand else found
    number = what.detail.isascii() and what.detail.isdigit()
    detail: Arg = int(what.detail) if number else what.detail
    args: dict[str, Arg] = {"found": found, "shall": shall, "detail": detail}
    return notice(BY_ID[what.rule].message, what.severity, place, **args)


def seen(text: str, what: Finding) -> tuple[int, int]:
    """Where a finding is shown: a sign or a letter by the words that it stands in."""
    words = text[what.start : what.end]
    if len(words) > _SMALL or not words.strip():
        return what.start, what.end
    return _whole_words(text, what.start, what.end)


def in_words(text: str, what: Finding, new: str | None = None) -> str:
    """The whole words round a finding, as they stand there or with `new` in them."""
    start, end = _whole_words(text, what.start, what.end)
    middle = text[what.start : what.end] if new is None else new
    return text[start : what.start] + middle + text[what.end : end]


def located(release: Release, practice: Practice = PLAIN) -> tuple[Located, ...]:
    """What the rules find in a Persian release, in reading order, footnotes too.

    What a person lets stand in this release (`Meta.ignored`) is left out.
    """
    if release.meta.language != "fa":
        return ()
    offsets = _offsets(release)
    whole = Whole(release, practice.today)
    more = in_whole(whole, practice)
    found = (
        Located(passage, each, _place(passage.spot, each, offsets))
        for number, passage in enumerate(whole.passages)
        for each in _both(passage.text, practice, more.get(number, []))
    )
    return let_stand.left(release, found)


def located_by(
    release: Release, practice: Practice, read: Reader
) -> tuple[Located, ...]:
    """What `read` finds in each text of a Persian release, as `located` does."""
    if release.meta.language != "fa":
        return ()
    offsets = _offsets(release)
    found = (
        Located(passage, each, _place(passage.spot, each, offsets))
        for passage in documents.passages(release)
        for each in read(passage.text, practice)
    )
    return let_stand.left(release, found)


def _both(text: str, practice: Practice, more: list[Finding]) -> tuple[Finding, ...]:
    """What the text alone and what the whole release says of it, without conflicts."""
    alone = proofread(text, practice)
    return without_conflicts([*more, *alone]) if more else alone


def fix(
    release: Release, chosen: Iterable[Located], practice: Practice = PLAIN
) -> Edit | None:
    """The first replacement of each chosen finding as one edit; None if none holds.

    A finding of a text that has changed since is looked for in it once more, and left
    out unless it is found again, once, at the same words and with that replacement.

    Raises:
        Refused: the release is issued and not under correction.
    """
    now = _Now(release, practice)
    found = [_current(each, now) for each in chosen]
    hits = [hit for hit in found if hit is not None]
    return _edit(release, documents.put(release, sorted(hits, key=_order)).release)


def fixed(
    release: Release, tiers: Collection[Tier] = AUTO, practice: Practice = PLAIN
) -> Release:
    """`release` with the first replacement of every finding of these tiers.

    Raises:
        Refused: the release is issued and not under correction.
    """
    for _round in range(_ROUNDS):
        found = located(release, practice)
        chosen = [each for each in found if each.finding.tier in tiers]
        hits = [hit for each in chosen if (hit := _hit(each.passage, each.finding))]
        made = documents.put(release, hits).release
        if made == release:
            break
        release = made
    return release


class _Now:
    """The release as it stands; what is found in it is asked for once, if at all."""

    def __init__(self, release: Release, practice: Practice) -> None:
        self.passages = {each.spot: each for each in documents.passages(release)}
        self._release, self._practice = release, practice

    @cached_property
    def found(self) -> dict[Spot, list[Finding]]:
        """The findings of each text."""
        made: dict[Spot, list[Finding]] = {}
        for each in located(self._release, self._practice):
            made.setdefault(each.passage.spot, []).append(each.finding)
        return made


def _current(one: Located, now: _Now) -> Hit | None:
    passage = now.passages.get(one.passage.spot)
    if passage is None:
        return None
    if passage.text == one.passage.text:
        return _hit(passage, one.finding)
    words, wanted = _words(one.passage, one.finding), one.finding.replacements[:1]
    again = [
        each
        for each in now.found.get(passage.spot, [])
        if each.rule == one.finding.rule
        and set(wanted) <= set(each.replacements)
        and _words(passage, each) == words
    ]
    if len(again) != 1:
        return None
    return _hit(passage, replace(again[0], replacements=wanted))


def _words(passage: Passage, what: Finding) -> str:
    return passage.text[what.start : what.end]


def _hit(passage: Passage, what: Finding) -> Hit | None:
    if not what.replacements:
        return None
    return Hit(passage, Match(what.start, what.end, what.replacements[0]))


def _order(hit: Hit) -> tuple[Spot, int]:
    return hit.spot, hit.match.start


def _edit(old: Release, new: Release) -> Edit | None:
    edits: list[Edit] = [
        SetPart(name, old.part(name), new.part(name))
        for name in PARTS
        if old.part(name) != new.part(name)
    ]
    edits += [
        ReplaceBlock(before, after)
        for before, after in zip(old.body, new.body, strict=True)
        if before != after
    ]
    return Together(tuple(edits)) if edits else None


def _offsets(release: Release) -> dict[str, list[int]]:
    """Where the texts of each block begin in `schema.block_text`."""
    made: dict[str, list[int]] = {}
    for block in release.body:
        at, starts = 0, []
        for _name, text in texts_of(block):
            starts.append(at)
            at += len(plain(text)) + 1
        made[block.id] = starts
    return made


def _place(spot: Spot, what: Finding, offsets: Mapping[str, list[int]]) -> Place:
    if spot.note:
        return Place(spot.block)
    at = offsets[spot.block][spot.text] if spot.block in offsets else 0
    return Place(spot.block, at + what.start, at + what.end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around a finding, for a sentence about it."""
    low, high = start, end
    while low > max(0, start - _AROUND) and not text[low - 1].isspace():
        low -= 1
    while high < min(len(text), end + _AROUND) and not text[high].isspace():
        high += 1
    while low < start and text[low] in _OPENING:
        low += 1
    while high > end and text[high - 1] in _CLOSING:
        high -= 1
    return low, high
