"""PDF by WeasyPrint: the only door to it. One file is PDF/A-3a and PDF/UA-1.

Fonts and parsed style sheets are shared between exports, which WeasyPrint allows for
one thread at a time; a lock keeps it so. Nothing is loaded from outside the package.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from pressdesk.document.layout import LayoutMap
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.pdf import attachments
from pressdesk.writers.pdf.collecting import rarely
from pressdesk.writers.pdf.edition import PLAIN, Edition
from pressdesk.writers.pdf.metadata import VARIANT, declare_colours, describe
from pressdesk.writers.pdf.packing import pack
from pressdesk.writers.pdf.page import page
from pressdesk.writers.pdf.pictures import drawings, pictures
from pressdesk.writers.pdf.press import engine, press, styles
from pressdesk.writers.pdf.shared_styles import styles_shared
from pressdesk.writers.pdf.source import source
from pressdesk.writers.pdf.structure import name_notes, notes_tagged
from pressdesk.writers.pdf.text_layer import TextLayer, supported
from pressdesk.writers.pdf.tracer import Tracer
from pressdesk.writers.pdf.units import units
from pressdesk.writers.sheet import direction

_LOCK = RLock()


def write_pdf(package: Package, imprint: Imprint) -> Written:
    """The release as a tagged PDF with its public form and layout map embedded."""
    return write_pdf_with_layout(package, imprint)[0]


def write_pdf_with_layout(
    package: Package, imprint: Imprint, edition: Edition = PLAIN
) -> tuple[Written, LayoutMap]:
    """The same with the layout map as a value, as the file carries it."""
    with _LOCK, rarely():
        engine()
        return _write(package, imprint, edition)


def page_html(package: Package, imprint: Imprint) -> str:
    """The page that is printed, before it is laid out; its style is `page.css.j2`."""
    return page(package, imprint, PLAIN).html


def _write(
    package: Package, imprint: Imprint, edition: Edition
) -> tuple[Written, LayoutMap]:
    look, way = imprint.letterhead, direction(package.release)
    made = page(package, imprint, edition)
    html = source(made.html, pictures(package, imprint, made))
    with styles_shared():
        document = html.render(
            font_config=press(look, way).fonts,
            stylesheets=styles(look, way, edition.style, marked=bool(made.marks)),
            cache=drawings(made, look),
        )
    root = html.etree_element
    tracer = Tracer(units(root, package.release), root, edition.over)
    data, lost = _painted(document, tracer, package, imprint, edition)
    return Written(data, (*made.shown.notices, *lost)), tracer.made


def _painted(
    document: Any, tracer: Tracer, package: Package, imprint: Imprint, edition: Edition
) -> tuple[bytes, tuple[Notice, ...]]:
    describe(document, package.release)
    intent = declare_colours(document)
    files = [attachments.source(package.release, imprint.instant)]
    layer = TextLayer(tracer)
    if supported():
        tracer.follow(document.pages)
        files.append(attachments.layout_map(lambda: tracer.made, imprint.instant))
    files += (attachments.further(*each, imprint.instant) for each in edition.files)
    with _cures(layer):
        data: bytes = document.write_pdf(
            pdf_variant=VARIANT,
            output_intent=intent,
            attachments=files,
            custom_metadata=True,
            finisher=_finish,
        )
    return data, (*_text_layer_notice(), *_lost(layer))


@contextmanager
def _cures(layer: TextLayer) -> Iterator[None]:
    """What the engine lacks, where its inner functions are known."""
    if supported():
        with layer.installed(), notes_tagged():
            yield
    else:
        yield


def _finish(_document: Any, pdf: Any) -> None:
    name_notes(pdf)
    pack(pdf)


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
