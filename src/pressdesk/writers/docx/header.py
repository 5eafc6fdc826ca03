"""The places of the letterhead: who writes, when, under which code, and the logo."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.document.nodes import Inline, Release, Span, Text, plain
from pressdesk.writers.docx.columns import BAND_SIDE_MM, Column
from pressdesk.writers.docx.room import longest, widened, words_mm
from pressdesk.writers.docx.runs import Hand
from pressdesk.writers.docx.way import Way
from pressdesk.writers.docx.words import glued, labelled
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.letterhead import HeaderField, Letterhead

_STYLES = {"name": "Organisation", "unit": "Unit"}
_ON_BAND = {"name": "BandName", "unit": "BandText"}
_NAME_SHARE = 0.68
_THIRDS = (0.31, 0.38, 0.31)
_BESIDE_MIDDLE_MM = 2.0
PLACES = ("start", "middle", "end")
_ALIGNED = dict(zip(PLACES, ("left", "center", "right"), strict=True))


@dataclass(frozen=True)
class Logo:
    """A ready drawing, or none, and its column's width in millimetres."""

    drawn: str = ""
    width: float = 0


@dataclass(frozen=True)
class Header:
    """The rows of a letterhead; `width` is the text area's, in millimetres."""

    look: Letterhead
    imprint: Imprint
    hand: Hand
    width: float

    @property
    def way(self) -> Way:
        """The direction of the release."""
        return self.hand.way

    @property
    def band(self) -> str:
        """The colour behind both sides, if there is one."""
        return self.look.colours.accent if self.look.header.style == "band" else ""

    def columns(self, release: Release, logo: Logo) -> list[Column]:
        """The letterhead's places from the start side on."""
        side, drawn = self.look.logo.side, self._logo(logo)
        beside = bool(drawn) and self._beside(release, logo)
        places = [self._rows(release, place) for place in PLACES]
        if drawn and not beside:
            places[PLACES.index(side)] = drawn + places[PLACES.index(side)]
        start, middle, end = places
        widths = self._widths(release, logo, beside=beside, middle=bool(middle))
        cells = [Column(widths[0], start, self.band)]
        if middle:
            cells.append(Column(widths[1], middle, inset=_BESIDE_MIDDLE_MM))
        cells.append(Column(widths[-1], end, self.band))
        if beside:
            at = 0 if side == "start" else len(cells)
            cells.insert(at, Column(logo.width, drawn))
        return cells

    def code(self, release: Release) -> Text:
        """The news code with its label and, from the second on, its revision."""
        labels, stamp = self.imprint.labels, release.stamp
        label = glued(labelled(labels.code, ""))
        if stamp is None:
            return (label, labels.no_code)
        number = stamp.revision
        if release.correction is not None:
            number = release.correction.revision
        code: Inline = Span(stamp.code, ltr=True)
        if stamp.code.isdigit():
            code = self.way.digits(stamp.code)
        if number < 2:
            return (label, code)
        return (label, code, f" ({labels.revision} {self.way.digits(str(number))})")

    def _logo(self, logo: Logo) -> str:
        """The logo at the outer edge of its column: the gap is on the inner side."""
        if not logo.drawn:
            return ""
        align = aligned(_ALIGNED[self.look.logo.side])
        return self.way.paragraph("Unit", self.way.run(logo.drawn), align)

    def _rows(self, release: Release, place: str) -> str:
        band = bool(self.band) and place != "middle"
        align, lines = aligned(_ALIGNED[place]), []
        for row in self._fields(place):
            if words := self._words(row, release):
                style = (_ON_BAND if band else _STYLES).get(row)
                style = style or ("BandText" if band else "Header")
                lines.append(self.way.paragraph(style, self.hand.write(words), align))
        return "".join(lines)

    def _fields(self, place: str) -> tuple[HeaderField, ...]:
        head = self.look.header
        return {"start": head.start, "middle": head.middle, "end": head.end}[place]

    def _words(self, row: HeaderField, release: Release) -> Text:
        if row == "date":
            labels = self.imprint.labels
            return (glued(labelled(labels.date, self.imprint.date_numeric)),)
        if row == "code":
            return self.code(release)
        words = str(getattr(self.imprint.office, row))
        return (words,) if words else ()

    def _beside(self, release: Release, logo: Logo) -> bool:
        """Whether the logo has a column of its own, or stands above its side's rows.

        On a band it always has one: it needs the paper's ground.
        """
        if self.look.logo.side == "middle":
            return False
        room = self.width - logo.width
        return bool(self.band) or sum(self._needs(release)) <= room

    def _widths(
        self, release: Release, logo: Logo, *, beside: bool, middle: bool
    ) -> list[float]:
        """The widths of start, middle, end: none below its longest word.

        The middle one stays in the middle where there is room for it.
        """
        room = self.width - logo.width * beside
        least = self._needs(release)
        if logo.drawn and not beside:
            at = PLACES.index(self.look.logo.side)
            air = 2 * _BESIDE_MIDDLE_MM if self.look.logo.side == "middle" else 0
            least[at] = max(least[at], logo.width + air)
        if not middle:
            stock = [room * _NAME_SHARE, room * (1 - _NAME_SHARE)]
            return widened([least[0], least[2]], stock)
        outer = max(least[0], least[2])
        if 2 * outer + least[1] <= room:
            least = [outer, least[1], outer]
        return widened(least, [room * share for share in _THIRDS])

    def _needs(self, release: Release) -> list[float]:
        """What start, middle and end need in millimetres for their rows."""
        start, middle, end = (self._need(release, place) for place in PLACES)
        return [start, middle + 2 * _BESIDE_MIDDLE_MM if middle else 0, end]

    def _need(self, release: Release, place: str) -> float:
        """How wide the longest unbroken piece of a place is, in millimetres."""
        sizes = self.look.sizes
        of = {"name": sizes.organisation, "unit": sizes.unit}
        widest = 0.0
        for row in self._fields(place):
            piece = longest(plain(self._words(row, release)))
            widest = max(widest, words_mm(piece, of.get(row, sizes.header)))
        band = 2 * BAND_SIDE_MM if self.band and place != "middle" else 0
        return widest + band


def aligned(align: str) -> str:
    """The properties of a paragraph at this side of its place."""
    return f'|<w:jc w:val="{align}"/>'
