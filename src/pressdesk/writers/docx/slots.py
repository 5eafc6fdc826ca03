"""Which fields of the template form are still empty in a release."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.document.nodes import (
    Amount,
    ListBlock,
    Photo,
    Quote,
    Release,
    SlotData,
    Span,
    Table,
    Text,
)


def texts(release: Release) -> Iterator[Text]:
    """Every text of the release, in reading order."""
    yield from (release.kicker, release.headline, release.subhead, release.lead)
    for block in release.body:
        if isinstance(block, ListBlock):
            yield from (item.text for item in block.items)
        elif isinstance(block, Table):
            yield block.caption
            for row in block.rows:
                yield from row
        elif isinstance(block, Photo):
            yield block.caption
        else:
            yield block.text
            if isinstance(block, Quote):
                yield block.speaker
    yield release.end_mark


def _value(data: SlotData, part: str) -> str:
    if isinstance(data, str):
        return data
    if isinstance(data, tuple):
        return "".join(data)
    if part:
        return str(getattr(data, part, ""))
    if isinstance(data, Amount):
        return data.number
    return data.name or data.post or data.organisation


def empty_slots(release: Release) -> frozenset[str]:
    """The slot ids that spans name and the form has no value for."""
    given = {slot.id: slot.value for slot in release.meta.slots}
    empty = set()
    for text in texts(release):
        for span in text:
            if isinstance(span, Span) and span.slot:
                slot, _, part = span.slot.partition(".")
                if slot not in given or not _value(given[slot], part).strip():
                    empty.add(span.slot)
    return frozenset(empty)
