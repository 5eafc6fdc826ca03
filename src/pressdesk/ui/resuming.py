"""Resuming: a file opens where the person left it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdesk.workflow import spots

if TYPE_CHECKING:
    from pathlib import Path

    from pressdesk.ui.window import MainWindow


class Resuming:
    """Knows which file the page shows, also when the session has let go of it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._shown: Path | None = None

    def follow(self) -> None:
        """The page's release may have become another file's."""
        self._shown = self._window.session.path

    def leave(self) -> None:
        """The page is about to show another release, or none: keep the place."""
        page = self._window.page
        if page is not None and self._shown is not None:
            from pressdesk.ui.editor.spots import spot_of

            spots.remember(self._window.desk, self._shown, spot_of(page.surface))
        self._shown = None

    def come(self) -> None:
        """The page shows the open release: go where the person was."""
        self.follow()
        page = self._window.page
        if page is None or self._shown is None:
            return
        spot = spots.spot_in(self._window.desk, self._shown)
        if spot is not None:
            from pressdesk.ui.editor.spots import go

            go(page.surface, spot)
