"""The runs of text that stand for a field, filled or not."""

from __future__ import annotations

from pressdesk.document.form import empty, values_of
from pressdesk.document.nodes import ListItem, Release, SlotData, Span
from pressdesk.templates.printed import label, rendered
from pressdesk.templates.template import Slot, Template


def run(slot: Slot, value: SlotData, part: str = "") -> Span:
    """The run of text that stands for a field: its printed value, or its mark."""
    name = f"{slot.id}.{part}" if part else slot.id
    return Span(rendered(slot, value, part) or label(slot, part), slot=name)


def items_of(slot: Slot, value: SlotData) -> tuple[ListItem, ...]:
    """The items of a list bound to a field; one item with its mark while empty."""
    lines = value if isinstance(value, tuple) else (str(value),)
    filled = tuple(ListItem((line.strip(),)) for line in lines if line.strip())
    return filled or (ListItem((Span(label(slot), slot=slot.id),)),)


def unfilled(span: Span, release: Release, template: Template | None) -> bool:
    """Whether writers show a run as the mark of an empty field, whatever it says."""
    if not span.slot:
        return False
    slot_id, _, part = span.slot.partition(".")
    value = values_of(release).get(slot_id, "")
    slot = template.slot(slot_id) if template else None
    return empty(value) if slot is None else not rendered(slot, value, part)


def is_mark(span: Span, release: Release, template: Template) -> bool:
    """Whether a run is an empty field's mark that nobody has written over."""
    slot_id, _, part = span.slot.partition(".")
    slot = template.slot(slot_id) if slot_id else None
    if slot is None or not unfilled(span, release, template):
        return False
    return span.text == label(slot, part)
