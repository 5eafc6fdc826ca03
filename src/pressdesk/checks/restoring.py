"""Half-spaces that a text has lost, all that can be found, as one change a word.

One repair makes room for another («برنامهریزی ها»); a change here is what all of them
together make of the words, told by the first of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from pressdesk.checks.practice import PLAIN, Practice
from pressdesk.checks.proofreading import applied, proofread
from pressdesk.checks.rule import Finding, Tier
from pressdesk.text.characters import ZWNJ

FAMILY = "joiner."
_GAPS = f" {ZWNJ}"
_ROUNDS = 8


class _Stretch(Struct):
    """Letters by their numbers in the text, and what was found first among them."""

    start: int
    end: int
    first: Finding
    safe: bool


def restored(text: str, practice: Practice = PLAIN) -> tuple[Finding, ...]:
    """The changes that give `text` its half-spaces back, from its start to its end.

    Each has one replacement; its tier is `auto` where every repair in it is safe.
    """
    now, stretches = text, list[_Stretch]()
    for _round in range(_ROUNDS):
        found = [each for each in proofread(now, practice) if _repairs(each)]
        if not found:
            break
        stretches += [_stretch(now, each) for each in found]
        now = applied(now, found)
    return tuple(_change(text, now, each) for each in _merged(stretches))


def _repairs(found: Finding) -> bool:
    known = found.rule.startswith(FAMILY) and found.tier != "style"
    return known and bool(found.replacements)


def _stretch(text: str, found: Finding) -> _Stretch:
    start = _letters(text[: found.start])
    end = start + _letters(text[found.start : found.end])
    return _Stretch(start, end, found, found.tier == "auto")


def _letters(text: str) -> int:
    return len(text) - sum(map(text.count, _GAPS))


def _merged(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Stretches that share letters are one; the longer one's rule names it."""
    made: list[_Stretch] = []
    for each in sorted(stretches, key=lambda s: (s.start, -s.end)):
        last = made[-1] if made else None
        if last is None or each.start >= last.end:
            made.append(each)
            continue
        safe = last.safe and each.safe
        first = last.first if safe or not last.safe else each.first
        made[-1] = _Stretch(last.start, max(last.end, each.end), first, safe)
    return made


def _change(old: str, new: str, stretch: _Stretch) -> Finding:
    start, end = _place(old, stretch)
    left, right = _place(new, stretch)
    what = stretch.first
    tier: Tier = "auto" if stretch.safe else "suggest"
    replacement = new[left:right]
    return Finding(
        what.rule, tier, what.severity, start, end, (replacement,), what.confidence
    )


def _place(text: str, stretch: _Stretch) -> tuple[int, int]:
    """The offsets of its first letter and behind its last one."""
    places = [at for at, char in enumerate(text) if char not in _GAPS]
    return places[stretch.start], places[stretch.end - 1] + 1
