"""The paste kit: each field of a site's form as a piece of its own.

The window puts a piece on the clipboard by a key, plain and as HTML; as files the kit
is a folder. Photos are uploaded to the site by themselves: their captions are a piece.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from pressdesk.document.nodes import Release, Text, replace
from pressdesk.document.package import Package
from pressdesk.writers import article
from pressdesk.writers.form_text import GAP, FormText, embargo_line
from pressdesk.writers.imprint import Extra, Imprint, Written
from pressdesk.writers.plain import opening
from pressdesk.writers.sheet import code

FOLDER = "-paste/"
ALL = "all"
IDS = ("kicker", "headline", "subhead", "lead", "body", "tags", "captions", ALL)
"""The pieces in the order of a form."""


@dataclass(frozen=True)
class Piece:
    """One field: its plain text, and its HTML where a form's editor takes one."""

    id: str
    plain: str
    html: str = ""


def pieces(package: Package, imprint: Imprint) -> tuple[Piece, ...]:
    """All pieces, in the order of `IDS`; one that the release lacks is empty."""
    html, _notices = article.fragment(package, imprint)
    return _pieces(package, imprint, str(html))


def _pieces(package: Package, imprint: Imprint, html: str) -> tuple[Piece, ...]:
    release = package.release
    text = FormText(release)
    titles = [
        Piece(name, _one_line(text, release.part(name)))
        for name in ("kicker", "headline", "subhead")
    ]
    lead = FormText(release, notes_inside=True).text(release.lead)
    made = (
        *titles,
        Piece("lead", lead, _lead(package)),
        Piece("body", _body(FormText(release), imprint), html),
        Piece("tags", _tags(release)),
        Piece("captions", text.captions()),
    )
    return (*made, Piece(ALL, _all(release, imprint, made)))


def write_paste(package: Package, imprint: Imprint) -> Written:
    """The pieces as files of a folder; a piece that is empty has none.

    An embargo has a file of its own: in a field it would be published.
    """
    html, notices = article.fragment(package, imprint)
    made = _pieces(package, imprint, str(html))
    files = tuple(_files((*made, Piece("embargo", embargo_line(imprint)))))
    whole = next(piece for piece in made if piece.id == ALL)
    return Written(_lines(whole.plain), notices, files)


def _files(made: tuple[Piece, ...]) -> Iterator[Extra]:
    for piece in made:
        if piece.id != ALL and piece.plain:
            yield Extra(f"{FOLDER}{piece.id}.txt", _lines(piece.plain))
        if piece.html:
            yield Extra(f"{FOLDER}{piece.id}.html", _lines(piece.html))


def _lines(text: str) -> bytes:
    return f"{text.rstrip()}\n".encode() if text.strip() else b""


def _one_line(text: FormText, part: Text) -> str:
    return " ".join(text.text(part).split("\n"))


def _lead(package: Package) -> str:
    lead = article.line(package.release.lead, package)
    return str(Markup("<p>{}</p>").format(lead)) if lead else ""


def _tags(release: Release) -> str:
    comma = ", " if release.meta.language == "en" else "، "
    return comma.join(tag.strip() for tag in release.meta.tags if tag.strip())


def _body(text: FormText, imprint: Imprint) -> str:
    """Body, end mark and the footnotes under their heading."""
    body = text.body()
    end = text.text(text.release.end_mark)
    notes = text.footnotes()
    under = f"{imprint.labels.notes}\n{notes}" if notes else ""
    return GAP.join(filter(None, (body, end, under)))


def _all(release: Release, imprint: Imprint, made: tuple[Piece, ...]) -> str:
    """One text of everything a person reads, footnotes numbered through."""
    labels, basmala = imprint.labels, opening(release)
    if basmala:
        release = replace(release, body=release.body[1:])
    text = FormText(release)
    by_id = {piece.id: piece.plain for piece in made}
    titles = "\n".join(filter(None, (by_id[name] for name in IDS[:3])))
    lead = text.text(release.lead)
    known = (
        embargo_line(imprint),
        basmala,
        titles,
        lead,
        _body(text, imprint),
        f"{labels.tags}: {by_id['tags']}" if by_id["tags"] else "",
        _issued(release, imprint),
    )
    return GAP.join(filter(None, known))


def _issued(release: Release, imprint: Imprint) -> str:
    if not release.issued:
        return imprint.labels.draft
    when = f"{imprint.labels.date.rstrip(': ')}: {imprint.date}"
    return f"{imprint.labels.code.rstrip(': ')}: {code(release)}\n{when}"
