"""The gutter at the start side: what each block is and how long it may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QTextBlock,
)
from PySide6.QtWidgets import QWidget

from pressdesk.document.nodes import plain
from pressdesk.text.characters import persian_digits
from pressdesk.text.words import word_count
from pressdesk.ui.editor import formats
from pressdesk.ui.editor.counts import Limits
from pressdesk.ui.editor.formats import id_of, kind_of
from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.paper import Sheet
from pressdesk.ui.editor.rows import COMPANION, OBJECTS, Row
from pressdesk.ui.theme import Theme

GUTTER_WIDTH = 112
_GAP = 12
_METER = 72
_LINE = 17
_MIDDLE = 32
_HIGHEST, _LOWEST = 24, 100  # how far from the block's top its label may stand
_MOST = 300
_SILENT = frozenset(COMPANION.values())
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


class _Label(NamedTuple):
    """What is said of a block, and the values that it holds for."""

    row: Row
    limits: Limits
    kind: str
    words: int
    name: str
    limit: str
    over: bool
    noted: str


class Gutter(QWidget):
    """Paints labels, limits and meters beside the visible blocks."""

    def __init__(
        self,
        parent: QWidget,
        text: Callable[[str], str],
        sheet: Callable[[], tuple[Sheet, QTextBlock, QTextBlock]],
        mirror: Mirror,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._sheet = sheet
        self._mirror = mirror
        self.theme: Theme | None = None
        self.limits = Limits()
        self.narrow = False
        font = QFont("Vazirmatn")
        font.setPointSizeF(8.5)
        self.setFont(font)
        self._bold = QFont(font)
        self._labels: dict[tuple[int, bool], _Label] = {}
        self._current = (-1, "")
        self._told: dict[int, str] = {}

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        if self.theme is None:
            return
        self._bold = QFont(self.font())
        self._bold.setWeight(QFont.Weight.DemiBold)
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.fillRect(event.rect(), QColor(self.theme.ground))
        sheet, first, current = self._sheet()
        previous = first.previous() if first.isValid() else first
        for block, box in sheet.shown(first):
            below = max(box.bottom(), box.top() + _LOWEST + _MIDDLE * sheet.zoom)
            near = box.top() - _HIGHEST <= event.rect().bottom()
            if near and below >= event.rect().top() and _labelled(block, previous):
                self._paint_block(painter, sheet, block, _together(block, current))
            previous = block

    def follow(self, current: QTextBlock) -> None:
        """The cursor is in this block: another one than before lights its label."""
        now = current.blockNumber(), id_of(current)
        if now != self._current:
            self._current = now
            self._told = {now[0]: self.describe(current)}
            self.update()

    def laid_out(
        self, top: float, bottom: float, blocks: Sequence[QTextBlock] | None
    ) -> None:
        """This part of the view was laid out anew: its labels may read otherwise.

        `blocks` are the ones in it, if all stand where they stood: their labels are
        painted only when they have something else to say, which most keys do not make
        them.
        """
        told = {each.blockNumber(): self.describe(each) for each in blocks or ()}
        if told and told.items() <= self._told.items():
            return
        self._told = self._told | told if told else {}
        high = max(0, int(top) - _HIGHEST)
        low = min(self.height(), int(bottom) + _LOWEST)
        self.update(0, high, self.width(), low - high)

    def _paint_block(
        self,
        painter: QPainter,
        sheet: Sheet,
        block: QTextBlock,
        current: bool,  # noqa: FBT001
    ) -> None:
        theme = self.theme
        assert theme is not None
        line = sheet.first_line(block)
        # An object's line is as tall as the object: the label stands at its top.
        middle = line.top() + min(line.height(), _MIDDLE * sheet.zoom) * 0.6
        label = self._label(block, current=current)
        kind, limit, over = label.kind, label.limit, label.over
        top = middle - (18 if limit and kind == "headline" else 10)
        colour = theme.accent if current else theme.text3
        colour = theme.warn if over else colour
        self._write(painter, top, label.name, colour, current=current)
        if self.narrow:
            return
        if not limit:
            self._write(painter, top + 17, label.noted, theme.text3)
            return
        self._write(painter, top + 17, limit, theme.warn if over else theme.text2)
        if kind == "headline":
            share = label.words / self.limits.headline_words
            self._bar(painter, top + 38, share, over=over)
        elif kind == "lead":
            self._range(painter, top + 38, label.words, over=over)
        self._write(painter, top + 44, label.noted, theme.text3)

    def describe(self, block: QTextBlock) -> str:
        """What the gutter says of `block`, for a screen reader."""
        label = self._label(block, current=True)
        over = self._text("editor-over") if label.over else ""
        said = (label.name, label.limit, over, *label.noted.split("\n"))
        return f"{self._text('comma')} ".join(filter(None, said))

    def _label(self, block: QTextBlock, *, current: bool) -> _Label:
        """What stands beside a block: made anew when its row is another one."""
        number = block.blockNumber()
        row, known = self._mirror.row(number), self._labels.get((number, current))
        if known and known.row is row and known.limits is self.limits:
            return known
        kind, count = kind_of(block), word_count(plain(row.text))
        limit, over = self._limit(kind, count, current=current)
        name = self._text(f"editor-kind-{kind.replace('_', '-')}")
        noted = self._noted(block)
        made = _Label(row, self.limits, kind, count, name, limit, over, noted)
        if len(self._labels) > _MOST:
            self._labels.clear()
        self._labels[number, current] = made
        return made

    def _noted(self, block: QTextBlock) -> str:
        """How many footnotes the block has, what a photo lacks, or nothing."""
        if kind_of(block) == "photo":
            return "\n".join(map(self._text, _lacking(block)))
        if kind_of(block) in OBJECTS:
            return ""
        count = self._mirror.notes_in(block.blockNumber())
        return self._say("editor-footnotes", count) if count else ""

    def _limit(self, kind: str, count: int, *, current: bool) -> tuple[str, bool]:
        """The sentence of a limit, and whether it is passed."""
        limits = self.limits
        if kind == "headline":
            over = count > limits.headline_words
            return self._say("editor-limit", count, limits.headline_words), over
        if kind == "lead":
            over = count > limits.lead_max
            low, high = limits.lead_from, limits.lead_to
            return self._say("editor-limit-range", count, low, high), over
        over = count > limits.paragraph_max
        if kind == "paragraph" and (over or current):
            return self._say("editor-limit", count, limits.paragraph_max), over
        return "", False

    def _say(self, message: str, *numbers: int) -> str:
        """A sentence with `#1`, `#2`, … for its numbers (kept simple: drawn often)."""
        said = self._text(message)
        for place, number in enumerate(numbers, 1):
            said = said.replace(f"#{place}", self._digits(str(number)))
        return said

    def _digits(self, number: str) -> str:
        """As the interface writes them: the gutter speaks its language."""
        side = QGuiApplication.layoutDirection()
        rtl = side == Qt.LayoutDirection.RightToLeft
        return persian_digits(number) if rtl else number

    def _write(
        self,
        painter: QPainter,
        top: float,
        text: str,
        colour: str,
        *,
        current: bool = False,
    ) -> None:
        if not text:
            return
        painter.setFont(self._bold if current else self.font())
        painter.setPen(QColor(colour))
        for number, line in enumerate(text.split("\n")):
            box = QRectF(_GAP, top + number * _LINE, self.width() - _GAP, 20)
            centre = _LEFT | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, int(centre.value), line)

    def _bar(self, painter: QPainter, top: float, share: float, *, over: bool) -> None:
        theme = self.theme
        assert theme is not None
        self._track(painter, top)
        width = _METER * min(1.0, share)
        done = QRectF(_GAP + _METER - width, top, width, 2)
        painter.fillRect(done, QColor(theme.warn if over else theme.edge))

    def _range(self, painter: QPainter, top: float, count: int, *, over: bool) -> None:
        theme, limits = self.theme, self.limits
        assert theme is not None
        self._track(painter, top)
        unit = _METER / max(1, limits.lead_max)
        right = _GAP + _METER
        band = unit * (limits.lead_to - limits.lead_from)
        painter.fillRect(
            QRectF(right - unit * limits.lead_to, top, band, 2), QColor(theme.edge)
        )
        at = right - unit * min(count, limits.lead_max)
        tick = QRectF(at - 1, top - 3, 2, 8)
        painter.fillRect(tick, QColor(theme.warn if over else theme.accent))

    def _track(self, painter: QPainter, top: float) -> None:
        theme = self.theme
        assert theme is not None
        painter.fillRect(QRectF(_GAP, top, _METER, 2), QColor(theme.down))


def _labelled(block: QTextBlock, previous: QTextBlock) -> bool:
    """The first row of each block has a label; of a list only the first item."""
    kind = kind_of(block)
    if kind in _SILENT:
        return False
    if kind == "item" and previous.isValid() and kind_of(previous) == "item":
        return id_of(previous) != id_of(block)
    return True


def _lacking(block: QTextBlock) -> Iterator[str]:
    """What a photo does not say of itself; its caption has a placeholder."""
    row = formats.read_row(block)
    if row.media and not (row.photographer or row.source):
        yield "editor-no-photographer"
    if row.media and not row.alt:
        yield "editor-no-alt"


def _together(block: QTextBlock, current: QTextBlock) -> bool:
    if block == current:
        return True
    return bool(id_of(block)) and id_of(block) == id_of(current)
