"""The page around the article: head, letterhead, notices, what is known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from pressdesk.document.nodes import Photo, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.writers.article import inliner, page_article
from pressdesk.writers.html import linked, style
from pressdesk.writers.html.photos import Photos, Shot, column
from pressdesk.writers.html.style import Style
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.markup import Inliner, well_formed
from pressdesk.writers.public import fingerprint
from pressdesk.writers.sheet import SCHEME, Sheet, media_name, sheet, template
from pressdesk.writers.shown import name_of, pictures_of

_PHOTO = re.compile(
    r'<figure class="photo(?: w(\d+))?"[^>]*>'
    rf'<img src="({SCHEME}:[^"]+)".*?</figure>\n?',
    re.S,
)


@dataclass(frozen=True)
class Page:
    """A page and what could not be carried over to it."""

    html: str
    notices: tuple[Notice, ...]


@dataclass
class _Gallery:
    """The photos of the article, in order, by the name of what they show."""

    pictures: Mapping[str, bytes]
    photos: Photos
    shots: dict[str, Shot | None] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)

    def shown(self, article: Markup) -> Markup:
        """The article with real photos; one that nobody can read goes."""
        return Markup(_PHOTO.sub(self._figure, article))

    def _figure(self, match: re.Match[str]) -> str:
        share, source = int(match[1] or 100), match[2]
        media = media_name(source)
        if media not in self.shots:
            self.shots[media] = self.photos.take(self.pictures[media])
        shot = self.shots[media]
        if shot is None:
            what = notice("writers-photo-unreadable", "warning", media=media)
            self.notices.append(what)
            return ""
        tag = dict(shot.attributes)
        if "sizes" in tag:
            tag["sizes"] = column(share)
        made = (Markup('{}="{}"').format(*pair) for pair in tag.items())
        return match[0].replace(f'src="{source}"', Markup(" ").join(made))


def render(package: Package, imprint: Imprint, photos: Photos, look: Style) -> Page:
    """The whole page; `photos` takes the pictures, `look` is its style."""
    inline, notes = inliner(package)
    gallery = _Gallery(dict(pictures_of(package)), photos)

    def article(package: Package, imprint: Imprint, inline: Inliner) -> Markup:
        title = imprint.office.name or package.release.id
        made = page_article(package, imprint, inline, notes, title)
        return gallery.shown(made)

    shown = sheet(package, imprint, article, inline)
    office, release = imprint.office, package.release
    logo = office.logo if shown.logo and office.logo else b""
    address = photos.logo(logo, shown.logo_type) if logo else ""
    cover = _cover(package, gallery)
    when = linked.dates(release, imprint)
    file = "" if address.startswith("data:") else address
    known = linked.article(release, imprint, when, cover, file)
    data = linked.script(known)
    html = template(imprint.letterhead.layout, "web.html.j2").render(
        sheet=shown,
        look=imprint.letterhead,
        release=release,
        office=office,
        imprint=imprint,
        direction="ltr" if release.meta.language == "en" else "rtl",
        headline=plain(release.headline) or shown.title,
        description=plain(release.lead) or plain(release.subhead),
        cover=cover,
        when=when,
        page_url=linked.page_url(release),
        css=Markup(look.inline),
        sheet_file="" if look.inline else style.SHEET,
        data=data,
        policy=_policy(look, data),
        logo=address,
        fingerprint=fingerprint(release),
        footer=_footer(shown),
    )
    return Page(well_formed(html), (*shown.notices, *gallery.notices))


def _policy(look: Style, data: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            *look.policy,
            f"script-src '{style.digest(data)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _cover(package: Package, gallery: _Gallery) -> linked.Cover | None:
    """The first photo that has a file of its own, for previews of the page."""
    for block in package.release.body:
        if isinstance(block, Photo):
            shot = gallery.shots.get(name_of(block))
            if shot and shot.file:
                return linked.cover(package.release, block, shot)
    return None


def _footer(shown: Sheet) -> tuple[tuple[Markup, ...], ...]:
    """The footer's places with their rows; a web page has no page numbers."""
    places = (tuple(Inliner({}).html((r,)) for r in foot.rows) for foot in shown.footer)
    return tuple(rows for rows in places if rows)
