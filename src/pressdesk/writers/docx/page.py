"""What stands on every page: header, footer, hairlines, the draft's watermark."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.document.nodes import Inline, Release, Span, Text
from pressdesk.text.characters import persian_digits
from pressdesk.writers.docx import markup, photos
from pressdesk.writers.docx.markup import (
    DIGIT_FONT_SUFFIX,
    colour,
    field,
    paragraph,
    twips,
)
from pressdesk.writers.docx.runs import Hand
from pressdesk.writers.docx.watermark import watermark
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.letterhead import Letterhead

_STYLES = {"name": "Organisation", "unit": "Unit"}
_NAME_SHARE = 0.68
BELOW_LETTERHEAD_MM = 7
RUNNING_TOP_MM = 26  # pages after the first
_LOGO_ID = 1001  # unique beside the photos


@dataclass(frozen=True)
class Page:
    """Header and footer of one release."""

    look: Letterhead
    imprint: Imprint
    hand: Hand

    @property
    def width(self) -> float:
        """The text area's width in millimetres."""
        margins = self.look.margins
        return self.look.paper.width - margins.start - margins.end

    def first_header_xml(self, release: Release, logo: str, logo_width: float) -> str:
        """The letterhead of the first page; `logo` is a ready drawing or empty."""
        room = self.width - logo_width
        name = room * _NAME_SHARE
        cells = [(name, self._side(self.look.header.start, release, "left"))]
        if logo:
            at = 0 if self.look.logo.side == "start" else 1
            cells.insert(at, (logo_width, paragraph("Unit", markup.run(logo))))
        cells.append((room - name, self._side(self.look.header.end, release, "right")))
        rule = ("bottom", 8, self.look.colours.accent)
        table = _layout_table(cells, rule, below=4)
        return _part("hdr", table + _thin(self._mark(release), BELOW_LETTERHEAD_MM))

    def running_header_xml(self, release: Release) -> str:
        """The narrow header of the other pages: the office's name and the code."""
        name, code = self.width * 0.65, self.width * 0.35
        words = self.hand.write((self.imprint.office.name,), heavy=True)
        number = self.hand.write(self._code(release))
        cells = [
            (name, paragraph("RunningName", words, _align("left"))),
            (code, paragraph("Header", number, _align("right"))),
        ]
        table = _layout_table(cells, ("bottom", 6, self.look.colours.accent), below=2)
        return _part("hdr", table + _thin(self._mark(release)))

    def _mark(self, release: Release) -> str:
        words = standing(release, self.imprint)
        return watermark(words, self.look) if words else ""

    def footer_xml(self) -> str:
        """The part `word/footer1.xml`."""
        places = self.look.footer
        shares = (
            (places.start, "left", 0.36),
            (places.middle, "center", 0.28),
            (places.end, "right", 0.36),
        )
        cells = [
            (self.width * share, self._foot(place, align))
            for place, align, share in shares
        ]
        table = _layout_table(cells, ("top", 4, self.look.colours.line), below=0)
        return _part("ftr", table + _thin(""))

    def section(self, first: str, running: str, footer: str) -> str:
        """The section's properties: paper, margins, direction.

        The first page's header is higher than the top margin and pushes the text down.
        """
        paper, margins = self.look.paper, self.look.margins
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{running}"/>'
            f'<w:headerReference w:type="first" r:id="{first}"/>'
            f'<w:footerReference w:type="default" r:id="{footer}"/>'
            f'<w:footerReference w:type="first" r:id="{footer}"/>'
            f'<w:pgSz w:w="{twips(paper.width)}" w:h="{twips(paper.height)}"/>'
            f'<w:pgMar w:top="{twips(RUNNING_TOP_MM)}" '
            f'w:right="{twips(margins.start)}" '
            f'w:bottom="{twips(margins.bottom)}" w:left="{twips(margins.end)}" '
            f'w:header="{twips(margins.header)}" w:footer="{twips(margins.footer)}" '
            'w:gutter="0"/><w:cols w:space="708"/><w:titlePg/><w:bidi/>'
            "<w:rtlGutter/></w:sectPr>"
        )

    def _side(self, rows: tuple[str, ...], release: Release, align: str) -> str:
        lines = []
        for row in rows:
            words = self._header_row(row, release)
            if words:
                style = _STYLES.get(row, "Header")
                lines.append(paragraph(style, self.hand.write(words), _align(align)))
        return "".join(lines) or paragraph("Header", "")

    def _header_row(self, row: str, release: Release) -> Text:
        labels, office = self.imprint.labels, self.imprint.office
        if row == "date":
            return (f"{labels.date.rstrip(': ')}: {self.imprint.date_numeric}",)
        if row == "code":
            return self._code(release)
        words = str(getattr(office, row))
        return (words,) if words else ()

    def _code(self, release: Release) -> Text:
        labels, stamp = self.imprint.labels, release.stamp
        label = f"{labels.code.rstrip(': ')}: "
        if stamp is None:
            return (label, labels.no_code)
        number = stamp.revision
        if release.correction is not None:
            number = release.correction.revision
        code: Inline = Span(stamp.code, ltr=True)
        if stamp.code.isdigit():
            code = persian_digits(stamp.code)
        if number < 2:
            return (label, code)
        return (label, code, f" ({labels.revision} {persian_digits(str(number))})")

    def _foot(self, place: tuple[str, ...] | str, align: str) -> str:
        rows = (place,) if isinstance(place, str) else place
        lines = [self._place(row) for row in rows] or [""]
        return "".join(paragraph("Footer", line, _align(align)) for line in lines)

    def _place(self, place: str) -> str:
        if not place:
            return ""
        if place == "pages":
            return self._pages()
        return self.hand.write((getattr(self.imprint.office, place),))

    def _pages(self) -> str:
        labels, font = self.imprint.labels, self.look.font + DIGIT_FONT_SUFFIX
        between = f" {labels.of} "
        return (
            self.hand.write((f"{labels.page} ",))
            + field("PAGE", "1", font)
            + self.hand.write((between,))
            + field("NUMPAGES", "1", font)
        )


def standing(release: Release, imprint: Imprint) -> str:
    """What the watermark says: that it is a draft, under embargo, or both."""
    draft = "" if release.issued else imprint.labels.draft
    embargo = imprint.labels.embargo if imprint.embargo else ""
    return " – ".join(filter(None, (draft, embargo)))


def logo_drawing(
    look: Letterhead, found: photos.Picture, relation: str, name: str, vector: str = ""
) -> tuple[str, float]:
    """The office's logo and the width of its column in millimetres."""
    box = look.logo
    size = photos.fitted(found, box.max_width, box.height, enlarged=True)
    drawn = photos.drawing(relation, _LOGO_ID, size, name, "Logo", vector)
    return drawn, size[0] + box.gap


def _align(align: str) -> str:
    return f'|<w:jc w:val="{align}"/>'


def _thin(content: str, height: float = 0.4) -> str:
    """The paragraph that Word wants after a table, `height` millimetres high."""
    line = f'w:line="{twips(height)}" w:lineRule="exact"'
    exact = f'|<w:spacing w:before="0" w:after="0" {line}/>'
    return paragraph("Header", content, exact)


def _layout_table(
    cells: list[tuple[float, str]], rule: tuple[str, int, str], below: float
) -> str:
    side, weight, ink = rule
    width = sum(twips(size) for size, _ in cells)
    border = (
        f'<w:tblBorders><w:{side} w:val="single" w:sz="{weight}" w:space="0" '
        f'w:color="{colour(ink)}"/></w:tblBorders>'
    )
    above = 0 if below else 2
    padding = (
        f'<w:tblCellMar><w:top w:w="{twips(above)}" w:type="dxa"/>'
        '<w:left w:w="0" w:type="dxa"/>'
        f'<w:bottom w:w="{twips(below)}" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    grid = "".join(f'<w:gridCol w:w="{twips(size)}"/>' for size, _ in cells)
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(size)}" w:type="dxa"/>'
        f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
        for size, content in cells
    )
    return (
        f'<w:tbl><w:tblPr><w:bidiVisual/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'{border}<w:tblLayout w:type="fixed"/>{padding}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr>{row}</w:tr></w:tbl>"
    )


def _part(root: str, content: str) -> str:
    return f"{markup.DECLARATION}<w:{root} {markup.NAMESPACES}>{content}</w:{root}>"
