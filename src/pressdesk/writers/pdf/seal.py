"""What an issued release ends with: the code square and its words."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from pressdesk.document.nodes import Release
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.markup import ltr
from pressdesk.writers.qr import qr_svg, qr_text, short_fingerprint
from pressdesk.writers.sheet import code

_NAMESPACE = '<svg xmlns="http://www.w3.org/2000/svg" '


@dataclass(frozen=True)
class Seal:
    """`words` are what the square says, `rows` what stands under it."""

    square: bytes
    words: str
    rows: tuple[Markup, ...]


def seal(release: Release, imprint: Imprint) -> Seal | None:
    """The seal of an issued release; None for a draft."""
    words = qr_text(release, imprint)
    if not words:
        return None
    labels = imprint.labels
    drawn = qr_svg(words).replace("<svg ", _NAMESPACE, 1).encode()
    rows = (
        Markup("{}: {} · {}").format(
            labels.code.rstrip(": "), ltr(code(release)), imprint.date_numeric
        ),
        Markup("{}: {}").format(labels.fingerprint, ltr(short_fingerprint(release))),
    )
    return Seal(drawn, " · ".join(words.splitlines()), rows)
