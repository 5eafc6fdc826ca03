"""What the printed page and the web page show alike, ready for their templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import Any, Literal

from jinja2 import BaseLoader, Environment, StrictUndefined, Template
from markupsafe import Markup

from pressdesk.document.form import values_of
from pressdesk.document.nodes import (
    PARTS,
    BodyBlock,
    Intertitle,
    ListBlock,
    ListItem,
    Photo,
    Quote,
    Release,
    Table,
    Text,
    plain,
)
from pressdesk.document.package import Package
from pressdesk.document.photos import credit
from pressdesk.notices import Notice, notice
from pressdesk.text.characters import LRI, PDI, latin_digits, persian_digits
from pressdesk.writers import letterhead
from pressdesk.writers.image_kind import image_type, pixel_size
from pressdesk.writers.imprint import Imprint, Office
from pressdesk.writers.letterhead import FooterField, HeaderField, Letterhead
from pressdesk.writers.markup import Inliner, ltr
from pressdesk.writers.shown import name_of, shown

SCHEME = "pressdesk"
LOGO = f"{SCHEME}:logo"
_STEP = 5  # percent between the widths that the web page knows
_LETTER, _CELL = 1.9, 5.5  # mm of a letter in a table, of a column's padding and line
_LONG_HEAD = 1200  # characters of a head row; the engine drops one above a page
_MEDIA = f"{SCHEME}:media/"
_LATIN_FIELDS = frozenset(("phone", "email", "website"))


@dataclass(frozen=True)
class Item:
    """A list item with the lists inside it."""

    text: Markup
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A photo's address inside the package, its alternative text and pixel size.

    `share` is how wide it may be, in percent of the text's width.
    """

    source: str
    alt: str
    width: int
    height: int
    caption: Markup
    by: str
    share: int = 100

    @property
    def step(self) -> str:
        """The class of the web page that is nearest to the share, or nothing."""
        step = _STEP * round(self.share / _STEP)
        return f" w{step}" if step < 100 else ""


@dataclass(frozen=True)
class Row:
    """A row of the header: the field that it shows, and its words."""

    field: str
    words: Markup


@dataclass(frozen=True)
class Foot:
    """A place of the footer: plain rows, and before which of them the page stands.

    `pages` is -1 where the page's number does not stand.
    """

    rows: tuple[str, ...]
    pages: int = -1

    @property
    def before(self) -> str:
        """The rows above the page's number, or all of them, as lines."""
        if self.pages < 0:
            return "\n".join(self.rows)
        return "".join(f"{row}\n" for row in self.rows[: self.pages])

    @property
    def after(self) -> str:
        """The rows below the page's number, as lines."""
        return "".join(f"\n{row}" for row in self.rows[max(self.pages, 0) :])


@dataclass(frozen=True)
class Sheet:
    """One release as printed; `body` is HTML, the rest goes through autoescape."""

    title: str
    draft: str
    embargo: Markup
    header_start: tuple[Row, ...]
    header_middle: tuple[Row, ...]
    header_end: tuple[Row, ...]
    footer: tuple[Foot, Foot, Foot]
    logo: bool
    logo_type: str
    body: Markup
    contact: Markup
    notices: tuple[Notice, ...]


Body = Callable[[Package, Imprint, Inliner], Markup]
"""Makes the HTML of a release's text, without what stands around it."""


def sheet(
    package: Package,
    imprint: Imprint,
    make_body: Body | None = None,
    inliner: Inliner | None = None,
) -> Sheet:
    """Lay out a release for the templates; what cannot be shown becomes a notice.

    The body is the printed one, or made by `make_body` with `inliner`.
    """
    release, look = package.release, imprint.letterhead
    inliner = inliner or Inliner(values_of(release))
    logo_type = image_type(imprint.office.logo or b"")
    notices = inliner.notices
    if imprint.office.logo and not logo_type:
        notices.append(notice("writers-logo-unreadable", "warning"))
    body = (make_body or _body)(package, imprint, inliner)
    return Sheet(
        title=title(release, imprint),
        draft="" if release.issued else imprint.labels.draft,
        embargo=_embargo(imprint, inliner),
        header_start=_header(look.header.start, release, imprint),
        header_middle=_header(look.header.middle, release, imprint),
        header_end=_header(look.header.end, release, imprint),
        footer=_footer(look, imprint),
        logo=bool(logo_type),
        logo_type=logo_type,
        body=body,
        contact=_contact(release, imprint),
        notices=tuple(notices),
    )


ASIDES = {"rtl": "؛", "ltr": ";"}
"""What parts a caption from its photographer, by the direction of the release."""


def direction(release: Release) -> Literal["rtl", "ltr"]:
    """Which way a release's own text runs, as HTML's `dir` says it."""
    return "ltr" if release.meta.language == "en" else "rtl"


def title(release: Release, imprint: Imprint) -> str:
    """The title for a file's metadata; a draft says so first."""
    words = plain(release.headline).strip() or imprint.office.name or release.id
    return words if release.issued else f"{imprint.labels.draft}: {words}"


def code(release: Release) -> str:
    """The news code as printed: in the release's digits when it is a number."""
    found = release.stamp.code if release.stamp else ""
    return digits(release, found) if latin_digits(found).isdigit() else found


def digits(release: Release, number: str) -> str:
    """A number in the digits of the release's language."""
    return persian_digits(number) if direction(release) == "rtl" else number


def running_code(release: Release, imprint: Imprint) -> str:
    """The code with its label and revision, as plain text for the head of a page."""
    found = code(release)
    if found and not found.isdigit():
        found = f"{LRI}{found}{PDI}"
    shown = Markup.escape(found or imprint.labels.no_code)
    line = _labelled(imprint.labels.code, shown + _revision(release, imprint))
    return line.unescape()


def media_name(source: str) -> str:
    """The media name behind a picture's address; empty for anything else."""
    return source.removeprefix(_MEDIA) if source.startswith(_MEDIA) else ""


def _labelled(label: str, value: Markup | str) -> Markup:
    return Markup("{}: {}").format(label.rstrip(": "), value)


def _directed(text: str) -> Markup:
    return Inliner({}).html((text,))


def _header(
    fields: Iterable[HeaderField], release: Release, imprint: Imprint
) -> tuple[Row, ...]:
    rows = (Row(name, _header_field(name, release, imprint)) for name in fields)
    return tuple(row for row in rows if row.words)


def _header_field(name: HeaderField, release: Release, imprint: Imprint) -> Markup:
    labels = imprint.labels
    if name == "date":
        return _labelled(labels.date, imprint.date_numeric)
    if name == "code":
        found = code(release)
        shown = ltr(found) if found else Markup("{}").format(labels.no_code)
        return _labelled(labels.code, shown + _revision(release, imprint))
    return _directed(office_value(imprint.office, name))


def _revision(release: Release, imprint: Imprint) -> Markup:
    number = release.stamp.revision if release.stamp else 1
    if release.correction:
        number = release.correction.revision
    if number < 2:
        return Markup("")
    words = f"{imprint.labels.revision} {digits(release, str(number))}"
    return Markup(" ({})").format(words)


def _footer(look: Letterhead, imprint: Imprint) -> tuple[Foot, Foot, Foot]:
    start, middle, end = (_foot(place, imprint) for place in look.footer.places)
    return start, middle, end


def _foot(place: Iterable[FooterField], imprint: Imprint) -> Foot:
    rows: list[str] = []
    pages = -1
    for name in place:
        if name == "pages":
            pages = len(rows)
        elif shown := office_value(imprint.office, name):
            rows.append(shown)
    return Foot(tuple(rows), pages)


def office_value(office: Office, name: str) -> str:
    """What the office says in this field; what runs left to right is isolated."""
    value = str(getattr(office, name)).strip()
    return f"{LRI}{value}{PDI}" if value and name in _LATIN_FIELDS else value


def _embargo(imprint: Imprint, inliner: Inliner) -> Markup:
    if not imprint.embargo:
        return Markup("")
    return _labelled(imprint.labels.embargo_until, inliner.html((imprint.embargo,)))


def _contact(release: Release, imprint: Imprint) -> Markup:
    contact = release.meta.contact
    values = [Markup("{}").format(contact.name)] if contact.name else []
    values += [ltr(value) for value in (contact.phone, contact.email) if value]
    if not values:
        return Markup("")
    return _labelled(imprint.labels.contact, Markup(" · ").join(values))


def _tree(items: tuple[ListItem, ...], inliner: Inliner, level: int = 0) -> list[Item]:
    made: list[Item] = []
    at = 0
    while at < len(items):
        end = at + 1
        while end < len(items) and items[end].level > level:
            end += 1
        inner = tuple(_tree(items[at + 1 : end], inliner, level + 1))
        made.append(Item(inliner.html(items[at].text), inner))
        at = end
    return made


def _picture(photo: Photo, package: Package, inliner: Inliner) -> Picture | None:
    data = shown(photo, package.media)
    if data is None:
        what = notice("writers-media-missing", "warning", media=photo.media)
        inliner.notices.append(what)
        return None
    width, height = pixel_size(data)
    if not width:
        what = notice("writers-photo-unreadable", "warning", media=photo.media)
        inliner.notices.append(what)
        return None
    alt = photo.alt or plain(photo.caption) or plain(package.release.headline)
    caption = inliner.html(photo.caption)
    source, by = _MEDIA + name_of(photo), credit(photo)
    return Picture(source, alt or "—", width, height, caption, by, photo.width)


def _repeatable(table: Table) -> bool:
    """Whether the head row is short enough to stand on every page of the table."""
    return sum(len(plain(cell)) for row in table.rows[:1] for cell in row) <= _LONG_HEAD


def _narrowest(table: Table) -> float:
    """About how narrow the table can be with no word broken, in millimetres."""
    columns = zip_longest(*table.rows, fillvalue=())
    return sum(_CELL + _LETTER * max(map(_longest, column)) for column in columns)


def _longest(cell: Text) -> int:
    return max(map(len, plain(cell).split()), default=0)


def _block(block: BodyBlock, package: Package, inliner: Inliner) -> dict[str, object]:
    made: dict[str, object] = {"kind": type(block).__name__.lower(), "id": block.id}
    html = inliner.html
    if isinstance(block, ListBlock):
        tag = "ol" if block.ordered else "ul"
        items = _tree(block.items, inliner)
        return made | {"items": items, "tag": tag, "numbering": block.numbering}
    if isinstance(block, Photo):
        return made | {"picture": _picture(block, package, inliner)}
    if isinstance(block, Table):
        caption = html(block.caption)
        rows = [[html(cell) for cell in row] for row in block.rows]
        head = 1 if block.header and _repeatable(block) else 0
        return made | {
            "head": rows[:head],
            "rows": rows[head:],
            "header_column": block.header_column,
            "narrowest": _narrowest(block),
            "caption": caption,
        }
    if isinstance(block, Quote):
        return made | {"text": html(block.text), "speaker": html(block.speaker)}
    if isinstance(block, Intertitle):
        return made | {"text": html(block.text)}
    return made | {"text": html(block.text), "role": block.role}


def parts_of(package: Package, inliner: Inliner) -> dict[str, Any]:
    """A release's text as values for a template: its parts as HTML, then its blocks.

    `opening` are the blocks before the kicker (a basmala), `blocks` the others.
    """
    release = package.release
    made: dict[str, Any] = {name: inliner.html(release.part(name)) for name in PARTS}
    blocks = [_block(block, package, inliner) for block in release.body]
    first = next((n for n, b in enumerate(blocks) if b.get("role") != "basmala"), 0)
    return made | {"opening": blocks[:first], "blocks": blocks[first:]}


def _body(package: Package, imprint: Imprint, inliner: Inliner) -> Markup:
    look = imprint.letterhead
    return Markup(
        template(look.layout, "body.html.j2").render(
            parts_of(package, inliner),
            room=look.text_width,
            photo_by=imprint.labels.photo_by.rstrip(": "),
            aside=ASIDES[direction(package.release)],
        )
    )


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Where templates are made: everything put into one is escaped."""
    return Environment(
        loader=BaseLoader(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=16)
def template(layout: str, name: str) -> Template:
    """A template of a layout's folder; everything put into it is escaped."""
    return environment().from_string(letterhead.part(layout, name))


@lru_cache(maxsize=16)
def stylesheet(look: Letterhead, name: str, way: str = "rtl") -> str:
    """A style sheet of the letterhead with its numbers and colours filled in.

    `way` is the direction of the releases that it is for, where it makes a difference.
    """
    values = {"look": look, "c": look.colours, "s": look.sizes, "way": way}
    return template(look.layout, name).render(values).strip() + "\n"
