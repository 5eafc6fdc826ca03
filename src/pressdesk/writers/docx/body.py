"""The body of the document: each block of the release as Word paragraphs.

Each block begins with a bookmark that names it, so that a reader of the file finds
the same blocks again, whatever was written between them in Word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

from pressdesk.document.nodes import (
    BodyBlock,
    Intertitle,
    ListBlock,
    Paragraph,
    Photo,
    Quote,
    Release,
    Table,
    Text,
    plain,
)
from pressdesk.document.photos import SIGN, credit
from pressdesk.notices import Notice, Place, notice
from pressdesk.writers.docx import markup, numbering, photos
from pressdesk.writers.docx.closing import (
    below_table,
    closing,
    held,
    held_last,
    words_width,
)
from pressdesk.writers.docx.contact import contact_text
from pressdesk.writers.docx.markup import twips
from pressdesk.writers.docx.runs import Hand
from pressdesk.writers.docx.style_table import SEMIBOLD
from pressdesk.writers.docx.tables import table_xml
from pressdesk.writers.docx.words import labelled
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.shown import shown

PHOTO_HEIGHT_MM = 120
AFTER_TABLE = 227  # twips: 4 mm
SIGNATURE_AIR = 227
AFTER_LIST = '|<w:spacing w:after="150"/>'
BLOCK = "_Block_"  # and the block's id, where a bookmark may be called so
_BOOKMARK = re.compile(r"[A-Za-z0-9_]{1,32}")
_ROLES = {
    "body": "Normal",
    "basmala": "Basmala",
    "salutation": "Salutation",
    "signature": "Signature",
}


# Takes a picture in; gives the relation id by which the text names it.
PictureStore = Callable[[photos.Picture], str]


@dataclass
class Body:
    """Writes one release; collects notices and counts as it goes."""

    look: Letterhead
    imprint: Imprint
    media: Mapping[str, bytes]
    hand: Hand
    store: PictureStore
    next_bookmark: Callable[[], int]
    title: str = ""
    seal: str = ""
    notices: list[Notice] = field(default_factory=list)
    lists: list[numbering.Kind] = field(default_factory=list)
    pictures: int = 0
    _named: set[str] = field(default_factory=set)

    @property
    def width(self) -> float:
        """The text area's width in millimetres."""
        return self.look.text_width

    def write(self, release: Release) -> str:
        """All paragraphs and tables, without `w:body` and `w:sectPr`."""
        opening = _opening(release)
        written = [self._embargo(), *map(self._marked, release.body[:opening])]
        for style, text in (
            ("Kicker", release.kicker),
            ("Heading1", release.headline),
            ("Subhead", release.subhead),
            ("Lead", release.lead),
        ):
            written.append(self._text(style, text))
        written += self._blocks(release.body[opening:])
        xml = self._ended(written, self._end(release))
        if not xml or xml.endswith("</w:tbl>"):
            xml += self.hand.way.paragraph(
                "Normal", ""
            )  # Word wants a paragraph at the end
        return xml

    def _end(self, release: Release) -> str:
        """The end mark and the contact; the seal stands beside them."""
        mark, contact = self._text("EndMark", release.end_mark), self._contact(release)
        words = (held(mark) if contact else mark) + contact
        if not self.seal:
            return words
        return closing(words, self.seal, self.width, self.hand.way)

    def _ended(self, written: list[str], end: str) -> str:
        """All that is written; its last lines go to a new page with the end."""
        above = [xml for xml in written if xml]
        if above and end:
            above[-1] = held_last(above[-1])
        between = below_table(self.hand.way) if self.seal else ""
        return "".join((*above, self._after(above, end, between)))

    def _blocks(self, blocks: tuple[BodyBlock, ...]) -> list[str]:
        written: list[str] = []
        before: BodyBlock | None = None
        bidi = self.hand.way.bidi
        for block, after in zip_longest(blocks, blocks[1:]):
            xml = self._marked(block)
            if _signs(block) and not (before and _signs(before)):
                xml = _lowered(xml, SIGNATURE_AIR, bidi)
            if isinstance(block, Paragraph) and after and _signs(after):
                xml = xml.replace(bidi, f"<w:keepNext/>{bidi}", 1)
            before = block
            if xml:
                written.append(self._after(written, xml))
        return written

    def _marked(self, block: BodyBlock) -> str:
        """The block with a bookmark at its first run."""
        xml = self._block(block)
        name = f"{BLOCK}{block.id}"
        if not _BOOKMARK.fullmatch(block.id) or name.lower() in self._named:
            name = f"{BLOCK}-{len(self._named)}"
        self._named.add(name.lower())
        if not xml:
            return ""
        number = self.next_bookmark()
        place = markup.bookmark_start(number, name) + markup.bookmark_end(number)
        return xml.replace("</w:pPr>", f"</w:pPr>{place}", 1)

    def _after(self, written: list[str], xml: str, between: str = "") -> str:
        """`xml` with air above it where a table precedes: tables have none below."""
        if not xml or not written or not written[-1].endswith("</w:tbl>"):
            return xml
        if xml.startswith("<w:tbl>"):  # two tables would join without a paragraph
            return (between or self.hand.way.paragraph("TableText", "")) + xml
        return _lowered(xml, AFTER_TABLE, self.hand.way.bidi)

    def _embargo(self) -> str:
        if not self.imprint.embargo:
            return ""
        words = labelled(self.imprint.labels.embargo_until, self.imprint.embargo)
        return self.hand.way.paragraph("Embargo", self.hand.write((words,)))

    def _text(self, style: str, text: Text, properties: str = "") -> str:
        if not text:
            return ""
        runs = self.hand.write(text, heavy=style in SEMIBOLD)
        return self.hand.way.paragraph(style, runs, properties)

    def _contact(self, release: Release) -> str:
        look, label = self.look, self.imprint.labels.contact
        width = words_width(self.width) if self.seal else self.width
        text = contact_text(release.meta.contact, label, width, look.sizes.caption)
        return self._text("Contact", text)

    def _block(self, block: BodyBlock) -> str:
        match block:
            case Paragraph():
                return self._text(_ROLES[block.role], block.text)
            case Intertitle():
                return self._text("Heading2", block.text)
            case ListBlock():
                return self._list(block)
            case Quote():
                return self._quote(block)
            case Photo():
                return self._photo(block)
            case Table():
                return self._table(block)

    def _list(self, block: ListBlock) -> str:
        style = "ListNumber" if block.ordered else "ListBullet"
        number = numbering.list_number(len(self.lists))
        self.lists.append(numbering.kind(block))
        items = []
        for at, item in enumerate(block.items, start=1):
            level = min(item.level, numbering.LEVELS - 1)
            place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
            last = AFTER_LIST if at == len(block.items) else ""
            numbered = f"<w:numPr>{place}</w:numPr>{last}"
            items.append(self._text(style, item.text, numbered))
        return "".join(items)

    def _quote(self, block: Quote) -> str:
        keep = '<w:keepNext/>|<w:spacing w:after="0"/>' if block.speaker else ""
        quoted = self._text("Quote", block.text, keep)
        return quoted + self._text("QuoteSpeaker", block.speaker)

    def _photo(self, block: Photo) -> str:
        return self._picture(block) + self._photo_caption(block)

    def _picture(self, block: Photo) -> str:
        data = shown(block, self.media)
        found = photos.picture(data) if data is not None else None
        if found is None:
            problem = "docx-photo-missing" if data is None else "docx-photo-unreadable"
            where = Place(block.id)
            self.notices.append(
                notice(problem, "warning", where, photo=plain(block.caption))
            )
            return ""
        self.pictures += 1
        box = self.width * block.width / 100
        size = photos.fitted(found, box, PHOTO_HEIGHT_MM)
        alt = block.alt or plain(block.caption) or self.title
        drawn = photos.drawing(
            self.store(found), self.pictures, size, alt, f"Photo {self.pictures}"
        )
        keep = "" if block.caption or credit(block) else '<w:keepNext w:val="0"/>'
        return self.hand.way.paragraph("Photo", self.hand.way.run(drawn), keep)

    def _photo_caption(self, block: Photo) -> str:
        if not credit(block):
            return self._text("Caption", block.caption)
        gap = f"{self.hand.way.aside} " if block.caption else ""
        label = gap + labelled(self.imprint.labels.photo_by, "")
        between = SIGN if block.photographer and block.source else ""
        written = self.hand.write
        return self.hand.way.paragraph(
            "Caption",
            written(block.caption)
            + written((label,), style="PhotoCreditLabel")
            + written((block.photographer,), style="PhotoCredit")
            + written((between,), style="PhotoCreditLabel")
            + written((block.source,), style="PhotoSource"),
        )

    def _table(self, block: Table) -> str:
        if not any(block.rows):
            return self._text("TableCaption", block.caption)
        caption = self._text("TableCaption", block.caption)
        return caption + table_xml(block, twips(self.width), self.look, self.hand)


def _opening(release: Release) -> int:
    """How many blocks stand above the headline: a basmala opens the page."""
    count = 0
    for block in release.body:
        if not isinstance(block, Paragraph) or block.role != "basmala":
            break
        count += 1
    return count


def _signs(block: BodyBlock) -> bool:
    return isinstance(block, Paragraph) and block.role == "signature"


def _lowered(xml: str, air: int, bidi: str) -> str:
    """The first paragraph of `xml` with `air` twips above it, if it asks for none.

    `bidi` is how its direction is told.
    """
    spaced = f'{bidi}<w:spacing w:before="{air}"/>'
    if f"{bidi}<w:spacing" in xml.partition("</w:pPr>")[0]:
        return xml
    return xml.replace(bidi, spaced, 1)
