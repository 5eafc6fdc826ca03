"""The Word file: own styles, own fonts, one direction throughout, the release's.

The parts are written as text and checked as parts by the tests; python-docx carries
the package and its relations. The format is ECMA-376, transitional; where Word and
LibreOffice differ, the form that both draw right is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressdesk.document.form import all_texts, values_of
from pressdesk.document.nodes import Release, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.writers.docx import emoji, markup, photos, properties
from pressdesk.writers.docx.body import Body
from pressdesk.writers.docx.fonts import embedded, emojis, font_table_xml
from pressdesk.writers.docx.header import Logo
from pressdesk.writers.docx.notes import Footnotes
from pressdesk.writers.docx.numbering import Kind, numbering_xml
from pressdesk.writers.docx.page import Page, logo_drawing
from pressdesk.writers.docx.parts import Bundle
from pressdesk.writers.docx.runs import Hand, LinkTo, safe_link, written_link
from pressdesk.writers.docx.styles import styles_xml
from pressdesk.writers.docx.theme import theme_xml
from pressdesk.writers.docx.verification import square, verification
from pressdesk.writers.docx.way import Way, way_of
from pressdesk.writers.imprint import Imprint, Written

_DOCUMENT, _FOOTNOTES = "/word/document.xml", "/word/footnotes.xml"
_FIRST, _RUNNING = "/word/header1.xml", "/word/header2.xml"
_FOOTER = "/word/footer1.xml"


def write_docx(package: Package, imprint: Imprint) -> Written:
    """The release as a Word file; notices say what could not be carried over.

    The text of the runs is the release's own, but for LRM marks around left-to-right
    runs. The same package and imprint give the same bytes.
    """
    release, look = package.release, imprint.letterhead
    bundle, values = Bundle(), values_of(release)
    way = way_of(release)
    footnotes = Footnotes(Hand(look, values, way, _links(bundle, _FOOTNOTES)))
    links, place = _links(bundle, _DOCUMENT), footnotes.next_bookmark
    hand = Hand(look, values, way, links, footnotes.take, place)
    body = Body(
        look,
        imprint,
        package.media,
        hand,
        lambda found: bundle.picture(_DOCUMENT, found),
        place,
        plain(release.headline),
        _seal(bundle, hand, release, imprint),
    )
    content = body.write(release)
    page = Page(look, imprint, Hand(look, {}, way))
    signs = emoji.used(content + "".join(footnotes.texts))
    bundle.fill(
        _DOCUMENT,
        f"{markup.DECLARATION}<w:document {markup.NAMESPACES}><w:body>{content}"
        f"{_section(bundle, page)}</w:body></w:document>",
    )
    notices = (*body.notices, *_pages(bundle, page, release))
    if footnotes.texts:
        bundle.relate(_DOCUMENT, _FOOTNOTES, "footnotes")
        bundle.fill(_FOOTNOTES, footnotes.part())
    faces = (*embedded(look.font), *emojis(signs))
    table = font_table_xml(faces, bundle.fonts(faces))
    bundle.fill("/word/fontTable.xml", table)
    _surroundings(bundle, release, imprint, body.lists, way)
    settings = properties.settings_xml(footnotes=bool(footnotes.texts))
    bundle.fill("/word/settings.xml", settings)
    return Written(bundle.packed(), (*_lost(release), *notices))


def _links(bundle: Bundle, path: str) -> LinkTo:
    return lambda url: bundle.link(path, written_link(url))


def _section(bundle: Bundle, page: Page) -> str:
    """The section's properties, with header and footer related to the text."""
    first = bundle.relate(_DOCUMENT, _FIRST, "header")
    running = bundle.relate(_DOCUMENT, _RUNNING, "header")
    return page.section(first, running, bundle.relate(_DOCUMENT, _FOOTER, "footer"))


def _seal(bundle: Bundle, hand: Hand, release: Release, imprint: Imprint) -> str:
    found = square(release, imprint)
    if found is None:
        return ""
    return verification(release, imprint, hand, bundle.picture(_DOCUMENT, found))


def _pages(bundle: Bundle, page: Page, release: Release) -> tuple[Notice, ...]:
    """Header and footer."""
    logo, notices = _logo(bundle, page)
    bundle.fill(_FIRST, page.first_header_xml(release, logo))
    bundle.fill(_RUNNING, page.running_header_xml(release))
    bundle.fill(_FOOTER, page.footer_xml())
    return notices


def _surroundings(
    bundle: Bundle,
    release: Release,
    imprint: Imprint,
    lists: Sequence[Kind],
    way: Way,
) -> None:
    """Everything beside the text: styles, lists, fonts, settings, properties."""
    look = imprint.letterhead
    for name, relation in (
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("theme/theme1", "theme"),
    ):
        bundle.relate(_DOCUMENT, f"/word/{name}.xml", relation)
    bundle.fill("/word/theme/theme1.xml", theme_xml(look))
    bundle.fill("/word/styles.xml", styles_xml(look, way))
    bundle.fill("/word/numbering.xml", numbering_xml(look.font, lists, way))
    bundle.fill("/docProps/core.xml", properties.core_xml(release, imprint))
    bundle.fill("/docProps/custom.xml", properties.custom_xml(release, imprint))
    bundle.fill("/docProps/app.xml", properties.app_xml(imprint))


def _logo(bundle: Bundle, page: Page) -> tuple[Logo, tuple[Notice, ...]]:
    """The logo, and a notice where it cannot stand.

    A drawn logo goes in twice: as pixels, and as it is for newer Words.
    """
    office = page.imprint.office
    if not office.logo:
        return Logo(), ()
    found = photos.picture(office.logo_pixels or office.logo)
    if found is None:
        return Logo(), (notice("docx-logo-left-out", "warning"),)
    relation = bundle.picture(_FIRST, found)
    vector = ""
    if office.logo_pixels and _harmless(office.logo):
        vector = bundle.media(_FIRST, office.logo, "svg")
    return logo_drawing(page.look, found, relation, office.name, vector), ()


def _harmless(svg: bytes) -> bool:
    """Whether an SVG names nothing outside of itself and runs nothing."""
    small = svg.lower()
    plain_xml = (
        b"<!" not in small and b"<script" not in small and b"<?xml-" not in small
    )
    return plain_xml and not re.search(
        rb"href\s*=|url\s*\(\s*[^#)]|@import|\son\w+", small
    )


def _lost(release: Release) -> tuple[Notice, ...]:
    """What of the text the format cannot hold: unsafe links, impossible characters."""
    links: dict[str, None] = {}
    replaced = False
    for text in all_texts(release):
        for run in text:
            words = run if isinstance(run, str) else run.text
            replaced = replaced or markup.writable(words) != words
            if not isinstance(run, str) and run.link and not safe_link(run.link):
                links[run.link] = None
    found = [notice("docx-link-dropped", "warning", link=link) for link in links]
    if replaced:
        found.append(notice("docx-character-replaced", "warning"))
    return tuple(found)
