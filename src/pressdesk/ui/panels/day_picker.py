"""A month of the Jalali calendar to choose a day from, in a panel over the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate, month_length
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, digits

_CELL, _WEEK, _ROWS = 34, 7, 6
_STEPS = {Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}


class DayPicker(QFrame):
    """Arrows walk over the days, Page Up and Down over the months; Escape closes."""

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, look: Look, text: Text, language: str, today: JalaliDate
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._text, self._language, self._today = text, language, today
        self.day = today
        self._cells: dict[JalaliDate, QPushButton] = {}
        self.setProperty("panel", "true")
        self.setAccessibleName(text("day-picker"))
        self.month = controls.label("", "strong")
        before = controls.tool(text("day-picker-before"), self._arrow(-1), look, 16)
        after = controls.tool(text("day-picker-after"), self._arrow(1), look, 16)
        before.clicked.connect(partial(self.turn, -1))
        after.clicked.connect(partial(self.turn, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addLayout(controls.row(before, None, self.month, None, after))
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        column.addLayout(self._grid)
        for place, name in enumerate(wording.weekday_names()):
            short = name[0] if self._language == "fa" else _english(place)
            head = controls.label(short, "small", "text3")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(head, 0, place)
        self.show_day(today)

    def _arrow(self, step: int) -> str:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return "chevron-left" if (step > 0) == rtl else "chevron-right"

    def show_at(self, place: QWidget, day: JalaliDate | None) -> None:
        """Open below `place`, on `day` or today."""
        self.show_day(day or self._today)
        self.adjustSize()
        corner = place.mapToGlobal(QPoint(0, place.height() + 2))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + place.width() - self.width())
        room = place.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        corner.setY(min(corner.y(), room.bottom() - self.height()))
        self.move(corner)
        self.show()
        self._cells[self.day].setFocus()

    def show_day(self, day: JalaliDate) -> None:
        """Show the month of `day`, with `day` under the keyboard."""
        fresh = (day.year, day.month) != (self.day.year, self.day.month)
        self.day = day
        if fresh or not self._cells:
            self._fill()
        self._cells[day].setFocus()

    def _fill(self) -> None:
        for cell in self._cells.values():
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = {}
        year, month = self.day.year, self.day.month
        number = digits(str(year), self._language)
        self.month.setText(f"{wording.month_name(month, self._language)} {number}")
        first = JalaliDate(year, month, 1).weekday
        for count in range(month_length(year, month)):
            day = JalaliDate(year, month, count + 1)
            row, place = divmod(first + count, _WEEK)
            cell = self._cell(day)
            self._grid.addWidget(cell, row + 1, place)
            self._cells[day] = cell
        for row in range(1, _ROWS + 1):
            self._grid.setRowMinimumHeight(row, _CELL)

    def _cell(self, day: JalaliDate) -> QPushButton:
        made = QPushButton(digits(str(day.day), self._language))
        made.setProperty("chip", "true")
        made.setCheckable(True)
        made.setChecked(day == self._today)
        made.setFixedSize(_CELL, 28)
        made.setAccessibleName(wording.long_date(day, self._language))
        made.clicked.connect(partial(self._take, day))
        return made

    def turn(self, months: int) -> None:
        """Go some months on or back."""
        count = self.day.year * 12 + self.day.month - 1 + months
        year, month = count // 12, count % 12 + 1
        last = month_length(year, month)
        self.show_day(JalaliDate(year, month, min(self.day.day, last)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by the keyboard."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        key = Qt.Key(event.key())
        sides = {Qt.Key.Key_Left: 1 if rtl else -1, Qt.Key.Key_Right: -1 if rtl else 1}
        step = (_STEPS | sides).get(key, 0)
        if step:
            self._walk(step)
        elif key == Qt.Key.Key_PageUp:
            self.turn(-1)
        elif key == Qt.Key.Key_PageDown:
            self.turn(1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.day)
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        ordinal = self.day.to_gregorian().toordinal() + step
        day = self._today.to_gregorian().fromordinal(ordinal)
        self.show_day(JalaliDate.from_gregorian(day))

    def _take(self, day: JalaliDate, _checked: object = None) -> None:
        self.close()
        self.chosen.emit(day)


def _english(place: int) -> str:
    return ("Sa", "Su", "Mo", "Tu", "We", "Th", "Fr")[place]
