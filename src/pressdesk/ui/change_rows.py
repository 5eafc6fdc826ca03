"""The painted rows of changes: a box, what goes struck out, what comes in bold."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from pressdesk.ui import fonts, icons, lines
from pressdesk.ui.look import Look
from pressdesk.ui.messages import isolated
from pressdesk.ui.theme import Theme

HEIGHT = 50
BOX = 44
_EDGE, _SIDE, _GAP = 14, 16, 12
_Index = QModelIndex | QPersistentModelIndex
_ON, _PART = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked


class ChangePainter(QStyledItemDelegate):
    """Paints heads (a title) and changes in the interface's direction."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All alike."""
        return QSize(0, HEIGHT)

    def editorEvent(
        self,
        _event: QEvent,
        _model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        _index: _Index,
    ) -> bool:
        """Qt's own way of ticking would tick a second time."""
        return False

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Ground by state, the box, the words."""
        theme, room = self._look.theme, option.rect
        state = QStyle.StateFlag
        if option.state & state.State_Selected:
            painter.fillRect(room, theme.color("tint"))
            if theme.contrasting:
                painter.setPen(QPen(theme.color("accent"), 2))
                painter.drawRect(room.adjusted(1, 1, -1, -1))
        elif option.state & state.State_MouseOver:
            painter.fillRect(room, theme.color("hover"))
        row = index.data(Qt.ItemDataRole.UserRole)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        made = _Row(painter, room, self._look, rtl=rtl)
        head = isinstance(row, str)
        made.box(index.data(Qt.ItemDataRole.CheckStateRole), low=head)
        if head:
            made.head(row)
        else:
            made.change(row)


class _Row:
    """The room of one row, filled from the start side."""

    def __init__(
        self, painter: QPainter, room: QRect, look: Look, *, rtl: bool
    ) -> None:
        self._painter, self._room, self._look, self._rtl = painter, room, look, rtl

    def _rect(self, begin: int, top: int, width: int, height: int) -> QRect:
        left = self._room.width() - begin - width if self._rtl else begin
        return QRect(self._room.left() + left, self._room.top() + top, width, height)

    def box(self, state: Qt.CheckState, *, low: bool) -> None:
        """The box of the row, as the style sheet draws others."""
        theme, painter = self._look.theme, self._painter
        rect = self._rect(_EDGE, 22 if low else 9, _SIDE, _SIDE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = state in (_ON, _PART)
        painter.setBrush(theme.color("accent" if filled else "base"))
        painter.setPen(QPen(theme.color("accent" if filled else "edge"), 1))
        painter.drawRoundedRect(rect, 4, 4)
        painter.restore()
        if filled:
            icon = "check" if state == _ON else "minus"
            icons.icon(icon, theme, "onAccent", 14).paint(painter, rect)

    def head(self, title: str) -> None:
        """The name of a kind."""
        self._words(title, fonts.font("strong"), "text", BOX, 16)

    def change(self, row: object) -> None:
        """What goes, what comes, and where."""
        before, after = getattr(row, "before", ""), getattr(row, "after", "")
        struck = fonts.font("body")
        struck.setStrikeOut(True)
        room = self._room.width() - BOX - _EDGE
        used = self._words(
            isolated(before), struck, "error", BOX, 4, most=int(room * 0.46)
        )
        at = BOX + used + 6
        paint_arrow(
            self._painter, self._rect(at, 9, 14, 14), self._look.theme, rtl=self._rtl
        )
        self._words(isolated(after), fonts.font("strong"), "ok", at + 20, 4)
        where = " · ".join(filter(None, (row_place(row), row_around(row))))
        self._words(where, fonts.font("small"), "text3", BOX, 26)

    def _words(
        self, text: str, font: QFont, tone: str, begin: int, top: int, most: int = 0
    ) -> int:
        width = most or self._room.width() - begin - _EDGE
        if width < _GAP:
            return 0
        laid = lines.clipped(text, font, width, 1, rtl=self._rtl)
        self._painter.setPen(self._look.theme.color(tone))
        lines.draw(self._painter, laid, self._rect(begin, top, width, 22))
        return int(laid.lineAt(0).naturalTextWidth())


def paint_arrow(painter: QPainter, rect: QRect, theme: Theme, *, rtl: bool) -> None:
    """The arrow from what goes to what comes: onwards, as the interface runs."""
    painter.save()
    if not rtl:
        painter.translate(2 * rect.center().x() + 1, 0)
        painter.scale(-1, 1)
    icons.icon("arrow-narrow-left", theme, "text3", rect.width()).paint(painter, rect)
    painter.restore()


def row_place(row: object) -> str:
    """Where a change is, in a word."""
    return str(getattr(row, "place", ""))


def row_around(row: object) -> str:
    """The words round a change."""
    around = getattr(row, "around", "")
    return isolated(around) if around else ""
