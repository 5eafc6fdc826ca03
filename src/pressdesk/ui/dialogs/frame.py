"""What all dialogs share: a padded body, a hairline, a foot with the buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pressdesk.ui import controls

AROUND = QSize(16, 48)
"""What a window manager takes of the screen for itself."""


class Frame(QDialog):
    """A dialog: fill `body`, then call `foot` with the side parts and buttons."""

    def __init__(self, parent: QWidget, title: str, width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(width)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)  # noqa: FBT003
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        outer.addWidget(controls.hairline())
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(24, 14, 24, 14)
        self._foot.setSpacing(8)
        outer.addLayout(self._foot)

    def foot(self, start: QWidget | None, *buttons: QPushButton) -> None:
        """The foot: `start` at the start side, the buttons at the end side.

        The primary one comes first, cancel last.
        """
        if start is not None:
            self._foot.addWidget(start, 1)
        else:
            self._foot.addStretch(1)
        for each in buttons:
            each.setAutoDefault(False)
            self._foot.addWidget(each)
        if buttons:
            first = next((b for b in buttons if b.property("primary")), buttons[0])
            first.setDefault(True)

    def showEvent(self, event: QShowEvent) -> None:
        """No larger than the screen: 1280x800 at 150 % is 853 points wide."""
        super().showEvent(event)
        room = self.screen().availableGeometry().size() - AROUND
        least = self.minimumSizeHint().width()
        self.setMinimumWidth(min(max(self.minimumWidth(), least), room.width()))
        self.resize(self.size().boundedTo(room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, as everywhere."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
            return
        super().keyPressEvent(event)
