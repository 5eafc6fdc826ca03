"""What the template form says about a release: its values, and which are given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pressdesk.document.nodes import Amount, Person, Release, SlotData, Text
from pressdesk.document.schema import texts_of

Values = Mapping[str, SlotData]


def values_of(release: Release) -> dict[str, SlotData]:
    """The values the release's form holds, by slot id."""
    return {entry.id: entry.value for entry in release.meta.slots}


def empty(value: SlotData) -> bool:
    """Whether a value says nothing: no text, no name and no number in it."""
    match value:
        case Person():
            return not (value.name or value.post or value.organisation)
        case Amount():
            return not value.number
        case tuple():
            return not any(item.strip() for item in value)
    return not value.strip()


def filled(slot: str, values: Values) -> bool:
    """Whether the field that a run is bound to (`host`, `host.name`) has a value."""
    name, _, part = slot.partition(".")
    value = values.get(name, "")
    if part and isinstance(value, Person | Amount):
        return bool(str(getattr(value, part, "")).strip())
    return not empty(value)


def all_texts(release: Release) -> Iterator[Text]:
    """Every text of the release, in reading order."""
    yield from (release.kicker, release.headline, release.subhead, release.lead)
    for block in release.body:
        yield from (text for _field, text in texts_of(block))
    yield release.end_mark
