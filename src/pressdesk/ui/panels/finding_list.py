"""The painted list of findings; the chosen one is opened in its row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.panels.finding_rows import (
    EDGE,
    ROW,
    Row,
    RowPainter,
    head_of,
    link_rect,
)
from pressdesk.workflow.findings import Entry

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindingList(QListWidget):
    """`card` opens a finding: it lies over the chosen row.

    `chosen` and `entered` carry a `Row`, `link_asked` the first finding of a kind,
    `ignored` one that may stand.
    """

    chosen = Signal(object)
    entered = Signal(object)
    link_asked = Signal(object)
    ignored = Signal(object)

    def __init__(
        self, look: Look, text: Text, card: Callable[[Entry], QWidget]
    ) -> None:
        super().__init__()
        self._text, self._opened = text, card
        self._card: QWidget | None = None
        self._quiet = False
        self.setAccessibleName(text("findings-title"))
        self.setItemDelegate(RowPainter(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._changed)

    def row_at(self, number: int) -> Row:
        """What an item shows."""
        row: Row = self.item(number).data(ROW)
        return row

    def rows(self) -> list[Row]:
        """All that is shown."""
        return [self.row_at(number) for number in range(self.count())]

    def show_rows(self, rows: Sequence[Row], left: int = 0) -> None:
        """Show these, and how many are left over.

        The chosen one stays chosen, or the one in its place is.
        """
        held, number = self._held(), self.currentRow()
        top = self.verticalScrollBar().value()
        self._quiet = True
        self.clear()
        self._card = None
        for each in rows:
            self._add(each)
        self._add_rest(left)
        if held is not None and not self.choose(held):
            self._choose_near(number)
        self._quiet = False
        self.verticalScrollBar().setValue(top)

    def _held(self) -> Entry | None:
        if self.currentRow() < 0:
            return None
        return self.row_at(self.currentRow()).entry

    def _add(self, row: Row) -> None:
        self.addItem(_Item(row, self._spoken))

    def _spoken(self, row: Row) -> str:
        if row.head:
            return self._text("findings-head", name=row.name, count=row.count)
        found, _, shall = row.name.partition("\t")
        said = self._text("findings-row", found=found, shall=shall) if shall else found
        assert row.entry is not None
        return f"{self._text(f'severity-{row.entry.severity}')}: {said}"

    def _add_rest(self, left: int) -> None:
        if left > 0:
            item = _Item(head_of(self._text("notice-more", count=left)), _name)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    def _choose_near(self, number: int) -> None:
        """The row that stands where a settled one stood, if it is a finding."""
        if self.count():
            number = min(max(0, number), self.count() - 1)
            if self.row_at(number).head and number + 1 < self.count():
                number += 1
            self.setCurrentRow(number)

    def choose(self, entry: Entry) -> bool:
        """Choose the row of a finding, quietly; whether there is one."""
        for number in range(self.count()):
            row = self.row_at(number)
            if not row.head and row.entry == entry:
                quiet, self._quiet = self._quiet, True
                self.setCurrentRow(number)
                self.scrollToItem(self.item(number))
                self._quiet = quiet
                return True
        return False

    # -- the card ----------------------------------------------------------

    def _changed(
        self, now: QListWidgetItem | None, before: QListWidgetItem | None
    ) -> None:
        if before is not None and self._card is not None:
            self._card.hide()
            self.removeItemWidget(before)
            before.setData(Qt.ItemDataRole.SizeHintRole, None)
        self._card = None
        if now is None:
            return
        row: Row = now.data(ROW)
        if row.entry is not None and not row.head:
            self._card = self._opened(row.entry)
            self._fit(now)
            self.setItemWidget(now, self._card)
        if not self._quiet:
            self.chosen.emit(row)

    def _fit(self, item: QListWidgetItem) -> None:
        """As high as the card needs at this width."""
        if self._card is not None:
            width = self.viewport().width() - 2 * EDGE
            layout = self._card.layout()
            height = layout.totalHeightForWidth(width) if layout else 0
            item.setSizeHint(
                QSize(0, max(height, self._card.minimumSizeHint().height()))
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower card is higher."""
        super().resizeEvent(event)
        now = self.currentItem()
        if now is not None and self._card is not None:
            self._fit(now)

    # -- mouse and keys ----------------------------------------------------

    def _link(self, at: QPoint) -> Row | None:
        item = self.itemAt(at)
        if item is None:
            return None
        row: Row = item.data(ROW)
        rect = link_rect(row, self.visualItemRect(item), rtl=self.isRightToLeft())
        return row if row.fix and rect.contains(at) else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a head's link fixes its kind."""
        super().mouseReleaseEvent(event)
        row = self._link(event.position().toPoint())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.link_asked.emit(row.entry)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a link."""
        super().mouseMoveEvent(event)
        over = self._link(event.position().toPoint()) is not None
        hand = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(hand if over else Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The keyboard goes to the place in the text."""
        super().mouseDoubleClickEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and not item.data(ROW).head:
            self.entered.emit(item.data(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the text, on a head it fixes the kind; Delete ignores here."""
        item = self.currentItem()
        if event.key() in _ENTER and item is not None:
            self.entered.emit(item.data(ROW))
            event.accept()
            return
        row: Row | None = item.data(ROW) if item is not None else None
        if event.key() == Qt.Key.Key_Delete and row and row.entry and not row.head:
            self.ignored.emit(row.entry)
            event.accept()
            return
        super().keyPressEvent(event)


class _Item(QListWidgetItem):
    """Asks its row for words when they are painted or read aloud."""

    def __init__(self, row: Row, spoken: Callable[[Row], str]) -> None:
        super().__init__()
        self._row, self._spoken = row, spoken

    def data(self, role: int) -> object:
        """The row, and how it is read aloud."""
        if role == ROW:
            return self._row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(self._row)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._row.fix or self._row.note
        return super().data(role)


def _name(row: Row) -> str:
    return row.name
