"""A release's text as Word runs: direction, marks, links, slot marks.

Persian runs carry `w:rtl`, left-to-right runs do not; the marks around them come from
`direction`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from pressdesk.document.form import Values, filled
from pressdesk.document.nodes import Span, Text, plain
from pressdesk.writers.docx import markup
from pressdesk.writers.docx.direction import stretches

LinkTo = Callable[[str], str]
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:).+", re.IGNORECASE)
_UNSAFE = re.compile(
    r"[\s\x00-\x1f\x7f<>\"{}|\\^`\[\]\ufffe\uffff]|%(?![0-9A-Fa-f]{2})"
)


@dataclass(frozen=True)
class Piece:
    """A stretch of one span and one direction; marks stand around a whole run only.

    `target` is the link: the span's own, or the address that the run itself is.
    """

    text: str
    span: Span
    ltr: bool = False
    before: str = ""
    after: str = ""
    target: str = ""


def safe_link(url: str) -> bool:
    """Whether a Word file may carry this link."""
    return bool(_SAFE_LINK.fullmatch(url.strip()))


def written_link(url: str) -> str:
    """The link as a relation may hold it: what no address has is percent-encoded."""
    return _UNSAFE.sub(lambda found: quote(found[0], safe=""), url.strip())


def pieces(text: Text) -> Iterator[Piece]:
    """Cut `text` at spans and at direction; without marks it gives the text again."""
    spans: list[tuple[int, int, Span]] = []
    at = 0
    for inline in text:
        span = Span(inline) if isinstance(inline, str) else inline
        spans.append((at, at + len(span.text), span))
        at += len(span.text)
    whole = plain(text)
    for stretch in stretches(text):
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
                )


@dataclass(frozen=True)
class Hand:
    """How runs are written: the slots still empty and where links go."""

    values: Values
    link_to: LinkTo | None

    def write(self, text: Text) -> str:
        """All runs of `text`."""
        cut = list(pieces(text))
        written = []
        for at, piece in enumerate(cut):
            xml = self._run(piece)
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

    def _run(self, piece: Piece) -> str:
        words = f"{piece.before}{piece.text}{piece.after}"
        return markup.run(
            markup.shown(words), self._properties(piece), rtl=not piece.ltr
        )

    def _properties(self, piece: Piece) -> str:
        xml, span = "", piece.span
        if piece.target and self.link_to is not None:
            xml += '<w:rStyle w:val="Hyperlink"/>'
        elif span.slot and not filled(span.slot, self.values):
            xml += '<w:rStyle w:val="SlotMark"/>'
        if span.bold:
            xml += "<w:b/><w:bCs/>"
        if span.italic:
            xml += "<w:i/><w:iCs/>"
        if span.underline:
            xml += '<w:u w:val="single"/>'
        return xml
