"""PDF by WeasyPrint: the only door to it. One file is PDF/A-3a and PDF/UA-1.

Fonts and parsed style sheets are shared between exports, which WeasyPrint allows for
one thread at a time; a lock keeps it so. Nothing is loaded from outside the package.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from contextlib import nullcontext
from threading import RLock
from typing import Any

from pressdesk.document.layout import LayoutMap
from pressdesk.document.nodes import Photo, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.pdf import attachments
from pressdesk.writers.pdf.fetcher import WATERMARK, Fetcher, fetcher
from pressdesk.writers.pdf.metadata import VARIANT, declare_accessible, declare_colours
from pressdesk.writers.pdf.press import Press, engine, press
from pressdesk.writers.pdf.text_layer import TextLayer, supported
from pressdesk.writers.pdf.tracer import Tracer
from pressdesk.writers.pdf.units import units
from pressdesk.writers.pdf.watermark import watermark
from pressdesk.writers.sheet import (
    LOGO,
    SCHEME,
    Sheet,
    image_type,
    running_code,
    sheet,
    template,
)

GENERATOR = "Pressdesk"
_LOCK = RLock()


def write_pdf(package: Package, imprint: Imprint) -> Written:
    """The release as a tagged PDF with its public form and layout map embedded."""
    return write_pdf_with_layout(package, imprint)[0]


def write_pdf_with_layout(
    package: Package, imprint: Imprint
) -> tuple[Written, LayoutMap]:
    """The same with the layout map as a value, as the file carries it."""
    with _LOCK:
        engine()
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


def _write(package: Package, imprint: Imprint) -> tuple[Written, LayoutMap]:
    from weasyprint import HTML

    pressed = press(imprint.letterhead)
    shown = sheet(package, imprint)
    styles = [pressed.css, pressed.ground] if shown.draft else [pressed.css]
    page = HTML(
        string=_html(package, imprint, shown),
        url_fetcher=_pictures(package, imprint, shown, pressed),
    )
    document = page.render(font_config=pressed.fonts, stylesheets=styles)
    root = page.etree_element
    tracer = Tracer(units(root, package.release), root)
    data, lost = _painted(document, tracer, package, imprint)
    return Written(data, (*shown.notices, *lost)), tracer.made


def _painted(
    document: Any, tracer: Tracer, package: Package, imprint: Imprint
) -> tuple[bytes, tuple[Notice, ...]]:
    declare_accessible(document)
    intent = declare_colours(document)
    files = [attachments.source(package.release, imprint.instant)]
    layer = TextLayer(tracer)
    if supported():
        tracer.follow(document.pages)
        files.append(attachments.layout_map(lambda: tracer.made, imprint.instant))
    with layer.installed() if supported() else nullcontext():
        data: bytes = document.write_pdf(
            pdf_variant=VARIANT, output_intent=intent, attachments=files
        )
    return data, (*_text_layer_notice(), *_lost(layer))


def _lost(layer: TextLayer) -> tuple[Notice, ...]:
    if not layer.unknown:
        return ()
    lost = " ".join(layer.unknown)
    return (notice("writers-glyphs-missing", "warning", characters=lost),)


def _text_layer_notice() -> tuple[Notice, ...]:
    if supported():
        return ()
    import weasyprint

    version = str(weasyprint.__version__)
    return (notice("writers-pdf-text-layer-stock", "warning", version=version),)


def _pictures(
    package: Package, imprint: Imprint, shown: Sheet, pressed: Press
) -> Fetcher:
    known: dict[str, tuple[bytes, str]] = {}
    for block in package.release.body:
        if isinstance(block, Photo) and block.media in package.media:
            data = package.media[block.media]
            known[f"{SCHEME}:media/{block.media}"] = (data, image_type(data))
    if shown.logo and imprint.office.logo:
        known[LOGO] = (imprint.office.logo, shown.logo_type)
    if shown.draft:
        drawn = watermark(shown.draft, imprint.letterhead, pressed.css, pressed.fonts)
        known[WATERMARK] = (drawn, "image/svg+xml")
    return fetcher(known)
