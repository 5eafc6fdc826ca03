"""A release's text as Word runs: direction, marks, links, footnotes, slot marks.

Persian runs carry `w:rtl`, left-to-right runs do not; the marks around them come from
`direction`. A run has one style of its own at most: what a second one would say is
written out beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from pressdesk.document.form import Values, filled
from pressdesk.document.nodes import Span, Text, plain
from pressdesk.text.characters import LRM, NNBSP
from pressdesk.writers.docx import emoji, markup
from pressdesk.writers.docx.direction import stretches
from pressdesk.writers.docx.markup import colour
from pressdesk.writers.docx.way import Way
from pressdesk.writers.letterhead import Letterhead

LinkTo = Callable[[str], str]
NoteTo = Callable[[str], tuple[int, str]]
"""Takes a footnote in; gives the number of its bookmark and its mark as a run."""

NOTE_MARK = "_Note_"  # the bookmark from a noted run to its mark
SLOT_MARK = "_Slot_"  # the bookmarks around an empty field: number, coded id or nothing
_SLOT_CODES = str.maketrans({"_": "_0", ".": "_1", "-": "_2"})
_UNBROKEN = re.compile(f"({NNBSP}(?!{LRM}))")
_AS_WIDE = '<w:w w:val="420"/>'  # a narrow space in per cent, to be as wide as a space
_SLOT_ID = re.compile(r"[A-Za-z0-9_]{1,26}")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:).+", re.IGNORECASE)
_UNSAFE = re.compile(
    r"[\s\x00-\x1f\x7f<>\"{}|\\^`\[\]\ufffe\uffff]|%(?![0-9A-Fa-f]{2})"
)


@dataclass(frozen=True)
class Piece:
    """A stretch of one span and one direction; marks stand around a whole run only.

    `target` is the link: the span's own, or the address that the run itself is.
    `first` and `last` say that the span begins and ends with it. No line breaks a
    `whole` one.
    """

    text: str
    span: Span
    ltr: bool = False
    before: str = ""
    after: str = ""
    target: str = ""
    first: bool = True
    last: bool = True
    whole: bool = False


def safe_link(url: str) -> bool:
    """Whether a Word file may carry this link."""
    return bool(_SAFE_LINK.fullmatch(url.strip()))


def written_link(url: str) -> str:
    """The link as a relation may hold it: what no address has is percent-encoded."""
    return _UNSAFE.sub(lambda found: quote(found[0], safe=""), url.strip())


def pieces(text: Text, way: Way) -> Iterator[Piece]:
    """Cut `text` at spans and at direction; without marks it gives the text again."""
    spans: list[tuple[int, int, Span]] = []
    at = 0
    for inline in text:
        span = Span(inline) if isinstance(inline, str) else inline
        spans.append((at, at + len(span.text), span))
        at += len(span.text)
    whole = plain(text)
    for stretch in stretches(text, way):
        for first, last, span in spans:
            low, high = max(stretch.start, first), min(stretch.end, last)
            if low < high:
                yield Piece(
                    whole[low:high],
                    span,
                    stretch.ltr,
                    stretch.before if low == stretch.start else "",
                    stretch.after if high == stretch.end else "",
                    span.link if safe_link(span.link) else stretch.address,
                    low == first,
                    high == last,
                    stretch.whole,
                )


@dataclass(frozen=True)
class Hand:
    """How runs are written: the slots still empty, where links and footnotes go."""

    look: Letterhead
    values: Values
    way: Way
    link_to: LinkTo | None = None
    note_to: NoteTo | None = None
    next_place: Callable[[], int] | None = None

    def write(self, text: Text, *, heavy: bool = False, style: str = "") -> str:
        """All runs of `text`; `heavy` where the paragraph is in the half-bold cut.

        `style` is the character style of runs that need none for themselves.
        """
        cut = list(pieces(text, self.way))
        written = []
        mark = ""
        for at, piece in enumerate(cut):
            xml = self._field(piece, self._run(piece, style, heavy=heavy))
            if piece.span.note and self.note_to is not None:
                if piece.first:
                    number, mark = self.note_to(piece.span.note)
                    xml = markup.bookmark_start(number, f"{NOTE_MARK}{number}") + xml
                    mark = markup.bookmark_end(number) + mark
                xml += mark * piece.last
            if piece.target and self.link_to is not None:
                opens = at == 0 or cut[at - 1].target != piece.target
                closes = at + 1 == len(cut) or cut[at + 1].target != piece.target
                xml = self._linked(
                    xml, self.link_to(piece.target), opens=opens, closes=closes
                )
            written.append(xml)
        return "".join(written)

    @staticmethod
    def _linked(xml: str, relation: str, *, opens: bool, closes: bool) -> str:
        head = f'<w:hyperlink r:id="{relation}" w:history="1">'
        return f"{head if opens else ''}{xml}{'</w:hyperlink>' if closes else ''}"

    def _bare(self, span: Span) -> bool:
        return bool(span.slot) and not filled(span.slot, self.values)

    def _field(self, piece: Piece, xml: str) -> str:
        """The run of an empty field between bookmarks that name it."""
        slot = piece.span.slot.translate(_SLOT_CODES)
        named = self._bare(piece.span) and _SLOT_ID.fullmatch(slot)
        if not named or self.next_place is None:
            return xml
        before = self._place(slot) if piece.first else ""
        return f"{before}{xml}{self._place('') if piece.last else ''}"

    def _place(self, slot: str) -> str:
        number = self.next_place() if self.next_place else 0
        name = f"{SLOT_MARK}{number}_{slot}"
        return markup.bookmark_start(number, name) + markup.bookmark_end(number)

    def _run(self, piece: Piece, style: str, *, heavy: bool) -> str:
        words = f"{piece.before}{_unbroken(piece)}{piece.after}"
        made = []
        for part, drawn in emoji.parts(words):
            face = self.look.font if heavy and piece.span.bold else ""
            face = emoji.FAMILY if drawn else face
            for bit in filter(None, _UNBROKEN.split(part)):
                wide = _AS_WIDE if bit == NNBSP else ""
                properties = self._properties(piece, style, face, wide)
                shown = markup.shown(bit)
                made.append(self.way.run(shown, properties, rtl=not piece.ltr))
        return "".join(made)

    def _properties(self, piece: Piece, style: str, face: str, wide: str) -> str:
        span, linked = piece.span, bool(piece.target and self.link_to is not None)
        bare = self._bare(span)
        named = _style(span, linked=linked, bare=bare) or style
        xml = f'<w:rStyle w:val="{named}"/>' if named else ""
        xml += markup.fonts(face) if face else ""
        if span.bold:
            xml += "<w:b/><w:bCs/>"
        if linked and named == "LefttoRight":
            xml += f'<w:color w:val="{colour(self.look.colours.accent)}"/>'
        xml += wide
        if span.underline:
            xml += '<w:u w:val="single"/>'
        if bare and named != "SlotMark":
            ground = colour(self.look.colours.mark)
            xml += f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>'
        return xml


def _unbroken(piece: Piece) -> str:
    """The text of a piece; where no line may break, its spaces are narrow ones.

    LibreOffice breaks a left-to-right run at every wider space, no-break or not. LRM
    stands behind the narrow spaces of the text itself, so that readers know them.
    """
    text = piece.text.replace(NNBSP, NNBSP + LRM)
    return text.replace(" ", NNBSP) if piece.whole else text


def _style(span: Span, *, linked: bool, bare: bool) -> str:
    """The one style of a run: direction and emphasis first, for readers want them."""
    if span.ltr:
        return "LefttoRightEmphasis" if span.italic else "LefttoRight"
    if span.italic:
        return "Emphasis"
    if linked:
        return "Hyperlink"
    return "SlotMark" if bare else ""
