"""Painting the sheet: ground, border, quote bars, list numbers and placeholders."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextOption,
)

from pressdesk.document.nodes import plain
from pressdesk.text.characters import persian_digits
from pressdesk.text.numerals import numeral
from pressdesk.ui.editor import formats
from pressdesk.ui.editor.bridge import GROUND_ABOVE, MARGIN_SIDE
from pressdesk.ui.editor.cells import top_of, unit_of
from pressdesk.ui.editor.formats import id_of, kind_of
from pressdesk.ui.editor.notes import Note, Notes
from pressdesk.ui.editor.set_table import SetTable, seen_by
from pressdesk.ui.theme import Theme

PLACEHOLDERS = frozenset(
    {"kicker", "headline", "subhead", "lead", "speaker", "caption", "quote", "end_mark"}
)
_BULLET = "\u2022"  # on every level, as PDF and Word files have it
_BAR = 3
_NUMBER = 7.5
_CELL_NUMBER = 9.5
VEIL = 95
_CLEAR = 6  # between a list number and its text
_BESIDE = 40  # a bar or a number may stand so far above or below its block


class Shown(NamedTuple):
    """A block in view and where it stands there."""

    block: QTextBlock
    box: QRectF


@dataclass(frozen=True)
class Sheet:
    """What is seen of the page: document, zoom, scroll and size of the view."""

    document: QTextDocument
    zoom: float
    left: float
    top: float
    width: float
    height: float

    def rect(self, block: QTextBlock) -> QRectF:
        """Where `block` stands in the view."""
        box = self.document.documentLayout().blockBoundingRect(block)
        return box.translated(-self.left, -self.top)

    def first_line(self, block: QTextBlock) -> QRectF:
        """Where the first line of `block` stands, over the whole text width."""
        layout = block.layout()
        if not layout.lineCount():
            return QRectF()
        line = layout.lineAt(0)
        origin = layout.position()
        return QRectF(
            origin.x() + line.x() - self.left,
            origin.y() + line.y() - self.top,
            line.width(),
            line.height(),
        )

    def shown(self, start: QTextBlock) -> Iterator[Shown]:
        """The blocks from `start` down to the bottom of the view."""
        block = start
        while block.isValid() and (box := self.rect(block)).top() < self.height:
            yield Shown(block, box)
            block = block.next()

    def painted(self, start: QTextBlock, asked: QRectF) -> list[Shown]:
        """Those of them that may have something to paint in what is asked for."""
        more = _BESIDE * self.zoom
        return [
            each
            for each in self.shown(start)
            if each.box.top() - more <= asked.bottom()
            and each.box.bottom() + more >= asked.top()
        ]


def paint_under(painter: QPainter, sheet: Sheet, theme: Theme) -> None:
    """The ground and the sheet of paper."""
    above = GROUND_ABOVE * sheet.zoom
    top = above - sheet.top
    bottom = sheet.document.size().height() - above - sheet.top
    width = sheet.document.textWidth()
    if bottom + above < sheet.height:
        bottom = sheet.height - above
    paper = QRectF(-sheet.left + 0.5, top + 0.5, width - 1, bottom - top - 1)
    if not paper.contains(painter.clipBoundingRect()):
        view = QRectF(0, 0, sheet.width, sheet.height)
        painter.fillRect(view, QColor(theme.ground))
    painter.fillRect(paper, QColor(theme.base))
    painter.setPen(QColor(theme.line))
    painter.drawRect(paper)


def paint_drop(painter: QPainter, sheet: Sheet, line: float, theme: Theme) -> None:
    """A line over the text width where dragged blocks would come to stand."""
    side = MARGIN_SIDE * sheet.zoom
    width = sheet.document.textWidth() - 2 * side
    left = side - sheet.left
    colour = QColor(theme.accent)
    painter.fillRect(QRectF(left, line - 1, width, 2), colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(left + width + 6, line), 4, 4)


class Overlay:
    """Paints over the text what is not part of it."""

    def __init__(
        self, text: Callable[[str], str], device: QPaintDevice, notes: Notes
    ) -> None:
        self._text = text
        self._device = device
        self._notes = notes

    def paint(
        self, painter: QPainter, sheet: Sheet, shown: Sequence[Shown], theme: Theme
    ) -> None:
        """Everything beside these blocks."""
        for block, box in shown:
            kind = kind_of(block)
            if kind in ("quote", "speaker"):
                self._bar(painter, sheet, block, box, theme)
            elif kind == "item":
                self._marker(painter, sheet, block, theme)
            for note in self._notes.of(block):
                self._number(painter, sheet, block, note, theme)
            if block.length() == 1 and kind in PLACEHOLDERS:
                self._placeholder(painter, sheet, block, theme)

    def _bar(
        self,
        painter: QPainter,
        sheet: Sheet,
        block: QTextBlock,
        box: QRectF,
        theme: Theme,
    ) -> None:
        right = sheet.document.textWidth() - 48 * sheet.zoom - sheet.left
        bottom = box.bottom()
        if kind_of(block.next()) == "speaker":
            bottom = sheet.rect(block.next()).top() + 1
        bar = QRectF(right - _BAR, box.top(), _BAR, bottom - box.top())
        painter.fillRect(bar, QColor(theme.accent))

    def _marker(
        self, painter: QPainter, sheet: Sheet, block: QTextBlock, theme: Theme
    ) -> None:
        line = sheet.first_line(block)
        text = _BULLET
        if block.blockFormat().property(formats.ORDERED):
            numbering = block.blockFormat().property(formats.NUMBERING) or ""
            text = numeral(ordinal(block), numbering) + "."
        font = self._font(block)
        wide = QFontMetricsF(font).horizontalAdvance(text) + _CLEAR * sheet.zoom
        room = max(formats.LIST_INDENT * sheet.zoom, wide)  # long ones hang out
        box = QRectF(line.right(), line.top(), room, line.height())
        self._draw(painter, box, text, theme.text, font)

    def _placeholder(
        self, painter: QPainter, sheet: Sheet, block: QTextBlock, theme: Theme
    ) -> None:
        line = sheet.first_line(block)
        name = kind_of(block).replace("_", "-")
        text = self._text(f"editor-placeholder-{name}")
        self._draw(painter, line, text, theme.text3, self._font(block))

    def _number(
        self,
        painter: QPainter,
        sheet: Sheet,
        block: QTextBlock,
        note: Note,
        theme: Theme,
    ) -> None:
        """The footnote's number, raised at the end side of its run."""
        layout, at = block.layout(), note.end - block.position()
        line = layout.lineForTextPosition(max(0, at - 1))
        if not line.isValid():
            return
        end = line.cursorToX(at)[0]  # type: ignore[index]
        origin, zoom = layout.position(), sheet.zoom
        right = origin.x() + end - sheet.left
        base = origin.y() + line.y() + line.ascent() - sheet.top
        box = QRectF(right - 40 * zoom, base - 24 * zoom, 40 * zoom, 18 * zoom)
        font = self._font(block)
        font.setPointSizeF(_NUMBER)
        font.setWeight(QFont.Weight.Bold)
        number = persian_digits(str(note.number))
        self._draw(painter, box, number, theme.accent, QFont(font, self._device))

    def paint_table(
        self, painter: QPainter, block: QTextBlock, table: SetTable, rect: QRectF
    ) -> None:
        """The numbers of the footnotes in the cells that are seen."""
        if not table.notes:
            return
        first, zoom = self._notes.before(block) + 1, table.zoom
        font = QFont("Vazirmatn")
        font.setPixelSize(max(1, round(_CELL_NUMBER * zoom)))
        font.setWeight(QFont.Weight.Bold)
        for cell in table.cells(rect, seen_by(painter, rect)):
            words, top = plain(cell.words), top_of(cell.layout, cell.inner)
            for end, of_table in table.notes.get(cell.number, ()):
                unit = unit_of(cell.layout, words, end)
                line = cell.layout.lineForTextPosition(max(0, unit - 1))
                across = cell.inner.left() + line.cursorToX(unit)[0]  # type: ignore[index]
                base = top + line.y() + line.ascent()
                box = QRectF(across - 40 * zoom, base - 18 * zoom, 40 * zoom, 14 * zoom)
                number = persian_digits(str(first + of_table))
                self._draw(painter, box, number, table.theme.accent, font)

    def _font(self, block: QTextBlock) -> QFont:
        made = QFont(block.charFormat().font())
        made.setFamily("Vazirmatn")
        made.setPointSizeF(formats.look(kind_of(block)).points)
        return QFont(made, self._device)

    def _draw(
        self, painter: QPainter, box: QRectF, text: str, colour: str, font: QFont
    ) -> None:
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignBottom
        )
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, text, option)


def ordinal(block: QTextBlock) -> int:
    """The number of a list item among its equals in the same list."""
    level = block.blockFormat().property(formats.LEVEL) or 0
    number, above = 1, block.previous()
    while above.isValid() and kind_of(above) == "item" and id_of(above) == id_of(block):
        other = above.blockFormat().property(formats.LEVEL) or 0
        if other < level:
            break
        number += other == level
        above = above.previous()
    return number


def soften(
    painter: QPainter,
    sheet: Sheet,
    shown: Sequence[Shown],
    current: QTextBlock,
    theme: Theme,
) -> None:
    """Let every one of these blocks but the current one step back a little."""
    veil = QColor(theme.base)
    veil.setAlpha(VEIL)
    for block, box in shown:
        together = id_of(block) and id_of(block) == id_of(current)
        if block != current and not together:
            beside = block.blockFormat().rightMargin() * sheet.zoom
            painter.fillRect(box.adjusted(0, 0, beside, 0), veil)
