"""A release's text as clean HTML: figures, tables, quotations, notes with back links.

The page for the web and the fragment for a site's form are made from the same tags.
All goes through nh3 although everything put into it is escaped: two locks, one door.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import nh3
from jinja2 import Template
from markupsafe import Markup

from pressdesk.assets import resources
from pressdesk.document.form import Values, values_of
from pressdesk.document.nodes import Photo, Text, replace
from pressdesk.document.package import Package
from pressdesk.notices import Notice
from pressdesk.text.characters import persian_digits
from pressdesk.writers.imprint import Imprint, Labels
from pressdesk.writers.markup import SCHEMES, Inliner, well_formed
from pressdesk.writers.sheet import ASIDES, SCHEME, environment, parts_of

LATIN = "en"
_INLINE = frozenset(
    {"strong", "em", "u", "a", "mark", "bdi", "br", "sup"},
)
_BLOCKS = frozenset(
    {"p", "h2", "ul", "ol", "li", "blockquote", "figure", "figcaption", "section"}
    | {"table", "caption", "thead", "tbody", "tr", "th", "td"},
)
_OF_PAGE = frozenset({"h1", "header", "div", "span", "img"})
_BARE: Mapping[str, set[str]] = {
    "a": {"href", "dir", "id"},
    "bdi": {"dir", "lang"},
    "li": {"id"},
    "th": {"scope"},
}
_FULL: Mapping[str, set[str]] = {
    **_BARE,
    "*": {"class", "id", "dir", "lang", "aria-label"},
    "img": {"src", "alt"},
    "div": {"role", "tabindex"},
}
_ID = re.compile(r"(?!note)[A-Za-z][A-Za-z0-9_.-]{0,63}")
_LONE_LINK = re.compile(r'<bdi dir="ltr">(<a href="[^"]*")(>[^<]*</a>)</bdi>')


@dataclass(frozen=True)
class Note:
    """A footnote: the id of its place, its printed number and its HTML."""

    id: str
    number: str
    text: Markup


@dataclass
class Notes:
    """Numbers the footnotes in the order of the text and keeps what they say.

    `prefix` keeps their ids apart from those of other releases on the same page.
    """

    values: Values
    prefix: str = "note"
    english: bool = False
    kept: list[Note] = field(default_factory=list)

    def mark(self, words: str) -> Markup:
        """The mark that stands after the run, linked to the note."""
        number = str(len(self.kept) + 1)
        inline = Inliner(self.values, latin=LATIN, english=self.english)
        text = inline.html((words,))
        note = Note(f"{self.prefix}-{number}", self.digits(number), text)
        self.kept.append(note)
        link = '<sup><a href="#{id}" id="{id}-ref">{number}</a></sup>'
        return Markup(link).format(id=note.id, number=note.number)

    def digits(self, number: str) -> str:
        """A number in the digits of the release's language."""
        return number if self.english else persian_digits(number)


def inliner(package: Package, prefix: str = "note") -> tuple[Inliner, Notes]:
    """What turns a release's texts into HTML, and the footnotes it will find."""
    values = values_of(package.release)
    english = package.release.meta.language == "en"
    notes = Notes(values, prefix, english=english)
    return Inliner(values, note=notes.mark, latin=LATIN, english=english), notes


def page_article(
    package: Package, imprint: Imprint, inline: Inliner, notes: Notes, title: str
) -> Markup:
    """The inside of the page's article; a photo's address is `pressdesk:media/...`.

    `title` stands for a headline that is missing, for those who hear the page.
    """
    made = _rendered(parts_of(package, inline), notes, imprint.labels, title)
    tags = set(_INLINE | _BLOCKS | _OF_PAGE)
    schemes = {*SCHEMES, SCHEME}
    clean = nh3.clean(
        made, tags=tags, attributes=_copied(_FULL), url_schemes=schemes,
        link_rel=None,
    )  # fmt: skip
    return Markup(clean)


def fragment(package: Package, imprint: Imprint) -> tuple[Markup, tuple[Notice, ...]]:
    """The body alone, for a form of a site: no classes, no styles, no photos.

    Ids stand only where footnotes need them. Kicker, headline, subhead and lead have
    their own fields in such a form, and photos are uploaded there.
    """
    own = hashlib.sha256(package.release.id.encode()).hexdigest()[:6]
    inline, notes = inliner(package, f"note-{own}")
    release = package.release
    body = tuple(block for block in release.body if not isinstance(block, Photo))
    parts = parts_of(Package(replace(release, body=body)), inline)
    return bare(_rendered(parts, notes, imprint.labels)), tuple(inline.notices)


def line(text: Text, package: Package) -> Markup:
    """One text of the release in the fragment's tags, footnotes in brackets."""
    english = package.release.meta.language == "en"

    def bracketed(words: str) -> Markup:
        inline = Inliner({}, latin=LATIN, english=english)
        return Markup(" ({})").format(inline.html((words,)))

    values = values_of(package.release)
    inline = Inliner(values, note=bracketed, latin=LATIN, english=english)
    return bare(inline.html(text))


def bare(html: str) -> Markup:
    """HTML with nothing but structure, links and the direction of Latin runs."""
    clean = nh3.clean(
        # Python 3.11 escapes what it puts into a Markup
        _LONE_LINK.sub(r'\1 dir="ltr"\2', str(html)),
        tags=set(_INLINE | _BLOCKS),
        attributes=_copied(_BARE),
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    return Markup(well_formed(clean))


def _rendered(
    parts: dict[str, Any], notes: Notes, labels: Labels, title: str = ""
) -> str:
    tables = 0
    for block in _all(parts):
        block["id"] = block["id"] if _ID.fullmatch(block["id"]) else ""
        tables += block["kind"] == "table"
        block["number"] = notes.digits(str(tables))
    return _template().render(
        parts,
        notes=notes.kept,
        labels=labels,
        aside=ASIDES["ltr" if notes.english else "rtl"],
        whole=bool(title),
        title=title,
    )


def _all(parts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from (*parts["opening"], *parts["blocks"])


def _copied(attributes: Mapping[str, set[str]]) -> dict[str, set[str]]:
    return {tag: set(names) for tag, names in attributes.items()}


@lru_cache(maxsize=1)
def _template() -> Template:
    path = resources("web", "article.html.j2")
    return environment().from_string(path.read_text("utf-8"))
