"""The public form of a release: what may leave the office inside an exported file."""

from __future__ import annotations

import hashlib

import msgspec

from pressdesk.document.form import Values, filled, values_of
from pressdesk.document.nodes import (
    BodyBlock,
    Inline,
    ListBlock,
    ListItem,
    Photo,
    Quote,
    Release,
    Span,
    Table,
    Text,
    replace,
)


def public_form(release: Release) -> Release:
    """`release` without form values, login names, inner remarks and ignored findings.

    The text stays as it is printed: a filled field is plain text, an empty one keeps
    its mark. The media contact stays; it is the only contact that is printed.
    """
    slots = values_of(release)
    stamp = release.stamp and replace(release.stamp, issuer="")
    correction = release.correction and replace(release.correction, reason="")
    return replace(
        release,
        kicker=_text(release.kicker, slots),
        headline=_text(release.headline, slots),
        subhead=_text(release.subhead, slots),
        lead=_text(release.lead, slots),
        end_mark=_text(release.end_mark, slots),
        body=tuple(_block(block, slots) for block in release.body),
        meta=replace(release.meta, slots=(), ignored=()),
        stamp=stamp,
        correction=correction,
    )


def fingerprint(release: Release) -> str:
    """SHA-256 of the public form as hex: which text, photos and stamp a file shows.

    Two exports of the same release have the same fingerprint; one letter more in the
    text gives another. Photos count by their names, which are hashes of their content.
    """
    return hashlib.sha256(msgspec.json.encode(public_form(release))).hexdigest()


def _block(block: BodyBlock, slots: Values) -> BodyBlock:
    if isinstance(block, ListBlock):
        bound = block.slot if block.slot and not filled(block.slot, slots) else ""
        items = tuple(
            ListItem(_text(item.text, slots), item.level) for item in block.items
        )
        return replace(block, items=items, slot=bound)
    if isinstance(block, Table):
        rows = tuple(tuple(_text(cell, slots) for cell in row) for row in block.rows)
        return replace(block, rows=rows, caption=_text(block.caption, slots))
    if isinstance(block, Photo):
        return replace(block, caption=_text(block.caption, slots))
    if isinstance(block, Quote):
        speaker = _text(block.speaker, slots)
        return replace(block, text=_text(block.text, slots), speaker=speaker)
    return replace(block, text=_text(block.text, slots))


def _text(text: Text, slots: Values) -> Text:
    made: list[Inline] = []
    for inline in text:
        run = _unbound(inline, slots)
        if isinstance(run, str) and made and isinstance(made[-1], str):
            made[-1] += run
        elif run:
            made.append(run)
    return tuple(made)


def _unbound(inline: Inline, slots: Values) -> Inline:
    if isinstance(inline, str) or not inline.slot or not filled(inline.slot, slots):
        return inline
    free = replace(inline, slot="")
    return free.text if free == Span(free.text) else free
