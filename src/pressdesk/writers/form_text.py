"""The body as plain text for the fields of a site's form.

A form keeps no marks: lists bring their numbers, tables their tabs, quotations their
speaker, links their address, and footnotes stand at the end under the marks of their
runs. A Latin run gets a direction mark only where the bidirectional algorithm would put
its signs on the wrong side: sites keep what is invisible, and search engines count it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pressdesk.document.form import Values, filled, values_of
from pressdesk.document.nodes import (
    BodyBlock,
    Inline,
    Intertitle,
    ListBlock,
    Paragraph,
    Photo,
    Quote,
    Release,
    Span,
    Table,
    Text,
    plain,
)
from pressdesk.document.photos import credit
from pressdesk.text.characters import LRM, persian_digits
from pressdesk.text.numerals import numeral
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.markup import left_to_right
from pressdesk.writers.plain import directed

GAP = "\n\n"
BULLET = "•"
DASH = "—"
_INDENT = "  "
_ADDRESS = re.compile(r"(?:(?:https?|mailto|tel):)?(?://)?(?:www\.)?(.*?)/?", re.S)
_OPENED, _CLOSED = ("«", "“", '"'), ("»", "”", '"')


@dataclass
class FormText:
    """Turns a release's texts into plain ones and numbers the footnotes on the way.

    With `notes_inside` a footnote stands in brackets after its run instead.
    """

    release: Release
    notes_inside: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def _values(self) -> Values:
        return values_of(self.release)

    def digits(self, number: object) -> str:
        """A number in the digits of the release's language."""
        english = self.release.meta.language == "en"
        return str(number) if english else persian_digits(str(number))

    def body(self) -> str:
        """All blocks but the photos, parted by empty lines."""
        blocks = (self._block(block) for block in self.release.body)
        return GAP.join(block for block in blocks if block)

    def footnotes(self) -> str:
        """The footnotes of everything read so far, a line each."""
        lines = (f"{self._mark(n)} {note}" for n, note in enumerate(self.notes, 1))
        return "\n".join(lines)

    def captions(self) -> str:
        """What is said of each photo, for the form's fields of pictures."""
        photos = (block for block in self.release.body if isinstance(block, Photo))
        rows = (self._photo(number, photo) for number, photo in enumerate(photos, 1))
        return GAP.join(rows)

    def text(self, text: Text) -> str:
        """One text: addresses behind links, marks of footnotes, safe Latin runs."""
        signs = [*self._directions(text), *self._additions(text)]
        words, made, at = plain(text), [], 0
        for place, sign in sorted(signs, key=lambda each: each[0]):
            made += [words[at:place], sign]
            at = place
        return directed("".join((*made, words[at:]))).strip()

    def _directions(self, text: Text) -> Iterator[tuple[int, str]]:
        words = plain(text)
        for run in left_to_right(text):
            first, last = words[run.start], words[run.end - 1]
            if not _latin(first):
                yield run.start, LRM
            if not (_latin(last) or last.isdigit()):
                yield run.end, LRM

    def _additions(self, text: Text) -> Iterator[tuple[int, str]]:
        at = 0
        for inline in text:
            span = _span(inline)
            if span.slot and not filled(span.slot, self._values):
                yield at, "["
                yield at + len(span.text), "]"
            at += len(span.text)
            if _hidden(span):
                yield at, f" ({span.link.strip()})"
            if span.note:
                yield at, self._note(span.note)

    def _note(self, words: str) -> str:
        note = self.text((words,))
        if self.notes_inside:
            return f" ({note})"
        self.notes.append(note)
        return self._mark(len(self.notes))

    def _mark(self, number: int) -> str:
        return f"[{self.digits(number)}]"

    def _block(self, block: BodyBlock) -> str:
        match block:
            case Paragraph() | Intertitle():
                return self.text(block.text)
            case Quote():
                return self._quotation(block)
            case ListBlock():
                return "\n".join(self._items(block))
            case Table():
                return "\n".join(self._rows(block))
            case Photo():
                return ""

    def _quotation(self, block: Quote) -> str:
        said = self.text(block.text)
        if said and not _quoted(plain(block.text).strip()):
            said = f"«{said}»"
        speaker = self.text(block.speaker)
        return "\n".join(filter(None, (said, f"{DASH} {speaker}" if speaker else "")))

    def _items(self, block: ListBlock) -> Iterator[str]:
        counts: list[int] = []
        for item in block.items:
            counts = counts[: item.level + 1]
            counts += [0] * (item.level + 1 - len(counts))
            counts[item.level] += 1
            mark = self._number(counts[-1], block) if block.ordered else BULLET
            yield f"{_INDENT * item.level}{mark} {self.text(item.text)}".rstrip()

    def _number(self, number: int, block: ListBlock) -> str:
        persian = self.digits(1) != "1"
        return f"{numeral(number, block.numbering, persian=persian)}."

    def _rows(self, block: Table) -> Iterator[str]:
        if block.caption:
            yield self.text(block.caption)
        for row in block.rows:
            yield "\t".join(" ".join(self.text(cell).split()) for cell in row)

    def _photo(self, number: int, photo: Photo) -> str:
        lines = (self.text(photo.caption), credit(photo), photo.alt)
        return "\n".join((f"{self.digits(number)}.", *filter(None, lines)))


def embargo_line(imprint: Imprint) -> str:
    """Until when the release may not be published, as a line; empty without embargo."""
    if not imprint.embargo:
        return ""
    return f"{imprint.labels.embargo_until.rstrip(': ')}: {imprint.embargo}"


def _span(inline: Inline) -> Span:
    return Span(inline) if isinstance(inline, str) else inline


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _quoted(words: str) -> bool:
    return words[:1] in _OPENED and words.rstrip(".")[-1:] in _CLOSED


def _hidden(span: Span) -> bool:
    """Whether a link's address is not what is written."""
    shown, target = (_ADDRESS.fullmatch(s.strip()) for s in (span.text, span.link))
    if shown is None or target is None:
        return False
    return bool(target[1]) and shown[1] != target[1]
