"""The proofreader: the ordered table of its rules, and the one loop over it.

What it says of a text depends on the text and the office's practice alone and is kept,
so that after a keystroke only the paragraph that changed is read again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from pressdesk.checks import (
    addresses,
    characters,
    confused,
    dating,
    digits,
    figures,
    half_space,
    marks,
    near_names,
    news,
    occasion_names,
    organisations,
    pairs,
    people,
    private,
    repeats,
    reporting,
    spacing,
    spelling,
    spellings,
    terms,
    uniform,
)
from pressdesk.checks.kept import MOST, Kept
from pressdesk.checks.practice import PLAIN, Practice, key
from pressdesk.checks.prose import Kind, Prose
from pressdesk.checks.rule import Finding, Found, Misspelling, Rule, Tier
from pressdesk.checks.whole import Whole, WholeRule, prose_of

RULES: tuple[Rule, ...] = (
    *characters.RULES,
    *digits.RULES,
    *marks.RULES,
    *spacing.RULES,
    *pairs.RULES,
    *half_space.RULES,
    *repeats.RULES,
    *terms.RULES,
    *confused.RULES,
    *dating.RULES,
    *figures.RULES,
    *private.RULES,
    *occasion_names.RULES,
    *spelling.RULES,
)
WHOLE: tuple[WholeRule, ...] = (
    *dating.WHOLE_RULES,
    *occasion_names.WHOLE_RULES,
    *addresses.RULES,
    *spellings.RULES,
    *near_names.RULES,
    *organisations.RULES,
    *uniform.RULES,
    *reporting.RULES,
    *people.RULES,
    *news.RULES,
    *figures.WHOLE_RULES,
)
"""The rules about a release as a whole."""
ALL: tuple[Rule | WholeRule, ...] = (*RULES, *WHOLE)
BY_ID: dict[str, Rule | WholeRule] = {rule.id: rule for rule in ALL}
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
    return without_conflicts(found)


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


def in_whole(whole: Whole, practice: Practice = PLAIN) -> dict[int, list[Finding]]:
    """What the rules about a whole release find, by the number of the passage.

    They may lie over each other, and over what is found in the text alone.
    """
    made: dict[int, list[Finding]] = {}
    for rule in WHOLE:
        for number, each in () if rule.id in practice.off else rule.find(whole):
            text = whole.texts[number]
            free = _is_free(text, each.start, each.end, rule.enters)
            if free and not _stands(practice, text[each.start : each.end]):
                made.setdefault(number, []).append(_finding(rule, each))
    return made


def _found(rule: Rule, prose: Prose) -> Iterator[Finding]:
    for each in rule.find(prose):
        free = prose.is_free(each.start, each.end, rule.enters)
        if free and not _stands(prose.practice, prose.text[each.start : each.end]):
            yield _finding(rule, each)


@lru_cache(maxsize=MOST)
def _is_free(text: str, start: int, end: int, enters: frozenset[Kind]) -> bool:
    return prose_of(text).is_free(start, end, enters)


def _finding(rule: Rule | WholeRule, each: Found) -> Finding:
    kind = Misspelling if each.asked else Finding
    return kind(
        rule.id,
        rule.tier,
        rule.severity,
        each.start,
        each.end,
        each.replacements,
        each.confidence,
        each.detail,
    )


def _stands(practice: Practice, words: str) -> bool:
    """Whether the office writes exactly so."""
    return bool(practice.accepted) and key(words) in practice.accepted


def without_conflicts(found: list[Finding]) -> tuple[Finding, ...]:
    """Where findings overlap, an error stands, then the safe one, then the longer.

    A misspelt word stands back where another rule has found something, unless it is
    sure and the other only proposes.

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


_SURE = 0.9


def _rank(found: Finding) -> tuple[int, int]:
    if BY_ID[found.rule].last:
        first = 2 if found.confidence >= _SURE else 5
    else:
        first = 0 if found.severity == "error" else (1, 3, 4)[_TIERS[found.tier]]
    return first, found.start - found.end
