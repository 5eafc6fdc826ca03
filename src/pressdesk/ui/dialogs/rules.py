"""The rules of the proofreader: a list to choose from, and the page of one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pressdesk.notices import PressdeskError
from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.dialogs.rule_view import RuleView
from pressdesk.ui.list_rows import ROW, ListRow, RowPainter, add_row
from pressdesk.ui.look import Look
from pressdesk.workflow import dictionary, ignoring, rule_pages
from pressdesk.workflow.desk import Desk

_SMALL = 240


class RulesDialog(Frame):
    """Stays beside the page; `switched` says that a rule is on or off now."""

    switched = Signal()

    def __init__(self, parent: QWidget, desk: Desk, look: Look) -> None:
        text = desk.text
        super().__init__(parent, text("rules-title"), 560)
        self.setModal(False)
        self.resize(820, 620)
        self._desk, self._look = desk, look
        self.pages = rule_pages.pages(desk.messages)
        self._shown: list[rule_pages.Page] = []
        self.line = QLineEdit()
        self.line.setAccessibleName(text("rules-find"))
        self.line.setPlaceholderText(text("rules-find"))
        controls.begin_icon(self.line, "search", look)
        self.list = QListWidget()
        self.list.setAccessibleName(text("rules-list"))
        self.list.setItemDelegate(RowPainter(look, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.used = QCheckBox(text("rule-used"))
        self.used.clicked.connect(self._switch)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(text("rules-page"))
        self._lay_out()
        self.told = controls.label("", "small", "text2", wrap=True)
        close = controls.button(text("button-close"), look)
        close.clicked.connect(self.accept)
        self.foot(self.told, close)
        self.line.textChanged.connect(self._fill)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self._fill("")

    def _lay_out(self) -> None:
        start, end = QWidget(), QWidget()
        for holder, parts in ((start, (self.line, self.list)), (end, (self.area,))):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            for part in parts:
                column.addWidget(part)
        end.layout().addLayout(self._switch_row())  # type: ignore[union-attr]
        split = QSplitter()
        split.addWidget(start)
        split.addWidget(end)
        split.setSizes([_SMALL, 500])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self.body.addWidget(split, 1)

    def _switch_row(self) -> QVBoxLayout:
        """Whether the rule is used; a padlock where policy says so."""
        column = QVBoxLayout()
        controls.set_margins(column, 20, 8, 0, 0)
        column.addWidget(self.used)
        if self._desk.settings.locked(dictionary.OFF):
            self.used.setEnabled(False)
            lock = controls.picture("lock", self._look, "text3", 13)
            said = controls.label(self._desk.text("settings-managed"), "small", "text3")
            column.addLayout(controls.row(lock, said, None, spacing=4))
        return column

    # -- the list ----------------------------------------------------------

    def open_at(self, rule: str = "") -> None:
        """Show the window, at the page of a rule."""
        if rule:
            self.line.clear()
            numbers = [n for n, each in enumerate(self._shown) if each.rule == rule]
            if numbers:
                self._choose(numbers[0])
        self.show()
        self.raise_()
        (self.list if rule else self.line).setFocus()

    def _choose(self, number: int) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(ROW + 1) == number:
                self.list.setCurrentRow(row)

    def _fill(self, wanted: str) -> None:
        self.list.clear()
        self._shown = [each for each in self.pages if _fits(each, wanted)]
        family = ""
        for number, each in enumerate(self._shown):
            if each.family != family:
                family = each.family
                add_row(self.list, ListRow(family, head=True))
            add_row(self.list, ListRow(each.name), number)
        if not self._shown:
            add_row(self.list, ListRow(self._desk.text("search-none")))
        self._choose(0)

    @property
    def page(self) -> rule_pages.Page | None:
        """The page that is shown."""
        item = self.list.currentItem()
        number = item.data(ROW + 1) if item is not None else -1
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def _show(self) -> None:
        page = self.page
        if page is not None:
            self.area.setWidget(RuleView(page, self._look, self._desk.text))
            off = self._desk.settings.items(dictionary.OFF)
            self.used.setChecked(page.rule not in off)

    def _switch(self) -> None:
        page = self.page
        if page is None:
            return
        act = ignoring.switch_on if self.used.isChecked() else ignoring.switch_off
        try:
            act(self._desk, page.rule)
        except PressdeskError as error:
            self.told.setText(self._desk.messages.notice(error.notice))
            self._show()
            return
        self.told.setText("")
        self.switched.emit()


def _fits(page: rule_pages.Page, wanted: str) -> bool:
    examples = (word for pair in page.wrong for word in pair)
    said = " ".join((page.name, page.rule, page.what, page.why, *examples))
    return all(word in said.lower() for word in wanted.lower().split())
