"""Issue: the next code and the date large, what it means, then the gate."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.document.nodes import PartName, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, PressdeskError
from pressdesk.text.words import word_count
from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.messages import digits, kind_message
from pressdesk.ui.notice_list import NoticeList
from pressdesk.workflow import findings, issue
from pressdesk.workflow.desk import Desk

_PARTS: tuple[PartName, ...] = ("headline", "lead", "end_mark")
_AROUND, _ROW, _TALLEST = 330, 50, 620


class IssueDialog(Frame):
    """Accepted when the person wants the release issued now."""

    place_asked = Signal(object)

    def __init__(
        self, parent: QWidget, desk: Desk, look: Look, package: Package
    ) -> None:
        super().__init__(parent, desk.text("issue-title"), 600)
        self._desk, self._look, self._package = desk, look, package
        self._text = desk.text
        entries = findings.read(desk, package)
        self.found = tuple(each.notice for each in entries)
        self.told = findings.gate(desk, entries)
        self.stopping = issue.blocking(desk, self.found)
        self._add_stamp()
        self._add_gate()
        rows = max(2, len(self.told) + 1)
        self.resize(640, min(_TALLEST, _AROUND + rows * _ROW))
        self._add_foot()

    def _add_stamp(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(36)
        self.code = controls.label(self._next_code(), "code")
        columns.addLayout(self._pair("issue-next-code", self.code))
        columns.addLayout(
            self._pair("issue-when", controls.label(self._when(), "section"))
        )
        columns.addStretch(1)
        self.body.addLayout(columns)
        self.body.addSpacing(4)
        note = controls.label(self._text("issue-note"), "body", "text2", wrap=True)
        self.body.addWidget(note)
        self.body.addSpacing(6)
        self.body.addWidget(controls.hairline())
        self.body.addSpacing(6)

    def _pair(self, message: str, value: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(controls.label(self._text(message), "small", "text2"))
        column.addWidget(value)
        return column

    def _next_code(self) -> str:
        try:
            code = issue.next_code(self._desk, self._package.release)
        except PressdeskError as error:
            self.told = (error.notice, *self.told)
            self.stopping = (error.notice, *self.stopping)
            return self._text("issue-no-code")
        return digits(code, self._desk.option("language"))

    def _when(self) -> str:
        now = in_tehran(self._desk.clock())
        day = JalaliDate.from_gregorian(now.date())
        language = self._desk.option("language")
        return self._text(
            "issue-instant",
            date=wording.long_date(day, language),
            time=wording.clock(now, language),
        )

    def _add_gate(self) -> None:
        errors = sum(each.severity == "error" for each in self.found)
        said = self._text("issue-ready")
        if self.stopping:
            said = self._text("issue-errors", count=max(1, errors))
        elif errors:
            said = self._text("issue-errors-left", count=errors)
        self.heading = controls.label(said, "section")
        self.body.addWidget(self.heading)
        self.list = NoticeList(self._look, self._text, self._desk.messages.notice)
        self.list.asked.connect(self._go)
        self.list.show_notices(self.told)
        self._add_fine()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.list)
        area.setAccessibleName(said)
        self.body.addWidget(area, 1)
        if (
            self.stopping
            and self._desk.settings.origin("issue.block_on_errors") == "policy"
        ):
            lock = controls.picture("lock", self._look, "text3", 16)
            rule = controls.label(self._text("issue-policy"), "small", "text2")
            self.body.addLayout(controls.row(lock, rule, None))

    def _add_fine(self) -> None:
        """The parts that are written and that no finding points at."""
        release = self._package.release
        found = {each.place.block for each in self.found if each.place is not None}
        parts = [p for p in _PARTS if release.part(p) and p not in found]
        if not parts:
            return
        comma = self._text("comma")
        names = f"{comma} ".join(self._text(kind_message(part)) for part in parts)
        note = ""
        if {"headline", "lead"} <= set(parts):
            words = [word_count(plain(release.part(p))) for p in ("headline", "lead")]
            note = self._text("issue-fine-note", headline=words[0], lead=words[1])
        self.list.add_done(self._text("issue-fine", parts=names), note)

    def _add_foot(self) -> None:
        blocked = bool(self.stopping)
        self.issue_button = controls.button(
            self._text("issue-accept"),
            self._look,
            "rubber-stamp",
            primary=not blocked,
        )
        self.issue_button.setEnabled(not blocked)
        self.issue_button.clicked.connect(self.accept)
        later = controls.button(self._text("button-later"), self._look)
        later.clicked.connect(self.reject)
        if not blocked:
            self.foot(None, self.issue_button, later)
            return
        first = controls.button(
            self._text("issue-first-error"), self._look, primary=True
        )
        first.clicked.connect(lambda: self._go(self.stopping[0]))
        first.setEnabled(self.stopping[0].place is not None)
        self.first_button = first
        self.foot(None, first, self.issue_button, later)

    def _go(self, what: Notice) -> None:
        self.reject()
        self.place_asked.emit(what)
