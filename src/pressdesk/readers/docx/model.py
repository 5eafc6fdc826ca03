"""The file as lines and tables: the only door to mammoth.

mammoth resolves styles, links (also those of fields), notes, pictures and merged
cells; its documented hook `transform_document` hands its model over, and its HTML is
never made.
"""

# ruff: noqa: ANN401  (mammoth has no types)
from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote

from pressdesk.document.nodes import Numbering
from pressdesk.notices import Unreadable, notice
from pressdesk.readers.docx.bare import Bare
from pressdesk.readers.docx.tidy import HEAD_PLACE, LIST_PLACE
from pressdesk.text.characters import BIDI_CONTROLS, LRM, RLM


@dataclass(frozen=True)
class Word:
    """Characters of one look; `style` is the name of their style in small letters."""

    text: str
    style: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""


@dataclass(frozen=True)
class Mark:
    """A bookmark that begins here."""

    name: str


@dataclass(frozen=True)
class Note:
    """The mark of a footnote or endnote, with the note's text."""

    text: str


@dataclass(frozen=True)
class Shown:
    """A picture in the text."""

    data: bytes
    alt: str


Item = Word | Mark | Note | Shown


_NUMBERINGS: dict[str, Numbering] = {"latin": "latin", "abjad": "abjad"}


@dataclass(frozen=True)
class Line:
    """One paragraph; `style` in small letters, `head` and `level` count from 0.

    `ordered` is None outside of lists; `number` tells one list from another.
    """

    style: str
    items: tuple[Item, ...]
    ordered: bool | None = None
    numbering: Numbering = ""
    level: int = 0
    number: str = ""
    head: int | None = None

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(item.text for item in self.items if isinstance(item, Word))

    @property
    def shown(self) -> tuple[Shown, ...]:
        """Its pictures."""
        return tuple(item for item in self.items if isinstance(item, Shown))


@dataclass(frozen=True)
class Cell:
    """One cell as lines and tables; it covers `columns` and `rows` places."""

    content: tuple[Line | Grid, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Grid:
    """A table; `header` says that its first row repeats on each page."""

    rows: tuple[tuple[Cell, ...], ...]
    header: bool = False


Element = Line | Grid


@dataclass
class Model:
    """The file's elements in order and what mammoth says that it left out."""

    elements: list[Element]
    said: list[str] = field(default_factory=list)


def model(bare: Bare) -> Model:
    """The model of a package.

    Raises:
        Unreadable: it is nested too deeply, or mammoth cannot read it.
    """
    import mammoth

    held: list[Any] = []

    def keep(document: Any) -> Any:
        held.append(document)
        return mammoth.documents.document([])

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(bare.data),
            transform_document=keep,
            include_embedded_style_map=False,
            external_file_access=False,
        )
        elements = list(_Walk(held[0].notes).elements(held[0].children))
    except RecursionError as fault:
        raise Unreadable(notice("docx-too-deep", "error")) from fault
    except Exception as fault:  # mammoth raises what it stumbles on
        damaged = notice("docx-damaged", "error", part=type(fault).__name__)
        raise Unreadable(damaged) from fault
    return Model(elements, [str(each.message) for each in result.messages])


def _lines(elements: Iterable[Element]) -> Iterator[Line]:
    for each in elements:
        if isinstance(each, Line):
            yield each
        else:
            for row in each.rows:
                for cell in row:
                    yield from _lines(cell.content)


class _Walk:
    """mammoth's elements as ours."""

    def __init__(self, notes: Any) -> None:
        self._notes = notes

    def elements(self, children: list[Any]) -> Iterator[Element]:
        """Lines and tables; stray runs between them become a line."""
        from mammoth import documents

        loose: list[Any] = []
        for child in children:
            if isinstance(child, documents.Paragraph | documents.Table):
                if loose:
                    yield self._line("", loose)
                    loose = []
                if isinstance(child, documents.Table):
                    yield self._grid(child)
                else:
                    yield self._line(child.style_name, child.children)
            else:
                loose.append(child)
        if any(not isinstance(child, documents.Bookmark) for child in loose):
            yield self._line("", loose)

    def _line(self, style: str | None, children: list[Any]) -> Line:
        line = Line((style or "").lower(), ())
        items: list[Item] = []
        for item in self._items(children, Word("")):
            if isinstance(item, Mark) and item.name.startswith(LIST_PLACE):
                kind, level, number = item.name[len(LIST_PLACE) :].split("_", 2)
                line = replace(
                    line,
                    ordered=kind != "u",
                    numbering=_NUMBERINGS.get(kind, ""),
                    level=int(level),
                    number=number,
                )
            elif isinstance(item, Mark) and item.name.startswith(HEAD_PLACE):
                line = replace(line, head=int(item.name[len(HEAD_PLACE) :]))
            else:
                items.append(item)
        return replace(line, items=tuple(items))

    def _grid(self, table: Any) -> Grid:
        rows = tuple(
            tuple(
                Cell(tuple(self.elements(cell.children)), cell.colspan, cell.rowspan)
                for cell in row.children
            )
            for row in table.children
        )
        return Grid(rows, bool(table.children) and bool(table.children[0].is_header))

    def _items(self, children: list[Any], look: Word) -> Iterator[Item]:
        for child in children:
            text = _characters(child)
            if text is None:
                yield from self._framed(child, look)
            elif text:
                yield replace(look, text=text)

    def _framed(self, child: Any, look: Word) -> Iterator[Item]:
        """What is no character: a run, a link, a mark, a picture."""
        from mammoth import documents as d

        match child:
            case d.Run():
                yield from self._items(child.children, _look(child, look))
            case d.Hyperlink():
                yield from self._linked(child, look)
            case d.Bookmark():
                yield Mark(child.name)
            case d.NoteReference():
                yield Note(self._note(child))
            case d.Image():
                with child.open() as stream:
                    yield Shown(stream.read(), child.alt_text or "")
            case _:
                yield from self._items(getattr(child, "children", []), look)

    def _note(self, reference: Any) -> str:
        """The text of a note; its paragraphs become lines."""
        try:
            body = self._notes.resolve(reference).body
        except KeyError:
            return ""
        return "\n".join(line.text for line in _lines(self.elements(body)))

    def _linked(self, node: Any, look: Word) -> Iterator[Item]:
        """A link; an address that is only written out needs none."""
        href = _address(node.href or "")
        items = list(self._items(node.children, replace(look, link=href)))
        text = "".join(item.text for item in items if isinstance(item, Word))
        if _same(text, href):
            items = [
                replace(item, link=look.link) if isinstance(item, Word) else item
                for item in items
            ]
        yield from items


def _characters(child: Any) -> str | None:
    """The characters of a leaf of the model; None when it is none."""
    from mammoth import documents as d

    match child:
        case d.Text():
            return str(child.value).replace("\n", " ").replace("\t", " ")
        case d.Tab():
            return "\t"
        case d.Break():
            return "\n"
        case d.Checkbox():
            return "\u2611" if child.checked else "\u2610"
    return None


def _look(run: Any, look: Word) -> Word:
    return replace(
        look,
        style=(run.style_name or "").lower(),
        bold=run.is_bold,
        italic=run.is_italic,
        underline=run.is_underline,
    )


def _address(href: str) -> str:
    """The address of a link; of a field's switches only the place in the page counts.

    Of a field with several quoted words mammoth takes all between the outer quotes.
    """
    address, quoted, switches = href.partition('"')
    place = _PLACE.search(switches) if quoted else None
    return f"{address.strip()}#{place[1]}" if place else address.strip()


_PLACE = re.compile(r'\\l\s*"([^"]*)')
_BARE = str.maketrans(dict.fromkeys((*BIDI_CONTROLS, LRM, RLM)))
_PREFIXES = ("", "https://", "http://", "mailto:", "tel:")


def _same(text: str, href: str) -> bool:
    """Whether a link leads just where its own words say."""
    words, target = (unquote(each.translate(_BARE)) for each in (text, href))
    words, target = words.strip(), target.removesuffix("/")
    return bool(words) and any(
        target == f"{prefix}{words}".removesuffix("/") for prefix in _PREFIXES
    )
