"""Left-to-right runs inside Persian text: the spans that every output isolates.

URLs, mail addresses, handles, phone numbers and Latin phrases read from left to right
and need an isolate of their own, or brackets and hyphens jump (notes/EXPORT.md, A, C5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

RunKind = Literal["text", "url", "mail", "phone", "latin"]

_DIGIT = "0-9۰-۹"
# Hyphens that Word and web pages put for "-", and the printed apostrophe.
_JOINERS = "\u2010\u2011\u2019"
_PATTERN = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)
        (?:[^\s<>«»،؛()]|\([^\s<>«»،؛()]*\))+(?<![.,:;!?\]}}'"]))
    |(?P<mail>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)
    |(?P<phone>(?<![{_DIGIT}/.:-])
        \+[{_DIGIT}]{{8,15}}(?![{_DIGIT}])
        |(?<![{_DIGIT}/.:-])
        (?:(?:\+|[0۰]{{2}})[{_DIGIT}]{{1,3}}[ -]?\(?[{_DIGIT}]{{2,4}}\)?
          |\([0۰][{_DIGIT}]{{2,3}}\)|[0۰][{_DIGIT}]{{2,4}})
        (?:[ -][{_DIGIT}]{{3,8}}){{1,3}}
        (?:-[{_DIGIT}]{{1,2}})?(?![{_DIGIT}/.:-]))
    |(?P<latin>
        (?:[@\#]|(?<![^\s(«])\.
          |(?<![{_DIGIT}/.:-])[{_DIGIT}]+(?:[./][{_DIGIT}]+)*-?(?=[A-Za-z]))?[A-Za-z]
          (?:[A-Za-z0-9.:/\\&='_+@\#{_JOINERS}-]|[ ](?=[A-Za-z0-9])
            |[ ][&+=<>/][ ](?=[A-Za-z]))*(?<=[A-Za-z0-9+\#])
        |[A-Za-z]
    )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Run:
    """A stretch of text of one direction: `start` is its offset in code points."""

    kind: RunKind
    text: str
    start: int

    @property
    def ltr(self) -> bool:
        """Whether it must be isolated left to right."""
        return self.kind != "text"


def runs(text: str) -> Iterator[Run]:
    """Cut `text` into right-to-left text and left-to-right runs; loses nothing."""
    at = 0
    for match in _PATTERN.finditer(text):
        if match.start() > at:
            yield Run("text", text[at : match.start()], at)
        kind = match.lastgroup
        yield Run(kind, match.group(), match.start())  # type: ignore[arg-type]
        at = match.end()
    if at < len(text):
        yield Run("text", text[at:], at)
