"""End marks in all their spellings: «انتهای پیام/», desk numbers, «###»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pressdesk.dates.reading import normal
from pressdesk.readers.phrases import phrases

EndKind = Literal["mark", "alone", "desk", "source", "continues"]
_LONGEST = 60


@dataclass(frozen=True)
class EndMark:
    """`text` as it will stand; `repaired` when the spelling was damaged."""

    kind: EndKind
    text: str
    repaired: bool = False


def find_end(line: str) -> EndMark | None:
    """What kind of end a whole line is; `desk` and `alone` only count at the end."""
    if len(line) > _LONGEST:
        return None
    folded, ends = normal(line), phrases().ends
    if ends["line"].match(folded) or ends["foreign"].match(folded):
        damaged = ends["damaged"].search(line) is not None
        return EndMark("mark", _repaired(line) if damaged else line.strip(), damaged)
    if ends["continues"].match(folded):
        return EndMark("continues", line.strip())
    if ends["alone"].match(folded):
        return EndMark("alone", line.strip())
    if ends["desk"].match(folded):
        return EndMark("desk", line.strip())
    if match := ends["source_tail"].match(folded):
        return EndMark("source", match.group(1))
    return None


def _repaired(line: str) -> str:
    """The canonical words; whatever stands after the slash stays."""
    after = re.search(r"/(.*)$", line.strip().lstrip("/"), re.DOTALL)
    return phrases().canonical_end + (after.group(1) if after else "")


def split_end(paragraph: str) -> tuple[str, str]:
    """A paragraph and the end mark that is glued to its end, or empty."""
    tail = paragraph[-_LONGEST:]
    match = phrases().ends["tail"].search(tail.rstrip())
    if match is None:
        return paragraph, ""
    at = len(paragraph) - len(tail) + match.start(1)
    return paragraph[:at].rstrip(), paragraph[at:].strip()
