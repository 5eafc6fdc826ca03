"""Pieces in reading order become a release: headline, lead, body, end mark, facts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from types import MappingProxyType

from pressdesk.dates.reading import find_stamp, normal
from pressdesk.document.nodes import (
    BodyBlock,
    Intertitle,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Release,
    Text,
    block_id,
    new_id,
    plain,
)
from pressdesk.document.package import Package
from pressdesk.notices import Notice
from pressdesk.readers.attribution import attribution, speech
from pressdesk.readers.facts import Facts
from pressdesk.readers.lines import classify
from pressdesk.readers.phrases import squeeze
from pressdesk.readers.reading import Known, Piece, Reading, elided
from pressdesk.readers.runs import trimmed, with_text
from pressdesk.readers.sift import Sieve
from pressdesk.text.characters import is_invisible
from pressdesk.text.words import word_count

_HEADLINE_WORDS = 30
_LABEL = 40
_SHORTEST_LIST = 2
_BULLETS = tuple("•▪●◦🔹🔸◾")
_LEAD_WORDS = range(6, 66)
_INTERTITLE_WORDS = range(1, 9)
_CLOSED = (".", "؟", "!", "؛", ":", "»", "،", "…", "/", ")")


def assemble(
    pieces: Iterable[Piece],
    known: Known | None = None,
    notices: Iterable[Notice] = (),
) -> Reading:
    """Build a release from `pieces`; every guess and every loss gets a notice."""
    facts = Facts(known or Known(), notices=list(notices))
    trims: set[str] = set()
    tidy = [p for piece in pieces if (p := _tidied(piece, trims))]
    sifted = Sieve(_paired(tidy), facts).run()
    if count := sum(piece.plain in trims for piece in sifted.pieces):
        facts.say("read-space-trimmed", count=count)
    parts = _parts(_once(sifted.pieces, facts), facts)
    left = [piece for piece in parts.pop("body") if isinstance(piece, Piece)]
    _attribute(parts, left, facts)
    release = Release(
        new_id(),
        body=tuple(_blocks(left, facts)),
        end_mark=sifted.end_mark,
        meta=facts.meta(),
        site=facts.site(),
        kicker=_text(parts, "kicker"),
        headline=_text(parts, "headline"),
        subhead=_text(parts, "subhead"),
        lead=_text(parts, "lead"),
    )
    if not (release.headline or release.body or release.lead):
        facts.say("read-empty", "warning")
    facts.sum_up()
    media = MappingProxyType(dict(facts.known.media))
    return Reading(Package(release, media), tuple(facts.notices))


def _tidied(piece: Piece, trims: set[str]) -> Piece | None:
    """Without white space at the ends; None when nothing is left."""
    if piece.block is not None:
        return piece
    text = trimmed(piece.text)
    if is_invisible(plain(text)):
        return None
    if len(plain(text)) != len(piece.plain):
        trims.add(plain(text))
    return replace_piece(piece, text)


def _paired(pieces: list[Piece]) -> list[Piece]:
    """«کد خبر:» and its number in the next line (or cell) become one line."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        if last is not None and _is_pair(last, piece):
            out[-1] = replace_piece(last, (*last.text, " ", *piece.text))
        else:
            out.append(piece)
    return out


def _is_pair(label: Piece, value: Piece) -> bool:
    bare = not (label.block or value.block or label.role or value.role)
    if not bare or len(label.plain) > _LABEL or len(value.plain) > 2 * _LABEL:
        return False
    stamp = find_stamp(f"{label.plain} {value.plain}")
    return bool(stamp and stamp.use == "release" and not find_stamp(label.plain))


def replace_piece(piece: Piece, text: Text) -> Piece:
    """The same piece with another text."""
    return Piece(text, piece.block, piece.role, piece.linked, piece.loose, piece.gap)


def _once(pieces: list[Piece], facts: Facts) -> list[Piece]:
    """A headline or lead that stands twice is kept once (the one with a role)."""
    roles = {squeeze(p.plain): p for p in reversed(pieces) if p.role}
    if not roles and pieces:
        roles = {squeeze(p.plain): p for p in reversed(pieces[:3]) if p.block is None}
    out = []
    for piece in pieces:
        first = roles.get(squeeze(piece.plain)) if piece.block is None else None
        if isinstance(piece.block, Intertitle):
            first = roles.get(squeeze(plain(piece.block.text)))
        if first is not None and first is not piece and first.plain.strip():
            shown = piece.plain or first.plain
            facts.say("read-repeated", "warning", text=elided(shown))
        else:
            out.append(piece)
    return out


Parts = dict[str, "list[Piece] | Text"]


def _parts(pieces: list[Piece], facts: Facts) -> Parts:
    parts: Parts = {}
    left = []
    for piece in pieces:
        if piece.role and piece.role not in parts:
            parts[piece.role] = piece.text
        else:
            left.append(piece)
    front = _basmala(left)
    if "headline" not in parts:
        _take_headline(parts, left, facts)
    if "lead" not in parts:
        _take_lead(parts, left, facts)
    parts["body"] = front + left
    return parts


def _text(parts: Parts, name: str) -> Text:
    return tuple(run for run in parts.get(name, ()) if not isinstance(run, Piece))


def _basmala(left: list[Piece]) -> list[Piece]:
    """Take «بسمه تعالی» lines off the front; they stay the first of the body."""
    front = []
    while left and left[0].block is None and classify(left[0].plain).kind == "basmala":
        piece = left.pop(0)
        front.append(Piece(block=Paragraph(block_id(), piece.text, "basmala")))
    return front


def _take_headline(parts: Parts, left: list[Piece], facts: Facts) -> None:
    """The first line, unless it is too long to be one or an embargo line."""
    for at, piece in enumerate(left):
        words = word_count(piece.plain)
        headed = at == 0 and isinstance(piece.block, Intertitle)
        open_line = piece.block is None and classify(piece.plain).kind != "embargo"
        if headed or open_line:
            if words > _HEADLINE_WORDS:
                break
            parts["headline"] = piece.text
            facts.say("read-headline-guessed")
            del left[at]
            return
    if left:
        facts.say("read-no-headline", "warning")


def _take_lead(parts: Parts, left: list[Piece], facts: Facts) -> None:
    """The next paragraph when it reads as a lead and a body follows."""
    if not left or left[0].block is not None or "headline" not in parts:
        return
    text = left[0].plain
    found = attribution(text)
    opens_body = found is not None and found.kind == "attribution" and found.start == 0
    body = any(word_count(p.plain) or p.block for p in left[1:])
    fits = word_count(text) in _LEAD_WORDS and body and classify(text).kind == "text"
    if fits and not opens_body and not _bulleted(text):
        parts["lead"] = left.pop(0).text
        facts.say("read-lead-guessed")
    elif body:
        facts.say("read-no-lead")


def _bulleted(text: str) -> bool:
    return text.lstrip().startswith((*_BULLETS, "-"))


def _attribute(parts: Parts, left: list[Piece], facts: Facts) -> None:
    """Find who the text is attributed to; the words stay where they are."""
    texts = [plain(_text(parts, "lead")), *(p.plain for p in left if p.block is None)]
    for text in texts[:4]:
        found = attribution(text) if text else None
        if found and found.source:
            facts.say("read-attribution", source=elided(found.source))
            facts.source = facts.source or found.source
            break
    said = sum(len(speech(text)) for text in texts)
    if said:
        facts.say("read-quotes", count=said)


def _listed(left: list[Piece], facts: Facts) -> Iterable[Piece]:
    """Two or more lines with bullets in a row become a list."""
    for bulleted, group in groupby(left, _has_bullet):
        pieces = list(group)
        if not bulleted or len(pieces) < _SHORTEST_LIST:
            yield from pieces
            continue
        facts.say("read-list-made", count=len(pieces))
        items = tuple(ListItem(_without_bullet(piece.text)) for piece in pieces)
        yield Piece(block=ListBlock(block_id(), items))


def _has_bullet(piece: Piece) -> bool:
    text = piece.plain
    bare = piece.block is None and not piece.role
    return bare and text.startswith(_BULLETS) and bool(text[1:].strip())


def _without_bullet(text: Text) -> Text:
    first, *rest = text
    words = plain((first,))[1:].lstrip("\ufe0f")
    return trimmed((with_text(first, words), *rest))


def _blocks(left: list[Piece], facts: Facts) -> Iterable[BodyBlock]:
    left = list(_listed(left, facts))
    for at, piece in enumerate(left):
        if piece.block is not None:
            yield piece.block
        elif _is_intertitle(left, at):
            facts.say("read-intertitle-guessed", text=elided(piece.plain))
            yield Intertitle(block_id(), piece.text)
        else:
            yield _paragraph(piece)


def _paragraph(piece: Piece) -> BodyBlock:
    text = piece.plain
    whole = text.startswith("«") and text.endswith("»") and text.count("«") == 1
    if whole and word_count(text) > 3:
        return Quote(block_id(), piece.text)
    return Paragraph(block_id(), piece.text)


def _is_intertitle(left: list[Piece], at: int) -> bool:
    """A short open line between two long paragraphs."""
    if not 0 < at < len(left) - 1:
        return False
    text = left[at].plain.strip()
    around = (left[at - 1], left[at + 1])
    long = all(p.block is None and word_count(p.plain) >= 15 for p in around)
    short = word_count(text) in _INTERTITLE_WORDS and not text.endswith(_CLOSED)
    return long and short and not normal(text)[:1].isdigit() and not _bulleted(text)
