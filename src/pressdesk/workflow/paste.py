"""Hand a release over to a site's form, field by field."""

from __future__ import annotations

from pressdesk.document.package import Package
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.imprint import imprint_of
from pressdesk.writers import paste
from pressdesk.writers.paste import Piece

IDS = paste.IDS
"""The ids of the pieces, in the order of a form."""


def pieces(desk: Desk, package: Package) -> tuple[Piece, ...]:
    """Every field of the form, plain and as HTML; one that is missing is empty."""
    return paste.pieces(package, imprint_of(desk, package.release))
