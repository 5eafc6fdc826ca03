"""The body of a Word file made plain before it is read: one run after another.

Frames that say nothing (direction, smart tags, content controls) are unwrapped, text
boxes follow their paragraph, tracked changes are accepted, comments and objects go.
Everything that goes is counted. What the next step would not see (the list a paragraph
belongs to, its heading level) is written into bookmarks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from pressdesk.readers.docx.sheets import Sheets

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
LIST_PLACE, HEAD_PLACE = "_pdlist_", "_pdhead_"


def _named(names: str) -> tuple[str, ...]:
    return tuple(W + name for name in names.split())


_UNWRAPPED = _named(
    "dir bdo smartTag customXml ins moveTo fldSimple sdtContent rubyBase ruby sdt"
)
_GONE = _named(
    "sdtPr sdtEndPr customXmlPr smartTagPr rubyPr rt commentRangeStart commentRangeEnd "
    "commentReference proofErr permStart permEnd delText delInstrText bookmarkEnd "
    "pPrChange rPrChange sectPrChange tblPrChange trPrChange tcPrChange"
)
_DELETED = (f"{W}del", f"{W}moveFrom")
_OBJECTS = (f"{W}object", f"{W}control", f"{W}altChunk", f"{W}subDoc")
_OFF = ("0", "false", "off", "none")


@dataclass
class Tidy:
    """One part being made plain; `counts` says what went, by notice id."""

    root: etree._Element
    sheets: Sheets
    outside: frozenset[str] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)
    hidden: list[str] = field(default_factory=list)

    def run(self) -> None:
        """All steps, in the order that they need."""
        for step in (
            self._alternatives,
            self._changes,
            self._objects,
            self._boxes,
            self._frames,
            self._formulas,
            self._breaks,
            self._runs,
            self._gaps,
            self._paragraphs,
        ):
            step()

    def _each(self, *tags: str) -> Iterator[etree._Element]:
        return iter(list(self.root.iter(*tags)))

    def _alternatives(self) -> None:
        """Of a modern drawing and its older double the older one is read."""
        for node in self._each(f"{_MC}AlternateContent"):
            kept = node.find(f"{_MC}Fallback")
            if kept is None or not len(kept):
                kept = node.find(f"{_MC}Choice")
            for other in list(node):
                if other is not kept:
                    node.remove(other)
            if kept is not None:
                _unwrap(kept)
            _unwrap(node)

    def _changes(self) -> None:
        for node in self._each(f"{W}ins", f"{W}moveTo"):
            if _above(node) not in ("", f"{W}rPr"):
                self.counts["docx-changes-accepted"] += 1
        for node in self._each(*_DELETED):
            self.counts["docx-changes-accepted"] += 1
            if _above(node) not in (f"{W}rPr", f"{W}trPr"):
                _remove(node)
        comments = len(list(self._each(f"{W}commentReference")))
        self.counts["docx-comments-dropped"] += comments

    def _objects(self) -> None:
        """Objects of other programs go, and pictures that lie outside the file."""
        for node in self._each(*_OBJECTS):
            self.counts["docx-object-dropped"] += 1
            _remove(node)
        for node in self._each(f"{_A}blip"):
            if node.get(f"{R}embed") in (None, *self.outside):
                self._left(node, f"{W}drawing")
        for node in self._each(f"{_V}imagedata"):
            if node.get(f"{R}id") in (None, *self.outside):
                self._left(node, f"{W}pict")

    def _left(self, node: etree._Element, frame: str) -> None:
        self.counts["docx-picture-outside"] += 1
        frames = list(node.iterancestors(frame))
        _remove(frames[0] if frames else node)

    def _boxes(self) -> None:
        """The paragraphs of a text box stand behind the one that it hangs on."""
        for box in self._each(f"{W}txbxContent"):
            holders = list(box.iterancestors(f"{W}p"))
            if not holders:
                continue
            said = text_in(box).strip()
            self.counts["docx-text-box"] += bool(said)
            for child in reversed(list(box)):
                holders[-1].addnext(child)

    def _frames(self) -> None:
        for node in self._each(*_GONE):
            _remove(node)
        for node in self._each(*_UNWRAPPED):
            if _above(node) not in ("", f"{W}rPr"):
                _unwrap(node)

    def _formulas(self) -> None:
        for node in self._each(f"{_M}oMath"):
            words = text_in(node, f"{_M}t")
            self.counts["docx-formula"] += 1
            run = etree.Element(f"{W}r")
            etree.SubElement(run, f"{W}t").text = words
            node.addprevious(run)
            _remove(node)
        for node in self._each(f"{_M}oMathPara"):
            _unwrap(node)

    def _breaks(self) -> None:
        for node in self._each(f"{W}cr"):
            node.tag = f"{W}br"
        for node in self._each(f"{W}ptab"):
            node.tag = f"{W}tab"

    def _runs(self) -> None:
        """Hidden runs go; bold and italic are those of the script that is shown."""
        for run in self._each(f"{W}r"):
            properties = run.find(f"{W}rPr")
            if properties is None:
                continue
            if _on(properties, "vanish") or _on(properties, "webHidden"):
                self.hidden.append(text_in(run))
                _remove(run)
                continue
            if _on(properties, "rtl") or _on(properties, "cs"):
                for plain, complex_script in (("b", "bCs"), ("i", "iCs")):
                    _set(properties, plain, on=_on(properties, complex_script))
        self.hidden = [words for words in self.hidden if words.strip()]

    def _gaps(self) -> None:
        """Of empty paragraphs in a row one stays: they say no more than one."""
        for paragraph in self._each(f"{W}p"):
            before = paragraph.getprevious()
            if _empty(paragraph) and before is not None and _empty(before):
                _remove(paragraph)

    def _paragraphs(self) -> None:
        for paragraph in self._each(f"{W}p"):
            style = _value(paragraph, "pPr", "pStyle")
            number = _value(paragraph, "pPr", "numPr", "numId")
            level = _value(paragraph, "pPr", "numPr", "ilvl")
            place = self.sheets.list_place(style, number, level)
            outline = _value(paragraph, "pPr", "outlineLvl")
            head = self.sheets.heading(style, outline)
            if head is not None:
                _place(paragraph, f"{HEAD_PLACE}{head}")
            elif place is not None:
                kind = (place.numbering or "o") if place.ordered else "u"
                _place(paragraph, f"{LIST_PLACE}{kind}_{place.level}_{place.number}")


def text_in(node: etree._Element, tag: str = f"{W}t") -> str:
    """All characters in elements of this kind below `node`."""
    return "".join(each.text or "" for each in node.iter(tag))


def _empty(node: etree._Element) -> bool:
    return node.tag == f"{W}p" and all(child.tag == f"{W}pPr" for child in node)


def _above(node: etree._Element) -> str:
    parent = node.getparent()
    return "" if parent is None else str(parent.tag)


def _unwrap(node: etree._Element) -> None:
    """The children of `node` in its place; loose text between them is layout."""
    parent = node.getparent()
    if parent is None:
        return
    at = parent.index(node)
    for child in reversed(list(node)):
        parent.insert(at, child)
    _remove(node)


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _value(node: etree._Element, *path: str) -> str:
    found = node.find("/".join(W + name for name in path))
    return "" if found is None else found.get(f"{W}val") or ""


def _on(properties: etree._Element, name: str) -> bool:
    found = properties.find(W + name)
    return found is not None and (found.get(f"{W}val") or "1").lower() not in _OFF


def _set(properties: etree._Element, name: str, *, on: bool) -> None:
    found = properties.find(W + name)
    if found is not None:
        properties.remove(found)
    if on:
        etree.SubElement(properties, W + name)


def _place(paragraph: etree._Element, name: str) -> None:
    mark = etree.Element(f"{W}bookmarkStart")
    mark.set(f"{W}name", name)
    properties = paragraph.find(f"{W}pPr")
    paragraph.insert(0 if properties is None else 1, mark)
