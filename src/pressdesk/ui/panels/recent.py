"""The recent files, a row each: headline, state, code, when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.ui import controls, icons
from pressdesk.ui.look import Look
from pressdesk.ui.messages import digits, isolated
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.recent import Recent, forget, recent_files

SHOWN = 5
INSET = 12


class RecentList(QWidget):
    """Up to five rows, or the sentence of the empty desk; `refresh` fills it."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk, self._look = desk, look
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.files: tuple[Recent, ...] = ()

    def refresh(self) -> None:
        """Read the list again."""
        while (taken := self._rows.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.files = recent_files(self._desk)[:SHOWN]
        for each in self.files:
            self._rows.addWidget(self._row(each))
        if not self.files:
            said = self._desk.text("start-recent-none")
            empty = controls.label(said, "body", "text3", wrap=True)
            empty.setContentsMargins(INSET, 0, INSET, 0)
            self._rows.addWidget(empty)

    def _row(self, file: Recent) -> QPushButton:
        name = file.headline or Path(file.path).stem
        row = QPushButton()
        row.setProperty("row", "true")
        row.setFixedHeight(38)
        row.setAccessibleName(name)
        row.setToolTip(isolated(file.path))
        row.clicked.connect(lambda: self.chosen.emit(file.path))
        row.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(
            lambda at: self._menu(file, row.mapToGlobal(at))
        )
        state, tone = ("state-issued", "ok") if file.code else ("state-draft", "text2")
        code = self._shown_code(file.code)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(INSET, 0, INSET, 0)
        layout.setSpacing(12)
        layout.addWidget(controls.picture("file-text", self._look, "text2", 16))
        layout.addWidget(controls.OneLine(name), 1)
        parts = (
            (self._desk.text(state), tone, 84),
            (code, "text2", 120),
            (self._when(file.opened), "text2", 150),
        )
        for said, colour, width in parts:
            part = controls.label(said, "small", colour)
            part.setMinimumWidth(width)
            layout.addWidget(part)
        for child in row.findChildren(QWidget):
            child.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return row

    def _menu(self, file: Recent, at: QtCore.QPoint) -> None:
        """What can be done with a file of the list."""
        menu = QtWidgets.QMenu(self)
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("recent-open", "folder-open", lambda: self.chosen.emit(file.path)),
            ("recent-copy", "copy", lambda: _copy(file.path)),
            ("recent-forget", "x", lambda: self.forget(file.path)),
        )
        for name, icon, act in acts:
            action = menu.addAction(self._desk.text(name))
            action.setObjectName(name)
            icons.set_icon(action, icon, self._look.theme)
            action.triggered.connect(lambda _=False, act=act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def forget(self, path: str) -> None:
        """Take a file off the list; it stays where it is."""
        forget(self._desk, path)
        self.refresh()

    def _shown_code(self, code: str) -> str:
        if not code:
            return self._desk.text("state-code-on-issue")
        return digits(code, self._desk.option("language"))

    def _when(self, iso: str) -> str:
        try:
            then = in_tehran(datetime.fromisoformat(iso))
        except (ValueError, OverflowError):
            return ""
        today = in_tehran(self._desk.clock()).date()
        language = self._desk.option("language")
        clock = wording.clock(then, language)
        if then.date() == today:
            return self._day_and_clock("when-today", clock)
        if then.date() == today - timedelta(days=1):
            return self._day_and_clock("when-yesterday", clock)
        day = JalaliDate.from_gregorian(then.date())
        weekday = wording.weekday_name(day, language)
        return f"{weekday} {wording.day_month(day, language)}"

    def _day_and_clock(self, message: str, clock: str) -> str:
        text = self._desk.text
        return f"{text(message)}{text('comma')} {clock}"


def _copy(path: str) -> None:
    QtGui.QGuiApplication.clipboard().setText(path)
