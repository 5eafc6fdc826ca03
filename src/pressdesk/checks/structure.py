"""What a release must have, and how long its parts may be.

Lengths were measured on 1,500 agency items; every limit is a setting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pressdesk.checks.practice import PLAIN, Practice
from pressdesk.document.nodes import (
    PARTS,
    BodyBlock,
    ListBlock,
    Paragraph,
    Photo,
    Quote,
    Release,
    Span,
    Table,
    Text,
    plain,
)
from pressdesk.notices import Notice, Place, Severity, notice
from pressdesk.templates.fill import missing
from pressdesk.templates.runs import unfilled
from pressdesk.templates.template import Template
from pressdesk.text.words import word_count

_FULL_STOP = re.compile(r"(?<![.…])\.\s*$")


@dataclass(frozen=True)
class Limits:
    """Lengths in words (`headline_chars` in characters)."""

    headline_words: int = 13
    headline_chars: int = 74
    lead_from: int = 20
    lead_to: int = 32
    lead_max: int = 40
    paragraph_max: int = 80


@dataclass(frozen=True)
class Subject:
    """What a rule looks at; `template` is None for a release of no known kind."""

    release: Release
    template: Template | None
    limits: Limits
    practice: Practice = PLAIN


def required_slots(subject: Subject) -> Iterator[Notice]:
    """A required field of the form is empty."""
    if subject.template is None:
        return
    for slot in missing(subject.release, subject.template):
        place = Place(slot=slot.id)
        yield notice("check-slot-empty", "error", place, slot=slot.label.fa)


def slot_marks(subject: Subject) -> Iterator[Notice]:
    """The mark of an unfilled field still stands in the text."""
    template = subject.template
    required = {s.id for s in missing(subject.release, template)} if template else set()
    for name, text in texts(subject.release):
        at = 0
        for run in text:
            words = run if isinstance(run, str) else run.text
            if isinstance(run, Span) and _unfilled(subject, run):
                slot_id = run.slot.partition(".")[0]
                if slot_id not in required:
                    place = Place(name, at, at + len(words), run.slot)
                    yield notice("check-slot-mark", "error", place, slot=words)
            at += len(words)


def headline(subject: Subject) -> Iterator[Notice]:
    """There is a headline, not too long and without a full stop."""
    text = plain(subject.release.headline).strip()
    if not text:
        yield notice("check-headline-missing", "error", Place("headline"))
        return
    limits = subject.limits
    if (words := word_count(text)) > limits.headline_words:
        yield _long("check-headline-words", "headline", words, limits.headline_words)
    elif len(text) > limits.headline_chars:
        yield _long(
            "check-headline-chars", "headline", len(text), limits.headline_chars
        )
    whole = plain(subject.release.headline)
    if stop := _FULL_STOP.search(whole):
        place = Place("headline", stop.start(), stop.start() + 1)
        yield notice("check-headline-full-stop", "style", place)


def lead(subject: Subject) -> Iterator[Notice]:
    """A lead where the kind has one, of a good length."""
    if any(_unfilled(subject, run) for run in subject.release.lead):
        return
    words = word_count(plain(subject.release.lead))
    limits = subject.limits
    if not words:
        if subject.template is not None and subject.template.lead:
            yield notice("check-lead-missing", "warning", Place("lead"))
    elif words > limits.lead_max:
        yield _long("check-lead-long", "lead", words, limits.lead_max)
    elif words > limits.lead_to:
        yield _long("check-lead-longish", "lead", words, limits.lead_to, "style")
    elif words < limits.lead_from:
        yield _long("check-lead-short", "lead", words, limits.lead_from, "style")


def empty_body(subject: Subject) -> Iterator[Notice]:
    """A release says something below its headline."""
    if not subject.release.body and not plain(subject.release.lead).strip():
        yield notice("check-body-missing", "warning")


def blocks(subject: Subject) -> Iterator[Notice]:
    """No block is empty, and a quote has its speaker."""
    for block in subject.release.body:
        place = Place(block.id)
        if _is_empty(block):
            yield notice(_EMPTY.get(type(block), "check-block-empty"), "warning", place)
        elif isinstance(block, Quote) and not plain(block.speaker).strip():
            yield notice("check-quote-speaker", "warning", place)


def paragraphs(subject: Subject) -> Iterator[Notice]:
    """No paragraph is longer than readers like."""
    limit = subject.limits.paragraph_max
    for block in subject.release.body:
        if not isinstance(block, Paragraph):
            continue
        if (words := word_count(plain(block.text))) > limit:
            yield _long("check-paragraph-long", block.id, words, limit, "style")


def photos(subject: Subject) -> Iterator[Notice]:
    """A photo has its alt text (a duty of public bodies), caption and photographer."""
    for block in subject.release.body:
        if not isinstance(block, Photo):
            continue
        place = Place(block.id)
        if not block.media:
            yield notice("check-photo-missing", "error", place)
        if not block.alt.strip():
            yield notice("check-photo-alt", "warning", place)
        if not plain(block.caption).strip():
            yield notice("check-photo-caption", "style", place)
        if not block.photographer.strip():
            yield notice("check-photo-photographer", "style", place)


def end_mark(subject: Subject) -> Iterator[Notice]:
    """The end mark stands where the kind has one."""
    expected = subject.template is not None and subject.template.end_mark
    if expected and not plain(subject.release.end_mark).strip():
        yield notice("check-end-mark-missing", "style", Place("end_mark"))


def embargo(subject: Subject) -> Iterator[Notice]:
    """The embargo is an instant with its offset, or nothing."""
    value = subject.release.meta.embargo
    if not value:
        return
    try:
        readable = datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        readable = False
    if not readable:
        yield notice("check-embargo-unreadable", "error", text=value)


def texts(release: Release) -> Iterator[tuple[str, Text]]:
    """Every text of the release with the part name or block id where it stands."""
    for name in PARTS:
        yield name, getattr(release, name)
    for block in release.body:
        for text in _texts(block):
            yield block.id, text


_EMPTY: dict[type, str] = {Table: "check-table-empty", ListBlock: "check-list-empty"}


def _texts(block: BodyBlock) -> tuple[Text, ...]:
    match block:
        case ListBlock():
            return tuple(item.text for item in block.items)
        case Table():
            return (*(cell for row in block.rows for cell in row), block.caption)
        case Quote():
            return (block.text, block.speaker)
        case Photo():
            return (block.caption,)
    return (block.text,)


def _is_empty(block: BodyBlock) -> bool:
    if isinstance(block, Photo):
        return False
    if isinstance(block, Quote):
        return not plain(block.text).strip()
    if isinstance(block, Table):
        return not any(plain(cell).strip() for row in block.rows for cell in row)
    return not any(plain(text).strip() for text in _texts(block))


def _unfilled(subject: Subject, run: str | Span) -> bool:
    if isinstance(run, str):
        return False
    return unfilled(run, subject.release, subject.template)


def _long(
    message: str, place: str, count: int, limit: int, severity: Severity = "warning"
) -> Notice:
    return notice(message, severity, Place(place), count=count, limit=limit)


RULES = (
    required_slots,
    slot_marks,
    headline,
    lead,
    empty_body,
    blocks,
    paragraphs,
    photos,
    end_mark,
    embargo,
)
