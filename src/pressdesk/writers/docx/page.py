"""What stands on every page: header, footer, hairlines, the draft's watermark."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.document.nodes import Release
from pressdesk.writers.docx import markup, photos
from pressdesk.writers.docx.columns import Column, Rule, columns
from pressdesk.writers.docx.header import Header, Logo, aligned
from pressdesk.writers.docx.markup import colour, twips
from pressdesk.writers.docx.runs import Hand
from pressdesk.writers.docx.watermark import watermark
from pressdesk.writers.docx.way import Way
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.letterhead import FRAME_MM, Letterhead

_SIDES = ("left", "center", "right")
_RULES = {
    "line": (8, "single"),
    "double": (6, "double"),
    "band": (0, "single"),
    "none": (0, "single"),
}
_FRAMES = {
    "single": 'w:val="single" w:sz="8"',
    "double": 'w:val="double" w:sz="6"',
}
BELOW_LETTERHEAD_MM = 7
_LOGO_ID = 1001  # unique beside the photos


@dataclass(frozen=True)
class Page:
    """Header and footer of one release."""

    look: Letterhead
    imprint: Imprint
    hand: Hand

    @property
    def way(self) -> Way:
        """The direction of the release."""
        return self.hand.way

    @property
    def width(self) -> float:
        """The text area's width in millimetres."""
        return self.look.text_width

    @property
    def header(self) -> Header:
        """The letterhead's places."""
        return Header(self.look, self.imprint, self.hand, self.width)

    def first_header_xml(self, release: Release, logo: Logo) -> str:
        """The letterhead of the first page."""
        cells = self.header.columns(release, logo)
        style, accent = self.look.header.style, self.look.colours.accent
        weight, kind = _RULES[style]
        rule = Rule("bottom", weight, accent, kind)
        table = columns(cells, rule, self.way, below=4 if weight else 0)
        return _part(
            "hdr", table + self._thin(self._mark(release), BELOW_LETTERHEAD_MM)
        )

    def running_header_xml(self, release: Release) -> str:
        """The narrow header of the other pages: the office's name and the code."""
        name, code = self.width * 0.65, self.width * 0.35
        words = self.hand.write((self.imprint.office.name,), heavy=True)
        number = self.hand.write(self.header.code(release))
        cells = [
            Column(name, self.way.paragraph("RunningName", words, aligned("left"))),
            Column(code, self.way.paragraph("Header", number, aligned("right"))),
        ]
        weight = 0 if self.look.header.style == "none" else 6
        rule = Rule("bottom", weight, self.look.colours.accent)
        table = columns(cells, rule, self.way, below=2)
        return _part("hdr", table + self._thin(self._mark(release)))

    def _mark(self, release: Release) -> str:
        words = standing(release, self.imprint)
        return watermark(words, self.look) if words else ""

    def footer_xml(self) -> str:
        """The part `word/footer1.xml`."""
        foot = self.look.footer
        places = zip(foot.places, foot.shares, _SIDES, strict=True)
        cells = [
            Column(self.width * share, self._place(fields, align))
            for fields, share, align in places
            if share
        ]
        weight = 4 if foot.rule and any(foot.places) else 0
        rule = Rule("top", weight, self.look.colours.line)
        table = columns(cells, rule, self.way, above=2, place="top")
        return _part("ftr", table + self._thin(""))

    def section(self, first: str, running: str, footer: str) -> str:
        """The section's properties: paper, margins, direction.

        A letterhead's `start` is the right margin. The first page's header is higher
        than the top margin and pushes the text down.
        """
        paper, margins = self.look.paper, self.look.printed
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{running}"/>'
            f'<w:headerReference w:type="first" r:id="{first}"/>'
            f'<w:footerReference w:type="default" r:id="{footer}"/>'
            f'<w:footerReference w:type="first" r:id="{footer}"/>'
            f'<w:pgSz w:w="{twips(paper.width)}" w:h="{twips(paper.height)}"/>'
            f'<w:pgMar w:top="{twips(margins.top)}" '
            f'w:right="{twips(margins.start)}" '
            f'w:bottom="{twips(margins.bottom)}" w:left="{twips(margins.end)}" '
            f'w:header="{twips(margins.header)}" w:footer="{twips(margins.footer)}" '
            f'w:gutter="0"/>{self._frame()}<w:cols w:space="708"/><w:titlePg/>'
            f"{self.way.turned('<w:bidi/><w:rtlGutter/>')}</w:sectPr>"
        )

    def _frame(self) -> str:
        """The lines round every page."""
        if self.look.frame == "none":
            return ""
        line = _FRAMES[self.look.frame]
        inside = round(FRAME_MM * 72 / 25.4)
        ink = f'w:space="{inside}" w:color="{colour(self.look.colours.accent)}"'
        sides = "".join(
            f"<w:{side} {line} {ink}/>" for side in ("top", "left", "bottom", "right")
        )
        return f'<w:pgBorders w:offsetFrom="page">{sides}</w:pgBorders>'

    def _place(self, fields: tuple[str, ...], align: str) -> str:
        """The rows of a place of the footer; what the office does not have is left."""
        lines = []
        for name in fields:
            if name == "pages":
                lines.append(self._pages())
            elif words := str(getattr(self.imprint.office, name)).strip():
                lines.append(self.hand.write((words,)))
        return "".join(
            self.way.paragraph("Footer", line, aligned(align)) for line in lines
        )

    def _pages(self) -> str:
        labels, font = self.imprint.labels, self.look.font
        if self.look.footer.pages == "number":
            return self.way.field("PAGE", "1", font)
        between = f" {labels.of} "
        return (
            self.hand.write((f"{labels.page} ",))
            + self.way.field("PAGE", "1", font)
            + self.hand.write((between,))
            + self.way.field("NUMPAGES", "1", font)
        )

    def _thin(self, content: str, height: float = 0.4) -> str:
        """The paragraph that Word wants after a table, `height` millimetres high."""
        line = f'w:line="{twips(height)}" w:lineRule="exact"'
        exact = f'|<w:spacing w:before="0" w:after="0" {line}/>'
        return self.way.paragraph("Header", content, exact)


def standing(release: Release, imprint: Imprint) -> str:
    """What the watermark says: that it is a draft, under embargo, or both."""
    draft = "" if release.issued else imprint.labels.draft
    embargo = imprint.labels.embargo if imprint.embargo else ""
    return " – ".join(filter(None, (draft, embargo)))


def logo_drawing(
    look: Letterhead, found: photos.Picture, relation: str, name: str, vector: str = ""
) -> Logo:
    """The office's logo in a column that holds its gap."""
    box = look.logo
    size = photos.fitted(found, box.max_width, box.height, enlarged=True)
    drawn = photos.drawing(relation, _LOGO_ID, size, name, "Logo", vector)
    return Logo(drawn, size[0] + box.gap)


def _part(root: str, content: str) -> str:
    return f"{markup.DECLARATION}<w:{root} {markup.NAMESPACES}>{content}</w:{root}>"
