"""A selection for other programs: clean HTML with its direction, and plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from pressdesk.document.nodes import PARTS, PartName, Release, new_id, plain
from pressdesk.document.package import Package
from pressdesk.readers.clipboard import Pasted, read_clipboard
from pressdesk.readers.decode import decode
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.imprint import imprint_of
from pressdesk.writers import article
from pressdesk.writers.form_text import GAP, FormText

_BLOCKS = re.compile(r"<(p|h1|h2|ul|ol|li|blockquote|caption)(?=[ >])")
_TABLE = re.compile(r"<table(?=[ >])")
_FRAME = '<table border="1" cellspacing="0" cellpadding="4" width="100%"'
_SIDES = {"rtl": "right", "ltr": "left"}
_TAGS: dict[PartName, str] = {"headline": "h1"}


@dataclass(frozen=True)
class Copied:
    """The same text twice."""

    html: str
    plain: str


def copied(desk: Desk, release: Release) -> Copied:
    """Parts and body as whole paragraphs; photos stay behind.

    Each block says its direction itself, and its side: Word and the editors of sites
    take over paragraphs one by one, and LibreOffice sets by `dir` alone at the left.
    """
    package = Package(release)
    head = [_part(release, name, package) for name in PARTS[:-1]]
    body, _notices = article.fragment(package, imprint_of(desk, release))
    html = "\n".join(filter(None, (*head, body.strip())))  # the end mark is in it
    way = _way(release)
    html = _TABLE.sub(f'{_FRAME} dir="{way}"', html)
    look = f"direction:{way};text-align:{_SIDES[way]}"
    html = _BLOCKS.sub(rf'<\1 dir="{way}" style="{look}"', html)
    return Copied(f'<div dir="{way}">{html}</div>', _plain(release))


def copied_words(release: Release) -> Copied:
    """A piece of one paragraph, the release's lead: it runs on where it is pasted."""
    line = article.line(release.lead, Package(release))
    said = plain(release.lead)
    return Copied(f'<span dir="{_way(release)}">{line or escape(said)}</span>', said)


def cleaned(desk: Desk, data: bytes, *, html: bool) -> tuple[Copied, Pasted]:
    """What the page would take of a clipboard's `data`, as it would give it on."""
    text = "" if html else decode(data)[0]
    pasted = read_clipboard(data if html else b"", text)
    return copied(desk, Release(new_id(), body=pasted.blocks)), pasted


def _way(release: Release) -> str:
    return "ltr" if release.meta.language == "en" else "rtl"


def _part(release: Release, name: PartName, package: Package) -> str:
    line = article.line(release.part(name), package)
    tag = Markup(_TAGS.get(name, "p"))
    return str(Markup("<{0}>{1}</{0}>").format(tag, line)) if line else ""


def _plain(release: Release) -> str:
    text = FormText(release)
    head = [text.text(release.part(name)) for name in PARTS[:-1]]
    body = text.body()
    end = text.text(release.end_mark)
    return GAP.join(filter(None, (*head, body, end, text.footnotes())))
