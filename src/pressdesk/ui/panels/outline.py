"""The outline: every block of the release, headings with what stands under them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from pressdesk.ui import fonts
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, kind_message

_ID = Qt.ItemDataRole.UserRole
KIND_WIDTH = 62
_HEADINGS = {"headline", "intertitle"}


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


class _Kinds(QStyledItemDelegate):
    """Draws the kind small and quiet in the second column."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.column() == 1:
            option.font = fonts.font("gutter")
            quiet = self._look.theme.color("text3")
            option.palette.setColor(option.palette.ColorRole.Text, quiet)
            option.palette.setColor(option.palette.ColorRole.HighlightedText, quiet)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(26, hint.height()))


class Outline(QTreeWidget):
    """A tree of the page's blocks; a chosen one is gone to."""

    chosen = Signal(str)

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._text = text
        self._items: dict[str, QTreeWidgetItem] = {}
        self._shown: tuple[tuple[str, str, str, int], ...] = ()
        self.setAccessibleName(text("outline-title"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setIndentation(14)
        self.setItemDelegate(_Kinds(look))
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setAccessibleName(text("outline-title"))
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, KIND_WIDTH)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show the blocks; nothing moves while they stay the same."""
        wanted = tuple((row.id, row.kind, row.text, row.level) for row in rows)
        if wanted == self._shown:
            return
        if [w[::3] + w[1:2] for w in wanted] == [s[::3] + s[1:2] for s in self._shown]:
            for block, _kind, words, _level in wanted:
                self._items[block].setText(0, words)
        else:
            self._rebuild(wanted)
        self._shown = wanted

    def _rebuild(self, rows: tuple[tuple[str, str, str, int], ...]) -> None:
        current = self.current()
        self.clear()
        self._items.clear()
        parents: list[QTreeWidgetItem] = []
        for block, kind, words, level in rows:
            item = QTreeWidgetItem([words, self._text(kind_message(kind))])
            item.setData(0, _ID, block)
            item.setToolTip(0, words)
            if kind in _HEADINGS:
                item.setFont(0, fonts.font("strong"))
            del parents[level:]
            if parents:
                parents[-1].addChild(item)
            else:
                self.addTopLevelItem(item)
            if kind == "intertitle":
                parents = [*parents[:level], item]
            self._items[block] = item
        self.expandAll()
        self.mark(current)

    def current(self) -> str:
        """The id of the marked block."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item else ""

    def mark(self, block: str) -> None:
        """Mark the block the cursor is in."""
        item = self._items.get(block)
        if item is not None:
            self.setCurrentItem(item)

    def _go(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(str(item.data(0, _ID)))
