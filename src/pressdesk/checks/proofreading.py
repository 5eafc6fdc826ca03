"""The proofreader: the ordered table of its rules, and the one loop over it.

What it says of a text depends on the text and the office's practice alone and is kept,
so that after a keystroke only the paragraph that changed is read again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pressdesk.checks import (
    characters,
    digits,
    half_space,
    marks,
    pairs,
    repeats,
    spacing,
    terms,
)
from pressdesk.checks.kept import Kept
from pressdesk.checks.practice import PLAIN, Practice, key
from pressdesk.checks.prose import Prose
from pressdesk.checks.rule import Finding, Rule, Tier

RULES: tuple[Rule, ...] = (
    *characters.RULES,
    *digits.RULES,
    *marks.RULES,
    *spacing.RULES,
    *pairs.RULES,
    *half_space.RULES,
    *repeats.RULES,
    *terms.RULES,
)
BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
AUTO: frozenset[Tier] = frozenset({"auto"})
PROPOSED: frozenset[Tier] = frozenset({"auto", "suggest"})

KEPT = Kept()
_ROUNDS = 12
"""So often at most a text is put right again: one fix may make room for another."""


def proofread(text: str, practice: Practice = PLAIN) -> tuple[Finding, ...]:
    """What the rules find in one text, from its start to its end; none overlap."""
    known = KEPT.get(text, practice)
    if known is None:
        known = _read(text, practice)
        KEPT.put(text, practice, known)
    return known


def _read(text: str, practice: Practice) -> tuple[Finding, ...]:
    prose = Prose(text, practice)
    rules = [rule for rule in RULES if rule.id not in practice.off]
    found = [each for rule in rules for each in _found(rule, prose)]
    return _without_conflicts(found)


def fixed(text: str, tiers: Collection[Tier] = AUTO, practice: Practice = PLAIN) -> str:
    """`text` with the first replacement of every finding of these tiers."""
    for _round in range(_ROUNDS):
        found = proofread(text, practice)
        made = applied(text, [each for each in found if each.tier in tiers])
        if made == text:
            break
        text = made
    return text


def applied(text: str, findings: Collection[Finding]) -> str:
    """`text` with the first replacement of each of these findings of it."""
    for each in sorted(findings, key=lambda f: f.start, reverse=True):
        if each.replacements:
            text = text[: each.start] + each.replacements[0] + text[each.end :]
    return text


def _found(rule: Rule, prose: Prose) -> Iterator[Finding]:
    for each in rule.find(prose):
        free = prose.is_free(each.start, each.end, rule.enters)
        if free and not _stands(prose, each.start, each.end):
            yield Finding(
                rule.id,
                rule.tier,
                rule.severity,
                each.start,
                each.end,
                each.replacements,
                each.confidence,
            )


def _stands(prose: Prose, start: int, end: int) -> bool:
    """Whether the office writes exactly so."""
    accepted = prose.practice.accepted
    return bool(accepted) and key(prose.text[start:end]) in accepted


def _without_conflicts(found: list[Finding]) -> tuple[Finding, ...]:
    """Where findings overlap, an error stands, then the safe one, then the longer.

    What a safe fix leaves over is found in the next round.
    """
    ranked = sorted(found, key=_rank)
    taken: list[Finding] = []
    marked = bytearray(max((each.end for each in found), default=0))
    for each in ranked:
        if not any(marked[each.start : each.end]):
            marked[each.start : each.end] = b"\1" * (each.end - each.start)
            taken.append(each)
    return tuple(sorted(taken, key=lambda f: f.start))


_TIERS: dict[Tier, int] = {"auto": 0, "suggest": 1, "style": 2}


def _rank(found: Finding) -> tuple[bool, int, int]:
    return found.severity != "error", _TIERS[found.tier], found.start - found.end
