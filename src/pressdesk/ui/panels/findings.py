"""The findings: what the checks say about the release, by kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.panels.finding_card import FindingCard
from pressdesk.ui.panels.finding_rows import (
    EDGE,
    ROW,
    Row,
    RowPainter,
    Sentence,
    link_rect,
    rows_of,
)
from pressdesk.workflow.findings import Entry

FOOT = 40
MOST = 300
"""So many rows are shown: nobody reads on."""
_CHIPS: dict[str, tuple[str, ...]] = {
    "all": ("error", "warning", "style", "info"),
    "error": ("error",),
    "warning": ("warning",),
    "style": ("style", "info"),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Findings(QWidget):
    """Chips that filter, the rows, and below them the keys of the next one.

    `asked` carries a finding whose place shall be shown, `entered` one where a person
    wants to write; `fix_asked` a finding and the words for it; `kind_asked` one of a
    kind that shall be fixed everywhere.
    """

    asked = Signal(object)
    entered = Signal(object)
    fix_asked = Signal(object, str)
    kind_asked = Signal(object)

    def __init__(
        self, look: Look, text: Text, sentence: Sentence, keys: str, fix: str
    ) -> None:
        super().__init__()
        self._look, self._text, self._sentence = look, text, sentence
        self._keys, self._fix_keys = keys, fix
        self.entries: tuple[Entry, ...] = ()
        self._locked = False
        self._chips = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self.list = _Rows(look, text)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self._enter)
        self.list.link_asked.connect(self.kind_asked)
        self._build()

    def _build(self) -> None:
        for name in _CHIPS:
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setProperty("chip", "true")
            chip.clicked.connect(self._fill)
            self._chips.addButton(chip)
            self._buttons[name] = chip
        self._buttons["all"].setChecked(True)
        self._stack = QStackedWidget()
        self._empty = self._nothing()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        chips = controls.row(*self._buttons.values(), None, spacing=4)
        controls.set_margins(chips, 12, 0, 8, 6)
        layout.addLayout(chips)
        layout.addWidget(self._stack, 1)
        layout.addWidget(controls.hairline())
        layout.addWidget(self._foot())
        self._fill()

    def _nothing(self) -> QWidget:
        """What stands where no row does."""
        holder = QWidget()
        mark = controls.picture("circle-check", self._look, "ok", 18)
        self._said = controls.label("", "strong", wrap=True)
        self._note = controls.label("", "small", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._said)
        words.addWidget(self._note)
        row = controls.row(mark, spacing=10)
        row.addLayout(words, 1)
        column = QVBoxLayout(holder)
        controls.set_margins(column, 14, 8, 14, 8)
        column.addLayout(row)
        column.addStretch(1)
        return holder

    def _foot(self) -> QWidget:
        """The keys that lead from one finding to the next, and fix it."""
        said = self._text("findings-keys", keys=self._keys, fix=self._fix_keys)
        foot = controls.label(said, "small", "text3")
        foot.setMinimumHeight(FOOT)
        controls.set_margins(foot, 16, 0, 16, 0)
        return foot

    # -- what it shows -----------------------------------------------------

    def show_entries(self, entries: Sequence[Entry], *, locked: bool = False) -> None:
        """Show what the checks found."""
        if (self.entries, self._locked) == (tuple(entries), locked):
            return
        self.entries, self._locked = tuple(entries), locked
        self._fill()

    def _fill(self) -> None:
        for name, chip in self._buttons.items():
            count = sum(n.notice.severity in _CHIPS[name] for n in self.entries)
            chip.setText(self._text(f"findings-{name}", count=count))
            chip.setVisible(name == "all" or count > 0)
        seen = _CHIPS[self._filter()]
        shown = [each for each in self.entries if each.notice.severity in seen]
        rows = list(rows_of(shown, self._text, self._sentence, locked=self._locked))
        self.list.show_rows(rows)
        clean = not self.entries
        said = "findings-clean" if clean else "findings-filtered"
        self._said.setText(self._text(said))
        self._note.setText(self._text("findings-clean-note") if clean else "")
        self._stack.setCurrentWidget(self.list if rows else self._empty)

    def _filter(self) -> str:
        chips = self._buttons.items()
        name = next((n for n, chip in chips if chip.isChecked()), "all")
        return name if self._buttons[name].isVisibleTo(self) else "all"

    # -- choosing ----------------------------------------------------------

    def choose(self, entry: Entry, *, focus: bool = False) -> None:
        """Open the row of a finding; nothing is said of it."""
        if not self.list.choose(entry) and self._filter() != "all":
            self._buttons["all"].setChecked(True)
            self._fill()
            self.list.choose(entry)
        if focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row: Row) -> None:
        if row.entry is not None and not row.head:
            self.asked.emit(row.entry)

    def _enter(self, row: Row) -> None:
        if row.head and row.entry is not None:
            self.kind_asked.emit(row.entry)
        elif row.entry is not None:
            self.entered.emit(row.entry)

    def card(self, entry: Entry) -> FindingCard:
        """The chosen finding, opened."""
        made = FindingCard(
            entry, self._look, self._text, self._sentence, locked=self._locked
        )
        made.fix_asked.connect(self.fix_asked)
        made.go_asked.connect(self.entered)
        return made


class _Rows(QListWidget):
    """The painted rows; over the chosen one lies its card."""

    chosen = Signal(object)
    entered = Signal(object)
    link_asked = Signal(object)

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._text = text
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

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the chosen one stays chosen, or the one in its place is."""
        held, number = self._held(), self.currentRow()
        top = self.verticalScrollBar().value()
        self._quiet = True
        self.clear()
        self._card = None
        for each in rows[:MOST]:
            self._add(each)
        self._add_rest(len(rows) - MOST)
        if held is not None and not self.choose(held):
            self._choose_near(number)
        self._quiet = False
        self.verticalScrollBar().setValue(top)

    def _held(self) -> Entry | None:
        if self.currentRow() < 0:
            return None
        return self.row_at(self.currentRow()).entry

    def _add(self, row: Row) -> None:
        item = QListWidgetItem(row.name)
        item.setData(ROW, row)
        spoken = self._spoken(row)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.fix or row.note)
        self.addItem(item)

    def _spoken(self, row: Row) -> str:
        if row.head:
            return self._text("findings-head", name=row.name, count=row.count)
        found, _, shall = row.name.partition("\t")
        said = self._text("findings-row", found=found, shall=shall) if shall else found
        assert row.entry is not None
        return f"{self._text(f'severity-{row.entry.notice.severity}')}: {said}"

    def _add_rest(self, left: int) -> None:
        if left > 0:
            row = Row(self._text("notice-more", count=left), "", None, head=True)
            item = QListWidgetItem(row.name)
            item.setData(ROW, row)
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
            self._card = self._panel().card(row.entry)
            self._fit(now)
            self.setItemWidget(now, self._card)
        if not self._quiet:
            self.chosen.emit(row)

    def _panel(self) -> Findings:
        widget: QWidget | None = self.parentWidget()
        while not isinstance(widget, Findings):
            assert widget is not None
            widget = widget.parentWidget()
        return widget

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
        """Enter goes to the text, on a head it fixes the kind."""
        item = self.currentItem()
        if event.key() in _ENTER and item is not None:
            self.entered.emit(item.data(ROW))
            event.accept()
            return
        super().keyPressEvent(event)
