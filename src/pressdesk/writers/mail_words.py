"""Words in the head of a mail: on one line, and encoded as every program reads them.

The encoding is RFC 2047's. `EmailMessage` loses a space here and there where it folds
(Python 3.11). GMime stops reading at the first piece that base64 had to pad, so pieces
are whole groups of three bytes wherever the letters allow it; and they end with a word
where they can, since Python reads a space between the pieces of a sender's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from email.charset import Charset
from email.policy import SMTP

from pressdesk.text.characters import BIDI_CONTROLS

_UTF_8 = Charset("utf-8")
_PIECE = 42  # bytes: encoded and with its frame they stay on a line of 78 characters
_GROUP = 3
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)))


def one_line(text: str) -> str:
    """`text` as a header may hold it: no line breaks, no control characters."""
    words = "".join(char for char in text if char not in BIDI_CONTROLS).split()
    return " ".join(words).translate(_CONTROLS)


def encoded(words: str) -> str:
    """One line of words in ASCII; long ones are folded."""
    pieces = (_UTF_8.header_encode(piece) for piece in _pieces(words))
    return f"{SMTP.linesep} ".join(pieces)


def _pieces(words: str) -> Iterator[str]:
    while len(words.encode()) > _PIECE:
        cut = _cut(words)
        yield words[:cut]
        words = words[cut:]
    if words:
        yield words


def _cut(words: str) -> int:
    """Where the first piece ends; better after a word, best as late as it can."""
    size, last = 0, 1
    found: list[int] = []
    for at, char in enumerate(words, 1):
        size += len(char.encode())
        if size > _PIECE:
            break
        last = at
        if size % _GROUP == 0:
            found.append(at)
    whole = [at for at in found if " " in words[at - 1 : at + 1]]
    return (whole or found or [last])[-1]
