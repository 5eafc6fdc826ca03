"""The outline: every block of the release, headings with what stands under them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from pressdesk.document.nodes import PARTS
from pressdesk.text.characters import FSI
from pressdesk.ui import fonts, icons
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, kind_message
from pressdesk.ui.panels.outline_rows import OutlineRows, Seen

_ID = Qt.ItemDataRole.UserRole
KIND_WIDTH = 68
WIDEST = ("intertitle", "headline", "end_mark", "paragraph")
INDENT = 20
_CHEVRON = 14
_EDGE = 10
_BLOCK = "application/x-pressdesk-block"
_HEADINGS = {"headline", "intertitle"}
_OPTIONAL = {"kicker", "subhead", "end_mark"}
_EMPTY = Qt.ItemDataRole.UserRole + 1


class Row(Protocol):
    """What the page says of each block."""

    @property
    def id(self) -> str:
        """The place to go to."""

    @property
    def kind(self) -> str:
        """What the block is."""

    @property
    def text(self) -> str:
        """Its characters."""

    @property
    def level(self) -> int:
        """1 below an intertitle, else 0."""


class _Gap(NamedTuple):
    """Where a dragged block would come to stand, and where that is seen."""

    before: str
    line: int


class _Kinds(QStyledItemDelegate):
    """Draws the kind small and quiet in the second column."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if option.direction == Qt.LayoutDirection.LeftToRight:
            option.text = (
                FSI + option.text
            )  # else Persian words begin with the ellipsis
        if index.column() == 1:
            option.font = fonts.font("gutter")
        if index.column() == 1 or index.data(_EMPTY):
            quiet = self._look.theme.color("text3")
            option.palette.setColor(option.palette.ColorRole.Text, quiet)
            option.palette.setColor(option.palette.ColorRole.HighlightedText, quiet)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A kind stands at the end side, off the edge, as quiet in a marked row."""
        if index.column() != 1:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        said, ground.text = ground.text, ""
        style = ground.widget.style()
        element = style.ControlElement.CE_ItemViewItem
        style.drawControl(element, ground, painter, ground.widget)
        rtl = ground.direction == Qt.LayoutDirection.RightToLeft
        edge = _EDGE if rtl else 0
        room = ground.rect.adjusted(edge, 0, edge - _EDGE, 0)
        flag = Qt.AlignmentFlag
        side = flag.AlignLeft if rtl else flag.AlignRight
        painter.setFont(ground.font)
        painter.setPen(self._look.theme.color("text3"))
        flags = side | flag.AlignAbsolute | flag.AlignVCenter
        painter.drawText(room, flags.value, said)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(26, hint.height()))


class Outline(QTreeWidget):
    """A tree of the page's blocks; a chosen one is gone to, a dragged one is moved.

    `moved` carries the block and the one it comes to stand before: nothing for the end
    of the body.
    """

    chosen = Signal(str)
    moved = Signal(str, str)

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._look, self._text = look, text
        self._rows = OutlineRows(self, self._make, self._set_words)
        self._items = self._rows.items
        self.setAccessibleName(text("outline-title"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setIndentation(INDENT)
        self.setItemDelegate(_Kinds(look))
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setAccessibleName(text("outline-title"))
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, self._kinds_width())
        self._gap: _Gap | None = None
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def _kinds_width(self) -> int:
        """As wide as the longest name of a kind."""
        metrics = QFontMetrics(fonts.font("gutter"))
        names = [self._text(kind_message(kind)) for kind in WIDEST]
        widest = max(map(metrics.horizontalAdvance, names))
        return max(KIND_WIDTH, widest + _EDGE + 4)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show the blocks; nothing moves while they stay the same.

        An optional part without a text is no row.
        """
        wanted = tuple(
            Seen(row.id, row.kind, row.text.strip(), row.level)
            for row in rows
            if row.text.strip() or row.kind not in _OPTIONAL
        )
        if wanted == self._rows.shown:
            return
        current = self.current()
        if self._rows.show(wanted):
            self.mark(current)

    def _make(self, row: Seen) -> QTreeWidgetItem:
        item = QTreeWidgetItem(["", self._text(kind_message(row.kind))])
        item.setData(0, _ID, row.id)
        if row.kind in _HEADINGS:
            item.setFont(0, fonts.font("strong"))
        return item

    def _set_words(self, item: QTreeWidgetItem, words: str) -> None:
        item.setText(0, words or self._text("outline-empty"))
        item.setToolTip(0, words)
        item.setData(0, _EMPTY, not words)

    def drawBranches(
        self,
        painter: QPainter,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A chevron beside a heading with blocks under it."""
        if not self.model().hasChildren(index):
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        name = "chevron-left" if rtl else "chevron-right"
        if self.isExpanded(index):
            name = "chevron-down"
        room = QRect(rect)
        room.setWidth(INDENT)
        if rtl:
            room.moveRight(rect.left() + INDENT - 1)
        else:
            room.moveLeft(rect.right() - INDENT + 1)
        tint = self._look.theme.text2
        seen = icons.pixmap(name, tint, _CHEVRON, self.devicePixelRatioF(), False)  # noqa: FBT003
        half = QPoint(_CHEVRON // 2, _CHEVRON // 2)
        painter.drawPixmap(room.center() - half, seen)

    def current(self) -> str:
        """The id of the marked block."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item else ""

    def mark(self, block: str) -> None:
        """Mark the block the cursor is in."""
        item = self._items.get(block)
        if item is not None:
            self.setCurrentItem(item)
        elif block:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    # -- dragging ----------------------------------------------------------

    def set_locked(self, *, locked: bool) -> None:
        """Whether the blocks may be dragged."""
        self.setDragEnabled(not locked)

    def mimeTypes(self) -> list[str]:
        """A block by its id."""
        return [_BLOCK]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        """The id of the dragged block; the five parts stay where they are."""
        data = QMimeData()
        names = [str(item.data(0, _ID)) for item in items]
        if names and names[0] not in PARTS:
            data.setData(_BLOCK, names[0].encode())
        return data

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the marked block; Qt's own drag would take its row away."""
        data = self.mimeData(self.selectedItems())
        if data.hasFormat(_BLOCK):
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.MoveAction)
        self._show_gap(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A block of this outline may come in."""
        event.setAccepted(self._dragged(event) != "")

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which blocks it would stand."""
        super().dragMoveEvent(event)  # scrolls near the edges
        gap = self._gap_at(event.position().toPoint()) if self._dragged(event) else None
        self._show_gap(gap)
        event.setAccepted(gap is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        super().dragLeaveEvent(event)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move; the page answers with new rows."""
        block, gap = self._dragged(event), self._gap_at(event.position().toPoint())
        self.stopAutoScroll()
        self._show_gap(None)
        event.setAccepted(bool(block and gap))
        if block and gap:
            self.moved.emit(block, gap.before)

    def _dragged(self, event: QDropEvent) -> str:
        block = bytes(event.mimeData().data(_BLOCK).data()).decode()
        return block if block in self._items and self.dragEnabled() else ""

    def _gap_at(self, at: QPoint) -> _Gap | None:
        """The gap nearest to a point: before a block of the body, or after the last."""
        body = [name for name, *_ in self._rows.shown if name not in PARTS]
        if not body:
            return None
        for name in body:
            box = self.visualItemRect(self._items[name])
            if box.isValid() and at.y() < box.center().y():
                return _Gap(name, box.top())
        shown = [self.visualItemRect(self._items[name]) for name in body]
        return _Gap("", max(box.bottom() for box in shown) + 1)

    def _show_gap(self, gap: _Gap | None) -> None:
        self._gap = gap
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line where a dragged block would stand."""
        super().paintEvent(event)
        if self._gap is not None:
            painter = QPainter(self.viewport())
            line = QRect(4, self._gap.line - 1, self.viewport().width() - 8, 2)
            painter.fillRect(line, self._look.theme.color("accent"))
            painter.end()

    def _go(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(str(item.data(0, _ID)))
