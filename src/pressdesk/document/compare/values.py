"""What goes into a comparison and what comes out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pressdesk.notices import Place, Severity

Kind = Literal[
    "lost",
    "truncated",
    "words-changed",
    "words-lost",
    "words-added",
    "number",
    "moved",
    "added",
    "zwnj-lost",
    "arabic-letters",
    "letter-forms",
    "digits",
    "quotes",
    "brackets",
    "punctuation",
    "diacritics",
    "spaces",
    "link-lost",
    "bold-lost",
    "zwnj-added",
    "kashida",
    "odd-spaces",
]
SEVERITY: Mapping[Kind, Severity] = {
    **dict.fromkeys(("lost", "truncated", "words-changed", "words-lost"), "error"),
    **dict.fromkeys(("words-added", "number"), "error"),
    **dict.fromkeys(("moved", "added", "zwnj-lost", "arabic-letters"), "warning"),
    **dict.fromkeys(("letter-forms", "digits", "quotes", "brackets"), "warning"),
    **dict.fromkeys(("punctuation", "diacritics", "spaces", "link-lost"), "warning"),
    **dict.fromkeys(("bold-lost", "zwnj-added", "kashida", "odd-spaces"), "style"),
}
"""Errors change what is said, warnings how it is written, style how it looks."""

_LEFT_OUT: Mapping[str, Severity] = {
    "kicker": "warning",
    "subhead": "warning",
    "end_mark": "style",
}


@dataclass(frozen=True)
class Mark:
    """A stretch of a text that is bold, or a link when it has a `url`."""

    start: int
    end: int
    url: str = ""


@dataclass(frozen=True)
class Line:
    """One paragraph of the published text with its marks."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Published:
    """The text as the site shows it; `marked` when it came with its marks (HTML)."""

    paragraphs: tuple[Line, ...]
    marked: bool = False


@dataclass(frozen=True)
class Difference:
    """One change: its kind, where it is in our text, the words before and after."""

    kind: Kind
    place: Place
    ours: str = ""
    theirs: str = ""

    @property
    def severity(self) -> Severity:
        """How much it matters; what sites leave out by their design matters less."""
        gravest = SEVERITY[self.kind]
        return (
            _LEFT_OUT.get(self.place.block, gravest) if self.kind == "lost" else gravest
        )


@dataclass(frozen=True)
class Comparison:
    """All differences; how many of our paragraphs were found again."""

    differences: tuple[Difference, ...]
    found: int
    of: int

    @property
    def counts(self) -> Mapping[Kind, int]:
        """How often each kind occurs, the gravest first."""
        counted = Counter(each.kind for each in self.differences)
        return {kind: counted[kind] for kind in SEVERITY if counted[kind]}

    @property
    def matters(self) -> bool:
        """Whether anything but looks was changed."""
        return any(each.severity != "style" for each in self.differences)
