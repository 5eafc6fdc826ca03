"""The Word file: own styles, own fonts, right to left throughout.

The parts are written as text and checked as parts by the tests; python-docx carries
the package and its relations. The format is ECMA-376, transitional; where Word and
LibreOffice differ, the form that both draw right is taken.
"""

from __future__ import annotations

from pressdesk.document.form import all_texts, values_of
from pressdesk.document.nodes import Release
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.writers.docx import markup, photos, properties
from pressdesk.writers.docx.body import Body
from pressdesk.writers.docx.fonts import font_table_xml
from pressdesk.writers.docx.numbering import numbering_xml
from pressdesk.writers.docx.page import Page, logo_drawing
from pressdesk.writers.docx.parts import Bundle
from pressdesk.writers.docx.runs import Hand, safe_link, written_link
from pressdesk.writers.docx.styles import styles_xml
from pressdesk.writers.docx.theme import theme_xml
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.letterhead import Letterhead

_DOCUMENT = "/word/document.xml"
_FIRST, _RUNNING = "/word/header1.xml", "/word/header2.xml"
_FOOTER = "/word/footer1.xml"


def write_docx(package: Package, imprint: Imprint) -> Written:
    """The release as a Word file; notices say what could not be carried over.

    The text of the runs is the release's own, but for LRM marks around left-to-right
    runs. The same package and imprint give the same bytes.
    """
    release, look = package.release, imprint.letterhead
    bundle = Bundle()
    hand = Hand(
        values_of(release), lambda url: bundle.link(_DOCUMENT, written_link(url))
    )
    first = bundle.relate(_DOCUMENT, _FIRST, "header")
    running = bundle.relate(_DOCUMENT, _RUNNING, "header")
    footer = bundle.relate(_DOCUMENT, _FOOTER, "footer")
    body = Body(
        look,
        imprint,
        package.media,
        hand,
        lambda found: bundle.picture(_DOCUMENT, found),
    )
    content = body.write(release)
    page = Page(look, imprint, Hand({}, None))
    logo, logo_width, logo_notices = _logo(bundle, page)
    bundle.fill(
        _DOCUMENT,
        f"{markup.DECLARATION}<w:document {markup.NAMESPACES}><w:body>{content}"
        f"{page.section(first, running, footer)}</w:body></w:document>",
    )
    bundle.fill(_FIRST, page.first_header_xml(release, logo, logo_width))
    bundle.fill(_RUNNING, page.running_header_xml(release))
    bundle.fill(_FOOTER, page.footer_xml())
    _surroundings(bundle, release, imprint, look, body.numbered_lists)
    notices = (*_lost(release), *body.notices, *logo_notices)
    return Written(bundle.packed(), notices)


def _surroundings(
    bundle: Bundle,
    release: Release,
    imprint: Imprint,
    look: Letterhead,
    numbered_lists: int,
) -> None:
    """Everything beside the text: styles, lists, fonts, settings, properties."""
    for name, relation in (
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("theme/theme1", "theme"),
    ):
        bundle.relate(_DOCUMENT, f"/word/{name}.xml", relation)
    bundle.fill("/word/theme/theme1.xml", theme_xml(look))
    bundle.fill("/word/styles.xml", styles_xml(look))
    bundle.fill("/word/numbering.xml", numbering_xml(look.font, numbered_lists))
    bundle.fill("/word/settings.xml", properties.settings_xml())
    bundle.fill("/word/fontTable.xml", font_table_xml(bundle.fonts()))
    bundle.fill("/docProps/core.xml", properties.core_xml(release, imprint))
    bundle.fill("/docProps/custom.xml", properties.custom_xml(release, imprint))
    bundle.fill("/docProps/app.xml", properties.app_xml(imprint))


def _logo(bundle: Bundle, page: Page) -> tuple[str, float, tuple[Notice, ...]]:
    """The logo's drawing, its column's width, and a notice where it cannot stand."""
    data = page.imprint.office.logo
    if not data:
        return "", 0, ()
    found = photos.picture(data)
    if found is None:
        return "", 0, (notice("docx-logo-left-out", "warning"),)
    relation = bundle.picture(_FIRST, found)
    drawn, width = logo_drawing(page.look, found, relation, page.imprint.office.name)
    return drawn, width, ()


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
