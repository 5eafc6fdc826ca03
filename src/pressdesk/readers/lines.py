"""What a line of a published text is: text, stamp, end mark, label or furniture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pressdesk.dates.reading import StampLine, find_stamp, normal, parse_date
from pressdesk.readers.endmarks import EndMark, find_end
from pressdesk.readers.phrases import phrases, squeeze
from pressdesk.text.words import word_count

LineKind = Literal[
    "text",
    "stamp",
    "end",
    "drop",
    "drop_to_end",
    "drop_to_end_weak",
    "block",
    "head",
    "attachment",
    "label",
    "hashtags",
    "embargo",
    "basmala",
]
_LONG_RULE = 45
_SHORT = 10
_LONGEST_FURNITURE = 600
_LONGEST_EMBARGO = 160
_LABEL_HEAD = 40


@dataclass(frozen=True)
class Line:
    """The kind of a line and what was read from it; `rest` follows a label."""

    kind: LineKind
    stamp: StampLine | None = None
    end: EndMark | None = None
    label: str = ""
    rest: str = ""


def classify(text: str) -> Line:
    """What `text`, a whole paragraph, is; running text when nothing else fits."""
    if end := find_end(text):
        return Line("end", end=end)
    folded = normal(text)
    if len(text) <= _LONGEST_EMBARGO and _is_embargo(folded):
        return Line("embargo")
    if furniture := _furniture(text, folded):
        return Line(furniture)
    if stamp := find_stamp(text):
        return Line("stamp", stamp=stamp)
    return _labelled(text, folded)


def _is_embargo(folded: str) -> bool:
    if not any(pattern.match(folded) for pattern in phrases().embargo):
        return False
    return word_count(folded) <= _SHORT or parse_date(folded) is not None


def _labelled(text: str, folded: str) -> Line:
    if phrases().basmala.fullmatch(folded.rstrip(" .")):
        return Line("basmala")
    words = text.split()
    if words and all(word.startswith("#") and len(word) > 1 for word in words):
        return Line("hashtags", rest=text)
    head, colon, rest = text.partition(":")
    if colon and len(head) <= _LABEL_HEAD:
        for name, pattern in phrases().labels:
            if pattern.fullmatch(normal(head) + ":"):
                return Line("label", label=name, rest=rest.strip())
    for name, pattern in phrases().labels:
        if name == "tags" and pattern.fullmatch(folded + ":"):
            return Line("label", label=name)
    return Line("text")


def _furniture(text: str, folded: str) -> LineKind | None:
    """Fixed phrases of sites; long sentences that begin alike are running text."""
    if len(text) > _LONGEST_FURNITURE:
        return None
    tight, words = squeeze(text), word_count(text)
    if not tight or words > _LONG_RULE:
        return None
    if any(pattern.search(folded) for pattern in phrases().lines):
        return "drop"
    return _to_end(tight, words) or _phrase(text, folded, tight, words)


def _phrase(text: str, folded: str, tight: str, words: int) -> LineKind | None:
    p = phrases()
    if tight in p.block or (":" in text and tight.startswith(p.block) and words <= 20):
        return "block"
    if tight in p.exact or tight.startswith(p.prefix) or _inside(tight, p.contains):
        return "drop"
    if words <= 20 and (
        tight.startswith(p.head) or any(x.match(folded) for x in p.head_lines)
    ):
        return "head"
    if words > _SHORT or folded.endswith((".", "؟")):
        return None
    if tight.startswith(p.prefix_weak) or _inside(tight, p.contains_weak):
        return "drop"
    return "attachment" if tight.startswith(p.attachment) else None


def _to_end(tight: str, words: int) -> LineKind | None:
    p = phrases()
    if tight in p.to_end or (words <= 30 and tight.startswith(p.to_end_prefix)):
        return "drop_to_end"
    if tight in p.to_end_weak:
        return "drop_to_end_weak"
    if words <= 14 and tight.startswith(p.to_end_weak_prefix):
        return "drop_to_end_weak"
    return None


def _inside(tight: str, words: tuple[str, ...]) -> bool:
    return any(word in tight for word in words)
