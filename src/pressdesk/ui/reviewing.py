"""The review copy: made off the window's thread, told and opened from the bar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pressdesk.notices import Notice
from pressdesk.ui import tasks

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.review import Copy


class Reviewing(QObject):
    """Makes one copy at a time; Qt brings the results to its thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._task: tasks.Task | None = None

    @property
    def busy(self) -> bool:
        """Whether a copy is being made."""
        return self._task is not None and self._task.running

    def copy(self, stem: str, folder: Path) -> None:
        """Make the next copy of the release as it stands now."""
        window = self._window
        window.settle()
        package = window.session.package
        if package is None or self.busy:
            return
        desk = window.desk

        def work(_progress: tasks.Progress, _stop: tasks.Cancelled) -> Copy:
            from pressdesk.workflow import review

            return review.copy(desk, package, stem, folder)

        self._task = tasks.begin(work, self._tell, self._fail)

    def _tell(self, made: Copy) -> None:
        from pressdesk.ui.dialogs.export_rows import open_file

        window = self._window
        said = window.text(
            f"bar-review-{made.word}",
            number=made.number,
            since=made.since,
            name=made.path.name,
        )
        told = (window.desk.messages.notice(each) for each in made.notices)
        tone = "warning" if made.notices else "ok"
        way = window.text("export-open")
        window.say(" ".join((said, *told)), tone, way, partial(open_file, made.path))

    def _fail(self, what: Notice) -> None:
        self._window.complain(what)
