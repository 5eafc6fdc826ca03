"""Inline text as HTML: marks, safe links, slots and isolated left-to-right runs.

A left-to-right run is isolated as a whole, with the tags inside it, because WeasyPrint
orders the pieces of a line by `dir` alone (notes/EXPORT.md, A; Kozea/WeasyPrint#106).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from pressdesk.document.form import Values, filled
from pressdesk.document.nodes import Inline, Span, Text, plain, replace
from pressdesk.notices import Notice, notice
from pressdesk.text.characters import LRM, REPLACEMENT
from pressdesk.text.runs import Run, runs

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_BREAKS = re.compile("[\n\x85\u2028\u2029]")  # the last would end Pango's paragraph
_NOT_HTML = re.compile(
    "[\x7f-\x9f\ufdd0-\ufdef"
    + "".join(map(chr, (p << 16 | e for p in range(17) for e in (0xFFFE, 0xFFFF))))
    + "]"
)
_WHOLE = 24  # characters of a marked run that still stay on one line
_LETTER = re.compile("[A-Za-z]")
_NEUTRAL = re.compile(r"[ ,.;:&/()'\"+-]{1,4}")


@dataclass(frozen=True)
class Piece:
    """A stretch of a text with one set of marks; offsets in code points."""

    start: int
    end: int
    span: Span


@dataclass(frozen=True)
class Isolate:
    """A maximal left-to-right stretch; `target` is the link it makes by itself.

    A `whole` one (a phone number) is never broken over two lines.
    """

    start: int
    end: int
    target: str = ""
    whole: bool = False


@dataclass
class Inliner:
    """Turns texts into HTML; knows the filled slots and gathers notices.

    `note` gives the HTML that stands after a run with a footnote; without it the
    footnote is left out. `latin` is the language that Latin words are marked with. In
    an `english` text only phone numbers are isolated: to the words around it an isolate
    is neutral, and Persian before and a number behind would draw it into their order.
    """

    values: Values
    notices: list[Notice] = field(default_factory=list)
    note: Callable[[str], Markup] | None = None
    latin: str = ""
    english: bool = False

    def html(self, text: Text) -> Markup:
        """The text as HTML; nothing in it is trusted."""
        pieces = tuple(_pieces(text))
        isolates = _isolates(plain(text), pieces)
        across = tuple(i for i in isolates if _crosses(i, pieces))
        within = tuple(i for i in isolates if i not in across)
        at, end = 0, len(plain(text))
        made: list[Markup] = []
        for isolate in across:
            made.append(self._stretch(pieces, at, isolate.start, within))
            inner = self._stretch(pieces, isolate.start, isolate.end, (), inner=True)
            made.append(self._isolated(inner, isolate))
            made.append(self._note_at(pieces, isolate.end))
            at = isolate.end
        made.append(self._stretch(pieces, at, end, within))
        return Markup("").join(made)

    def _note_at(self, pieces: tuple[Piece, ...], at: int) -> Markup:
        """The footnote's mark after the run that ends at `at`, if it has one."""
        note = next((piece.span.note for piece in pieces if piece.end == at), "")
        return self.note(note) if note and self.note else Markup("")

    def _stretch(
        self,
        pieces: tuple[Piece, ...],
        start: int,
        end: int,
        within: tuple[Isolate, ...],
        *,
        inner: bool = False,
    ) -> Markup:
        """The text from `start` to `end`; an inner one leaves out its last note."""
        made: list[Markup] = []
        for piece in pieces:
            low, high = max(piece.start, start), min(piece.end, end)
            if low < high:
                inside = tuple(i for i in within if low <= i.start and i.end <= high)
                made.append(self._marked(piece, low, high, inside))
                if high == piece.end and not (inner and high == end):
                    made.append(self._note_at(pieces, high))
        return Markup("").join(made)

    def _marked(
        self, piece: Piece, low: int, high: int, inside: tuple[Isolate, ...]
    ) -> Markup:
        link = self._link(piece.span)

        def words(start: int, end: int, target: str) -> Markup:
            text = piece.span.text[start - piece.start : end - piece.start]
            return _lines(text, target)

        made: list[Markup] = []
        at = low
        for isolate in inside:
            made.append(words(at, isolate.start, link))
            inner = words(isolate.start, isolate.end, link or isolate.target)
            made.append(self._isolated(inner, isolate))
            at = isolate.end
        made.append(words(at, high, link))
        return self._wrapped(Markup("").join(made), piece.span)

    def _wrapped(self, inner: Markup, span: Span) -> Markup:
        if span.bold:
            inner = Markup("<strong>{}</strong>").format(inner)
        if span.italic:
            inner = Markup("<em>{}</em>").format(inner)
        if span.underline:
            inner = Markup("<u>{}</u>").format(inner)
        if span.slot and not filled(span.slot, self.values):
            inner = Markup("<mark>{}</mark>").format(inner)
        return inner

    def _isolated(self, inner: Markup, isolate: Isolate) -> Markup:
        if self.english and not isolate.whole:
            return inner
        words = inner.striptags()
        named = bool(self.latin) and not isolate.target and _LETTER.search(words)
        language = Markup(' lang="{}"').format(self.latin) if named else ""
        whole = Markup(' class="whole"') if isolate.whole else ""
        return Markup('<bdi dir="ltr"{}{}>{}</bdi>').format(language, whole, inner)

    def _link(self, span: Span) -> str:
        if not span.link:
            return ""
        match = _SCHEME.match(span.link)
        if match and match[1].lower() in SCHEMES:
            return span.link.strip()
        self.notices.append(notice("writers-link-dropped", "warning", link=span.link))
        return ""


def left_to_right(text: Text) -> tuple[Isolate, ...]:
    """The maximal left-to-right stretches of a text, in order."""
    return _isolates(plain(text), tuple(_pieces(text)))


def _pieces(text: Text) -> Iterator[Piece]:
    at = 0
    spans = [_span(inline) for inline in text]
    for number, span in enumerate(spans, 1):
        if span.note and number < len(spans) and spans[number].note == span.note:
            # its mark stands after the last of the runs that share it
            span = replace(span, note="")
        yield Piece(at, at + len(span.text), span)
        at += len(span.text)


def _span(inline: Inline) -> Span:
    return Span(inline) if isinstance(inline, str) else inline


def _crosses(isolate: Isolate, pieces: tuple[Piece, ...]) -> bool:
    return not any(p.start <= isolate.start and isolate.end <= p.end for p in pieces)


def _isolates(whole: str, pieces: tuple[Piece, ...]) -> tuple[Isolate, ...]:
    found = [_of_run(run) for run in runs(whole) if run.ltr]
    found += [_of_span(piece) for piece in pieces if piece.span.ltr and piece.span.text]
    merged: list[Isolate] = []
    for isolate in sorted(found, key=lambda i: (i.start, -i.end)):
        end = _joined(whole, merged[-1], isolate) if merged else 0
        if end:
            merged[-1] = _merged(merged[-1], isolate, end)
        else:
            merged.append(isolate)
    return tuple(merged)


def _merged(one: Isolate, other: Isolate, end: int) -> Isolate:
    target = one.target if one.end == end else other.target
    same = one.start == other.start or one.end == other.end == end
    return Isolate(one.start, end, target if same else "", one.whole or other.whole)


def _of_span(piece: Piece) -> Isolate:
    short = len(piece.span.text) <= _WHOLE and not piece.span.link
    return Isolate(piece.start, piece.end, whole=short)


def _of_run(run: Run) -> Isolate:
    end = run.start + len(run.text)
    if run.kind == "url":
        bare = run.text.startswith("www.")
        return Isolate(run.start, end, f"https://{run.text}" if bare else run.text)
    if run.kind == "mail":
        return Isolate(run.start, end, f"mailto:{run.text}")
    return Isolate(run.start, end, whole=run.kind == "phone")


def _joined(whole: str, before: Isolate, after: Isolate) -> int:
    """Where two runs end that read as one; 0 when they stay apart.

    They overlap, or only Latin neutrals part them; a bracket that opens between them
    and closes right after belongs to both, as the bidi algorithm's rule N0 has it.
    """
    end = max(before.end, after.end)
    if after.start < before.end:
        return end
    if before.target or after.target:
        return 0
    if after.start == before.end:
        return end
    if not _NEUTRAL.fullmatch(whole[before.end : after.start]):
        return 0
    if not (_is_latin(whole, before) and _is_latin(whole, after)):
        return 0
    words = whole[before.start : end]
    opened = words.count("(") - words.count(")")
    closes = whole[end : end + 1] == ")"
    return end + opened if opened == 0 or (opened == 1 and closes) else 0


def _is_latin(whole: str, isolate: Isolate) -> bool:
    words = whole[isolate.start : isolate.end]
    return words.isascii() and any(map(str.isalpha, words))


def _anchored(text: str, link: str) -> Markup:
    """Bare text in a link; a tag inside one would be a second link in the PDF."""
    if not link or not text:
        return escape(text)
    return Markup('<a href="{}">{}</a>').format(link, text)


def _lines(text: str, link: str) -> Markup:
    lines = (_anchored(line, link) for line in _BREAKS.split(text))
    return Markup("<br>").join(lines)


def well_formed(page: str) -> str:
    """HTML with U+FFFD for what no page may hold: C1 controls and noncharacters."""
    return _NOT_HTML.sub(REPLACEMENT, page)


def ltr(text: str) -> Markup:
    """A whole value that reads left to right: a phone number, an address, a code."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(text.replace(LRM, ""))
