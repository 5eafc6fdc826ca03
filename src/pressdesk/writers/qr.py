"""The code square of an issued release: which text it is, for a phone's camera.

It says the news code, the date and the fingerprint, and holds no address: nothing is
asked of any server.
"""

from __future__ import annotations

import io
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from pressdesk.document.nodes import Release
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.public import fingerprint

if TYPE_CHECKING:
    import segno

QUIET = 4  # modules of empty ground around it, ISO/IEC 18004
_PNG_SCALE = 8  # pixels a module
_MASK = 4
"""Readers take each of the eight patterns. To try all for the calmest takes five times
as long, and this one is hardly less calm: by the penalties of ISO/IEC 18004, 7.8.3, on
average 4 % above the best of a code of ours, at most 12 % (60 codes)."""


def short_fingerprint(release: Release) -> str:
    """The first 16 hex digits of the fingerprint in groups of four, to be compared."""
    digits = fingerprint(release)[:16]
    return " ".join(digits[at : at + 4] for at in range(0, 16, 4))


def qr_text(release: Release, imprint: Imprint) -> str:
    """What the square says; empty for a release that is not issued."""
    if release.stamp is None or not release.issued:
        return ""
    labels = imprint.labels
    return "\n".join(
        (
            f"{labels.code.rstrip(': ')}: {release.stamp.code}",
            f"{labels.date.rstrip(': ')}: {imprint.date_numeric}",
            f"SHA-256: {short_fingerprint(release)}",
        )
    )


def qr_png(text: str) -> bytes:
    """The square as a black and white PNG with its quiet ground."""
    out = io.BytesIO()
    _square(text).save(out, kind="png", scale=_PNG_SCALE, border=QUIET)
    return out.getvalue()


def qr_svg(text: str) -> str:
    """The square as an `svg` element that takes its size from what stands around it."""
    return str(_square(text).svg_inline(border=QUIET, omitsize=True, svgclass=None))


def qr_bars(text: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """The square's side in modules, and its dark bars: left, top and length."""
    matrix = _square(text).matrix
    bars = []
    for top, row in enumerate(matrix, QUIET):
        left = QUIET
        for dark, modules in groupby(row):
            length = len(list(modules))
            if dark:
                bars.append((left, top, length))
            left += length
    return len(matrix) + 2 * QUIET, tuple(bars)


@lru_cache(maxsize=16)
def _square(text: str) -> segno.QRCode:
    import segno

    return segno.make(text, encoding="utf-8", micro=False, error="m", mask=_MASK)
