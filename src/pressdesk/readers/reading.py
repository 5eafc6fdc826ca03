"""What every reader returns, and the pieces it is put together from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pressdesk.document.nodes import BodyBlock, ListBlock, Photo, Table, Text, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice

Role = Literal["", "kicker", "headline", "subhead", "lead"]

_SHOWN = 160


@dataclass(frozen=True)
class Reading:
    """A release read from outside, and what was taken, guessed, dropped or changed."""

    package: Package
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class Piece:
    """One paragraph or block in reading order.

    `block` is set where the source says what it is (a list, a table, a heading);
    otherwise the words decide. `linked` is the share of it that is links; `loose`
    says that it stands outside the body of a page; `gap` that a blank line precedes.
    """

    text: Text = ()
    block: BodyBlock | None = None
    role: Role = ""
    linked: float = 0.0
    loose: bool = False
    gap: bool = False

    @property
    def plain(self) -> str:
        """Its characters."""
        return plain(self.text)

    @property
    def shown(self) -> str:
        """Its characters, or those of its block, for a notice."""
        return self.plain or " ".join(block_texts(self.block))


def block_texts(block: BodyBlock | None) -> list[str]:
    """The texts inside a block, in reading order."""
    if isinstance(block, ListBlock):
        return [plain(item.text) for item in block.items]
    if isinstance(block, Table):
        return [plain(cell) for row in block.rows for cell in row]
    if isinstance(block, Photo):
        return [plain(block.caption)]
    return [plain(block.text)] if block is not None else []


@dataclass(frozen=True)
class Known:
    """What a page says of itself beside its text (JSON-LD, microdata, meta)."""

    headline: str = ""
    description: str = ""
    published_at: str = ""
    url: str = ""
    byline: str = ""
    service: str = ""
    tags: tuple[str, ...] = ()
    media: Mapping[str, bytes] = field(default_factory=dict)


def elided(text: str) -> str:
    """`text` on one line, cut to what a notice can show."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
