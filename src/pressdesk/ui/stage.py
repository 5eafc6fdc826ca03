"""The stage: the whole screen, or the page alone; for this session only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolTip

from pressdesk.ui.messages import left_to_right

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow

HINT = 4_000


class Stage:
    """The commands that clear the stage, and the Escape that brings all back."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.alone = False

    def full_screen(self) -> None:
        """The window over the whole screen, or no longer."""
        window = self._window
        whole = Qt.WindowState.WindowFullScreen
        window.setWindowState(window.windowState() ^ whole)
        self.show_state()

    def focus(self) -> None:
        """The page without docks and bars, or with them again."""
        self._set_alone(alone=not self.alone)

    def leave(self) -> bool:
        """One step back: first to the docks and bars, then to the window."""
        if self.alone:
            self._set_alone(alone=False)
        elif self._window.isFullScreen():
            self.full_screen()
        else:
            return False
        return True

    def end(self) -> None:
        """The window closes: none of it is remembered."""
        while self.leave():
            pass

    def _set_alone(self, *, alone: bool) -> None:
        window = self._window
        self.alone = alone
        window.menuBar().setVisible(not alone)
        if window.page is not None:
            window.page.surface.set_soft(soft=alone)
        window.show_tools()
        window.show_state()
        self.show_state()
        if alone:
            window.need_page().setFocus()
            self._hint()

    def _hint(self) -> None:
        """How to come back, for a moment."""
        window = self._window
        page = window.need_page()
        keys = left_to_right(window.commands["focus"].shortcut().toString())
        at = page.mapToGlobal(QPoint(page.width() // 2 - 120, 24))
        said = window.text("stage-hint", keys=keys)
        QToolTip.showText(at, said, page, page.rect(), HINT)

    def show_state(self) -> None:
        """The commands say how it is."""
        window = self._window
        window.commands["full-screen"].setChecked(window.isFullScreen())
        window.commands["focus"].setChecked(self.alone)
