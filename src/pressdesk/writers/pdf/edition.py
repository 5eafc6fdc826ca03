"""What a printed file may have more than the plain one, as a review copy has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pressdesk.document.layout import Line
from pressdesk.writers.sheet import Body

Over = Callable[[int, tuple[Line, ...]], bytes]
"""PDF operators over a page (counted from 0) whose lines are known by now.

They are drawn as an artifact, in points from the lower left corner of the page.
"""


def _nothing() -> Mapping[str, object]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Edition:
    """What a file has that the plain one has not.

    `style` follows the letterhead's own style sheet; `page` names a template of its
    layout's folder and `values` what else that reads; `body` makes the text another
    way; `marks` are lines of the watermark above the stock ones; `files` are further
    ones inside the file, JSON by name.
    """

    style: str = ""
    page: str = "page.html.j2"
    values: Mapping[str, object] = field(default_factory=_nothing)
    body: Body | None = None
    marks: tuple[str, ...] = ()
    over: Over | None = None
    files: tuple[tuple[str, bytes], ...] = ()


PLAIN = Edition()
