"""The health of the program: each part, what was seen, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pressdesk.notices import Notice
from pressdesk.ui import controls, tasks
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.messages import left_to_right
from pressdesk.workflow import doctor
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.doctor import Finding

_ICONS = {
    "good": ("circle-check", "ok"),
    "warning": ("alert-triangle", "warn"),
    "bad": ("alert-circle", "error"),
}
_SAID = {
    "good": "doctor-well",
    "warning": "doctor-unwell-warning",
    "bad": "doctor-unwell-bad",
}


class HealthDialog(Frame):
    """Stays beside the page; the parts are tried off the window's thread."""

    def __init__(self, parent: QWidget, desk: Desk, look: Look) -> None:
        super().__init__(parent, desk.text("doctor-title"), 560)
        self._desk, self._look, self._text = desk, look, desk.text
        self.setModal(False)
        self.findings: tuple[Finding, ...] = ()
        self._task: tasks.Task | None = None
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self._text("doctor-title"))
        self.told = controls.label("", wrap=True)
        self.body.addWidget(self.told)
        self.body.addWidget(self._area, 1)
        self.copied = controls.label("", "small", "text2", wrap=True)
        self.copy_report = controls.button(self._text("doctor-copy"), look, "copy")
        self.copy_report.clicked.connect(self.copy)
        self.again = controls.button(self._text("doctor-again"), look, "rotate-2")
        self.again.clicked.connect(self.examine)
        close = controls.button(self._text("button-close"), look)
        close.clicked.connect(self.accept)
        self.foot(self.copied, self.copy_report, self.again, close)
        self.resize(680, 620)

    @property
    def busy(self) -> bool:
        """Whether parts are still being tried."""
        return self._task is not None and self._task.running

    def examine(self) -> None:
        """Try all parts; the rows come when all have been tried."""
        if self.busy:
            return
        desk = self._desk
        self._free(free=False)
        self.copied.setText("")
        self.told.setText(self._text("doctor-examining"))

        def work(_progress: tasks.Progress, _stop: tasks.Cancelled) -> object:
            return tuple(doctor.examine(desk))

        self._task = tasks.begin(work, self.show_findings, self._fail)

    def _free(self, *, free: bool) -> None:
        self.again.setEnabled(free)
        self.copy_report.setEnabled(free and bool(self.findings))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """A row each; what does not work comes first."""
        self.findings = tuple(findings)
        self._free(free=True)
        self.told.setText(self._text(_SAID[doctor.worst(findings)]))
        holder = QWidget()
        column = QVBoxLayout(holder)
        controls.set_margins(column, 0, 4, 8, 4)
        column.setSpacing(8)
        for state in reversed(_ICONS):
            for each in findings:
                if each.state == state:
                    column.addLayout(self._row(each))
                    column.addWidget(controls.hairline())
        column.addStretch(1)
        self._area.setWidget(holder)

    def _row(self, each: Finding) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(controls.label(self._text(f"doctor-{each.id}"), "strong"))
        words.addWidget(
            controls.label(_shown(each.detail), "small", "text3", wrap=True)
        )
        if each.advice:
            advice = self._text(each.advice)
            words.addWidget(controls.label(advice, "body", wrap=True))
        icon, tone = _ICONS[each.state]
        mark = QVBoxLayout()
        mark.addWidget(controls.picture(icon, self._look, tone, 18))
        mark.addStretch(1)
        state = controls.label(self._text(f"doctor-state-{each.state}"), "small", tone)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(mark)
        row.addLayout(words, 1)
        row.addWidget(state)
        return row

    def _fail(self, what: Notice) -> None:
        self._free(free=True)
        self.told.setText(self._desk.messages.notice(what))

    def copy(self) -> None:
        """The report without personal text into the clipboard."""
        QGuiApplication.clipboard().setText(doctor.report(self.findings))
        self.copied.setText(self._text("doctor-copied"))


def _shown(detail: str) -> str:
    """Versions and paths keep their own order among Persian words."""
    return left_to_right(detail) if detail[:1].isascii() else detail
