"""The pictures of one file: photos and logo by address, line drawings for the cache."""

from __future__ import annotations

from typing import Any

from pressdesk.document.package import Package
from pressdesk.writers.image_kind import image_type
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.pdf.fetcher import SQUARE, WATERMARK, Fetcher, fetcher
from pressdesk.writers.pdf.frame import FRAME, frame
from pressdesk.writers.pdf.page import Page
from pressdesk.writers.pdf.photos import printable, room_of
from pressdesk.writers.pdf.press import press
from pressdesk.writers.pdf.watermark import watermark
from pressdesk.writers.sheet import LOGO, SCHEME
from pressdesk.writers.shown import pictures_of

_SVG = "image/svg+xml"


def pictures(package: Package, imprint: Imprint, page: Page) -> Fetcher:
    """What the engine may load for this page beside the shipped fonts."""
    look = imprint.letterhead
    known: dict[str, tuple[bytes, str]] = {}
    for name, shown in pictures_of(package):
        data = printable(shown, room_of(look))
        known[f"{SCHEME}:media/{name}"] = (data, image_type(data))
    if page.shown.logo and imprint.office.logo:
        known[LOGO] = _logo(imprint.office.logo, page.shown.logo_type, look)
    if look.frame != "none":
        known[FRAME] = (frame(look), _SVG)
    return fetcher(known)


def drawings(page: Page, look: Letterhead) -> dict[str, Any]:
    """The pictures of lines alone, for the engine's cache of images."""
    known: dict[str, Any] = {}
    if page.seal:
        known[SQUARE] = page.seal.square
    if page.marks:
        kept = press(look)
        known[WATERMARK] = watermark(page.marks, look, kept.css, kept.fonts)
    return known


def _logo(data: bytes, kind: str, look: Letterhead) -> tuple[bytes, str]:
    if kind == _SVG:
        return data, kind
    made = printable(data, (look.logo.max_width, look.logo.height))
    return made, image_type(made)
