"""What an issued release ends with: the code square and its words.

It is furniture of the page: paragraphs of the style «Verification», which a reader of
the file leaves out. `closing` says where they stand.
"""

from __future__ import annotations

from pressdesk.document.nodes import Release, Span, Text
from pressdesk.writers import qr
from pressdesk.writers.docx import photos
from pressdesk.writers.docx.closing import STYLE
from pressdesk.writers.docx.runs import Hand
from pressdesk.writers.docx.way import Way
from pressdesk.writers.docx.words import glued, labelled
from pressdesk.writers.imprint import Imprint

_SIDE_MM = 21.0
_DRAWING = 1002  # unique beside the photos and the logo


def square(release: Release, imprint: Imprint) -> photos.Picture | None:
    """The code square of an issued release, or None."""
    text = qr.qr_text(release, imprint)
    return photos.picture(qr.qr_png(text)) if text else None


def verification(release: Release, imprint: Imprint, hand: Hand, relation: str) -> str:
    """Its paragraphs; `relation` names the square's picture."""
    alt = " · ".join(qr.qr_text(release, imprint).splitlines())
    drawn = photos.drawing(relation, _DRAWING, (_SIDE_MM, _SIDE_MM), alt, "QR")
    way = hand.way
    lines = (way.run(drawn), *map(hand.write, _rows(release, imprint, way)))
    return "".join(way.paragraph(STYLE, line) for line in lines)


def _rows(release: Release, imprint: Imprint, way: Way) -> tuple[Text, Text]:
    labels, date = imprint.labels, imprint.date_numeric
    found = release.stamp.code if release.stamp else ""
    code = way.digits(found) if found.isdigit() else Span(found, ltr=True)
    short = Span(qr.short_fingerprint(release), ltr=True)
    return (
        (glued(labelled(labels.code, "")), code, f" · {date}"),
        (glued(labelled(labels.fingerprint, "")), short),
    )
