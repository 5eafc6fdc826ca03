"""PDF by WeasyPrint: the only door to it. One file is PDF/A-3a and PDF/UA-1.

Fonts and parsed style sheets are shared between exports, which WeasyPrint allows for
one thread at a time; a lock keeps it so. Nothing is loaded from outside the package.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from contextlib import nullcontext
from threading import RLock
from typing import Any

from markupsafe import Markup

from pressdesk.document.form import values_of
from pressdesk.document.layout import LayoutMap
from pressdesk.document.nodes import Photo, Release, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.markup import Inliner
from pressdesk.writers.pdf import attachments
from pressdesk.writers.pdf.fetcher import SQUARE, WATERMARK, Fetcher, fetcher
from pressdesk.writers.pdf.metadata import (
    VARIANT,
    declare_colours,
    describe,
    language,
)
from pressdesk.writers.pdf.packing import pack
from pressdesk.writers.pdf.photos import printable, room_of
from pressdesk.writers.pdf.press import Press, engine, press
from pressdesk.writers.pdf.seal import Seal, seal
from pressdesk.writers.pdf.text_layer import TextLayer, supported
from pressdesk.writers.pdf.tracer import Tracer
from pressdesk.writers.pdf.units import NOTE, units
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
SVG = "image/svg+xml"
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
    release = package.release
    shown = _sheet(package, imprint)
    return _html(release, imprint, shown, seal(release, imprint))


def _sheet(package: Package, imprint: Imprint) -> Sheet:
    return sheet(
        package, imprint, None, Inliner(values_of(package.release), note=_note)
    )


def _note(words: str) -> Markup:
    """A footnote where its mark stands; the style sheet moves it to the foot."""
    inner = Inliner({}).html((words,))
    return Markup('<span class="{}" dir="rtl">{}</span>').format(NOTE, inner)


def _html(release: Release, imprint: Imprint, shown: Sheet, sealed: Seal | None) -> str:
    made = template(imprint.letterhead.layout, "page.html.j2").render(
        sheet=shown,
        look=imprint.letterhead,
        office=imprint.office,
        language=language(release),
        author=imprint.office.name,
        description=plain(release.lead),
        keywords=", ".join(release.meta.tags),
        generator=GENERATOR,
        instant=imprint.instant,
        running=running_code(release, imprint),
        seal=sealed,
    )
    return str(made)


def _write(package: Package, imprint: Imprint) -> tuple[Written, LayoutMap]:
    from weasyprint import HTML

    release = package.release
    pressed = press(imprint.letterhead)
    shown = _sheet(package, imprint)
    sealed = seal(release, imprint)
    drawn = _drawn(sealed, _marks(shown, imprint), imprint, pressed)
    page = HTML(
        string=_html(release, imprint, shown, sealed),
        url_fetcher=_pictures(package, imprint, shown),
    )
    document = page.render(
        font_config=pressed.fonts,
        stylesheets=[pressed.css, *([pressed.ground] if WATERMARK in drawn else [])],
        cache=drawn,
    )
    root = page.etree_element
    tracer = Tracer(units(root, release), root)
    data, lost = _painted(document, tracer, package, imprint)
    return Written(data, (*shown.notices, *lost)), tracer.made


def _marks(shown: Sheet, imprint: Imprint) -> tuple[str, ...]:
    """The lines of the watermark."""
    until = f"{imprint.labels.embargo_until.rstrip(': ')} {imprint.embargo}"
    lines = (shown.draft, until if imprint.embargo else "")
    return tuple(line for line in lines if line)


def _painted(
    document: Any, tracer: Tracer, package: Package, imprint: Imprint
) -> tuple[bytes, tuple[Notice, ...]]:
    describe(document, package.release)
    intent = declare_colours(document)
    files = [attachments.source(package.release, imprint.instant)]
    layer = TextLayer(tracer)
    if supported():
        tracer.follow(document.pages)
        files.append(attachments.layout_map(lambda: tracer.made, imprint.instant))
    with layer.installed() if supported() else nullcontext():
        data: bytes = document.write_pdf(
            pdf_variant=VARIANT,
            output_intent=intent,
            attachments=files,
            custom_metadata=True,
            finisher=pack,
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


def _logo(data: bytes, kind: str, look: Letterhead) -> tuple[bytes, str]:
    if kind == SVG:
        return data, kind
    made = printable(data, (look.logo.max_width, look.logo.height))
    return made, image_type(made)


def _drawn(
    sealed: Seal | None, marks: tuple[str, ...], imprint: Imprint, pressed: Press
) -> dict[str, Any]:
    """The pictures of lines alone, for the engine's cache of images."""
    known: dict[str, Any] = {}
    if sealed:
        known[SQUARE] = sealed.square
    if marks:
        look = imprint.letterhead
        known[WATERMARK] = watermark(marks, look, pressed.css, pressed.fonts)
    return known


def _pictures(package: Package, imprint: Imprint, shown: Sheet) -> Fetcher:
    known: dict[str, tuple[bytes, str]] = {}
    for block in package.release.body:
        if isinstance(block, Photo) and block.media in package.media:
            data = printable(package.media[block.media], room_of(imprint.letterhead))
            known[f"{SCHEME}:media/{block.media}"] = (data, image_type(data))
    if shown.logo and imprint.office.logo:
        known[LOGO] = _logo(imprint.office.logo, shown.logo_type, imprint.letterhead)
    return fetcher(known)
