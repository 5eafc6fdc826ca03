"""Proofread a release or a bare text, and put right what is safe."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from msgspec import Struct, structs

from pressdesk.checks import in_release, proofreading
from pressdesk.checks.in_release import Located
from pressdesk.checks.practice import PLAIN, Practice
from pressdesk.checks.proofreading import AUTO, PROPOSED
from pressdesk.checks.rule import Finding, Tier
from pressdesk.document import edits
from pressdesk.document.nodes import Paragraph, Release
from pressdesk.document.package import Package
from pressdesk.notices import Notice
from pressdesk.workflow import dictionary
from pressdesk.workflow.desk import Desk


class Read(Struct, frozen=True):
    """One line as the proofreader reads it.

    `fixed` has the safe fixes in it; the offsets of `findings` are code points.
    """

    line: str
    fixed: str
    findings: tuple[Finding, ...]
    practice: Practice

    @property
    def suggested(self) -> str:
        """The line with the first proposal of every finding that is no taste."""
        return proofreading.fixed(self.line, PROPOSED, self.practice)

    @property
    def failing(self) -> bool:
        """Whether a finding is a warning or an error."""
        return fails(self.findings)


def fails(findings: Iterable[Finding]) -> bool:
    """Whether one of them is a warning or an error."""
    return any(each.severity in ("warning", "error") for each in findings)


def practice(desk: Desk) -> Practice:
    """How the office wants to be proofread: its settings and its dictionaries."""
    return dictionary.practice(desk)


def read_line(line: str, practice: Practice = PLAIN) -> Read:
    """Proofread one line."""
    fixed = proofreading.fixed(line, AUTO, practice)
    return Read(line, fixed, proofreading.proofread(line, practice), practice)


def in_lines(
    lines: Sequence[str], practice: Practice = PLAIN
) -> tuple[tuple[Finding, ...], ...]:
    """What is found in each line of a bare text, as paragraphs of one release."""
    body = [
        Paragraph(str(number), (line,) if line else ())
        for number, line in enumerate(lines)
    ]
    made: list[list[Finding]] = [[] for _ in lines]
    for each in in_release.located(Release("", body=tuple(body)), practice):
        made[int(each.passage.spot.block)].append(each.finding)
    return tuple(map(tuple, made))


def said(line: str, finding: Finding) -> Notice:
    """The finding of a line as a sentence."""
    return in_release.said(line, finding)


def found(package: Package, practice: Practice = PLAIN) -> tuple[Located, ...]:
    """What the proofreader marks in the release, in reading order."""
    return in_release.located(package.release, practice)


def put_right(
    package: Package, tiers: Collection[Tier] = AUTO, practice: Practice = PLAIN
) -> tuple[Package, tuple[Located, ...]]:
    """The release with every finding of these tiers fixed, and what they were.

    Raises:
        Refused: the release is issued and not under correction.
    """
    chosen = [each for each in found(package, practice) if each.finding.tier in tiers]
    done = tuple(each for each in chosen if each.finding.replacements)
    if not done:
        return package, ()
    release = in_release.fixed(package.release, tiers, practice)
    return replace(package, release=release), done


def fix(
    package: Package, chosen: Iterable[Located], practice: Practice = PLAIN
) -> Release | None:
    """The release with the first replacement of each of these findings.

    None where none of them holds any more: the text has changed since.

    Raises:
        Refused: the release is issued and not under correction.
    """
    edit = in_release.fix(package.release, chosen, practice)
    return None if edit is None else edits.apply(package.release, edit)


def with_fix(one: Located, new: str) -> Located:
    """The same finding, to be replaced by `new`."""
    return structs.replace(
        one, finding=structs.replace(one.finding, replacements=(new,))
    )
