"""Metadata that follows from the form: occasion, place, time of the event, contact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from pressdesk.dates.tehran import TEHRAN
from pressdesk.document.nodes import (
    Contact,
    Meta,
    Release,
    SlotData,
    SlotValue,
    replace,
)
from pressdesk.templates.printed import rendered
from pressdesk.templates.template import Template

_FOLLOWING = ("occasion", "event_place", "event_at", "contact")


def meta_of(template: Template, values: Mapping[str, SlotData]) -> Meta:
    """The metadata of a new release with these values."""
    facts = template.facts
    return Meta(
        kind=template.id,
        service=template.service,
        tags=template.tags,
        occasion=_printed(template, facts.occasion, values),
        event_place=_printed(template, facts.event_place, values),
        event_at=_event_at(template, values),
        contact=Contact(
            _printed(template, facts.contact_name, values),
            _printed(template, facts.contact_phone, values),
            _printed(template, facts.contact_email, values),
        ),
        slots=tuple(SlotValue(slot_id, value) for slot_id, value in values.items()),
    )


def followed(
    release: Release, template: Template, values: Mapping[str, SlotData]
) -> Release:
    """The release with new `values`; facts changed by hand stay as they are."""
    before = meta_of(template, {each.id: each.value for each in release.meta.slots})
    after = meta_of(template, values)
    changes = {
        name: getattr(after, name)
        for name in _FOLLOWING
        if getattr(release.meta, name) == getattr(before, name)
    }
    return replace(release, meta=replace(release.meta, slots=after.slots, **changes))


def _printed(template: Template, name: str, values: Mapping[str, SlotData]) -> str:
    slot_id, _, part = name.partition(".")
    slot = template.slot(slot_id) if slot_id else None
    return rendered(slot, values.get(slot_id, ""), part) if slot else ""


def _event_at(template: Template, values: Mapping[str, SlotData]) -> str:
    day = values.get(template.facts.event_date, "")
    clock = values.get(template.facts.event_time, "")
    if not isinstance(day, str) or not isinstance(clock, str) or not (day and clock):
        return day if isinstance(day, str) else ""
    try:
        at = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=TEHRAN)
    except ValueError:
        return day
    return at.isoformat(timespec="seconds")
