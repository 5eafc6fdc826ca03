"""How the window speaks: sentences by id, keys and paths isolated for bidi."""

from __future__ import annotations

import re
import unicodedata
from typing import Protocol

from pressdesk.text.characters import persian_digits

LRI = "\u2066"
RLI = "\u2067"
FSI = "\u2068"
PDI = "\u2069"
ZWSP = "\u200b"
_LONG_RUN = re.compile(r"\S{24}(?=\S{8})")


class Text(Protocol):
    """Gives the sentence of a message id (the desk's `text`)."""

    def __call__(self, message_id: str, /, **args: str | int) -> str:
        """The sentence, with the arguments in it."""


def with_keys(text: str, keys: str) -> str:
    """A menu text with its keys at the far side, in their own order.

    Without the isolate a right-to-left menu shows «Ctrl+.» as «.+Ctrl».
    """
    return f"{text}\t{LRI}{keys}{PDI}" if keys else text


def hint(text: str, keys: str) -> str:
    """A tooltip with its keys in brackets."""
    return f"{text} ({LRI}{keys}{PDI})" if keys else text


def isolated(value: str) -> str:
    """A run of unknown direction inside a sentence."""
    return f"{FSI}{value}{PDI}"


def in_order(value: str) -> str:
    """A name in its own order: Persian runs from the right, also after a Latin word.

    By its first letter «Windows 11 برای مدیران» would be read from the left.
    """
    persian = any(unicodedata.bidirectional(each) in ("R", "AL") for each in value)
    return f"{RLI}{value}{PDI}" if persian else isolated(value)


def left_to_right(value: str) -> str:
    """A code, path or key inside a sentence."""
    return f"{LRI}{value}{PDI}"


def breakable(sentence: str) -> str:
    """A long run without a space, such as a path, may go on in the next line."""
    return _LONG_RUN.sub(rf"\g<0>{ZWSP}", sentence)


def digits(value: str, language: str) -> str:
    """Digits as the interface's language writes them."""
    return persian_digits(value) if language == "fa" else value


def kind_message(kind: str) -> str:
    """The message id of a block kind's name."""
    return f"editor-kind-{kind.replace('_', '-')}"
