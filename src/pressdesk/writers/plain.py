"""A release as plain text: what messengers, mail programs and forms can hold.

Links stand in full, footnotes in brackets, and marks for direction where a reader
without markup would turn a phone number about (notes/EXPORT.md, C5).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from pressdesk.document.form import Values, filled, values_of
from pressdesk.document.nodes import (
    BodyBlock,
    Intertitle,
    ListBlock,
    ListItem,
    Paragraph,
    Photo,
    Quote,
    Release,
    Span,
    Table,
    Text,
)
from pressdesk.text.characters import LRM, RLM
from pressdesk.text.numerals import numeral
from pressdesk.text.runs import runs

GAP = "\n\n"
_BULLETS = ("•", "◦", "▪", "▫")
_SPEAKER = "—"
_CELLS = " | "
_SHOWN = re.compile(r"(?:(https?|mailto|tel):)?(?://)?(.*?)/?", re.DOTALL)
_OPENED = ("«", "“", '"')


@dataclass(frozen=True)
class Story:
    """Lead and body as one text; offsets in code points.

    The body begins at `body`; `whole` are the stretches that stay in one piece: a
    quotation with its speaker, a heading with what it stands over.
    """

    text: str
    body: int
    whole: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class _Part:
    """One paragraph of the story; `gap` parts it from the one before it."""

    text: str
    gap: str = GAP
    whole: bool = False
    leads_on: bool = False


def words(text: Text, values: Values) -> str:
    """A text without marks: `text (address)`, `text (footnote)`, `[empty field]`."""
    spans = [Span(each) if isinstance(each, str) else each for each in text]
    notes = [span.note for span in spans]
    made = (
        # a footnote of several runs stands after the last of them
        _run(span, values, note="" if note == after else note)
        for span, note, after in zip(spans, notes, (*notes, "")[1:], strict=True)
    )
    return "".join(made).strip()


def story(release: Release) -> Story:
    """Lead and body in reading order. Photos have no place in plain text."""
    values = values_of(release)
    lead = directed(words(release.lead, values))
    made, spans = lead, []
    body = len(lead)
    for part in _parts(release.body, values):
        start = len(made) + len(part.gap) if made else 0
        made += (part.gap if made else "") + part.text
        body = start if body == len(lead) and start else body
        if part.whole or part.leads_on:
            spans.append((start, len(made) + (len(GAP) + 1) * part.leads_on))
    clipped = tuple((start, min(end, len(made))) for start, end in spans)
    return Story(made, body if lead else 0, clipped)


def opening(release: Release) -> str:
    """The basmala above everything else, if there is one."""
    first = release.body[0] if release.body else None
    if isinstance(first, Paragraph) and first.role == "basmala":
        return words(first.text, values_of(release))
    return ""


def line(release: Release, text: Text) -> str:
    """One part of the release, such as its headline, as a line."""
    return directed(" ".join(words(text, values_of(release)).split("\n")))


def directed(text: str) -> str:
    """Lines that begin with a Latin word are told to read from right to left."""
    return "\n".join(_told(each) for each in text.split("\n"))


def hashtag(tag: str) -> str:
    """A tag as messengers know it, its words joined by `_`; empty if none remains."""
    bare = "".join(
        char for char in tag if unicodedata.category(char) not in ("Mn", "Lm")
    )
    joined = re.sub(r"[\W_]+", "_", bare).strip("_")
    return f"#{joined}" if re.search(r"[^\W\d_]", joined) else ""


def _run(span: Span, values: Values, note: str) -> str:
    text = span.text
    if not text:
        return ""
    shown = f"{LRM}{text}{LRM}" if span.ltr else _numbers(text)
    if span.slot and not filled(span.slot, values):
        shown = f"[{shown}]"
    shown = _linked(shown, text.strip(), span.link.strip())
    if note:
        shown = f"{shown} ({_numbers(note)})"
    return shown


def _linked(shown: str, text: str, target: str) -> str:
    """The address behind the text; in its place where the text is the address."""
    address, said = _SHOWN.fullmatch(target), _SHOWN.fullmatch(text)
    if not address or not address[1] or not address[2]:
        return shown
    if said is None or said[2] != address[2]:
        return f"{shown} ({target})"
    return shown.replace(text, target) if address[1].startswith("http") else shown


def _numbers(text: str) -> str:
    """Phone numbers keep the order of their parts between two marks."""
    return "".join(
        f"{LRM}{run.text}{LRM}" if run.kind == "phone" else run.text
        for run in runs(text)
    )


def _told(text: str) -> str:
    strong = (unicodedata.bidirectional(char) for char in text)
    first = next((kind for kind in strong if kind in ("L", "R", "AL")), "")
    latin_only = not any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)
    return RLM + text if first == "L" and not latin_only else text


def _parts(body: tuple[BodyBlock, ...], values: Values) -> Iterator[_Part]:
    for number, block in enumerate(body):
        if number == 0 and isinstance(block, Paragraph) and block.role == "basmala":
            continue
        for part in _block(block, values):
            if part.text:
                yield part


def _block(block: BodyBlock, values: Values) -> Iterator[_Part]:
    match block:
        case Paragraph():
            text = directed(words(block.text, values))
            yield _Part(text, leads_on=block.role == "salutation")
        case Intertitle():
            yield _Part(directed(words(block.text, values)), leads_on=True)
        case Quote():
            yield _Part(_quotation(block, values), whole=True)
        case ListBlock():
            yield from _list(block, values)
        case Table():
            yield from _table(block, values)
        case Photo():
            return


def _quotation(block: Quote, values: Values) -> str:
    said = words(block.text, values)
    if said and not any(mark in said for mark in _OPENED):
        said = f"«{said}»"
    speaker = words(block.speaker, values)
    return directed(said) + (f"\n{_SPEAKER} {speaker}" if said and speaker else "")


def _list(block: ListBlock, values: Values) -> Iterator[_Part]:
    counts: list[int] = []
    for number, item in enumerate(block.items):
        counts = counts[: item.level + 1]
        counts += [0] * (item.level + 1 - len(counts))
        counts[item.level] += 1
        text = words(item.text, values)
        mark = _mark(item, counts, block)
        yield _Part(f"{mark} {text}" if text else "", "\n" if number else GAP)


def _mark(item: ListItem, counts: list[int], block: ListBlock) -> str:
    if block.ordered:
        return "".join(f"{numeral(each, block.numbering)}." for each in counts)
    return _BULLETS[min(item.level, len(_BULLETS) - 1)]


def _table(block: Table, values: Values) -> Iterator[_Part]:
    caption = directed(words(block.caption, values))
    yield _Part(caption, leads_on=True)
    for number, row in enumerate(block.rows):
        cells = (" ".join(words(cell, values).split()) for cell in row)
        shown = _CELLS.join(cells)
        head = number == 0 and block.header
        gap = "\n" if number or caption else GAP
        yield _Part(directed(shown) if shown.strip(" |") else "", gap, leads_on=head)
