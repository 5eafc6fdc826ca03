"""Releases drawn by a seeded generator from the sentences of this folder."""

from __future__ import annotations

from random import Random

from pressdesk.document.nodes import (
    Contact,
    ListBlock,
    ListItem,
    Meta,
    Photo,
    Quote,
    Span,
    Stamp,
    Table,
)
from tests.builders import (
    end_mark,
    headline,
    intertitle,
    kicker,
    lead,
    para,
    release,
    subhead,
)
from tests.corpus import pictures
from tests.corpus.case import Case, made, tokens, words

SEEDS = range(1, 13)
LATIN = (
    "Open Transit", "GTFS-RT", "ISO 9001", "pr@abanrud.example", "API", "v2.4.1",
    "https://abanrud.example/t?a=1&b=2", "021-55501370", "+98 21 5550 1370", "C3",
)  # fmt: skip
MARKS = ("bold", "italic", "underline")
PLACES = ("ایستگاه", "سامانهٔ", "گواهی", "نشانی", "پیوند", "خط", "نسخهٔ")


def _mixed_line(draw: Random) -> str:
    """Persian words with Latin ones between them, no two beside each other."""
    pieces = []
    for _ in range(draw.randint(2, 4)):
        pieces.append(draw.choice(PLACES))
        pieces.append(f"{{{draw.choice(LATIN)}}}")
        pieces.append(
            " ".join(draw.choice(words("sentences")).split()[:4]).rstrip(".:،")
        )
    return " ".join(pieces) + "."


def _text(draw: Random):
    """A sentence of which some words carry a mark."""
    pieces = draw.choice(words("sentences")).split()
    at = draw.randrange(len(pieces))
    before, after = " ".join(pieces[:at]), " ".join(pieces[at + 1 :])
    marks = {draw.choice(MARKS): True}
    if draw.random() < 0.3:
        marks["link"] = "https://abanrud.example/"
    if draw.random() < 0.2:
        marks["note"] = draw.choice(words("sentences"))
    runs = (f"{before} " if before else "", Span(pieces[at], **marks))
    return tuple(run for run in (*runs, f" {after}" if after else "") if run)


def _block(draw: Random):
    kind = draw.choice(
        ("para", "para", "para", "title", "list", "quote", "photo", "table")
    )
    if kind == "title":
        return intertitle(draw.choice(words("sentences")).rstrip("."))
    if kind == "list":
        level, items = 0, []
        for _ in range(draw.randint(1, 6)):
            items.append(ListItem(_text(draw), level))
            level = min(3, max(0, level + draw.choice((-1, 0, 0, 1))))
        return ListBlock("", tuple(items), draw.random() < 0.5)
    if kind == "quote":
        return Quote("", ("«", *_text(draw), "»"), ("نسرین کاویان",))
    if kind == "photo":
        name = draw.choice(tuple(pictures.DRAWN))
        return Photo("", name, _text(draw), "آرش پویان", "نمایی از خط شبانه")
    if kind == "table":
        columns = draw.randint(1, 4)
        rows = [
            tuple(_text(draw) for _ in range(columns))
            for _ in range(draw.randint(1, 9))
        ]
        return Table(
            "", tuple(rows), draw.random() < 0.8, draw.random() < 0.3, _text(draw)
        )
    return para(*_text(draw), " ", *_text(draw))


def drawn(seed: int) -> Case:
    """The release of this seed: the same each time."""
    draw = Random(seed)
    talk = words("sentences")
    parts = (
        kicker(draw.choice(talk).rstrip(".")),
        headline(draw.choice(talk).rstrip(".")),
        subhead(draw.choice(talk).rstrip(".")),
        lead(*_text(draw)),
        end_mark(),
    )
    kept = [part for part in parts[:4] if draw.random() < 0.8]
    stamp = Stamp(f"1405{seed:05}", "2026-05-17T10:42:00+03:30", "m.rastgar")
    return made(
        f"drawn-{seed:02}",
        release(
            *kept,
            *(_block(draw) for _ in range(draw.randint(4, 18))),
            parts[4],
            stamp=stamp if draw.random() < 0.7 else None,
            meta=Meta(tags=("آبان‌رود",), contact=Contact("مهتاب رستگار", LATIN[7])),
        ),
        mixed=(_mixed_line(draw), _mixed_line(draw), draw.choice(tokens("mixed"))),
    )


CASES: tuple[Case, ...] = tuple(map(drawn, SEEDS))
