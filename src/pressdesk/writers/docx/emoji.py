"""Emojis in the Word file: in the one-colour font of the PDF, cut to those that occur.

Readers without an emoji font would show nothing. Noto Emoji: SIL OFL 1.1,
`resources/fonts/OFL-NotoEmoji.txt`, embedding and subsets allowed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import lru_cache

from pressdesk.assets import resources

FAMILY = "Noto Emoji"
_FILE = "NotoEmoji-Regular.ttf"
_SIGN = (
    "[\u231a-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff]"
)
_AFTER = "[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_EMOJI = re.compile(rf"(?:{_SIGN}{_AFTER}*(?:\u200d{_SIGN}{_AFTER}*)*)+")


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """`text` cut into stretches, each with whether it is one of emojis."""
    at = 0
    for found in _EMOJI.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(text):
        yield text[at:], False


def used(xml: str) -> str:
    """The characters of all emojis in ready XML, each once, in order."""
    return "".join(sorted(set("".join(_EMOJI.findall(xml)))))


@lru_cache(maxsize=16)
def font(characters: str) -> bytes:
    """The font with nothing but these characters and what joins them."""
    from fontTools import subset  # type: ignore[import-untyped]

    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.ignore_missing_unicodes = True
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters + " ")
    out = io.BytesIO()
    with subset.load_font(str(resources("fonts", _FILE)), options) as whole:
        cutter.subset(whole)
        whole.save(out)
    return out.getvalue()
