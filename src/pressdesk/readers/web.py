"""Saved web pages: `read_web`."""

from __future__ import annotations

from dataclasses import replace

from pressdesk.notices import Notice
from pressdesk.readers.reading import Piece, Reading


def read_web(data: bytes) -> Reading:
    """The release that a saved page published.

    Nothing is fetched; scripts, menus, comments and related links are dropped.

    Raises:
        Unreadable: no page at all.
    """
    from pressdesk.readers.article import locate
    from pressdesk.readers.assemble import assemble
    from pressdesk.readers.facts import Facts
    from pressdesk.readers.flow import Flow
    from pressdesk.readers.page import known, parse

    root, notices = parse(data)
    facts = Facts(notices=list(notices))
    about = known(root)
    located = locate(root, about)
    flow = Flow(located, facts)
    page = root.find("body")
    flow.walk(page if page is not None else root)
    facts.sum_up()
    pieces = flow.pieces
    if about.headline and not any(piece.role == "headline" for piece in pieces):
        pieces = [Piece((about.headline,), role="headline"), *pieces]
    pieces = _with_lead(pieces, about.description)
    about = replace(about, media=flow.media)
    return assemble(pieces, about, _first(facts.notices))


def _with_lead(pieces: list[Piece], description: str) -> list[Piece]:
    """The paragraph that the page's head repeats is the lead, if none is named."""
    from pressdesk.readers.attribution import attribution
    from pressdesk.readers.phrases import squeeze

    wanted = squeeze(description)
    if not wanted or any(piece.role == "lead" for piece in pieces):
        return pieces
    for at, piece in enumerate(pieces):
        bare = piece.block is None and not piece.role
        if bare and squeeze(piece.plain) == wanted:
            opening = attribution(piece.plain)
            if opening is None or opening.kind == "dateline":
                pieces = pieces.copy()
                pieces[at] = Piece(piece.text, role="lead")
            break
    return pieces


def _first(notices: list[Notice]) -> list[Notice]:
    """Without repetitions: a page says many things twice."""
    seen = dict.fromkeys((n.id, n.severity, tuple(n.args.items())) for n in notices)
    out = []
    for one in notices:
        key = (one.id, one.severity, tuple(one.args.items()))
        if key in seen:
            del seen[key]
            out.append(one)
    return out
