"""What other programs put on the clipboard, as blocks of a release: `read_clipboard`.

Word, LibreOffice, Google Docs, spreadsheets, browsers and messengers each write a
dialect of HTML; their dialects are turned into plain structure first (`tree`), and the
walk over web pages (`readers.flow`) reads that. Nothing is fetched; what stays behind
or is changed is counted and told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pressdesk.document.nodes import BodyBlock
from pressdesk.notices import Notice, Unreadable
from pressdesk.readers.clipboard.lines import blocks_of
from pressdesk.readers.clipboard.losses import Losses
from pressdesk.readers.decode import LARGEST

_OPTIONAL_HYPHENS = {0x1F: "\xad", 0x1E: "-"}


@dataclass(frozen=True)
class Pasted:
    """Blocks in reading order, their photos by media name, and what is to be told."""

    blocks: tuple[BodyBlock, ...]
    media: Mapping[str, bytes] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


def read_clipboard(html: bytes | str = "", text: str = "") -> Pasted:
    """The blocks of a clipboard: its HTML where that says anything, else its text.

    `html` may begin with the header of Windows' CF_HTML. Any input is read.
    """
    losses = Losses()
    if html:
        pasted = _from_html(html, losses)
        if pasted.blocks or not text.strip():
            return pasted
    return _from_text(text, Losses())


def _from_html(html: bytes | str, losses: Losses) -> Pasted:
    from pressdesk.readers.clipboard.blocks import read_blocks
    from pressdesk.readers.clipboard.envelope import unwrapped
    from pressdesk.readers.page import parse

    try:
        root, told = parse(unwrapped(html))
    except Unreadable as fault:
        return Pasted((), notices=(fault.notice,))
    losses.notices.extend(told)
    blocks, media = read_blocks(root, losses)
    return Pasted(blocks, media, losses.told())


def _from_text(text: str, losses: Losses) -> Pasted:
    text = text[:LARGEST].translate(_OPTIONAL_HYPHENS)
    return Pasted(blocks_of(text, losses), notices=losses.told())
