"""Which way a release runs, and how Word is told: paragraphs, runs, fields, edges.

In Word `left` means the start side of a paragraph (`w:jc`, `w:ind`) but the left edge
of a border, a frame or a page margin; `start` and `end` name those edges.
"""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.document.nodes import Release
from pressdesk.text.characters import persian_digits
from pressdesk.writers.docx.markup import DIGIT_FONT_SUFFIX, fonts
from pressdesk.writers.sheet import ASIDES, direction


@dataclass(frozen=True)
class Way:
    """The direction of a release: `rtl` where its language runs to the left."""

    rtl: bool

    @property
    def bidi(self) -> str:
        """The direction as a paragraph says it.

        It also stands in Normal; it is repeated, off as well as on, so that a paragraph
        pasted into another document keeps its direction.
        """
        return "<w:bidi/>" if self.rtl else '<w:bidi w:val="0"/>'

    def turned(self, xml: str) -> str:
        """What only a right-to-left file says; nothing is Word's left to right."""
        return xml if self.rtl else ""

    @property
    def start(self) -> str:
        """The edge of the paper where lines begin."""
        return "right" if self.rtl else "left"

    @property
    def end(self) -> str:
        """The edge of the paper where lines end."""
        return "left" if self.rtl else "right"

    @property
    def aside(self) -> str:
        """The sign between a caption and its photographer."""
        return ASIDES["rtl" if self.rtl else "ltr"]

    def digits(self, number: str) -> str:
        """A number in the release's digits."""
        return persian_digits(number) if self.rtl else number

    def digit_font(self, family: str) -> str:
        """The font of numbers that Word itself counts, in Latin digits."""
        return family + DIGIT_FONT_SUFFIX if self.rtl else family

    def run(
        self, content: str, properties: str = "", *, rtl: bool | None = None
    ) -> str:
        """One run around ready `content`, the release's own way where none is told.

        `properties` come before `w:rtl` and `w:lang`.
        """
        persian = self.rtl if rtl is None else rtl
        said = '<w:rtl/><w:lang w:bidi="fa-IR"/>' if persian else _LATIN
        return f"<w:r><w:rPr>{properties}{said}</w:rPr>{content}</w:r>"

    def paragraph(self, style: str, content: str, properties: str = "") -> str:
        """One paragraph; a `|` in `properties` stands for the place of `w:bidi`."""
        before, _, after = properties.partition("|")
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{before}{self.bidi}{after}'
            f"</w:pPr>{content}</w:p>"
        )

    def field(self, instruction: str, value: str, family: str) -> str:
        """A field that Word counts (a page number), in the release's digits."""
        pieces = (
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{value}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
        face = fonts(self.digit_font(family))
        return "".join(self.run(piece, face) for piece in pieces)


_LATIN = '<w:lang w:val="en-US"/>'


def way_of(release: Release) -> Way:
    """The way that the release's language runs."""
    return Way(rtl=direction(release) == "rtl")
