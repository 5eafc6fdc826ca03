"""What a site made of a release: its published text against ours, letter by letter.

Paragraphs are found again wherever they stand among a site's own words, joined, split
or moved; inside them every letter is paired, and what stands between two letters is
compared by kind: half-spaces, spaces, quotation marks, brackets, points.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pressdesk.document.compare.align import Group, align
from pressdesk.document.compare.inside import inside
from pressdesk.document.compare.letters import letters
from pressdesk.document.compare.marks import lost_marks
from pressdesk.document.compare.units import BODY, Unit, units
from pressdesk.document.compare.values import Comparison, Difference, Published
from pressdesk.document.nodes import Release
from pressdesk.notices import Place

__all__ = ["Comparison", "Difference", "Published", "compare"]

_SHORT = 8  # words beyond either end of the text that may still be a change of ours


def compare(release: Release, published: Published) -> Comparison:
    """Everything the site changed, in the order of our text; nothing if nothing."""
    ours = tuple(unit for unit in units(release) if letters(unit.text))
    groups = align(ours, [each.text for each in published.paragraphs])
    found = [
        *_lost(ours, groups),
        *_moved(ours, groups),
        *_added(ours, groups, published),
        *(each for group in groups for each in _changed(ours, group, published)),
    ]
    order = {unit.block: number for number, unit in reversed(list(enumerate(ours)))}
    found.sort(key=lambda each: (order.get(each.place.block, 0), each.place.start))
    matched = sum(len(group.ours) for group in groups)
    return Comparison(tuple(found), matched, len(ours))


def _lost(ours: tuple[Unit, ...], groups: list[Group]) -> Iterator[Difference]:
    kept = {number for group in groups for number in group.ours}
    for number, unit in enumerate(ours):
        if number not in kept and not unit.optional:
            yield Difference("lost", unit.place(), unit.text)


def _moved(ours: tuple[Unit, ...], groups: list[Group]) -> Iterator[Difference]:
    """Those of the body that stand outside the longest run in our order."""
    body = [g for g in groups if all(ours[n].kind in BODY for n in g.ours)]
    body.sort(key=lambda group: group.ours[0])
    chain: list[list[Group]] = []
    for group in body:
        before = [c for c in chain if c[-1].theirs[-1] <= group.theirs[0]]
        chain.append([*max(before, key=len, default=[]), group])
    stay = max(chain, key=len, default=[])
    for group in body:
        if group not in stay:
            unit = ours[group.ours[0]]
            yield Difference("moved", unit.place(), unit.text)


def _added(
    ours: tuple[Unit, ...], groups: list[Group], published: Published
) -> Iterator[Difference]:
    """Paragraphs that are not ours between the first and the last of our body."""
    taken = {at for group in groups for at in group.theirs}
    apart = {letters(unit.text) for unit in ours if unit.optional}
    body = [g for g in groups if any(ours[n].kind in BODY for n in g.ours)]
    places = sorted((at, group) for group in body for at in group.theirs)
    for (at, group), (after, _next) in pairwise(places):
        for between in range(at + 1, after):
            text = published.paragraphs[between].text
            key = "" if between in taken else letters(text)
            if key and not any(map(key.endswith, apart)):
                unit = ours[group.ours[-1]]
                end = unit.offset + len(unit.text)
                yield Difference("added", Place(unit.block, end, end), "", text)


def _changed(
    ours: tuple[Unit, ...], group: Group, published: Published
) -> Iterator[Difference]:
    mine = [ours[number] for number in group.ours]
    theirs = [published.paragraphs[at] for at in group.theirs]
    first, last = group.ours[0] == 0, group.ours[-1] == len(ours) - 1
    paired = inside(mine, [each.text for each in theirs])
    for each in paired.found:
        added = each.difference.kind == "words-added"
        far = added and len(each.difference.theirs.split()) > _SHORT
        if not (far and ((first and each.leading) or (last and each.trailing))):
            yield each.difference
    if published.marked:
        yield from lost_marks(mine, theirs, paired)
