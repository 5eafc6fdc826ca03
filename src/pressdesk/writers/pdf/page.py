"""The printed page as HTML, before the engine lays it out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from unicodedata import bidirectional

from markupsafe import Markup

from pressdesk.document.form import values_of
from pressdesk.document.nodes import Release, plain
from pressdesk.document.package import Package
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.markup import Inliner
from pressdesk.writers.pdf.edition import Edition
from pressdesk.writers.pdf.metadata import language
from pressdesk.writers.pdf.seal import Seal, seal
from pressdesk.writers.pdf.units import NOTE
from pressdesk.writers.sheet import Sheet, direction, running_code, sheet, template

GENERATOR = "Pressdesk"
_RIGHT_TO_LEFT = frozenset(("R", "AL"))


@dataclass(frozen=True)
class Page:
    """A page's HTML with what is drawn beside it; `marks` are the watermark's lines."""

    html: str
    shown: Sheet
    seal: Seal | None
    marks: tuple[str, ...]


def page(package: Package, imprint: Imprint, edition: Edition) -> Page:
    """Lay out a release for the engine; its style is `page.css.j2`."""
    release = package.release
    way = direction(release)
    inliner = Inliner(values_of(release), note=partial(_note, way))
    shown = sheet(package, imprint, edition.body, inliner)
    sealed = seal(release, imprint)
    html = template(imprint.letterhead.layout, edition.page).render(
        edition.values,
        sheet=shown,
        seal=sealed,
        look=imprint.letterhead,
        office=imprint.office,
        direction=way,
        instant=imprint.instant,
        running=running_code(release, imprint),
        page_label=imprint.labels.page,
        of_label=imprint.labels.of,
        **_about(release, imprint),
    )
    return Page(str(html), shown, sealed, (*edition.marks, *_marks(shown, imprint)))


def _about(release: Release, imprint: Imprint) -> dict[str, str]:
    """What the engine puts into the file's metadata."""
    return {
        "language": language(release),
        "author": imprint.office.name,
        "description": plain(release.lead),
        "keywords": ", ".join(release.meta.tags),
        "generator": GENERATOR,
    }


def _note(way: str, words: str) -> Markup:
    """A footnote where its mark stands; the style sheet moves it to the foot."""
    inner = Inliner({}).html((words,))
    if not any(bidirectional(char) in _RIGHT_TO_LEFT for char in words):
        inner = Markup('<bdi dir="ltr">{}</bdi>').format(inner)
    return Markup('<{0} class="note" dir="{1}">{2}</{0}>').format(
        Markup(NOTE), way, inner
    )


def _marks(shown: Sheet, imprint: Imprint) -> tuple[str, ...]:
    until = f"{imprint.labels.embargo_until.rstrip(': ')} {imprint.embargo}"
    lines = (shown.draft, until if imprint.embargo else "")
    return tuple(line for line in lines if line)
