"""Hypothesis strategies for releases that keep every rule of the document.

`texts()`, `releases()` and `packages()` draw from the document's whole alphabet; pass
`chars` (a strategy of single characters) where an output can hold less.
"""

from __future__ import annotations

import hashlib
import struct
import zlib

from hypothesis import strategies as st

from pressdesk.document.edits import normal
from pressdesk.document.native import media_used
from pressdesk.document.nodes import (
    Amount,
    Contact,
    Correction,
    Ignored,
    Intertitle,
    ListBlock,
    ListItem,
    Meta,
    Paragraph,
    Person,
    Photo,
    Quote,
    Release,
    Site,
    SlotValue,
    Span,
    Stamp,
    Table,
    replace,
)
from pressdesk.document.package import Package
from pressdesk.document.schema import MARKS, SCHEMA

PERSIAN = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئؤأ۰۱۲۳۴۵۶۷۸۹«»؛،؟ًَُِّ"
NEUTRAL = " .:()[]-/–…abcXYZ0189@#+"
INVISIBLE = "\u200c\u200d\u200e\u200f\u00a0\u2066\u2069\u0640"


ANY = st.characters(
    min_codepoint=0x20, exclude_categories=["Cs"], include_characters="\t"
)


def words(chars=None, *, lines=False, min_size=0, max_size=12):
    """Plain strings, mostly Persian; `lines` allows newlines.

    `chars` is a strategy of single characters to draw from instead.
    """
    size = {"min_size": min_size, "max_size": max_size}
    if chars is not None:
        line = st.text(chars, **size)
    else:
        common = st.text(PERSIAN + NEUTRAL + INVISIBLE, **size)
        line = st.one_of(common, common, st.text(ANY, **size))
    if not lines:
        return line
    return st.one_of(line, line, st.tuples(line, line).map("\n".join))


_LINKS = st.sampled_from(["https://example.org/", "mailto:desk@example.org"])
_SLOTS = st.sampled_from(["host", "host.name", "place"])
_NOTES = st.sampled_from(["نک. گزارش سالانهٔ ۱۴۰۴.", "www.example.org"])
_MARK = {"link": _LINKS, "slot": _SLOTS, "note": _NOTES}


def spans(chars=None, *, marks=MARKS, lines=False):
    """A run with any of `marks`."""
    optional = {mark: _MARK.get(mark, st.booleans()) for mark in sorted(marks)}
    fields = st.fixed_dictionaries(
        {"text": words(chars, lines=lines, min_size=1)}, optional=optional
    )
    return fields.map(lambda drawn: Span(**drawn))


def texts(chars=None, *, marks=MARKS, lines=True, max_size=4):
    """Texts in normal form (joined runs, none empty)."""
    run = words(chars, lines=lines)
    if marks:
        run = st.one_of(run, spans(chars, marks=marks, lines=lines))
    return st.lists(run, max_size=max_size).map(lambda runs: normal(tuple(runs)))


def texts_of(name, field="text", chars=None):
    """Texts that the schema allows in `field` of the part or block kind `name`."""
    rule = SCHEMA[name].texts[field]
    return texts(chars, marks=rule.marks, lines=rule.lines)


def pictures():
    """A media name and the bytes of a real PNG of one pixel."""
    return st.binary(min_size=3, max_size=3).map(pixel)


def pixel(colour):
    """The media name and bytes of a PNG of one pixel of three colour bytes."""

    def chunk(kind, data):
        sealed = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + sealed

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress(b"\0" + colour))
    data = b"\x89PNG\r\n\x1a\n" + head + rows + chunk(b"IEND", b"")
    return f"{hashlib.sha256(data).hexdigest()}.png", data


def _media_names():
    return st.one_of(
        st.just(""), st.sampled_from([pixel(b"abc")[0], "0" * 64 + ".jpg"])
    )


@st.composite
def _tables(draw, chars):
    columns = draw(st.integers(1, 3))
    cell = texts_of("table", "rows", chars)
    row = st.tuples(*[cell] * columns)
    rows = tuple(draw(st.lists(row, min_size=1, max_size=3)))
    caption = draw(texts_of("table", "caption", chars))
    return Table("", rows, draw(st.booleans()), draw(st.booleans()), caption)


def _lists(chars):
    item = st.builds(ListItem, texts_of("list", "items", chars), st.integers(0, 3))
    items = st.lists(item, min_size=1, max_size=3).map(tuple)
    sorts = st.sampled_from([(False, ""), (True, ""), (True, "latin"), (True, "abjad")])
    slot = st.sampled_from(["", "guests"])
    return st.builds(
        lambda items, sort, slot: ListBlock("", items, sort[0], slot, sort[1]),
        items,
        sorts,
        slot,
    )


def blocks(chars=None, media=None):
    """Any body block; its id is empty (`releases` numbers them)."""
    line = words(chars)
    return st.one_of(
        st.builds(
            Paragraph,
            st.just(""),
            texts_of("paragraph", "text", chars),
            st.sampled_from(["body", "basmala", "salutation", "signature"]),
        ),
        st.builds(Intertitle, st.just(""), texts_of("intertitle", "text", chars)),
        _lists(chars),
        st.builds(
            Quote,
            st.just(""),
            texts_of("quote", "text", chars),
            texts_of("quote", "speaker", chars),
        ),
        st.builds(
            Photo,
            st.just(""),
            _media_names() if media is None else media,
            texts_of("photo", "caption", chars),
            line,
            line,
        ),
        _tables(chars),
    )


def metas(chars=None):
    """Metadata with values of every slot type."""
    line = words(chars)
    value = st.one_of(
        line,
        st.builds(Person, line, line, line),
        st.builds(Amount, st.sampled_from(["", "3", "12.5"]), line),
        st.lists(line, max_size=3).map(tuple),
    )
    slots = st.lists(
        st.builds(SlotValue, st.sampled_from(["host", "place", "guests"]), value),
        max_size=3,
        unique_by=lambda slot: slot.id,
    )
    made = st.builds(
        Meta,
        kind=st.sampled_from(["", "notice", "meeting-report"]),
        service=line,
        occasion=line,
        event_place=line,
        event_at=st.sampled_from(["", "2026-05-17", "2026-05-17T10:42:00+03:30"]),
        source=line,
        byline=line,
        tags=st.lists(line, max_size=3).map(tuple),
        contact=st.builds(Contact, line, line, line),
        embargo=st.sampled_from(["", "2026-05-18T08:00:00+03:30"]),
        language=st.sampled_from(["fa", "en"]),
        slots=slots.map(tuple),
        ignored=st.lists(
            st.builds(Ignored, st.just("word.again"), line, st.just("b1")), max_size=2
        ).map(tuple),
    )
    return st.one_of(st.just(Meta()), made)


_STAMPS = st.builds(
    Stamp,
    st.sampled_from(["140500001", "140500042"]),
    st.just("2026-05-17T10:42:00+03:30"),
    st.sampled_from(["", "نسرین کاویان"]),
    st.integers(1, 3),
)
_SITES = st.builds(
    Site,
    st.sampled_from(["", "36338"]),
    st.just("https://example.org/news/36338"),
    st.sampled_from(["2026-05-17", "2026-05-17T12:55:00+03:30"]),
)


@st.composite
def releases(draw, chars=None, media=None, max_blocks=5):
    """A release without a single problem; blocks are called b1, b2, …"""
    drawn = draw(st.lists(blocks(chars, media), max_size=max_blocks))
    stamp = draw(st.none() | _STAMPS)
    correcting = (
        st.none()
        if stamp is None
        else st.none()
        | st.builds(Correction, st.just(stamp.revision + 1), words(chars))
    )
    return Release(
        str(draw(st.uuids(version=4))),
        **{
            part: draw(texts_of(part, chars=chars))
            for part in ("kicker", "headline", "subhead", "lead", "end_mark")
        },
        body=tuple(replace(block, id=f"b{n}") for n, block in enumerate(drawn, 1)),
        meta=draw(metas(chars)),
        stamp=stamp,
        site=draw(st.none() | _SITES),
        correction=draw(correcting),
    )


@st.composite
def packages(draw, chars=None, max_blocks=5):
    """A release with exactly the media that its photos show (tiny real PNGs)."""
    media = dict(draw(st.lists(pictures(), max_size=2)))
    names = st.sampled_from(["", *sorted(media)])
    release = draw(releases(chars, names, max_blocks))
    used = media_used(release)
    return Package(release, {name: media[name] for name in sorted(used)})
