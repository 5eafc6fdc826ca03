"""Small words for building releases in tests: release(headline("…"), para("…"))."""

from __future__ import annotations

from pressdesk.document.nodes import (
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
    replace,
)

RELEASE_ID = "00000000-0000-4000-8000-000000000001"


def text(*runs: str | Span) -> Text:
    return tuple(runs)


def bold(words: str) -> Span:
    return Span(words, bold=True)


def link(words: str, url: str) -> Span:
    return Span(words, link=url)


def ltr(words: str) -> Span:
    return Span(words, ltr=True)


def slot(label: str, slot_id: str) -> Span:
    return Span(label, slot=slot_id)


def kicker(*runs: str | Span) -> dict[str, Text]:
    return {"kicker": runs}


def headline(*runs: str | Span) -> dict[str, Text]:
    return {"headline": runs}


def subhead(*runs: str | Span) -> dict[str, Text]:
    return {"subhead": runs}


def lead(*runs: str | Span) -> dict[str, Text]:
    return {"lead": runs}


def end_mark(*runs: str | Span) -> dict[str, Text]:
    return {"end_mark": runs or ("انتهای پیام/",)}


def para(*runs: str | Span, role="body") -> Paragraph:
    return Paragraph("", runs, role)


def intertitle(*runs: str | Span) -> Intertitle:
    return Intertitle("", runs)


def bullets(*items: str, ordered=False) -> ListBlock:
    return ListBlock("", tuple(ListItem((item,)) for item in items), ordered)


def quote(*runs: str | Span, by: str = "") -> Quote:
    return Quote("", runs, (by,) if by else ())


def photo(media: str, caption="", photographer="", alt="") -> Photo:
    return Photo("", media, (caption,) if caption else (), photographer, alt)


def table(*rows: tuple[str, ...], caption: str = "") -> Table:
    return Table(
        "",
        tuple(tuple((cell,) if cell else () for cell in row) for row in rows),
        caption=(caption,) if caption else (),
    )


def release(*pieces, **fields) -> Release:
    """A release of parts and blocks in order; blocks get ids b1, b2, …"""
    body = []
    for piece in pieces:
        if isinstance(piece, dict):
            fields.update(piece)
        else:
            body.append(replace(piece, id=f"b{len(body) + 1}"))
    return Release(RELEASE_ID, body=tuple(body), **fields)
