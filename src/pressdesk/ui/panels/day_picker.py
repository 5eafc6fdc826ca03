"""A month of the Jalali calendar to choose a day from, in a panel over the page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from pressdesk.dates.jalali import JalaliDate
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.panels.month_grid import MonthGrid


class DayPicker(QFrame):
    """The keys are those of `MonthGrid`; Escape closes."""

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, look: Look, text: Text, language: str, today: JalaliDate
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._today = today
        self.setProperty("panel", "true")
        self.setAccessibleName(text("day-picker"))
        self.grid = MonthGrid(look, text, language, today)
        self.grid.taken.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addWidget(self.grid)

    @property
    def day(self) -> JalaliDate:
        """The day under the keyboard."""
        return self.grid.day

    @property
    def month(self) -> QLabel:
        """The name of the month that is shown."""
        return self.grid.month

    def show_at(self, place: QWidget, day: JalaliDate | None) -> None:
        """Open below `place`, on `day` or today."""
        self.grid.show_day(day or self._today)
        self.adjustSize()
        below = place.mapToGlobal(QPoint(0, place.height() + 2))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            below.setX(below.x() + place.width() - self.width())
        open_at(self, below, place)
        self.grid.focus_day()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the calendar, wherever the keyboard is."""
        if not self.grid.heed(event):
            super().keyPressEvent(event)

    def _take(self, day: JalaliDate) -> None:
        self.close()
        self.chosen.emit(day)


def open_at(panel: QWidget, corner: QPoint, place: QWidget) -> None:
    """Open `panel` with its first corner there, inside the screen of `place`."""
    room = place.screen().availableGeometry()
    left = max(room.left(), min(corner.x(), room.right() - panel.width()))
    top = max(room.top(), min(corner.y(), room.bottom() - panel.height()))
    panel.move(left, top)
    panel.show()
