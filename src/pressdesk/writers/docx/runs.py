"""A release's text as Word runs: direction, marks, links, slot marks.

Persian runs carry `w:rtl`; left-to-right runs do not. That is not enough where a run
has no Latin letter (a phone number) or ends in a sign: such a run stands between LRM
marks, which Word and LibreOffice both obey; readers drop them (notes/EXPORT.md, C5).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from pressdesk.document.nodes import Span, Text, plain
from pressdesk.text.characters import LRM
from pressdesk.text.runs import Run, runs
from pressdesk.writers.docx import markup

LinkTo = Callable[[str], str]
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:).+", re.IGNORECASE)
_UNSAFE = re.compile(
    r"[\s\x00-\x1f\x7f<>\"{}|\\^`\[\]\ufffe\uffff]|%(?![0-9A-Fa-f]{2})"
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


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


def _address(run: Run) -> str:
    """The link that a run makes by being one: a web or mail address."""
    if run.kind == "url":
        return f"https://{run.text}" if run.text.startswith("www.") else run.text
    return f"mailto:{run.text}" if run.kind == "mail" else ""


def isolation(text: str) -> tuple[str, str]:
    """The marks that a left-to-right run needs before and after it."""
    if not _LATIN.search(text):
        return LRM, LRM
    starts = _LATIN.match(text[0]) is not None
    ends = text[-1].isascii() and text[-1].isalnum()
    return "" if starts else LRM, "" if ends else LRM


def _stretches(text: Text) -> Iterator[tuple[int, int, bool, str]]:
    """Start, end, direction and address; a span marked `ltr` is one stretch."""
    plain_text, ends = plain(text), 0
    marked = []
    for inline in text:
        start, ends = (
            ends,
            ends + len(inline if isinstance(inline, str) else inline.text),
        )
        if isinstance(inline, Span) and inline.ltr and start < ends:
            marked.append((start, ends))
    at = 0
    for start, end in (*marked, (len(plain_text), len(plain_text))):
        for found in runs(plain_text[at:start]):
            first = at + found.start
            yield first, first + len(found.text), found.ltr, _address(found)
        if start < end:
            yield start, end, True, ""
        at = end


def pieces(text: Text) -> Iterator[Piece]:
    """Cut `text` at spans and at direction; without marks it gives the text again."""
    spans: list[tuple[int, int, Span]] = []
    at = 0
    for inline in text:
        span = Span(inline) if isinstance(inline, str) else inline
        spans.append((at, at + len(span.text), span))
        at += len(span.text)
    whole = plain(text)
    for start, end, ltr, address in _stretches(text):
        before, after = isolation(whole[start:end]) if ltr else ("", "")
        for first, last, span in spans:
            low, high = max(start, first), min(end, last)
            if low < high:
                yield Piece(
                    whole[low:high],
                    span,
                    ltr,
                    before if low == start else "",
                    after if high == end else "",
                    span.link if safe_link(span.link) else address,
                )


@dataclass(frozen=True)
class Hand:
    """How runs are written: the slots still empty and where links go."""

    empty_slots: frozenset[str]
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
        elif span.slot in self.empty_slots and span.slot:
            xml += '<w:rStyle w:val="SlotMark"/>'
        if span.bold:
            xml += "<w:b/><w:bCs/>"
        if span.italic:
            xml += "<w:i/><w:iCs/>"
        if span.underline:
            xml += '<w:u w:val="single"/>'
        return xml
