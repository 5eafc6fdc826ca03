"""Checking while a person writes: off the window's thread, shown if it still holds.

A text that is long and new is read by a process of its own (`workflow.reading`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pressdesk.notices import Notice
from pressdesk.ui import tasks

if TYPE_CHECKING:
    from pressdesk.document.package import Package
    from pressdesk.ui.reckoned import Reckoned
    from pressdesk.ui.window import MainWindow

Found = tuple["Package", "Reckoned"]


class Checking(QObject):
    """One check at a time; what changed meanwhile is checked once more."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._running = self._again = False

    def start(self) -> None:
        """Check the release as it stands in the session."""
        window = self._window
        desk, package = window.desk, window.session.package
        if not window.at_page or package is None:
            return
        if self._running:
            self._again = True
            return
        known = window.proofing.found

        def work(_progress: tasks.Progress, stop: tasks.Cancelled) -> Found:
            from pressdesk.ui import reckoned
            from pressdesk.workflow import reading

            reading.ahead(desk, package, stop)
            return package, reckoned.read(desk, package, known)

        self._running, self._again = True, False
        tasks.begin(work, self._show, self._fail)

    def now(self) -> None:
        """The same at once: somebody asked for what is found."""
        from pressdesk.ui import reckoned

        window = self._window
        package, known = window.session.package, window.proofing.found
        if window.at_page and package is not None:
            self._tell(reckoned.read(window.desk, package, known))

    def _show(self, made: Found) -> None:
        self._running = False
        package, found = made
        if self._again:
            self.start()
        if self._window.at_page and self._window.session.package is package:
            self._tell(found)

    def _fail(self, what: Notice) -> None:
        self._running = False
        self._window.complain(what)

    def _tell(self, found: Reckoned) -> None:
        self._window.proofing.show(found)
