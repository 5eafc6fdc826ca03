"""Our own Word files back as releases: the styles say what each paragraph is.

A bookmark begins each block, so two lists or quotes in a row stay two. Nothing is
guessed; what stands in a paragraph of another style becomes running text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pressdesk.document.nodes import (
    PARTS,
    BodyBlock,
    Intertitle,
    ListBlock,
    ListItem,
    Paragraph,
    PartName,
    Photo,
    Quote,
    Release,
    Table,
    Text,
    block_id,
    new_id,
    plain,
    replace,
)
from pressdesk.document.package import Package
from pressdesk.document.photos import credit
from pressdesk.document.schema import MAX_LEVEL, SCHEMA
from pressdesk.readers.docx.cells import table
from pressdesk.readers.docx.model import Element, Grid, Line, Mark, Word
from pressdesk.readers.docx.photos import Album
from pressdesk.readers.docx.properties import Properties
from pressdesk.readers.docx.texts import Writing, fitting
from pressdesk.readers.facts import Facts
from pressdesk.readers.reading import Reading, elided

_BLOCK = "_block_"
_PARTS: dict[str, PartName] = {
    "kicker": "kicker",
    "heading 1": "headline",
    "title": "headline",
    "subhead": "subhead",
    "subtitle": "subhead",
    "lead": "lead",
    "end mark": "end_mark",
}
_ROLES = ("basmala", "salutation", "signature")
_FURNITURE = ("embargo", "contact")
_CREDIT, _CREDIT_LABEL = "photo credit", "photo credit label"
_SOURCE = "photo source"


@dataclass
class _Desk:
    """Puts the release together, element by element."""

    properties: Properties
    facts: Facts
    writing: Writing
    album: Album
    parts: dict[PartName, Text] = field(default_factory=dict)
    body: list[BodyBlock] = field(default_factory=list)
    ids: set[str] = field(default_factory=lambda: set(PARTS))
    above: Text = ()
    above_id: str = ""

    def run(self, elements: Sequence[Element]) -> None:
        for element in elements:
            if isinstance(element, Grid):
                self._grid(element)
            else:
                self._line(element)
        self._caption_alone()

    def _line(self, line: Line) -> None:
        style = line.style
        if not line.items:
            return
        if style in _FURNITURE:
            self._furniture(line)
        elif style == "table caption":
            self._caption_alone()
            self.above = self._text(line)
            self.above_id = _named(line)
        elif style in _PARTS and _PARTS[style] not in self.parts and line.text:
            self._part(_PARTS[style], line)
        elif line.shown:
            self._photo(line)
        else:
            self._block(line)

    def _text(self, line: Line) -> Text:
        return self.writing.text(line.items)

    def _part(self, name: PartName, line: Line) -> None:
        text = fitting(self._text(line), SCHEMA[name].texts["text"])
        if text:
            self.parts[name] = text

    def _furniture(self, line: Line) -> None:
        """The embargo and the contact stand in the details as well."""
        if line.text.strip():
            shown = elided(self.writing.plain(line.text))
            self.facts.say("docx-furniture-dropped", text=shown)

    def _block(self, line: Line) -> None:
        if line.style == "caption" and self._caption(line):
            return
        text = self._text(line)
        if not text:
            return
        last = self.body[-1] if self.body else None
        new = bool(_named(line))
        if line.style == "quote speaker":
            if isinstance(last, Quote) and not last.speaker and not new:
                self.body[-1] = replace(
                    last, speaker=self._fit("quote", "speaker", text)
                )
            else:
                self._add(line, Quote("", (), self._fit("quote", "speaker", text)))
        elif line.ordered is not None and line.head is None:
            self._item(line, text, None if new else last)
        elif line.head is not None:
            self._add(line, Intertitle("", self._fit("intertitle", "text", text)))
        elif line.style in ("quote", "intense quote"):
            self._add(line, Quote("", text))
        else:
            role = line.style if line.style in _ROLES else "body"
            self._add(line, Paragraph("", text, role))  # type: ignore[arg-type]

    @staticmethod
    def _fit(kind: str, name: str, text: Text) -> Text:
        return fitting(text, SCHEMA[kind].texts[name])

    def _item(self, line: Line, text: Text, last: BodyBlock | None) -> None:
        item = ListItem(text, min(line.level, MAX_LEVEL))
        ordered = bool(line.ordered)
        if isinstance(last, ListBlock) and (last.ordered == ordered or item.level):
            self.body[-1] = replace(last, items=(*last.items, item))
        else:
            self._add(line, ListBlock("", (item,), ordered, numbering=line.numbering))

    def _add(self, line: Line, block: BodyBlock) -> None:
        self.body.append(replace(block, id=self._id(_named(line))))

    def _id(self, name: str) -> str:
        """The block's own id, if it is free; a fresh one else."""
        if not name or name in self.ids or name.startswith("-"):
            name = block_id()
        self.ids.add(name)
        return name

    def _photo(self, line: Line) -> None:
        for at, shown in enumerate(line.shown):
            media = self.album.take(shown)
            if media:
                photo = Photo("", media, alt=self.writing.plain(shown.alt))
                self._add(line if not at else Line("", ()), photo)
        if line.text.strip():
            self._block(Line("", tuple(i for i in line.items if isinstance(i, Word))))

    def _caption(self, line: Line) -> bool:
        """A caption belongs to the photo above it, or to one that was not there."""
        last = self.body[-1] if self.body else None
        bare = isinstance(last, Photo) and not (last.caption or credit(last))
        own = (_CREDIT_LABEL, _CREDIT, _SOURCE)
        words = [i for i in line.items if not _credits(i, *own)]
        caption = self.writing.text(words)
        by, source = self._styled(line, _CREDIT), self._styled(line, _SOURCE)
        if isinstance(last, Photo) and bare and not _named(line):
            self.body[-1] = replace(
                last, caption=caption, photographer=by, source=source
            )
        elif _named(line) and (caption or by or source):
            self._add(line, Photo("", "", caption, by, source=source))
        else:
            return False
        return True

    def _styled(self, line: Line, style: str) -> str:
        words = (i for i in line.items if isinstance(i, Word) and i.style == style)
        return self.writing.plain("".join(word.text for word in words))

    def _grid(self, grid: Grid) -> None:
        name = self.above_id or next(filter(None, map(_named, _lines(grid))), "")
        made = table(grid, self.writing, self.album)
        block = replace(made.block, caption=self.above)
        self.above, self.above_id = (), ""
        self.body.append(replace(block, id=self._id(name)))
        self.body += [replace(photo, id=self._id("")) for photo in made.photos]

    def _caption_alone(self) -> None:
        """A table's caption without a table is a table still to be filled."""
        if self.above:
            block = Table("", (), caption=self.above)
            self.body.append(replace(block, id=self._id(self.above_id)))
        self.above, self.above_id = (), ""


def _credits(item: object, *styles: str) -> bool:
    return isinstance(item, Word) and item.style in styles


def _named(line: Line) -> str:
    """The id that the bookmark at the line's start names, if there is one."""
    for item in line.items:
        if isinstance(item, Mark) and item.name.lower().startswith(_BLOCK):
            return item.name[len(_BLOCK) :]
    return ""


def _lines(grid: Grid) -> list[Line]:
    cells = [cell for row in grid.rows for cell in row]
    return [each for cell in cells for each in cell.content if isinstance(each, Line)]


def read_ours(elements: Sequence[Element], known: Properties, facts: Facts) -> Reading:
    """The release of one of our own files, with a fresh id and no stamp."""
    album = Album(facts)
    desk = _Desk(known, facts, Writing(facts, own=True), album)
    desk.run(elements)
    release = Release(
        new_id(), body=tuple(desk.body), meta=known.meta(), site=known.site()
    )
    release = replace(release, **desk.parts)
    if not (release.headline or release.body or release.lead):
        facts.say("read-empty", "warning")
    release = replace(release, body=tuple(_silent(b, release) for b in release.body))
    facts.sum_up()
    return Reading(Package(release, album.media), tuple(facts.notices))


def _silent(block: BodyBlock, release: Release) -> BodyBlock:
    """A photo whose description only repeats caption or headline has none."""
    if isinstance(block, Photo) and block.alt in (
        plain(block.caption),
        plain(release.headline),
    ):
        return replace(block, alt="")
    return block
