"""What an issued release ends with: the code square and its words, at the end side.

It stands in a frame that the last lines flow around. It is furniture of the page:
paragraphs of the style «Verification», which a reader of the file leaves out.
"""

from __future__ import annotations

from pressdesk.document.nodes import Release, Span, Text
from pressdesk.writers import qr
from pressdesk.writers.docx import photos
from pressdesk.writers.docx.markup import twips
from pressdesk.writers.docx.runs import Hand
from pressdesk.writers.docx.way import Way
from pressdesk.writers.imprint import Imprint

_STYLE = "Verification"
_SIDE_MM, _WIDTH_MM, _GAP_MM = 21.0, 52.0, 4.0
_DRAWING = 1002  # unique beside the photos and the logo


def square(release: Release, imprint: Imprint) -> photos.Picture | None:
    """The code square of an issued release, or None."""
    text = qr.qr_text(release, imprint)
    return photos.picture(qr.qr_png(text)) if text else None


def verification(release: Release, imprint: Imprint, hand: Hand, relation: str) -> str:
    """The paragraphs of the frame; `relation` names the square's picture.

    The paragraph that follows them is the one that the frame stands beside.
    """
    alt = " · ".join(qr.qr_text(release, imprint).splitlines())
    drawn = photos.drawing(relation, _DRAWING, (_SIDE_MM, _SIDE_MM), alt, "QR")
    way = hand.way
    lines = (way.run(drawn), *map(hand.write, _rows(release, imprint, way)))
    frame = (
        f'<w:keepNext/><w:framePr w:w="{twips(_WIDTH_MM)}" '
        f'w:hSpace="{twips(_GAP_MM)}" w:wrap="around" w:vAnchor="text" '
        f'w:hAnchor="margin" w:xAlign="{way.end}" w:y="1"/>'
    )
    return "".join(way.paragraph(_STYLE, line, frame) for line in lines)


def _rows(release: Release, imprint: Imprint, way: Way) -> tuple[Text, Text]:
    labels, date = imprint.labels, imprint.date_numeric
    found = release.stamp.code if release.stamp else ""
    code = way.digits(found) if found.isdigit() else Span(found, ltr=True)
    short = Span(qr.short_fingerprint(release), ltr=True)
    return (
        (f"{labels.code.rstrip(': ')}: ", code, f" · {date}"),
        (f"{labels.fingerprint.rstrip(': ')}: ", short),
    )
