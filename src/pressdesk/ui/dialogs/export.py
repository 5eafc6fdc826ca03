"""Export: format rows that turn into result rows, the folder, progress and stop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressdesk.document.package import Package
from pressdesk.notices import Notice
from pressdesk.ui import controls, icons, tasks
from pressdesk.ui.dialogs.first_page import WIDTH, FirstPage
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.workflow import deliver
from pressdesk.workflow.deliver import ExportResult
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.imprint import letterheads

_ICONS = {
    "pdf": "file-type-pdf",
    "docx": "file-type-docx",
    "html": "world",
    "web": "world",
    "caption": "message-2",
    "message": "message-2",
    "card": "photo",
    "eml": "mail",
    "bundle": "package",
}
_OTHER = "file-text"
_ORDER = ("pdf", "docx", "html")
_KILO = 1024
_TALLEST, _AROUND, _ROW = 690, 300, 48


class FormatRow(QWidget):
    """One format: a check box at first, later its result."""

    def __init__(self, format_id: str, look: Look, text: Text) -> None:
        super().__init__()
        self.format_id = format_id
        self.path: Path | None = None
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Fixed)
        self._look, self._text = look, text
        name = text(f"format-{format_id}")
        self.box = QCheckBox()
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(text(f"format-{format_id}-note"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(controls.label(name, "strong"))
        note = controls.label(text(f"format-{format_id}-note"), "small", "text2")
        words.addWidget(note)
        self.state = controls.label("", "small", "text2")
        self.open = controls.button(text("export-open"), look)
        self.open.setProperty("small", "true")
        self.open.setMinimumHeight(28)
        self.open.setAccessibleDescription(name)
        self.open.clicked.connect(self._open)
        self.open.hide()
        self.mark = QLabel()
        self.mark.setFixedSize(22, 22)
        layout = QHBoxLayout(self)
        controls.set_margins(layout, 0, 3, 8, 3)
        layout.setSpacing(12)
        layout.addWidget(self.box)
        layout.addWidget(
            controls.picture(_ICONS.get(format_id, _OTHER), look, "text2", 22)
        )
        layout.addLayout(words, 1)
        for part in (self.state, self.open, self.mark):
            layout.addWidget(part)

    def say(self, message: str, icon: str = "", token: str = "text2") -> None:
        """Show the state of this format."""
        self.state.setText(message)
        self.mark.clear()
        if icon:
            icons.set_icon(self.mark, icon, self._look.theme, token, 18)

    def show_files(self, results: Sequence[ExportResult]) -> None:
        """The files are there: their size, and a way to open the first."""
        self.path = results[0].path
        size = max(1, round(sum(each.size for each in results) / _KILO))
        self.say(self._text("export-size", size=size), "circle-check", "ok")
        self.open.show()

    def _open(self) -> None:
        if self.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path)))


class ExportDialog(Frame):
    """Builds the chosen formats in the background."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        look: Look,
        package: Package,
        stem: str,
        folder: Path,
    ) -> None:
        super().__init__(parent, desk.text("export-title"), 700)
        self._desk, self._look, self._package, self._stem = desk, look, package, stem
        self._text = desk.text
        self._task: tasks.Task | None = None
        self.results: tuple[ExportResult, ...] = ()
        self.rows: dict[str, FormatRow] = {}
        self._add_formats()
        rows = _AROUND + len(self.rows) * _ROW
        self.resize(864, max(560, min(_TALLEST, rows)))
        self._add_folder(folder)
        self._add_foot()
        self._show_state()

    # -- building ----------------------------------------------------------

    def _add_formats(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(36)
        question = controls.label(self._text("export-question"), "heading")
        area, formats = self._scrolled()
        area.setAccessibleName(question.text())
        chosen = self._chosen_before()
        known = deliver.formats()
        for format_id in (*_ORDER, *(f for f in known if f not in _ORDER)):
            row = FormatRow(format_id, self._look, self._text)
            row.box.setChecked(format_id in chosen)
            row.box.toggled.connect(self._show_state)
            self.rows[format_id] = row
            formats.addWidget(row)
        formats.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(question)
        side.addWidget(area, 1)
        columns.addLayout(side, 1)
        columns.addWidget(self._paper())
        self.body.addLayout(columns, 1)

    def _scrolled(self) -> tuple[QScrollArea, QVBoxLayout]:
        """The rows scroll where a screen is too low for all of them."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        return area, column

    def _chosen_before(self) -> Sequence[str]:
        kept = self._desk.settings.get("export.formats")
        return kept if isinstance(kept, tuple) else str(kept).split(",")

    def _paper(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        name = controls.label(self._text("export-letterhead"), "small", "text2")
        self.letterhead = self._letterheads()
        name.setBuddy(self.letterhead)
        self.page = FirstPage(self._desk, self._look, self._package)
        column.addWidget(name)
        column.addWidget(self.letterhead)
        column.addSpacing(6)
        column.addWidget(self.page, 1)
        self._show_letterhead()
        self.letterhead.currentIndexChanged.connect(self._show_letterhead)
        if not self._package.release.issued:
            column.addSpacing(6)
            column.addLayout(self._draft_note())
        column.addStretch()
        return side

    def _letterheads(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self._text("export-letterhead"))
        box.setMinimumHeight(32)
        for letterhead_id, name in letterheads(self._desk).items():
            box.addItem(name, letterhead_id)
        return box

    def _draft_note(self) -> QHBoxLayout:
        mark = controls.picture("info-circle", self._look, "warn", 16)
        said = controls.label(
            self._text("export-draft-note"), "small", "warn", wrap=True
        )
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        return row

    def _show_letterhead(self) -> None:
        self.page.show_letterhead(self.letterhead.currentData())

    def _add_folder(self, folder: Path) -> None:
        name = self._text("export-folder")
        self.folder = controls.left_to_right(QLineEdit(str(folder)))
        self.folder.setAccessibleName(name)
        self.folder.setMinimumHeight(32)
        self.folder.addAction(
            icons.icon("folder", self._look.theme, "text3", 16),
            QLineEdit.ActionPosition.LeadingPosition,
        ).setEnabled(False)
        self.choose = controls.button(self._text("export-choose"), self._look)
        self.choose.clicked.connect(self._choose_folder)
        label = controls.label(name, "small", "text2")
        label.setBuddy(self.folder)
        self.body.addSpacing(8)
        self.body.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        self.body.addLayout(row)

    def _add_foot(self) -> None:
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self._text("export-progress"))
        self.said = controls.label("", "small", "text2", wrap=True)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        self.bar.hide()
        button = controls.button
        self.make = button(
            self._text("export-make"), self._look, "file-export", primary=True
        )
        self.open_folder = button(
            self._text("export-open-folder"), self._look, "folder-open"
        )
        self.stop = button(self._text("button-close"), self._look)
        self.make.clicked.connect(self.begin)
        self.open_folder.clicked.connect(self._open_folder)
        self.open_folder.hide()
        self.stop.clicked.connect(self._stop_or_close)
        self.foot(side, self.make, self.open_folder, self.stop)

    # -- doing -------------------------------------------------------------

    @property
    def chosen(self) -> tuple[str, ...]:
        """The formats whose box is checked, in the order shown."""
        return tuple(f for f, row in self.rows.items() if row.box.isChecked())

    @property
    def busy(self) -> bool:
        """Whether files are being made."""
        return self._task is not None and self._task.running

    def begin(self) -> None:
        """Make the files."""
        folder, chosen = Path(self.folder.text()), self.chosen
        desk, package, stem = self._desk, self._package, self._stem
        paper: str = self.letterhead.currentData()

        def work(
            progress: tasks.Progress, stop: tasks.Cancelled
        ) -> tuple[ExportResult, ...]:
            return deliver.export(
                desk, package, stem, chosen, folder, progress, stop, letterhead=paper
            )

        for format_id in chosen:
            self.rows[format_id].open.hide()
            self.rows[format_id].say(self._text("export-waiting"))
        self.bar.setRange(0, len(chosen))
        self.bar.setValue(0)
        self.bar.show()
        self.open_folder.hide()
        self._task = tasks.begin(work, self._finish, self._fail, self._progress)
        self._show_state()

    def _progress(self, format_id: str, done: int, all_: int) -> None:
        self.bar.setValue(done)
        for earlier in self.chosen[:done]:
            row = self.rows[earlier]
            if row.path is None or not row.open.isVisible():
                row.say(self._text("export-written"), "circle-check", "ok")
        if format_id:
            self.rows[format_id].say(self._text("export-making"), "loader-2", "accent")
            name = self._text(f"format-{format_id}")
            said = self._text("export-step", done=done, all=all_, name=name)
            self.said.setText(said)

    def _finish(self, results: tuple[ExportResult, ...]) -> None:
        self.results = results
        for format_id in self.chosen:
            own = [result for result in results if result.format == format_id]
            if own:
                self.rows[format_id].show_files(own)
            else:
                self.rows[format_id].say(self._text("export-stopped"))
        self.bar.setValue(self.bar.maximum())
        self.said.setText(self._text("export-done", count=len(results)))
        self.open_folder.setVisible(bool(results))
        self._end()

    def _fail(self, what: Notice) -> None:
        for format_id in self.chosen:
            if not self.rows[format_id].open.isVisible():
                self.rows[format_id].say("")
        self.said.setText(self._desk.messages.notice(what))
        self._end()

    def _end(self) -> None:
        if self._task is not None:
            self._task.running = False
        self.bar.hide()
        self._show_state()

    def _show_state(self) -> None:
        busy = self.busy
        if busy and self.make.hasFocus():
            self.stop.setFocus()
        self.make.setEnabled(bool(self.chosen) and not busy)
        self.make.setVisible(not busy)
        for row in self.rows.values():
            row.box.setEnabled(not busy)
        self.letterhead.setEnabled(not busy)
        self.folder.setEnabled(not busy)
        self.choose.setEnabled(not busy)
        word = "export-stop" if busy else "button-close"
        self.stop.setText(self._text(word))
        if not self.chosen:
            self.said.setText(self._text("export-none-chosen"))

    def _choose_folder(self) -> None:
        title = self._text("export-folder")
        chosen = QFileDialog.getExistingDirectory(self, title, self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text()))

    def _stop_or_close(self) -> None:
        if self.busy and self._task is not None:
            self._task.cancel()
            self.said.setText(self._text("export-stopping"))
            return
        self.accept()

    def reject(self) -> None:
        """Escape while files are made wishes them to stop."""
        if self.busy:
            self._stop_or_close()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The files under way are finished or stopped first."""
        if self.busy:
            event.ignore()
            self._stop_or_close()
            return
        super().closeEvent(event)
