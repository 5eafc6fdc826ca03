"""What an issued release ends with: the code square and its words."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from pressdesk.document.nodes import Release
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.markup import ltr
from pressdesk.writers.pdf.shapes import Shapes, boxes
from pressdesk.writers.qr import qr_bars, qr_text, short_fingerprint
from pressdesk.writers.sheet import code


@dataclass(frozen=True)
class Seal:
    """`words` are what the square says, `rows` what stands under it."""

    square: Shapes
    words: str
    rows: tuple[Markup, ...]


def seal(release: Release, imprint: Imprint) -> Seal | None:
    """The seal of an issued release; None for a draft."""
    words = qr_text(release, imprint)
    if not words:
        return None
    labels = imprint.labels
    rows = (
        Markup("{}: {} · {}").format(
            labels.code.rstrip(": "), ltr(code(release)), imprint.date_numeric
        ),
        Markup("{}: {}").format(labels.fingerprint, ltr(short_fingerprint(release))),
    )
    return Seal(_square(words), " · ".join(words.splitlines()), rows)


def _square(words: str) -> Shapes:
    side, bars = qr_bars(words)
    drawn = boxes((left, top, length, 1) for left, top, length in bars)
    return Shapes(f"0 g {drawn}".encode(), side, side)
