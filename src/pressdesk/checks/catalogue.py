"""The ordered table of checks and the one loop over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pressdesk.checks import in_release, structure
from pressdesk.checks.practice import PLAIN, Practice
from pressdesk.checks.structure import Limits, Subject
from pressdesk.document.nodes import Release
from pressdesk.notices import Notice
from pressdesk.templates.template import Template

Rule = Callable[[Subject], Iterator[Notice]]


def proofreading(subject: Subject) -> Iterator[Notice]:
    """What a copy editor marks in the texts."""
    for each in in_release.located(subject.release, subject.practice):
        yield each.notice


RULES: tuple[Rule, ...] = (*structure.RULES, proofreading)
BESIDE: tuple[Rule, ...] = tuple(rule for rule in RULES if rule is not proofreading)
"""All but the proofreader, whose findings `in_release` gives with their places."""


def check(
    release: Release,
    template: Template | None,
    limits: Limits,
    practice: Practice = PLAIN,
    rules: Sequence[Rule] = RULES,
) -> tuple[Notice, ...]:
    """Everything these rules find, in their order, each finding once."""
    subject = Subject(release, template, limits, practice)
    found = [each for rule in rules for each in rule(subject)]
    seen: set[tuple[object, ...]] = set()
    once = []
    for each in found:
        key = (each.id, each.place, tuple(sorted(each.args.items())))
        if key not in seen:
            seen.add(key)
            once.append(each)
    return tuple(once)
