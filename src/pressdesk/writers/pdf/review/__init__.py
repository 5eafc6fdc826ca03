"""The review copy for managers: numbered lines, room to write, changes marked.

Numbers, bars and rules are drawn over the finished lines as artifacts, so that the
text layer and the tags are those of the plain file.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from pressdesk.document.package import Package
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.pdf.edition import Edition
from pressdesk.writers.pdf.review.copy import ReviewCopy
from pressdesk.writers.pdf.review.margin import over
from pressdesk.writers.pdf.review.marking import Cuts, cuts_of, marked
from pressdesk.writers.pdf.review.paper import paper, style
from pressdesk.writers.pdf.review.rows import rows_of
from pressdesk.writers.pdf.review.summary import body, summary
from pressdesk.writers.sheet import direction

__all__ = ["ReviewCopy", "write_review"]

_ROUNDS = 3  # a summary that pushes a footnote to another page changes its numbers


def write_review(package: Package, imprint: Imprint, copy: ReviewCopy) -> Written:
    """The release as a PDF to be read, marked by hand and signed."""
    from pressdesk.writers.pdf import write_pdf_with_layout

    look = paper(imprint.letterhead, direction(package.release))
    dressed = replace(imprint, letterhead=look)
    told: tuple[str, ...] = ()
    cuts: Cuts = {}
    for _round in range(_ROUNDS):
        edition = Edition(
            style=style(look),
            body=body(package.release, copy, told),
            over=over(look, copy, cuts),
            files=(("review.json", _facts(package, copy)),),
        )
        written, layout = write_pdf_with_layout(package, dressed, edition)
        if not copy.changes:
            break
        rows = rows_of(layout.lines)
        before, cuts = (told, cuts), cuts_of(rows, copy.changes)
        told = summary(copy, marked(rows, copy.changes, cuts))
        if before == (told, cuts):
            break
    return written


def _facts(package: Package, copy: ReviewCopy) -> bytes:
    """Which copy this is, for the marks that come back with it."""
    return msgspec.json.encode(
        {
            "release": package.release.id,
            "number": copy.number,
            "instant": copy.instant,
            "fingerprint": copy.fingerprint,
        }
    )
