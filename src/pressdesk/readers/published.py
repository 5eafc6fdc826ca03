"""A published text as it was copied back: plain lines, or a page with its marks.

Nothing is corrected and nothing left out but what no reader of the page sees: the
comparison wants every letter as the site shows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from pressdesk.document.compare import Published
from pressdesk.document.compare.values import Line, Mark
from pressdesk.notices import Unreadable, notice

MAX_CHARACTERS = 1_000_000
_TAG = re.compile(
    r"<(?:!doctype|html|body|p|div|br|span|h[1-6]|table|[uo]l|li|a|b|strong)\b[^>]*>",
    re.IGNORECASE,
)
_UNSEEN = frozenset(
    {"head", "script", "style", "template", "noscript", "svg", "select", "iframe"}
)
_FLOWING = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "em", "font", "i", "img"}
    | {"ins", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "td"}
    | {"th", "time", "u", "wbr", "br"}
)
_BOLD, _CELLS = frozenset({"b", "strong"}), frozenset({"td", "th"})
_BLANK = re.compile(r"[ \t\r\n\f]+")


def published(text: str) -> Published:
    """The paragraphs of a pasted text or of a page's source.

    Raises:
        Unreadable: it has more than `MAX_CHARACTERS` (`compare-too-long`).
    """
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(notice("compare-too-long", "error", characters=MAX_CHARACTERS))
    if _TAG.search(text):
        return Published(_Page().read(text), marked=True)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Published(tuple(Line(line.strip()) for line in lines if line.strip()))


@dataclass
class _Page:
    """Walks through a page and gathers its lines; a raised note's mark has brackets."""

    lines: list[Line] = field(default_factory=list)
    _text: str = ""
    _marks: list[Mark] = field(default_factory=list)
    _open: list[tuple[object, int, str]] = field(default_factory=list)
    _cell: int = 0

    def read(self, source: str) -> tuple[Line, ...]:
        """The lines of the page; a source without an element has none."""
        try:
            root = lxml_html.document_fromstring(source.replace("\x00", ""))
        except (etree.ParserError, ValueError):
            return ()
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                if element.tag in _UNSEEN:
                    walk.skip_subtree()
                else:
                    self._begin(element)
            elif event == "end" and element.tag not in _UNSEEN:
                self._end(element)
            if event != "start":
                self._say(element.tail)
        self._break()
        return tuple(self.lines)

    def _begin(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _CELLS:
            self._text += "\t" if self._text.strip() else ""
            self._cell += 1
        elif tag == "br" and self._cell:
            self._say(" ")
        elif tag == "br" or (tag not in _FLOWING and not self._cell):
            self._break()
        if tag in _BOLD:
            self._open.append((element, len(self._text), ""))
        elif tag == "a" and element.get("href"):
            self._open.append((element, len(self._text), element.get("href", "")))
        self._text += "[" if tag == "sup" else ""
        self._say(element.text)

    def _end(self, element: etree._Element) -> None:
        if element.tag in _CELLS:
            self._cell = max(0, self._cell - 1)
        self._text += "]" if element.tag == "sup" else ""
        self._close(element)
        if element.tag not in _FLOWING:
            self._say(" ") if self._cell else self._break()

    def _close(self, element: object) -> None:
        for number, (opened, start, url) in enumerate(self._open):
            if opened is element:
                self._mark(start, url)
                del self._open[number]
                return

    def _mark(self, start: int, url: str) -> None:
        if start < len(self._text):
            self._marks.append(Mark(start, len(self._text), url))

    def _say(self, text: str | None) -> None:
        said = _BLANK.sub(" ", text or "")
        if not self._text or self._text[-1] in " \t":
            said = said.lstrip(" ")
        self._text += said

    def _break(self) -> None:
        """End the line; marks that are still open go on in the next one."""
        for _element, start, url in self._open:
            self._mark(start, url)
        if self._text.strip():
            self.lines.append(Line(self._text.rstrip(" "), tuple(self._marks)))
        self._open = [(element, 0, url) for element, _start, url in self._open]
        self._text, self._marks = "", []
