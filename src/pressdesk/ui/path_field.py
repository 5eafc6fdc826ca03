"""A field for a path: its parts stand in the order of the path, in any script.

Two Persian folders with a number between them are one right-to-left run: the last
would stand first. While nobody types, each part is isolated; `text` never is.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from pressdesk.text.characters import FSI, PDI
from pressdesk.ui import controls
from pressdesk.ui.messages import isolated

_PART = re.compile(r"[^/\\]+")
_ISOLATES = str.maketrans("", "", FSI + PDI)


class PathField(QLineEdit):
    """Runs from left to right; a person edits the bare path."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._first = Path(path)
        controls.left_to_right(self)
        self.setText(path)

    def text(self) -> str:
        """The path, without what only orders it on the screen."""
        return super().text().translate(_ISOLATES)

    def path(self) -> Path:
        """The place that is meant: a bare name is one beside what stood here first.

        Never below the folder where the program happens to run. Explorer's «Copy as
        path» brings quotation marks along.
        """
        meant = self.text().strip().strip('"').strip()
        return (self._first / meant).absolute()

    def setText(self, path: str | None) -> None:
        """Show a path from its beginning."""
        bare = (path or "").translate(_ISOLATES)
        self._show(bare if self.hasFocus() else _ordered(bare))

    def _show(self, shown: str) -> None:
        super().setText(shown)
        self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Nothing invisible stands in the way of the caret or is copied."""
        self._show(self.text())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """In order again."""
        super().focusOutEvent(event)
        self._show(_ordered(self.text()))


def _ordered(path: str) -> str:
    return _PART.sub(lambda part: isolated(part.group()), path)
