"""Rows of a list that is painted: an icon or a number, a name, a note, a word."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from pressdesk.ui import fonts, icons
from pressdesk.ui.look import Look
from pressdesk.ui.messages import in_order
from pressdesk.ui.theme import Theme

ROW = Qt.ItemDataRole.UserRole
HEIGHT = 34
HEAD_HEIGHT = 40
_LEAD = 28
_GAP = 10
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class ListRow:
    """What a row says. A `head` parts the list and cannot be chosen."""

    name: str
    note: str = ""
    end: str = ""
    icon: str = ""
    number: str = ""
    tone: str = "text"
    head: bool = False


def add_row(rows: QListWidget, row: ListRow, number: int = -1) -> None:
    """Append `row`; `number` is what the chosen item is known by (UserRole + 1)."""
    item = QListWidgetItem(row.name)
    item.setData(ROW, row)
    item.setData(ROW + 1, number)
    spoken = ", ".join(each for each in (row.number, row.name, row.end) if each)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken or row.note)
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.note if spoken else "")
    item.setSizeHint(QSize(0, HEAD_HEIGHT if row.head else HEIGHT))
    if number < 0:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    rows.addItem(item)


def ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, head: bool
) -> None:
    """The ground of a row: chosen, under the mouse, or none; a head is not chosen."""
    state = QStyle.StateFlag
    if option.state & state.State_Selected:
        painter.fillRect(option.rect, theme.color("tint"))
        if theme.contrasting:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
    elif option.state & state.State_MouseOver and not head:
        painter.fillRect(option.rect, theme.color("hover"))


class RowPainter(QStyledItemDelegate):
    """Paints `ListRow`s in the interface's direction."""

    def __init__(self, look: Look, rows: QListWidget) -> None:
        super().__init__(rows)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Ground by state, then the parts from the start side on."""
        row = index.data(ROW)
        place = _Place(painter, option)
        theme = self._look.theme
        ground(painter, option, theme, head=row.head)
        if row.head:
            painter.setPen(theme.color("text"))
            place.words(row.name, "section")
            return
        if row.end:
            painter.setPen(theme.color("text3"))
            place.words(row.end, "small", at_end=True)
        if row.icon:
            drawn = icons.icon(row.icon, theme, "text2", 16)
            drawn.paint(painter, place.lead())
        elif row.number:
            painter.setPen(theme.color(row.tone))
            place.words(row.number, "section", within=place.lead())
        painter.setPen(theme.color("text"))
        place.words(row.name, "body")
        painter.setPen(theme.color("text3"))
        place.words(row.note, "small")


class _Place:
    """What is left of a row's room; each part takes its share."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter, self._row = painter, option.rect
        self._rtl = option.direction == Qt.LayoutDirection.RightToLeft
        self._begin, self._end = 12, option.rect.width() - 12
        painter.setLayoutDirection(option.direction)

    def lead(self) -> QRect:
        room = self._rect(self._begin, self._begin + _LEAD - _GAP)
        self._begin += _LEAD
        return room

    def words(
        self, text: str, font: str, *, at_end: bool = False, within: QRect | None = None
    ) -> None:
        used = fonts.font(font)
        room = self._end - self._begin
        if not text or (within is None and room < 2 * _LEAD):
            return
        self._painter.setFont(used)
        metrics = QFontMetrics(used)
        shown = in_order(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        width = min(room, metrics.horizontalAdvance(shown) + 2)
        rect = within or self._take(width, at_end=at_end)
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, shown)

    def _take(self, width: int, *, at_end: bool) -> QRect:
        if at_end:
            rect = self._rect(self._end - width, self._end)
            self._end -= width + _GAP
        else:
            rect = self._rect(self._begin, self._begin + width)
            self._begin += width + _GAP
        return rect

    def _rect(self, begin: int, end: int) -> QRect:
        row = self._row
        left = row.width() - end if self._rtl else begin
        return QRect(row.left() + left, row.top(), end - begin, row.height())
