"""The fonts inside the Word file, scrambled the way ECMA-376 (part 4, 8.1) asks.

The first 32 bytes are XORed with the font's key; that is all the format has. The
subsets come from `packaging/make_docx_fonts.py` (SIL OFL 1.1, embedding allowed).
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pressdesk.assets import resources
from pressdesk.writers.docx import emoji, markup

BOLD_WITHIN = "<w:b/><w:bCs/>"
_SCRAMBLED = 32
_CUTS = (
    ("", "embedRegular", "Regular"),
    ("", "embedBold", "Bold"),
    (" SemiBold", "embedRegular", "SemiBold"),
    (markup.DIGIT_FONT_SUFFIX, "embedRegular", "FD-Regular"),
)


@dataclass(frozen=True)
class EmbeddedFont:
    """One face: `slot` is the element that names it in the font table."""

    family: str
    slot: str
    key: str
    data: bytes


def semibold(font: str) -> str:
    """The family of the half-bold cut: Word knows only regular and bold in one."""
    return f"{font} SemiBold"


def obfuscate(data: bytes, key: str) -> bytes:
    """Scramble (or unscramble) a font by its key `{GUID}`."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    head = bytes(
        byte ^ mask[at % len(mask)] for at, byte in enumerate(data[:_SCRAMBLED])
    )
    return head + data[_SCRAMBLED:]


@lru_cache(maxsize=4)
def embedded(font: str) -> tuple[EmbeddedFont, ...]:
    """The shipped faces of `font`, read once; keys depend on the name only."""
    found = []
    for suffix, slot, cut in _CUTS:
        path = resources("fonts", "embed", f"{font}-{cut}.ttf")
        if path.is_file():
            key = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, path.name)).upper() + "}"
            data = obfuscate(path.read_bytes(), key)
            found.append(EmbeddedFont(font + suffix, slot, key, data))
    return tuple(found)


def emojis(characters: str) -> tuple[EmbeddedFont, ...]:
    """The face of emojis with these characters; none for none."""
    if not characters:
        return ()
    key = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, characters)).upper() + "}"
    data = obfuscate(emoji.font(characters), key)
    return (EmbeddedFont(emoji.FAMILY, "embedRegular", key, data),)


def font_table_xml(faces: Sequence[EmbeddedFont], ids: Sequence[str]) -> str:
    """The part `word/fontTable.xml`; `ids` are the relations of the faces in order."""
    families: dict[str, list[str]] = {}
    for face, relation in zip(faces, ids, strict=True):
        element = f'<w:{face.slot} r:id="{relation}" w:fontKey="{face.key}"/>'
        families.setdefault(face.family, []).append(element)
    fonts = "".join(
        f'<w:font w:name="{family}"><w:charset w:val="B2"/><w:family w:val="auto"/>'
        f'<w:pitch w:val="variable"/>{"".join(elements)}</w:font>'
        for family, elements in families.items()
    )
    return f"{markup.DECLARATION}<w:fonts {markup.NAMESPACES}>{fonts}</w:fonts>"
