"""Files inside the PDF: the release it was made from, and where its text stands."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec

from pressdesk.document import layout
from pressdesk.document.nodes import Release
from pressdesk.writers.public import public_form

SOURCE_NAME = "release.json"
LAYOUT_NAME = "layout.json"


class _Late:
    """A file whose content is asked for when the pages are painted."""

    def __init__(self, make: Callable[[], bytes]) -> None:
        self.read = make


def source(release: Release, instant: str) -> Any:
    """The release in its public form, the source that this PDF was made from."""
    data = msgspec.json.encode(public_form(release))
    return _file(SOURCE_NAME, lambda: data, "Source", instant)


def layout_map(made: Callable[[], layout.LayoutMap], instant: str) -> Any:
    """The layout map, known once the pages are painted."""
    return _file(LAYOUT_NAME, lambda: layout.dump(made()), "Data", instant)


def further(name: str, data: bytes, instant: str) -> Any:
    """What an edition has more."""
    return _file(name, lambda: data, "Data", instant)


def _file(name: str, make: Callable[[], bytes], relationship: str, instant: str) -> Any:
    from weasyprint import Attachment

    when = datetime.fromisoformat(instant).astimezone(UTC)
    return Attachment(
        file_obj=_Late(make),
        name=name,
        description=name,
        created=when,
        modified=when,
        relationship=relationship,
    )
