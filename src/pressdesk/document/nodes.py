"""The release: frozen structs whose JSON form is `release.json` (see docs/format.md).

A text is a tuple of inlines; a run without marks is a plain string, a run with marks
is a `Span`. Adjacent inlines with the same marks are joined (`edits.normal`), empty
ones dropped. The five parts kicker, headline, subhead, lead and end mark have fixed
ids (their field names); body blocks carry their own stable id.
"""

from __future__ import annotations

import uuid
from typing import Literal

import msgspec
from msgspec import Struct


class Span(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A run of text with marks.

    `link` is a URL; `ltr` isolates the run left to right; `slot` binds the run to a
    field of the template form (`host`, or `host.name` for a part of a person): its
    text is the field's value, or the field's label while the field is empty. `note` is
    a footnote: its mark stands after the run, its text at the foot of the page.
    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""
    ltr: bool = False
    slot: str = ""
    note: str = ""


Inline = str | Span
Text = tuple[Inline, ...]
Crop = tuple[float, float, float, float]
Turn = Literal[0, 90, 180, 270]
Numbering = Literal["", "latin", "abjad"]
ParagraphRole = Literal["body", "basmala", "salutation", "signature"]


class Block(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What the body is made of; `id` is stable for the block's whole life."""

    id: str


class Paragraph(Block, frozen=True, tag_field="kind", tag="paragraph"):
    """Running text; `role` sets apart the special lines of messages."""

    text: Text = ()
    role: ParagraphRole = "body"


class Intertitle(Block, frozen=True, tag_field="kind", tag="intertitle"):
    """A heading inside the body."""

    text: Text = ()


class ListItem(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One item; `level` is 0 for the outermost list, at most 3."""

    text: Text = ()
    level: int = 0


class ListBlock(Block, frozen=True, tag_field="kind", tag="list"):
    """A bulleted or numbered list; `slot` binds all items to a list field.

    `numbering` says how an ordered one counts: in the release's own digits, in Latin
    ones, or with the letters of the abjad order.
    """

    items: tuple[ListItem, ...] = ()
    ordered: bool = False
    slot: str = ""
    numbering: Numbering = ""


class Quote(Block, frozen=True, tag_field="kind", tag="quote"):
    """A quotation set apart, with who said it."""

    text: Text = ()
    speaker: Text = ()


class Photo(Block, frozen=True, tag_field="kind", tag="photo"):
    """A photo by the name of its media (content hash and extension).

    The media stays as it came in; what is shown of it is said here: turned clockwise by
    `turn` degrees, then cut to `crop` (left, top, right, bottom as fractions of the
    turned picture; None: all of it), at most `width` percent of the text's width wide.
    `source` is who the photo comes from, an agency or an archive.
    """

    media: str = ""
    caption: Text = ()
    photographer: str = ""
    alt: str = ""
    source: str = ""
    crop: Crop | None = None
    turn: Turn = 0
    width: int = 100


class Table(Block, frozen=True, tag_field="kind", tag="table"):
    """Rows of cells in reading order (first cell at the start side)."""

    rows: tuple[tuple[Text, ...], ...] = ()
    header: bool = True
    header_column: bool = False
    caption: Text = ()


BodyBlock = Paragraph | Intertitle | ListBlock | Quote | Photo | Table
PartName = Literal["kicker", "headline", "subhead", "lead", "end_mark"]
PARTS: tuple[PartName, ...] = ("kicker", "headline", "subhead", "lead", "end_mark")


class Person(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="person"):
    """Who: name, post and organisation, each as printed."""

    name: str = ""
    post: str = ""
    organisation: str = ""

    @property
    def title(self) -> str:
        """Post and organisation as one phrase."""
        return " ".join(part for part in (self.post, self.organisation) if part)


class Amount(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="amount"):
    """A number (ASCII digits) with its unit."""

    number: str = ""
    unit: str = ""


SlotData = str | Person | Amount | tuple[str, ...]


class SlotValue(Struct, frozen=True):
    """The value a person gave a field; dates and times are ISO 8601 strings."""

    id: str
    value: SlotData


class Contact(Struct, frozen=True, omit_defaults=True):
    """The media contact: the only contact that public forms show."""

    name: str = ""
    phone: str = ""
    email: str = ""


class Ignored(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a person lets stand: findings of a `rule` about these `words`.

    In one block or part (`block`), or in the whole release where it is empty.
    """

    rule: str
    words: str
    block: str = ""


class Meta(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What is known about the release beside its text.

    `slug` is the release's short Latin name for files and addresses; `kind` is a
    template id or empty; `event_at` an ISO date or instant; `embargo` an
    ISO instant before which nothing may be published, or empty.
    """

    kind: str = ""
    service: str = ""
    occasion: str = ""
    event_place: str = ""
    event_at: str = ""
    source: str = ""
    byline: str = ""
    tags: tuple[str, ...] = ()
    contact: Contact = Contact()
    embargo: str = ""
    language: str = "fa"
    slug: str = ""
    slots: tuple[SlotValue, ...] = ()
    ignored: tuple[Ignored, ...] = ()


class Stamp(Struct, frozen=True, forbid_unknown_fields=True):
    """Ours: the news code (canonical, ASCII) and the instant of issue with offset."""

    code: str
    instant: str
    issuer: str
    revision: int = 1


class Site(Struct, frozen=True, forbid_unknown_fields=True):
    """The site's: its code is text; `published_at` is an ISO instant or only a date."""

    code: str = ""
    url: str = ""
    published_at: str = ""


class Correction(Struct, frozen=True, forbid_unknown_fields=True):
    """A new revision of an issued release being written; it keeps the code."""

    revision: int
    reason: str = ""


class Release(Struct, frozen=True, forbid_unknown_fields=True):
    """One release: the truth for files, checks and writers."""

    id: str
    kicker: Text = ()
    headline: Text = ()
    subhead: Text = ()
    lead: Text = ()
    body: tuple[BodyBlock, ...] = ()
    end_mark: Text = ()
    meta: Meta = Meta()
    stamp: Stamp | None = None
    site: Site | None = None
    correction: Correction | None = None

    @property
    def issued(self) -> bool:
        """Stamped and not under correction: exports carry no draft mark."""
        return self.stamp is not None and self.correction is None

    @property
    def locked(self) -> bool:
        """The text of an issued release is locked until it is corrected."""
        return self.issued

    def part(self, name: PartName) -> Text:
        """The text of a part by its name."""
        text: Text = getattr(self, name)
        return text


def plain(text: Text) -> str:
    """The characters of `text` without marks."""
    return "".join(run if isinstance(run, str) else run.text for run in text)


def new_id() -> str:
    """A fresh release id; never made from content."""
    return str(uuid.uuid4())


def block_id() -> str:
    """A fresh block id, unique within any release."""
    return "b" + uuid.uuid4().hex[:10]


replace = msgspec.structs.replace
