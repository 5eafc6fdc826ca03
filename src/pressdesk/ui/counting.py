"""Counting: the words of the release and of the selection, in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from pressdesk.document.lengths import Length
from pressdesk.ui.editor import selected
from pressdesk.workflow import lengths

if TYPE_CHECKING:
    from pressdesk.ui.editor.page import PageEditor
    from pressdesk.ui.panels.lengths import LengthTable
    from pressdesk.ui.window import MainWindow

PAUSE = 60


class Counting:
    """Counts again when the text or the selection changes."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._words = 0
        self._stale = False
        self.table: LengthTable | None = None
        self._pause = QTimer(window)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.show)

    def watch(self, page: PageEditor) -> None:
        """The selection of this page is counted."""
        page.surface.selectionChanged.connect(self._pause.start)

    def soon(self) -> None:
        """The text has changed: count it in a turn of its own."""
        self._stale = True
        self._pause.start()

    def show(self) -> None:
        """Count what has changed, and say what is counted."""
        self._pause.stop()
        page = self._window.page
        if self._stale and page is not None:
            self._stale = False
            self._words = page.counts().words
        chosen = self._selection()
        words = chosen.words if chosen else 0
        self._window.status.set_words(self._words, words)

    def _selection(self) -> Length | None:
        page = self._window.page
        if page is None or not page.surface.textCursor().hasSelection():
            return None
        return selected.length(page.surface.textCursor())

    def lengths(self) -> None:
        """The table of all parts, above the word count."""
        from pressdesk.ui.panels.lengths import LengthTable

        window = self._window
        if not window.at_page:
            return
        window.sync()
        if self.table is None:
            language = window.desk.option("language")
            self.table = LengthTable(window, window.text, language)
        rows = lengths.lengths_of(window.desk, window.session.release)
        self.table.show_lengths(rows, self._selection())
        self.table.show_above(window.status.words)
