"""Filling: from a template and values to a release, and the form's later changes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pressdesk.document.form import empty, values_of
from pressdesk.document.nodes import (
    BodyBlock,
    Inline,
    Intertitle,
    ListBlock,
    Paragraph,
    Quote,
    Release,
    SlotData,
    Table,
    Text,
    block_id,
)
from pressdesk.notices import Unreadable, notice
from pressdesk.templates.facts import meta_of
from pressdesk.templates.form import set_slot
from pressdesk.templates.printed import rendered
from pressdesk.templates.runs import items_of, run
from pressdesk.templates.template import (
    BlockSpec,
    IntertitleSpec,
    ListSpec,
    ParagraphSpec,
    QuoteSpec,
    Slot,
    Template,
)

__all__ = ["fill", "filled_values", "missing", "rendered", "set_slot"]

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_-]*)(?:\.([a-z_]+))?\}")
Values = Mapping[str, SlotData]


def fill(template: Template, values: Values, release_id: str) -> Release:
    """A new release of `template`: filled fields as text, the others as marks.

    Defaults stand in for values that are not given.

    Raises:
        Unreadable: `template-slot-unknown` for a value without a field.
    """
    for slot_id in values:
        _known(template, slot_id)
    given = filled_values(template, values)
    return Release(
        release_id,
        kicker=_text(template, template.kicker, given),
        headline=_text(template, template.headline, given),
        subhead=_text(template, template.subhead, given),
        lead=_text(template, template.lead, given),
        body=tuple(_block(template, spec, given) for spec in template.body),
        end_mark=_text(template, template.end_mark, given),
        meta=meta_of(template, given),
    )


def filled_values(template: Template, values: Values) -> dict[str, SlotData]:
    """The values that count, in the order of the fields: given ones, then defaults."""
    merged = {slot.id: values.get(slot.id, slot.default) for slot in template.slots}
    return {slot_id: value for slot_id, value in merged.items() if not empty(value)}


def missing(release: Release, template: Template) -> tuple[Slot, ...]:
    """The required fields that are still empty, in the order of the form."""
    given = values_of(release)
    return tuple(
        slot
        for slot in template.slots
        if slot.required and empty(given.get(slot.id, ""))
    )


def _known(template: Template, slot_id: str) -> Slot:
    slot = template.slot(slot_id)
    if slot is None or "." in slot_id:
        known = ", ".join(each.id for each in template.slots)
        raise Unreadable(
            notice("template-slot-unknown", "error", slot=slot_id, known=known)
        )
    return slot


def _text(template: Template, pattern: str, values: Values) -> Text:
    runs: list[Inline] = []
    at = 0
    for match in _PLACEHOLDER.finditer(pattern):
        runs.append(pattern[at : match.start()])
        slot = _known(template, match[1])
        runs.append(run(slot, values.get(slot.id, ""), match[2] or ""))
        at = match.end()
    runs.append(pattern[at:])
    return tuple(each for each in runs if each)


def _block(template: Template, spec: BlockSpec, values: Values) -> BodyBlock:
    def text(pattern: str) -> Text:
        return _text(template, pattern, values)

    match spec:
        case ParagraphSpec():
            return Paragraph(block_id(), text(spec.text), spec.role)
        case IntertitleSpec():
            return Intertitle(block_id(), text(spec.text))
        case ListSpec():
            items = items_of(_known(template, spec.slot), values.get(spec.slot, ""))
            return ListBlock(block_id(), items, spec.ordered, spec.slot)
        case QuoteSpec():
            return Quote(block_id(), text(spec.text), text(spec.speaker))
    rows = tuple(tuple(text(cell) for cell in row) for row in spec.rows)
    return Table(block_id(), rows, spec.header, spec.header_column, text(spec.caption))
