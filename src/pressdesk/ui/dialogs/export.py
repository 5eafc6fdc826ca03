"""Export: format rows that turn into result rows, the folder, progress and stop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from pressdesk.document.package import Package
from pressdesk.notices import Notice, PressdeskError
from pressdesk.ui import controls, tasks
from pressdesk.ui.dialogs.export_list import FormatList
from pressdesk.ui.dialogs.export_rows import copy_paths, open_file
from pressdesk.ui.dialogs.export_side import Side
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.path_field import PathField
from pressdesk.workflow import deliver
from pressdesk.workflow.deliver import ExportResult
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.metadata import embargo_until

_TALLEST, _AROUND, _ROW = 700, 300, 46


class ExportDialog(Frame):
    """Builds the chosen formats in the background.

    `letterheads_asked` carries the chosen letterhead: the office wants to change some.
    """

    letterheads_asked = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        look: Look,
        package: Package,
        stem: str,
        folder: Path,
        before: Sequence[str] = (),
    ) -> None:
        super().__init__(parent, desk.text("export-title"), 700)
        self._desk, self._look, self._package, self._stem = desk, look, package, stem
        self._text = desk.text
        self._task: tasks.Task | None = None
        self.results: tuple[ExportResult, ...] = ()
        self.failures: dict[str, Notice] = {}
        self.refusal = _refusal(desk, package, stem)
        self._before = before
        self._add_formats()
        rows = _AROUND + len(self.rows) * _ROW
        self.resize(864, max(560, min(_TALLEST, rows)))
        self._add_folder(folder)
        self._add_foot()
        self._show_state()
        self.make.setFocus()

    # -- building ----------------------------------------------------------

    def _add_formats(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(36)
        self.formats = FormatList(self._look, self._text, self._chosen_before())
        self.rows, self.area = self.formats.rows, self.formats.area
        self.formats.changed.connect(self._show_state)
        columns.addWidget(self.formats, 1)
        columns.addWidget(self._side())
        self.body.addLayout(columns, 1)

    def _chosen_before(self) -> Sequence[str]:
        """What was exported last, unless the office's policy says what."""
        ruled = self._desk.settings.origin("export.formats") == "policy"
        if self._before and not ruled:
            return self._before
        kept = self._desk.settings.get("export.formats")
        return kept if isinstance(kept, tuple) else str(kept).split(",")

    def _side(self) -> Side:
        self.side = Side(self._desk, self._look, self._package)
        self.letterhead, self.page = self.side.letterhead, self.side.page
        self.change, self.review = self.side.change, self.side.review
        self.side.letterheads_asked.connect(self.letterheads_asked)
        self.review.toggled.connect(self._show_state)
        if not self._package.release.issued:
            self.side.warn("export-draft-note")
        until = embargo_until(
            self._desk, self._package.release, self._desk.option("language")
        )
        if until and self.refusal is None:
            self.side.warn("export-embargo-note", until=until)
        return self.side

    def show_letterheads(self, chosen: str) -> None:
        """Letterheads changed: fill the box anew and show this one."""
        self.side.show_letterheads(chosen)

    def _add_folder(self, folder: Path) -> None:
        name = self._text("export-folder")
        self.folder = PathField(str(folder))
        self.folder.setAccessibleName(name)
        self.folder.setMinimumHeight(32)
        controls.begin_icon(self.folder, "folder", self._look)
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
        self.copy = button(self._text("export-copy-paths"), self._look, "copy")
        self.copy.clicked.connect(lambda: copy_paths(self.paths))
        self.copy.hide()
        self.stop.clicked.connect(self._stop_or_close)
        self.foot(side, self.make, self.open_folder, self.copy, self.stop)

    # -- doing -------------------------------------------------------------

    @property
    def chosen(self) -> tuple[str, ...]:
        """The formats whose box is checked, in the order shown."""
        return self.formats.chosen

    @property
    def busy(self) -> bool:
        """Whether files are being made."""
        return self._task is not None and self._task.running

    @property
    def paths(self) -> tuple[Path, ...]:
        """All files that were written."""
        return tuple(each.path for each in self.results)

    def begin(self) -> None:
        """Make the files."""
        folder, chosen = self.folder.path(), self.chosen
        desk, package, stem = self._desk, self._package, self._stem
        paper: str = self.letterhead.currentData()
        failures = self.failures = {}
        wanted = self.review.isChecked()

        def work(
            progress: tasks.Progress, stop: tasks.Cancelled
        ) -> tuple[ExportResult, ...]:
            made = deliver.export(
                desk,
                package,
                stem,
                chosen,
                folder,
                progress,
                stop,
                letterhead=paper,
                failed=failures.__setitem__,
            )
            if wanted and not stop():
                made += self._copied(folder, paper)
            return made

        for row in self.rows.values():
            row.wait(self._text("export-waiting") if row.format_id in chosen else "")
        self.bar.setRange(0, len(chosen))
        self.bar.setValue(0)
        self.bar.show()
        self.open_folder.hide()
        self.copy.hide()
        self._task = tasks.begin(work, self._finish, self._fail, self._progress)
        self._show_state()

    def _copied(self, folder: Path, paper: str) -> tuple[ExportResult, ...]:
        """The review copy; what stops it is told at the foot."""
        from pressdesk.workflow import review

        try:
            made = review.copy(self._desk, self._package, self._stem, folder, paper)
        except PressdeskError as error:
            self.failures["review"] = error.notice
            return ()
        return (ExportResult("review", made.path, made.size, made.notices),)

    def _progress(self, format_id: str, done: int, all_: int) -> None:
        self.bar.setValue(done)
        for earlier in self.chosen[:done]:
            if earlier in self.failures:
                self._show_failure(earlier)
            elif self.rows[earlier].path is None:
                said = self._text("export-written")
                self.rows[earlier].say(said, "circle-check", "ok")
        if format_id:
            self.area.ensureWidgetVisible(self.rows[format_id], 0, 8)
            self.rows[format_id].say(self._text("export-making"), "loader-2", "accent")
            name = self._text(f"format-{format_id}")
            said = self._text("export-step", done=done, all=all_, name=name)
            self.said.setText(said)

    def _show_failure(self, format_id: str) -> None:
        what = self._desk.messages.notice(self.failures[format_id])
        self.rows[format_id].show_failure(what)

    def _finish(self, results: tuple[ExportResult, ...]) -> None:
        self.results = results
        for format_id in self.chosen:
            own = [result for result in results if result.format == format_id]
            if format_id in self.failures:
                self._show_failure(format_id)
            elif own:
                self.rows[format_id].show_files(own, self._kept(own))
            else:
                self.rows[format_id].say(self._text("export-stopped"))
        self.bar.setValue(self.bar.maximum())
        said = self._text("export-done", count=len(results))
        if self.failures:
            bad = self._text("export-failed", count=len(self.failures))
            said = f"{said} {bad}"
        if "review" in self.failures:
            said = f"{said} {self._desk.messages.notice(self.failures['review'])}"
        self.said.setText(said)
        first = next((f for f in (*self.failures, *self.chosen) if f in self.rows), "")
        if first:
            self.area.ensureWidgetVisible(self.rows[first], 0, 40)
        self.open_folder.setVisible(bool(results))
        self.copy.setVisible(bool(results))
        self._end()

    def _kept(self, results: Sequence[ExportResult]) -> str:
        """What was set aside for these files, in sentences."""
        told = (each for result in results for each in result.notices)
        kept = [each for each in told if each.id == "export-set-aside"]
        return " ".join(map(self._desk.messages.notice, kept))

    def _fail(self, what: Notice) -> None:
        for format_id in self.chosen:
            if self.rows[format_id].path is None:
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
        refused = self._refused()
        some = bool(self.chosen) or self.review.isChecked()
        self.make.setEnabled(some and not busy and not refused)
        self.review.setEnabled(not busy)
        self.make.setVisible(not busy)
        self.formats.show_state(busy=busy)
        self.letterhead.setEnabled(not busy)
        self.change.setEnabled(not busy)
        self.folder.setEnabled(not busy)
        self.choose.setEnabled(not busy)
        word = "export-stop" if busy else "button-close"
        self.stop.setText(self._text(word))
        if refused:
            self._say_foot(refused, "error")
        elif not some:
            self._say_foot(self._text("export-none-chosen"))
        elif not busy and not self.results and self._task is None:
            self._say_foot("")

    def _say_foot(self, sentence: str, tone: str = "text2") -> None:
        self.said.setText(sentence)
        self.said.setProperty("tone", tone)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)

    def _refused(self) -> str:
        """Why these formats must not leave the desk, or nothing."""
        if self.refusal is None:
            return ""
        withdraws = self.chosen and set(self.chosen) <= deliver.WITHDRAWING
        if self.refusal.id == "export-void" and withdraws:
            return ""
        return self._desk.messages.notice(self.refusal)

    def _choose_folder(self) -> None:
        title = self._text("export-folder")
        begin = str(self.folder.path())
        chosen = QFileDialog.getExistingDirectory(self, title, begin)
        if chosen:
            self.folder.setText(chosen)

    def _open_folder(self) -> None:
        open_file(self.folder.path())

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


def _refusal(desk: Desk, package: Package, stem: str) -> Notice | None:
    try:
        deliver.cleared(desk, package.release, stem)
    except PressdeskError as error:
        return error.notice
    return None
