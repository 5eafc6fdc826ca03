"""Cards for social networks: PNG in two forms and two looks, made as small pages.

The PDF engine shapes and PDFium paints them, so they are the same with and without a
display, on every system.
"""

from __future__ import annotations

import io
import zlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from markupsafe import Markup

from pressdesk.document.form import values_of
from pressdesk.document.nodes import Photo, Release, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.writers.card.crop import cropped
from pressdesk.writers.card.fit import fitted
from pressdesk.writers.card.frame import FRAMES, Frame
from pressdesk.writers.card.page import Card, Logo, Words
from pressdesk.writers.image_kind import image_type
from pressdesk.writers.imprint import Extra, Imprint, Written
from pressdesk.writers.markup import Inliner
from pressdesk.writers.public import fingerprint
from pressdesk.writers.raster import painted
from pressdesk.writers.sheet import direction, running_code, title
from pressdesk.writers.shown import shown

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.PngImagePlugin import PngInfo

_PACKING = {"compress_level": 1, "compress_type": zlib.Z_RLE}
"""How zlib packs: its default makes cards a fifth smaller in three times the time,
level 3 is as large as this and takes a third longer (measured on photos)."""


def write_card(package: Package, imprint: Imprint) -> Written:
    """The release's cards; the first file is the wide one with the photo.

    They are packed beside one another, since Pillow lets go of Python meanwhile.
    """
    pdf, cards = cards_of(package, imprint)
    told = _told(cards[0].words, package.release, imprint)
    with ThreadPoolExecutor(len(cards)) as pool:
        pictures = painted(pdf, (card.ground() for card in cards))
        packed = [pool.submit(_png, picture, told) for picture in pictures]
    made = [
        Extra(ending(card.frame), data.result())
        for card, data in zip(cards, packed, strict=True)
    ]
    notices = _notices(package, cards[0])
    return Written(made[0].data, notices, tuple(made[1:]), made[0].ending)


def ending(frame: Frame) -> str:
    """What follows the release's name in the name of this card's file."""
    return f"-card-{frame.name}.png"


def cards_of(package: Package, imprint: Imprint) -> tuple[bytes, list[Card]]:
    """All cards with their headline's sizes found, and as PDF, a page each."""
    words, office = _words(package.release, imprint), imprint.office
    kind = image_type(office.logo or b"")
    logo = Logo(office.logo, kind) if office.logo and kind else None

    def begun(frame: Frame) -> Card:
        frame = frame.turned(direction(package.release))
        photo = _photo(package, frame)
        frame = frame if photo else frame.bare
        return Card(words, frame, imprint.letterhead, logo, photo)

    return fitted([begun(frame) for frame in FRAMES])


def _photo(package: Package, frame: Frame) -> Image | None:
    """The first photo of the release that can be shown so large."""
    for block in package.release.body:
        data = shown(block, package.media) if isinstance(block, Photo) else None
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


def _told(words: Words, release: Release, imprint: Imprint) -> PngInfo:
    """What a card says of itself to programs."""
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    about = {
        "Title": title(release, imprint),
        "Author": imprint.office.name,
        "Description": " · ".join((*words.notes, words.code)).strip(" ·"),
        "Source": fingerprint(release),
    }
    for name, text in about.items():
        if text:
            told.add_itxt(name, text, words.language)
    return told


def _png(picture: Image, told: PngInfo) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", pnginfo=told, **_PACKING)
    return out.getvalue()


def _notices(package: Package, card: Card) -> tuple[Notice, ...]:
    photos = [b.media for b in package.release.body if isinstance(b, Photo) and b.media]
    if not photos or card.photo:
        return ()
    return (notice("card-no-photo", "info", media=photos[0]),)
