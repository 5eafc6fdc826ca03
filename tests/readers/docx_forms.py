"""What of a release a Word file can show: the rest cannot come back.

Not visible, and so not asked for: filled form fields and their values; LRM and RLM (the
writer sets its own); direction overrides; characters that XML cannot hold (they show as
U+FFFD); texts, items and blocks without a character (a footnote on nothing comes back
on an asterisk); a photo that is not in the package, but for its caption; a description
that is blank or only repeats the caption or the headline; links that no file may carry;
a header column in a table of its header alone; empty tags; the stamp, which comes back
as what a site published; line breaks and marks that a part may not have.
"""

from __future__ import annotations

from pressdesk.document.edits import normal, normal_release
from pressdesk.document.nodes import (
    PARTS,
    Intertitle,
    ListBlock,
    Paragraph,
    Photo,
    Quote,
    Site,
    Span,
    Table,
    plain,
    replace,
)
from pressdesk.document.schema import MARKS, SCHEMA, kind_of
from pressdesk.text.characters import LRM, RLM, clean
from pressdesk.writers.docx.markup import writable
from pressdesk.writers.docx.runs import safe_link, written_link
from pressdesk.writers.public import public_form

_MARKS = str.maketrans({LRM: None, RLM: None})
_OVERRIDES = str.maketrans(dict.fromkeys("\u202a\u202b\u202c\u202d\u202e"))


def said(words):
    """Characters as the file shows them."""
    shown = writable(words).translate(_MARKS).translate(_OVERRIDES)
    return clean(shown)


def text_of(text):
    runs = []
    for run in text:
        span = Span(run) if isinstance(run, str) else run
        link = written_link(span.link) if safe_link(span.link) else ""
        words = said(span.text)
        if span.text and span.note and not words:  # a note on nothing that shows
            span, words, link = Span("*", note=span.note), "*", ""
        runs.append(replace(span, text=words, link=link, note=said(span.note)))
    return normal(runs)


def block_of(block, media, headline):
    """The block as it comes back; None when nothing of it is visible."""
    match block:
        case Paragraph() | Intertitle():
            made = replace(block, text=part_of(kind_of(block), block.text))
            return made if made.text else None
        case Quote():
            made = replace(
                block, text=text_of(block.text), speaker=text_of(block.speaker)
            )
            return made if made.text or made.speaker else None
        case ListBlock():
            items = tuple(replace(i, text=text_of(i.text)) for i in block.items)
            items = tuple(item for item in items if item.text)
            return replace(block, items=items, slot="") if items else None
        case Photo():
            return photo_of(block, media, headline)
        case Table():
            return table_of(block)


def photo_of(block, media, headline):
    caption, by = text_of(block.caption), said(block.photographer)
    made = replace(block, caption=caption, photographer=by, alt=said(block.alt))
    if not made.alt.strip() or made.alt in (plain(caption), headline):
        made = replace(made, alt="")
    if block.media in media:
        return made
    return replace(made, media="", alt="") if caption or by else None


def part_of(name, text):
    """A part on one line and with the marks it may have: the document's own rules."""
    rule = SCHEMA[name].texts["text"]
    runs = []
    for run in text_of(text):
        span = Span(run) if isinstance(run, str) else run
        words = span.text if rule.lines else span.text.replace("\n", " ")
        gone = {mark: type(getattr(span, mark))() for mark in MARKS - rule.marks}
        runs.append(replace(span, text=words, **gone))
    return normal(runs)


def table_of(block):
    if not any(block.rows) and not text_of(block.caption):
        return None
    rows = tuple(tuple(map(text_of, row)) for row in block.rows)
    column = block.header_column and not (block.header and len(rows) == 1)
    return replace(
        block, rows=rows, caption=text_of(block.caption), header_column=column
    )


def visible(release, media):
    """The release that a reader of its Word file can know, with its own ids."""
    release = public_form(release)
    parts = {name: part_of(name, release.part(name)) for name in PARTS}
    headline = plain(parts["headline"])
    blocks = (block_of(block, media, headline) for block in release.body)
    meta, stamp, site = release.meta, release.stamp, release.site
    contact = meta.contact
    if stamp is not None:
        site = Site(stamp.code, site.url if site else "", stamp.instant)
    made = replace(
        release,
        **parts,
        body=tuple(block for block in blocks if block),
        meta=replace(
            meta,
            **{
                name: writable(getattr(meta, name))
                for name in ("service", "occasion", "event_place", "source", "byline")
            },
            tags=tuple(writable(tag) for tag in meta.tags if tag),
            contact=replace(
                contact,
                name=writable(contact.name),
                phone=writable(contact.phone),
                email=writable(contact.email),
            ),
            slots=(),
        ),
        stamp=None,
        correction=None,
        site=site,
    )
    return normal_release(made)
