"""Our own files: `.pressdesk`, through the document's door."""

from __future__ import annotations

from pressdesk.readers.reading import Reading


def read_native(data: bytes) -> Reading:
    """The release of a `.pressdesk` file, as it was saved, with its own id.

    Raises:
        Unreadable: damaged, too large or of a newer form.
    """
    from pressdesk.document.native import load

    return Reading(load(data), ())
