"""The public form of a release: what may leave the office inside an exported file."""

from __future__ import annotations

from collections.abc import Mapping

from pressdesk.document.nodes import (
    BodyBlock,
    Inline,
    ListBlock,
    ListItem,
    Photo,
    Quote,
    Release,
    SlotValue,
    Span,
    Table,
    Text,
    replace,
)
from pressdesk.writers.markup import filled


def public_form(release: Release) -> Release:
    """`release` without form values, login names and inner remarks.

    The text stays as it is printed: a filled field is plain text, an empty one keeps
    its mark. The media contact stays; it is the only contact that is printed.
    """
    slots = {slot.id: slot for slot in release.meta.slots}
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
        meta=replace(release.meta, slots=()),
        stamp=stamp,
        correction=correction,
    )


def _block(block: BodyBlock, slots: Mapping[str, SlotValue]) -> BodyBlock:
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


def _text(text: Text, slots: Mapping[str, SlotValue]) -> Text:
    made: list[Inline] = []
    for inline in text:
        run = _unbound(inline, slots)
        if isinstance(run, str) and made and isinstance(made[-1], str):
            made[-1] += run
        elif run:
            made.append(run)
    return tuple(made)


def _unbound(inline: Inline, slots: Mapping[str, SlotValue]) -> Inline:
    if isinstance(inline, str) or not inline.slot or not filled(inline.slot, slots):
        return inline
    free = replace(inline, slot="")
    return free.text if free == Span(free.text) else free
