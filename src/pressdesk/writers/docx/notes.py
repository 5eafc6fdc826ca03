"""Footnotes: the part `word/footnotes.xml` and the marks in the text.

Word and LibreOffice number the marks themselves; Persian digits come from the font
of the style «footnote reference».
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pressdesk.text.characters import LRM
from pressdesk.writers.docx import markup
from pressdesk.writers.docx.direction import runs_left
from pressdesk.writers.docx.runs import Hand
from pressdesk.writers.docx.way import Way

_STYLE = '<w:rStyle w:val="FootnoteReference"/>'
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


@dataclass
class Footnotes:
    """The notes of one document in the order of their marks; they count from 1.

    Each mark takes a bookmark of its own, so that a reader knows which words it is on;
    `bookmarks` gives their numbers.
    """

    hand: Hand
    bookmarks: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def next_bookmark(self) -> int:
        """A number that no other bookmark of the document has."""
        self.bookmarks.append(len(self.bookmarks) + 1)
        return self.bookmarks[-1]

    def take(self, note: str) -> tuple[int, str]:
        """Take in a note; gives a bookmark's number and the mark as a run."""
        self.texts.append(note)
        mark = f'<w:footnoteReference w:id="{len(self.texts)}"/>'
        return self.next_bookmark(), self.hand.way.run(mark, _STYLE)

    def part(self) -> str:
        """The whole part, the lines above the notes included."""
        way = self.hand.way
        lines = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}">'
            f"{way.paragraph('FootnoteText', f'<w:r><w:{kind}/></w:r>')}</w:footnote>"
            for kind, number in _SEPARATORS
        )
        notes = "".join(map(self._note, range(1, len(self.texts) + 1)))
        return (
            f"{markup.DECLARATION}<w:footnotes {markup.NAMESPACES}>{lines}{notes}"
            "</w:footnotes>"
        )

    def _note(self, number: int) -> str:
        way = self.hand.way
        mark = way.run("<w:footnoteRef/>", _STYLE)
        gap = way.run('<w:t xml:space="preserve"> </w:t>')
        words = self._words(self.texts[number - 1])
        content = way.paragraph("FootnoteText", f"{mark}{gap}{words}")
        return f'<w:footnote w:id="{number}">{content}</w:footnote>'

    def _words(self, note: str) -> str:
        """A note without a Persian word reads from the left, its full stop too."""
        if not self.hand.way.rtl or runs_left(note):
            return self.hand.write((note,))
        english = replace(self.hand, way=Way(rtl=False))
        mark = english.way.run(markup.shown(LRM))
        return f"{mark}{english.write((note,))}{mark}"
