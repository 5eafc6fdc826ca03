"""Persian for terminals that shape nothing and print from left to right.

The only door to arabic-reshaper and python-bidi. Nothing that shapes by itself (Word,
browsers, Qt, the PDF engine) may be given this.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pressdesk.text.characters import BIDI_CONTROLS, ZWJ, ZWNJ

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_ONE, _TWO = "\u200b", "\u2060"
"""Zero-width and outside all ordering; behind a sign they show whether it turned."""
_NOT_PRINTED = dict.fromkeys(map(ord, BIDI_CONTROLS | {ZWNJ, ZWJ, _ONE, _TWO}))
_TURNED = re.compile(f"{_TWO}{_ONE}(.)")
_MARKED = re.compile("([\u064b-\u065f\u0670]+)([^\u064b-\u065f\u0670])")


def visual(text: str) -> str:
    """`text` as presentation forms in the order of the screen, line by line.

    A paragraph runs from right to left. Diacritics stay, each behind its letter as
    terminals want it; joiners and direction marks have done their work and go.
    """
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    from bidi import get_display
    from bidi.mirror import MIRRORED

    if line.isascii():
        return line
    line = line.translate(dict.fromkeys(map(ord, _ONE + _TWO)))
    # python-bidi orders bracket pairs rightly but does not mirror them
    tagged = "".join(
        f"{c}{_ONE}{_TWO}" if c in MIRRORED else c for c in _reshaper().reshape(line)
    )
    shown = get_display(tagged, base_dir="R")
    shown = _TURNED.sub(lambda match: MIRRORED.get(match[1], match[1]), shown)
    return _MARKED.sub(r"\2\1", shown.translate(_NOT_PRINTED))


@cache
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(
        {"delete_harakat": False, "delete_tatweel": False, "support_zwj": True}
    )
