"""Word files of others as pieces: what their styles say is taken, the rest is guessed.

The guessing is that of the other readers (`assemble`). Styles are known by Word's names
and by our own names for the parts of a release, in English and Persian.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec

from pressdesk.assets import resources
from pressdesk.document.nodes import (
    Intertitle,
    ListBlock,
    ListItem,
    Photo,
    Quote,
    Text,
    block_id,
    plain,
    replace,
)
from pressdesk.document.schema import MAX_LEVEL, SCHEMA
from pressdesk.readers.assemble import assemble
from pressdesk.readers.docx.cells import table
from pressdesk.readers.docx.model import Element, Grid, Line
from pressdesk.readers.docx.photos import Album
from pressdesk.readers.docx.texts import Writing, fitting
from pressdesk.readers.facts import Facts
from pressdesk.readers.reading import Known, Piece, Reading, Role
from pressdesk.readers.runs import lines as at_breaks
from pressdesk.readers.runs import trimmed

_ROLES: dict[str, Role] = {
    "Title": "headline",
    "Subtitle": "subhead",
    "Kicker": "kicker",
    "Subhead": "subhead",
    "Lead": "lead",
}
_QUOTES = ("quote", "intense quote", "block text", "quotations")
_CELLS = 2


@lru_cache(maxsize=1)
def _roles() -> dict[str, Role]:
    """The part of a release that a style's name means, by every name it has."""
    data = resources("words", "word_styles.json").read_bytes()
    aliases: dict[str, list[str]] = msgspec.json.decode(data)["aliases"]
    known = {style.lower(): role for style, role in _ROLES.items()}
    for style, role in (*_ROLES.items(), ("Heading1", "headline")):
        for name in aliases.get(style, []):
            known[name.lower()] = role
    return known


@dataclass
class _Pieces:
    """The pieces of a file, element by element."""

    writing: Writing
    album: Album
    made: list[Piece] = field(default_factory=list)
    number: str = ""
    gap: bool = False

    def run(self, elements: Iterable[Element]) -> None:
        for element in elements:
            if isinstance(element, Grid):
                self._grid(element)
            else:
                self._line(element)

    def _line(self, line: Line) -> None:
        if line.shown:
            self._photos(line)
        text = trimmed(self.writing.text(line.items))
        if not plain(text).strip():
            self.gap = not line.shown
            return
        if line.ordered is not None:
            self._item(line, text)
            return
        for piece in self._said(line, text):
            self.made.append(piece)
        self.gap = False

    def _said(self, line: Line, text: Text) -> Iterable[Piece]:
        role = _roles().get(line.style, "")
        if role:
            rule = SCHEMA[role].texts["text"]
            yield Piece(fitting(text, rule), role=role, gap=self.gap)
        elif line.head is not None:
            flat = fitting(text, SCHEMA["intertitle"].texts["text"])
            yield Piece(flat, Intertitle(block_id(), flat), gap=self.gap)
        elif line.style in _QUOTES:
            yield Piece(block=Quote(block_id(), text), gap=self.gap)
        elif line.style == "caption" and self._captioned(text):
            return
        else:
            for each in at_breaks(text):
                if plain(each).strip():
                    yield Piece(trimmed(each), gap=self.gap)

    def _captioned(self, text: Text) -> bool:
        """Give the caption to the photo above it."""
        last = self.made[-1].block if self.made else None
        if not isinstance(last, Photo) or last.caption:
            return False
        self.made[-1] = Piece(block=replace(last, caption=text))
        return True

    def _item(self, line: Line, text: Text) -> None:
        item = ListItem(text, min(line.level, MAX_LEVEL))
        last = self.made[-1].block if self.made else None
        same = line.number == self.number or item.level > 0
        if isinstance(last, ListBlock) and same and self.number:
            self.made[-1] = Piece(block=replace(last, items=(*last.items, item)))
        else:
            ordered, numbering = bool(line.ordered), line.numbering
            block = ListBlock(block_id(), (item,), ordered, numbering=numbering)
            self.made.append(Piece(block=block))
        self.number = line.number if not item.level else self.number or line.number
        self.gap = False

    def _photos(self, line: Line) -> None:
        for shown in line.shown:
            media = self.album.take(shown)
            if media:
                alt = " ".join(self.writing.plain(shown.alt).split())
                self.made.append(Piece(block=Photo(block_id(), media, alt=alt)))

    def _grid(self, grid: Grid) -> None:
        """A table of one column is a frame around paragraphs."""
        widths = [sum(cell.columns for cell in row) for row in grid.rows]
        if max(widths, default=0) < _CELLS:
            for row in grid.rows:
                for cell in row:
                    self.run(cell.content)
            return
        made = table(grid, self.writing, self.album)
        if any(map(plain, (cell for row in made.block.rows for cell in row))):
            self.made.append(Piece(block=replace(made.block, id=block_id())))
        self.made += [Piece(block=photo) for photo in made.photos]
        self.gap = False


def _headline(pieces: list[Piece]) -> list[Piece]:
    """The first «Heading 1» is the headline where no style names one."""
    if any(piece.role == "headline" for piece in pieces):
        return pieces
    for at, piece in enumerate(pieces):
        if isinstance(piece.block, Intertitle):
            made = pieces.copy()
            made[at] = Piece(piece.text, role="headline")
            return made
        if at > 3 or (piece.block is None and len(piece.plain.split()) > 30):
            break
    return pieces


def read_foreign(elements: Sequence[Element], facts: Facts) -> Reading:
    """The release of a file that somebody else wrote; guesses and losses are told."""
    album = Album(facts)
    pieces = _Pieces(Writing(facts), album)
    pieces.run(elements)
    known = Known(media=album.media)
    return assemble(_headline(pieces.made), known, facts.notices)
