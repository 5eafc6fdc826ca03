"""Lists: bullets and numbers for four levels, drawn in the release's digits.

Word draws list numbers in Latin digits unless the reader's own option says otherwise;
Persian digits come from the font «… FD» on every machine. Latin digits and letters are
lists of their own kind, whose name brings them back. Labels are centred on their
place: Word mirrors `left` in a right-to-left list, LibreOffice does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pressdesk.document.nodes import ListBlock
from pressdesk.writers.docx import markup
from pressdesk.writers.docx.way import Way

Kind = Literal["bullets", "", "latin", "abjad"]
BULLETS, NUMBERS = 1, 2
_KINDS: dict[Kind, int] = {"bullets": BULLETS, "": NUMBERS, "latin": 3, "abjad": 4}
NAME = "pressdesk-"
LEVELS = 4
_SIGN = "\u2022"
_STEP_MM, _LABEL_MM = 7, 3.4  # text from text of the level above; label from text


def _level(level: int, form: str, sign: str, font: str, way: Way) -> str:
    left = markup.twips(_STEP_MM * (level + 1))
    hanging = markup.twips(_LABEL_MM)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="center"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        f"<w:rPr>{markup.fonts(font)}{way.turned('<w:rtl/>')}</w:rPr></w:lvl>"
    )


def kind(block: ListBlock) -> Kind:
    """How a list is marked: with bullets, or how it counts."""
    return block.numbering if block.ordered else "bullets"


def _kind(number: int, levels: str, name: str = "") -> str:
    named = f'<w:name w:val="{NAME}{name}"/>' if name else ""
    return (
        f'<w:abstractNum w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{named}{levels}</w:abstractNum>'
    )


def _restart(number: int, kind: Kind) -> str:
    starts = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for level in range(LEVELS if kind != "bullets" else 0)
    )
    drawn = f'<w:abstractNumId w:val="{_KINDS[kind]}"/>'
    return f'<w:num w:numId="{number}">{drawn}{starts}</w:num>'


def _others(font: str, lists: Sequence[Kind], way: Way) -> str:
    """The kinds of numbers that only a few releases have."""
    forms: dict[Kind, str] = {"latin": "decimal", "abjad": "arabicAbjad"}
    return "".join(
        _kind(
            _KINDS[each],
            "".join(
                _level(level, form, f"%{level + 1}.", font, way)
                for level in range(LEVELS)
            ),
            each,
        )
        for each, form in forms.items()
        if each in lists
    )


def list_number(ordinal: int) -> int:
    """The number id of the `ordinal`-th list (from 0): each one stands for itself."""
    return NUMBERS + 1 + ordinal


def numbering_xml(font: str, lists: Sequence[Kind], way: Way) -> str:
    """The whole part `word/numbering.xml`; `lists` says how each is marked."""
    bullets = "".join(
        _level(level, "bullet", _SIGN, font, way) for level in range(LEVELS)
    )
    numbers = "".join(
        _level(level, "decimal", f"%{level + 1}.", way.digit_font(font), way)
        for level in range(LEVELS)
    )
    each = "".join(_restart(list_number(at), kind) for at, kind in enumerate(lists))
    return (
        f"{markup.DECLARATION}<w:numbering {markup.NAMESPACES}>"
        f"{_kind(BULLETS, bullets)}{_kind(NUMBERS, numbers)}"
        f"{_others(font, lists, way)}"
        f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="{BULLETS}"/></w:num>'
        f'<w:num w:numId="{NUMBERS}"><w:abstractNumId w:val="{NUMBERS}"/></w:num>'
        f"{each}</w:numbering>"
    )
