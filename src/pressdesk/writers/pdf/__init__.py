"""PDF by WeasyPrint: the only door to it. One file is PDF/A-3a and PDF/UA-1.

Fonts and parsed style sheets are shared between exports, which WeasyPrint allows for
one thread at a time; a lock keeps it so. Nothing is loaded from outside the package.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

import atexit
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from threading import RLock
from typing import Any

import msgspec

from pressdesk.document.nodes import Photo, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.pdf.fetcher import WATERMARK, Fetcher, fetcher
from pressdesk.writers.pdf.metadata import VARIANT, declare_accessible, declare_colours
from pressdesk.writers.pdf.pango import pango_found
from pressdesk.writers.pdf.text_layer import TextLayer, supported
from pressdesk.writers.pdf.watermark import forget, watermark
from pressdesk.writers.public import public_form
from pressdesk.writers.sheet import (
    LOGO,
    SCHEME,
    Sheet,
    image_type,
    running_code,
    sheet,
    stylesheet,
    template,
)

GENERATOR = "Pressdesk"
SOURCE_NAME = "release.json"
_LOCK = RLock()


@dataclass(frozen=True)
class _Press:
    """Fonts and parsed style sheets of a letterhead, kept between exports."""

    fonts: Any
    css: Any
    draft_css: Any


@lru_cache(maxsize=1)
def _engine() -> None:
    """Load the engine for the first time, with Pango in reach."""
    with pango_found():
        import weasyprint  # noqa: F401


@lru_cache(maxsize=4)
def _press(look: Letterhead) -> _Press:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    atexit.register(_close)
    fonts = FontConfiguration()
    parts: dict[str, Any] = {"font_config": fonts, "url_fetcher": fetcher({})}
    css = CSS(string=stylesheet(look, "page.css.j2"), **parts)
    ground = f'@page {{ background: url("{WATERMARK}") 0 0 / 100% no-repeat }}'
    return _Press(fonts, css, CSS(string=ground, base_url=f"{SCHEME}:", **parts))


def _close() -> None:
    """Let the fonts go while their libraries are still there to be called."""
    forget()
    _press.cache_clear()


def write_pdf(package: Package, imprint: Imprint) -> Written:
    """The release as a tagged PDF with its public form embedded."""
    with _LOCK:
        _engine()
        return _write(package, imprint)


def page_html(package: Package, imprint: Imprint) -> str:
    """The page that is printed, before it is laid out; its style is `page.css.j2`."""
    return _html(package, imprint, sheet(package, imprint))


def _html(package: Package, imprint: Imprint, shown: Sheet) -> str:
    release = package.release
    made = template(imprint.letterhead.layout, "page.html.j2").render(
        sheet=shown,
        look=imprint.letterhead,
        office=imprint.office,
        language=release.meta.language,
        author=imprint.office.name,
        description=plain(release.lead),
        keywords=", ".join(release.meta.tags),
        generator=GENERATOR,
        instant=imprint.instant,
        running=running_code(release, imprint),
    )
    return str(made)


def _write(package: Package, imprint: Imprint) -> Written:
    from weasyprint import HTML

    look = imprint.letterhead
    press = _press(look)
    shown = sheet(package, imprint)
    styles = [press.css, press.draft_css] if shown.draft else [press.css]
    notices = [*shown.notices, *_text_layer_notice()]
    document = HTML(
        string=_html(package, imprint, shown),
        url_fetcher=_pictures(package, imprint, shown, press, look),
    ).render(font_config=press.fonts, stylesheets=styles)
    declare_accessible(document)
    intent = declare_colours(document)
    layer = TextLayer()
    with layer.installed() if supported() else nullcontext():
        data: bytes = document.write_pdf(
            pdf_variant=VARIANT,
            output_intent=intent,
            attachments=[_source(package, imprint)],
        )
    if layer.unknown:
        lost = " ".join(layer.unknown)
        notices.append(notice("writers-glyphs-missing", "warning", characters=lost))
    return Written(data, tuple(notices))


def _text_layer_notice() -> tuple[Notice, ...]:
    if supported():
        return ()
    import weasyprint

    version = str(weasyprint.__version__)
    return (notice("writers-pdf-text-layer-stock", "warning", version=version),)


def _pictures(
    package: Package, imprint: Imprint, shown: Sheet, press: _Press, look: Letterhead
) -> Fetcher:
    known: dict[str, tuple[bytes, str]] = {}
    for block in package.release.body:
        if isinstance(block, Photo) and block.media in package.media:
            data = package.media[block.media]
            known[f"{SCHEME}:media/{block.media}"] = (data, image_type(data))
    if shown.logo and imprint.office.logo:
        known[LOGO] = (imprint.office.logo, shown.logo_type)
    if shown.draft:
        drawn = watermark(shown.draft, look, press.css, press.fonts)
        known[WATERMARK] = (drawn, "image/svg+xml")
    return fetcher(known)


def _source(package: Package, imprint: Imprint) -> Any:
    """The release in its public form, the source that this PDF was made from."""
    from weasyprint import Attachment

    instant = datetime.fromisoformat(imprint.instant).astimezone(UTC)
    return Attachment(
        string=msgspec.json.encode(public_form(package.release)).decode(),
        name=SOURCE_NAME,
        description=SOURCE_NAME,
        created=instant,
        modified=instant,
        relationship="Source",
    )
