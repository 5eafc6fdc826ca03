"""A whole release from the few lines of a rule's example, and what is found in it.

A line is a paragraph, or by its label a part, the day of writing or the embargo;
`[words](address)` is a link. The labels stand in `resources/words/style.json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdesk.checks.practice import Practice
from pressdesk.checks.proofreading import in_whole, proofread
from pressdesk.checks.rule import Finding, Rule
from pressdesk.checks.style_words import data
from pressdesk.checks.whole import Whole, WholeRule
from pressdesk.dates.reading import parse_date
from pressdesk.document.nodes import (
    BodyBlock,
    Inline,
    Meta,
    Paragraph,
    Release,
    Span,
    Text,
)

_LINK = re.compile(r"\[([^\]]+)\]\((\S*?)\)")


def found(
    rule: Rule | WholeRule, example: str, terms: tuple[tuple[str, str], ...] = ()
) -> Iterator[tuple[str, Finding]]:
    """What a rule finds in an example: the text it is in, and the finding."""
    if isinstance(rule, Rule):
        alone = proofread(example, Practice(terms=frozenset(terms)))
        yield from ((example, each) for each in alone if each.rule == rule.id)
        return
    whole = read(example)
    for number, findings in in_whole(whole).items():
        for each in findings:
            if each.rule == rule.id:
                yield whole.texts[number], each


def read(example: str) -> Whole:
    """The release of these lines."""
    labels: dict[str, str] = data()["example"]
    parts: dict[str, str] = {}
    body: list[BodyBlock] = []
    for line in example.split("\n"):
        label, _, rest = line.partition(": ")
        if label in labels:
            parts[labels[label]] = rest
        else:
            body.append(Paragraph(f"b{len(body) + 1}", _text(line)))
    day = parse_date(parts.get("today", ""))
    release = Release(
        "example",
        headline=_text(parts.get("headline", "")),
        lead=_text(parts.get("lead", "")),
        body=tuple(body),
        meta=Meta(embargo=parts.get("embargo", "")),
    )
    return Whole(release, day.to_gregorian() if day else None)


def _text(line: str) -> Text:
    made: list[Inline] = []
    at = 0
    for match in _LINK.finditer(line):
        made += [line[at : match.start()], Span(match[1], link=match[2])]
        at = match.end()
    return tuple(run for run in (*made, line[at:]) if run)
