"""What a template is: its fields, its text as data and its sample.

The struct is the form of `resources/templates/<id>/template.json` (sample values in
`sample.json` beside it); a mistake in a file is found when it is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from pressdesk.document.nodes import ParagraphRole, SlotData

SlotType = Literal[
    "text",
    "paragraph",
    "person",
    "organisation",
    "date",
    "time",
    "place",
    "number",
    "choice",
    "list",
]
SLOT_PARTS: dict[SlotType, tuple[str, ...]] = {
    "person": ("name", "post", "organisation", "title"),
    "number": ("number", "unit"),
    "date": ("short", "brief"),
    "time": ("clock",),
}
"""Which parts a placeholder may name, `{host.name}`; others print the whole value."""


class Words(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A name or label in the two languages of the interface."""

    fa: str
    en: str = ""

    def in_language(self, language: str) -> str:
        """The words for `language`; Persian where there is no English."""
        return self.en if language == "en" and self.en else self.fa

    def __getitem__(self, language: str) -> str:
        return self.in_language(language)

    def keys(self) -> tuple[str, ...]:
        """The languages there are words for, so that `dict(words)` works."""
        return ("fa", "en")


class Slot(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A field of the form: `choices` are the allowed values (stored as their `fa`).

    `default` stands in until a value is given; it counts as filled.
    """

    id: str
    type: SlotType
    label: Words
    hint: Words = Words("")
    required: bool = False
    default: SlotData = ""
    choices: tuple[Words, ...] = ()


class ParagraphSpec(Struct, frozen=True, tag_field="kind", tag="paragraph"):
    """A paragraph: text with `{slot}` or `{slot.part}` placeholders."""

    text: str
    role: ParagraphRole = "body"


class IntertitleSpec(Struct, frozen=True, tag_field="kind", tag="intertitle"):
    """A heading."""

    text: str


class ListSpec(Struct, frozen=True, tag_field="kind", tag="list"):
    """A list bound to a list field."""

    slot: str
    ordered: bool = False


class QuoteSpec(Struct, frozen=True, tag_field="kind", tag="quote"):
    """A quotation and its speaker, both with placeholders."""

    text: str
    speaker: str = ""


class TableSpec(Struct, frozen=True, tag_field="kind", tag="table"):
    """Rows of cells with placeholders."""

    rows: tuple[tuple[str, ...], ...]
    header: bool = True
    header_column: bool = False
    caption: str = ""


BlockSpec = ParagraphSpec | IntertitleSpec | ListSpec | QuoteSpec | TableSpec


class Facts(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Which fields also tell the release's metadata (slot ids, or `slot.part`)."""

    occasion: str = ""
    event_place: str = ""
    event_date: str = ""
    event_time: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""


class Template(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A kind of announcement.

    `end_mark` is empty for kinds that carry none (messages end in a signature).
    `icon` names a picture of `resources/icons`. `sample` has a value for every slot.
    """

    id: str
    name: Words
    note: Words
    slots: tuple[Slot, ...]
    body: tuple[BlockSpec, ...]
    headline: str
    kicker: str = ""
    subhead: str = ""
    lead: str = ""
    end_mark: str = ""
    service: str = ""
    tags: tuple[str, ...] = ()
    icon: str = "file-text"
    facts: Facts = Facts()
    sample: dict[str, SlotData] = {}

    def slot(self, slot_id: str) -> Slot | None:
        """The field of that id (`host` for `host.name` too), or None."""
        wanted = slot_id.partition(".")[0]
        return next((slot for slot in self.slots if slot.id == wanted), None)

    def strings(self) -> Iterator[str]:
        """Every string of the template's text that may hold placeholders."""
        yield from (self.kicker, self.headline, self.subhead, self.lead, self.end_mark)
        for block in self.body:
            yield from block_strings(block)


def block_strings(block: BlockSpec) -> Iterator[str]:
    """The strings of one block with their placeholders; a list as `{slot}`."""
    match block:
        case ListSpec():
            yield "{" + block.slot + "}"
        case QuoteSpec():
            yield from (block.text, block.speaker)
        case TableSpec():
            yield block.caption
            yield from (cell for row in block.rows for cell in row)
        case _:
            yield block.text
