"""Compare with the published text: paste it, and see what the site changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QPlainTextEdit,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressdesk.document.compare import Comparison, Difference
from pressdesk.document.nodes import Release
from pressdesk.notices import Notice, Place, PressdeskError
from pressdesk.ui import controls, fonts, icons, tasks
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.sides import MARKED, SidesPainter, sides
from pressdesk.workflow import compare, compose
from pressdesk.workflow.desk import Desk

SIZE = QSize(760, 560)
_PLACE = Qt.ItemDataRole.UserRole
_MANY = 30
_ICONS = {
    "error": ("alert-circle", "error"),
    "warning": ("alert-triangle", "warn"),
    "style": ("bulb", "warn"),
    "info": ("info-circle", "text3"),
}


class Published(QPlainTextEdit):
    """Keeps the HTML of what is pasted as long as its text stays as it came."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        controls.right_to_left(self)
        self._html, self._shown = "", ""

    @property
    def source(self) -> str:
        """What to compare: the HTML with its marks, or the text."""
        text = self.toPlainText()
        return self._html if self._html and text == self._shown else text

    def show_source(self, source: str, shown: str) -> None:
        """Take a source whole, and show `shown` of it."""
        self.setPlainText(shown)
        self._html, self._shown = source, self.toPlainText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A page's text comes with its marks."""
        if source.hasHtml() and not self.toPlainText().strip():
            self.show_source(source.html(), source.text())
        else:
            super().insertFromMimeData(source)


class Differences(QTreeWidget):
    """Kinds with their differences, ours beside theirs; a chosen one is gone to."""

    asked = Signal(object)

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk, self._look = desk, look
        text = desk.text
        self.setAccessibleName(text("compare-result"))
        self.setColumnCount(2)
        self.setHeaderLabels([text("compare-ours"), text("compare-theirs")])
        self.setItemDelegate(SidesPainter(look, self))
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setAccessibleName(text("compare-result"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self.scheduleDelayedItemsLayout)
        self.itemClicked.connect(self._clicked)
        self.itemActivated.connect(self._go)

    def show_differences(self, found: Comparison) -> None:
        """Show these, the gravest kinds first; long groups are folded at first."""
        self.clear()
        said = dict(zip(found.differences, compare.notices(found), strict=True))
        for kind, count in found.counts.items():
            of_kind = [each for each in found.differences if each.kind == kind]
            head = self._head(kind, count, of_kind[0])
            for each in of_kind:
                head.addChild(self._row(each, said[each]))
            head.setExpanded(count <= _MANY)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def _head(self, kind: str, count: int, first: Difference) -> QTreeWidgetItem:
        name = self._desk.text(f"compare-name-{kind}")
        head = QTreeWidgetItem(
            [self._desk.text("compare-count", name=name, count=count)]
        )
        self.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        head.setFont(0, fonts.font("strong"))
        icon, token = _ICONS[first.severity]
        tint = getattr(self._look.theme, token)
        ratio = self.devicePixelRatioF()
        head.setIcon(0, QIcon(icons.pixmap(icon, tint, 16, ratio, mirror=False)))
        return head

    def _row(self, each: Difference, what: Notice) -> QTreeWidgetItem:
        row = QTreeWidgetItem()
        for column, marked in enumerate(sides(each.ours, each.theirs)):
            row.setData(column, MARKED, marked)
        said = self._desk.messages.notice(what)
        row.setData(0, _PLACE, each.place)
        for column in (0, 1):
            row.setData(column, Qt.ItemDataRole.AccessibleTextRole, said)
            row.setToolTip(column, said)
        return row

    def _clicked(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())
        else:
            self._go(item)

    def _go(self, item: QTreeWidgetItem) -> None:
        place = item.data(0, _PLACE)
        if isinstance(place, Place):
            self.asked.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class CompareDialog(Frame):
    """Stays open beside the page; `ask` gives the release as it stands."""

    place_asked = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        look: Look,
        ask: Callable[[], Release | None],
    ) -> None:
        super().__init__(parent, desk.text("compare-title"), 560)
        self._desk, self._look, self._text = desk, look, desk.text
        self._ask = ask
        self._task: tasks.Task | None = None
        self.found: Comparison | None = None
        self.stack = QStackedWidget()
        self.body.addWidget(self.stack, 1)
        self.stack.addWidget(self._build_input())
        self.stack.addWidget(self._build_result())
        self._build_foot()
        self.resize(SIZE)
        self._show_state()

    # -- building ----------------------------------------------------------

    def _build_input(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        how = controls.label(self._text("compare-how"), "body", "text2", wrap=True)
        self.pasted = Published()
        self.pasted.setAccessibleName(self._text("compare-published"))
        self.pasted.setPlaceholderText(self._text("compare-hint"))
        self.pasted.textChanged.connect(self._show_state)
        column.addWidget(how)
        column.addWidget(self.pasted, 1)
        return holder

    def _build_result(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.summary = controls.label("", "section", wrap=True)
        self.list = Differences(self._desk, self._look)
        self.list.asked.connect(self.place_asked)
        note = controls.label(self._text("compare-legend"), "small", "text3", wrap=True)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(note)
        return holder

    def _build_foot(self) -> None:
        button = controls.button
        self.wrong = controls.label("", "small", "error", wrap=True)
        self.go = button(
            self._text("compare-go"), self._look, "git-compare", primary=True
        )
        self.file = button(self._text("compare-file"), self._look, "folder-open")
        self.copy = button(self._text("compare-copy"), self._look, "copy")
        self.again = button(self._text("compare-again"), self._look)
        close = button(self._text("button-close"), self._look)
        self.go.clicked.connect(self.begin)
        self.file.clicked.connect(self._choose_file)
        self.copy.clicked.connect(self._copy_report)
        self.again.clicked.connect(self.start_again)
        close.clicked.connect(self.close)
        self.foot(self.wrong, self.go, self.file, self.copy, self.again, close)

    # -- doing -------------------------------------------------------------

    def begin(self) -> None:
        """Compare in the background with the release as it stands now."""
        release, source = self._ask(), self.pasted.source
        if release is None:
            return

        def work(_progress: tasks.Progress, _stop: tasks.Cancelled) -> Comparison:
            return compare.compare(release, source)

        self.wrong.setText("")
        self._task = tasks.begin(work, self._finish, self._fail)
        self._show_state()

    def _finish(self, found: Comparison) -> None:
        self._task = None
        self.found = found
        self.summary.setText(self._desk.messages.notice(compare.summary(found)))
        self.list.show_differences(found)
        self.list.setVisible(bool(found.differences))
        self.stack.setCurrentIndex(1)
        self._show_state()
        self.list.setFocus()

    def _fail(self, what: Notice) -> None:
        self._task = None
        self.wrong.setText(self._desk.messages.notice(what))
        self._show_state()

    def forget(self) -> None:
        """Another release is open: what was compared is not its text."""
        self.found = None
        self.pasted.clear()
        self.start_again()
        self.close()

    def start_again(self) -> None:
        """Back to the pasted text."""
        self.stack.setCurrentIndex(0)
        self._show_state()
        self.pasted.setFocus()

    def take_file(self, path: Path) -> None:
        """Take a saved page or a text."""
        try:
            source = compare.decoded(compose.read_bytes(path))
        except PressdeskError as error:
            self.wrong.setText(self._desk.messages.notice(error.notice))
            return
        self.pasted.show_source(source, source)
        self.wrong.setText("")

    def _choose_file(self) -> None:
        kinds = f"{self._text('compare-files')} (*.html *.htm *.txt)"
        title = self._text("compare-file")
        path, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.take_file(Path(path))

    def report(self) -> str:
        """All differences as a text."""
        if self.found is None:
            return ""
        notices: Sequence[Notice] = compare.notices(self.found)
        said = self._desk.messages.notice
        rows = [f"- {said(each)}" for each in notices]
        return "\n".join([self._text("compare-title"), self.summary.text(), *rows])

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.report())

    def _show_state(self) -> None:
        result = self.stack.currentIndex() == 1
        self.go.setVisible(not result)
        self.file.setVisible(not result)
        self.copy.setVisible(result)
        self.again.setVisible(result)
        ready = bool(self.pasted.toPlainText().strip()) and self._task is None
        self.go.setEnabled(ready)
        self.copy.setEnabled(self.found is not None and bool(self.found.differences))

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was pasted stays for the next look."""
        self.wrong.setText("")
        super().closeEvent(event)
