"""A change in the form, carried into the text without touching what people wrote."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.document.form import empty, values_of
from pressdesk.document.nodes import (
    BodyBlock,
    Inline,
    ListBlock,
    ListItem,
    Photo,
    Quote,
    Release,
    SlotData,
    Table,
    Text,
    replace,
)
from pressdesk.notices import Unreadable, notice
from pressdesk.templates.facts import followed
from pressdesk.templates.runs import items_of, run
from pressdesk.templates.template import Slot, Template


@dataclass(frozen=True)
class _Change:
    slot: Slot
    before: SlotData
    after: SlotData

    def text(self, text: Text) -> Text:
        return tuple(self.inline(each) for each in text)

    def inline(self, inline: Inline) -> Inline:
        """The run with its new value; a run rewritten by hand stays as it is."""
        if isinstance(inline, str):
            return inline
        slot_id, _, part = inline.slot.partition(".")
        stood = run(self.slot, self.before, part).text
        if slot_id != self.slot.id or inline.text != stood:
            return inline
        return replace(inline, text=run(self.slot, self.after, part).text)

    def block(self, block: BodyBlock) -> BodyBlock:
        match block:
            case ListBlock():
                return self.list(block)
            case Table():
                rows = tuple(tuple(map(self.text, row)) for row in block.rows)
                return replace(block, rows=rows, caption=self.text(block.caption))
            case Photo():
                return replace(block, caption=self.text(block.caption))
            case Quote():
                speaker = self.text(block.speaker)
                return replace(block, text=self.text(block.text), speaker=speaker)
        return replace(block, text=self.text(block.text))

    def list(self, block: ListBlock) -> ListBlock:
        if block.slot == self.slot.id and block.items == items_of(
            self.slot, self.before
        ):
            return replace(block, items=items_of(self.slot, self.after))
        items = (ListItem(self.text(item.text), item.level) for item in block.items)
        return replace(block, items=tuple(items))


def set_slot(
    release: Release, template: Template, slot_id: str, value: SlotData
) -> Release:
    """The release with one field changed (an empty value brings its mark back).

    Only runs bound to the field whose text is still what the old value printed are
    rewritten; metadata follows under the same condition.

    Raises:
        Unreadable: `template-slot-unknown`.
    """
    slot = template.slot(slot_id)
    if slot is None:
        known = ", ".join(each.id for each in template.slots)
        raise Unreadable(
            notice("template-slot-unknown", "error", slot=slot_id, known=known)
        )
    values = values_of(release)
    change = _Change(slot, values.get(slot.id, ""), value)
    values = {each.id: values.get(each.id, "") for each in template.slots}
    values[slot.id] = value
    changed = replace(
        release,
        kicker=change.text(release.kicker),
        headline=change.text(release.headline),
        subhead=change.text(release.subhead),
        lead=change.text(release.lead),
        end_mark=change.text(release.end_mark),
        body=tuple(change.block(block) for block in release.body),
    )
    kept = {each: data for each, data in values.items() if not empty(data)}
    return followed(changed, template, kept)
