"""Texts that are in no file: look at each, take it up, discard it, or leave it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.document.nodes import Release
from pressdesk.notices import PressdeskError
from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.list_rows import ListRow, RowPainter, add_row
from pressdesk.ui.look import Look
from pressdesk.ui.messages import isolated
from pressdesk.ui.version_view import VersionView
from pressdesk.workflow import compose, open_file, recovery
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.recovery import Copy

SIZE = QSize(860, 560)
LIST = 280


class RecoverDialog(Frame):
    """`taken` and `discarded` say which copy; closing it decides nothing."""

    taken = Signal(object)
    discarded = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, look: Look) -> None:
        super().__init__(parent, desk.text("recover-title"), 640)
        self.resize(SIZE)
        self._desk, self._look = desk, look
        self._language = desk.option("language")
        self.copies: tuple[Copy, ...] = ()
        self.head = controls.label("", "body", "text2", wrap=True)
        self.body.addWidget(self.head)
        self.rows = QListWidget()
        self.rows.setAccessibleName(desk.text("recover-list"))
        self.rows.setItemDelegate(RowPainter(look, self.rows))
        self.rows.setFixedWidth(LIST)
        self.rows.currentRowChanged.connect(self._show)
        parts = controls.row(self.rows, self._detail(), spacing=16)
        self.body.addLayout(parts, 1)
        self._buttons()

    def _detail(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.facts = controls.label("", "body", wrap=True)
        self.file = controls.label("", "small", "text2", wrap=True)
        self.warning = controls.label("", "small", "warn", wrap=True)
        self.view = VersionView(self._look, self._desk.text("recover-preview"))
        legend = self._desk.text("recover-legend")
        self.legend = controls.label(legend, "small", "text3", wrap=True)
        for part in (self.facts, self.file, self.warning):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        return holder

    def _buttons(self) -> None:
        text, look = self._desk.text, self._look
        self.take = controls.button(text("recover-take"), look, primary=True)
        self.drop = controls.button(text("recover-discard"), look)
        self.later = controls.button(text("recover-later"), look)
        self.take.clicked.connect(self._take)
        self.drop.clicked.connect(self._drop)
        self.later.clicked.connect(self.reject)
        self.foot(None, self.take, self.drop, self.later)

    # -- showing -----------------------------------------------------------------

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """Fill the list; those that wait first, the discarded below."""
        self.copies = tuple(copies)
        waiting = sum(copy.where == "found" for copy in copies)
        said = self._desk.text("recover-found", count=waiting)
        if not waiting:
            said = self._desk.text("recover-none")
        if waiting < len(copies):
            kept = self._desk.text("recover-aside-note", days=recovery.DAYS)
            said = f"{said} {kept}"
        self.head.setText(said)
        self.rows.clear()
        for number, copy in enumerate(self.copies):
            add_row(self.rows, self._row(copy), number)
        self.rows.setCurrentRow(0)
        self._show(self.rows.currentRow())

    def _row(self, copy: Copy) -> ListRow:
        text = self._desk.text
        name = copy.headline or text("recover-untitled")
        discarded = copy.where == "aside"
        end = text("recover-discarded") if discarded else self._short(copy)
        return ListRow(name, end=end, icon="archive" if discarded else "file-text")

    def _short(self, copy: Copy) -> str:
        return wording.clock(copy.at, self._language)

    def _when(self, copy: Copy) -> str:
        then = in_tehran(copy.at)
        day = wording.long_date(JalaliDate.from_gregorian(then.date()), self._language)
        clock = wording.clock(then, self._language)
        return self._desk.text("recover-when", date=day, time=clock)

    @property
    def current(self) -> Copy | None:
        """The chosen copy."""
        row = self.rows.currentRow()
        return self.copies[row] if 0 <= row < len(self.copies) else None

    def _show(self, _row: int) -> None:
        copy, text = self.current, self._desk.text
        for each in (self.take, self.drop, self.view):
            each.setEnabled(copy is not None)
        if copy is None:
            for part in (self.facts, self.file, self.warning):
                part.clear()
            self.view.clear()
            self.legend.hide()
            return
        old = self._in_file(copy)
        self.facts.setText(f"{self._when(copy)} – {self._words(copy, old)}")
        self.file.setText(self._file(copy))
        self.file.setToolTip(isolated(str(copy.file or "")))
        changed = old is not None and self._changed(copy)
        self.warning.setText(text("recover-changed-file") if changed else "")
        self.warning.setVisible(changed)
        self.legend.setVisible(self.view.show_lines(old, copy.release))
        aside = copy.where == "aside"
        self.drop.setText(text("recover-delete" if aside else "recover-discard"))

    def _in_file(self, copy: Copy) -> Release | None:
        if copy.file is not None:
            with suppress(PressdeskError):
                return compose.open_file(copy.file).release
        return None

    def _changed(self, copy: Copy) -> bool:
        if copy.file is None:
            return False
        try:
            return open_file.look(copy.file).digest != copy.digest
        except PressdeskError:
            return False

    def _words(self, copy: Copy, old: Release | None) -> str:
        text, count = self._desk.text, recovery.words(copy.release)
        if old is None:
            return text("recover-words", count=count)
        more = count - recovery.words(old)
        if more > 0:
            return text("recover-more", count=count, more=more)
        if more < 0:
            return text("recover-less", count=count, less=-more)
        return text("recover-equal", count=count)

    def _file(self, copy: Copy) -> str:
        text = self._desk.text
        if copy.file is None:
            return text("recover-no-file")
        name, folder = copy.file.stem, copy.file.parent.name
        if copy.file.exists():
            return text("recover-file", name=name, folder=folder)
        return text("recover-file-gone", name=name, folder=folder)

    # -- deciding ----------------------------------------------------------------

    def _take(self) -> None:
        if self.current is not None:
            self.taken.emit(self.current)

    def _drop(self) -> None:
        if self.current is not None:
            self.discarded.emit(self.current)
