"""Plain text, as copied from a site, a message or a Word file: `read_plain`."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.readers.assemble import assemble
from pressdesk.readers.decode import decode, harmless
from pressdesk.readers.reading import Piece, Reading


def read_plain(data: bytes | str) -> Reading:
    """A release from plain text; each line is a paragraph.

    Raises:
        Unreadable: the bytes are no text.
    """
    text, guessed = decode(data) if isinstance(data, bytes) else (data, ())
    text, changed = harmless(text)
    return assemble(_pieces(text), notices=(*guessed, *changed))


def _pieces(text: str) -> Iterator[Piece]:
    gap = False
    for line in text.split("\n"):
        if line.strip():
            yield Piece((line,), gap=gap)
        gap = not line.strip()
