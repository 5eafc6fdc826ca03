"""Cards for social networks: PNG in two forms and two looks, made as small pages.

The PDF engine shapes and PDFium paints them, so they are the same with and without a
display, on every system.
"""

from __future__ import annotations

import io

from markupsafe import Markup

from pressdesk.document.form import values_of
from pressdesk.document.nodes import Photo, Release, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.writers.card.crop import cropped
from pressdesk.writers.card.fit import fitted
from pressdesk.writers.card.frame import FRAMES, Frame
from pressdesk.writers.card.page import LOGO, PHOTO, Card, Words
from pressdesk.writers.imprint import Extra, Imprint, Written
from pressdesk.writers.markup import Inliner
from pressdesk.writers.public import fingerprint
from pressdesk.writers.raster import first_page
from pressdesk.writers.sheet import image_type, running_code, title

_EFFORT = 3
"""How hard zlib tries: its default makes cards 12 % smaller in twice the time,
`optimize` of Pillow 20 % smaller in twenty times."""


def write_card(package: Package, imprint: Imprint) -> Written:
    """The release's cards; the first file is the wide one with the photo."""
    cards = [card_of(package, imprint, frame) for frame in FRAMES]
    made = [
        Extra(ending(card.frame), _png(card, package.release, imprint))
        for card in cards
    ]
    notices = _notices(package, cards[0])
    return Written(made[0].data, notices, tuple(made[1:]), made[0].ending)


def ending(frame: Frame) -> str:
    """What follows the release's name in the name of this card's file."""
    return f"-card-{frame.name}.png"


def card_of(package: Package, imprint: Imprint, frame: Frame) -> Card:
    """One card with the size of its headline found."""
    words = _words(package.release, imprint)
    pictures: dict[str, tuple[bytes, str]] = {}
    photo = _photo(package, frame)
    if photo is not None:
        pictures[PHOTO] = (photo, "image/jpeg")
    else:
        frame = frame.bare
    logo = imprint.office.logo or b""
    kind = image_type(logo)
    if kind:
        pictures[LOGO] = (logo, kind)
    return fitted(Card(words, frame, imprint.letterhead, pictures))


def _photo(package: Package, frame: Frame) -> bytes | None:
    """The first photo of the release that can be shown so large."""
    for block in package.release.body:
        data = package.media.get(block.media) if isinstance(block, Photo) else None
        found = data and cropped(data, frame.photo_width, frame.photo_height)
        if found:
            return found
    return None


def _words(release: Release, imprint: Imprint) -> Words:
    html = Inliner(values_of(release)).html
    headline = plain(release.headline).strip()
    labels = imprint.labels
    until = imprint.embargo and f"{labels.embargo_until} {imprint.embargo}"
    return Words(
        headline=html(release.headline) if headline else Markup(""),
        plain=headline,
        kicker=html(release.kicker),
        notes=tuple(
            note for note in ("" if release.issued else labels.draft, until) if note
        ),
        date=imprint.date,
        code=running_code(release, imprint) if release.stamp else "",
        language=release.meta.language,
        office=imprint.office,
    )


def _png(card: Card, release: Release, imprint: Imprint) -> bytes:
    from PIL.PngImagePlugin import PngInfo

    pdf = card.drawn()
    told = PngInfo()
    about = {
        "Title": title(release, imprint),
        "Author": imprint.office.name,
        "Description": " · ".join((*card.words.notes, card.words.code)).strip(" ·"),
        "Source": fingerprint(release),
    }
    for name, text in about.items():
        if text:
            told.add_itxt(name, text, card.words.language)
    out = io.BytesIO()
    image = first_page(pdf, card.frame.width)
    image.save(out, "PNG", pnginfo=told, compress_level=_EFFORT)
    return out.getvalue()


def _notices(package: Package, card: Card) -> tuple[Notice, ...]:
    photos = [b.media for b in package.release.body if isinstance(b, Photo) and b.media]
    if not photos or PHOTO in card.pictures:
        return ()
    return (notice("card-no-photo", "info", media=photos[0]),)
