"""What styles and numbering say of a paragraph: its list, its heading level."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from pressdesk.document.nodes import Numbering

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 40
_DEEPER = re.compile(r"list (?:bullet|number) ([2-5])")  # Word's own styles
_BODY_LEVEL = 9
_LETTERS = frozenset({"arabicAbjad", "arabicAlpha"})
_OUR_LATIN = "pressdesk-latin"


@dataclass(frozen=True)
class ListPlace:
    """The list by its number, the level in it from 0, and whether and how it counts."""

    number: str
    level: int
    ordered: bool
    numbering: Numbering = ""


@dataclass(frozen=True)
class _Style:
    name: str = ""
    based: str = ""
    number: str = ""
    level: str = ""
    outline: str = ""


@dataclass
class Sheets:
    """The style sheet and the list definitions of one file."""

    styles: dict[str, _Style] = field(default_factory=dict)
    kinds: dict[str, dict[str, str]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def list_place(self, style: str, number: str, level: str) -> ListPlace | None:
        """The list that a paragraph of this style, number and level belongs to."""
        for each in self._chain(style):
            number = number or each.number
            level = level or each.level
            deeper = _DEEPER.fullmatch(each.name.lower())
            if deeper and level in ("", "0"):
                level = str(int(deeper[1]) - 1)
        if not number or number == "0" or number not in self.lists:
            return None
        forms = self.kinds.get(self.lists[number], {})
        form = forms.get(level or "0") or forms.get("0", "decimal")
        if form == "none":
            return None
        depth = int(level) if level.isdecimal() else 0
        numbering = self._numbering(self.lists[number], form)
        return ListPlace(number, depth, form != "bullet", numbering)

    def _numbering(self, kind: str, form: str) -> Numbering:
        """Letters by Word's own forms; Latin digits only where we named them so."""
        if form in _LETTERS:
            return "abjad"
        return "latin" if self.names.get(kind) == _OUR_LATIN else ""

    def heading(self, style: str, outline: str) -> int | None:
        """The heading level from 0, or None for running text."""
        for each in self._chain(style):
            outline = outline or each.outline
            name = each.name.lower()
            if not outline and name.startswith("heading ") and name[8:].isdecimal():
                outline = str(int(name[8:]) - 1)
        level = int(outline) if outline.isdecimal() else _BODY_LEVEL
        return level if level < _BODY_LEVEL else None

    def _chain(self, style: str) -> list[_Style]:
        """A style and those that it rests on."""
        found: list[_Style] = []
        while style in self.styles and len(found) < _DEEPEST:
            found.append(self.styles[style])
            style = found[-1].based
        return found


def sheets(styles: etree._Element | None, numbering: etree._Element | None) -> Sheets:
    """What the parts `styles.xml` and `numbering.xml` say."""
    made = Sheets()
    for node in () if styles is None else styles.iter(f"{_W}style"):
        made.styles[node.get(f"{_W}styleId") or ""] = _Style(
            _value(node, "name"),
            _value(node, "basedOn"),
            _value(node, "pPr", "numPr", "numId"),
            _value(node, "pPr", "numPr", "ilvl"),
            _value(node, "pPr", "outlineLvl"),
        )
    if numbering is None:
        return made
    for node in numbering.iter(f"{_W}abstractNum"):
        kind = node.get(f"{_W}abstractNumId") or ""
        made.names[kind] = _value(node, "name")
        made.kinds[kind] = {
            each.get(f"{_W}ilvl") or "0": _value(each, "numFmt")
            for each in node.iter(f"{_W}lvl")
        }
    for node in numbering.iter(f"{_W}num"):
        number = node.get(f"{_W}numId") or ""
        made.lists[number] = _value(node, "abstractNumId")
    return made


def _value(node: etree._Element, *path: str) -> str:
    found = node.find("/".join(_W + name for name in path))
    return "" if found is None else found.get(f"{_W}val") or ""
