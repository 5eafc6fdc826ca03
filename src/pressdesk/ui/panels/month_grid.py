"""One month of the Jalali calendar, walked over with the keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate, month_length
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, digits

_CELL, _HIGH, _WEEK, _ROWS = 34, 28, 7, 6
_STEPS = {Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}


class MonthGrid(QWidget):
    """Arrows walk over the days, Page Up and Down over the months, Home goes to today.

    `taken` says that a day was chosen by click or Enter, `walked` that another day is
    under the keyboard.
    """

    taken = Signal(object)
    walked = Signal(object)

    def __init__(
        self, look: Look, text: Text, language: str, today: JalaliDate
    ) -> None:
        super().__init__()
        self._text, self._language, self._today = text, language, today
        self.day = today
        self.cells: dict[JalaliDate, QPushButton] = {}
        self.month = controls.label("", "strong")
        before = controls.tool(text("day-picker-before"), self._arrow(-1), look, 16)
        after = controls.tool(text("day-picker-after"), self._arrow(1), look, 16)
        before.clicked.connect(partial(self._turn_by_click, -1))
        after.clicked.connect(partial(self._turn_by_click, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
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
        return "chevron-left" if (step > 0) == self._rtl else "chevron-right"

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def show_day(self, day: JalaliDate) -> None:
        """Show the month of `day`, with `day` marked."""
        fresh = (day.year, day.month) != (self.day.year, self.day.month)
        old, self.day = self.day, day
        if fresh or not self.cells:
            self._fill()
        for each in (old, day):
            if each in self.cells:
                self.cells[each].setChecked(each == day)

    def focus_day(self) -> None:
        """Put the keyboard on the day."""
        self.cells[self.day].setFocus()

    def _fill(self) -> None:
        for cell in self.cells.values():
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self.cells = {}
        year, month = self.day.year, self.day.month
        number = digits(str(year), self._language)
        self.month.setText(f"{wording.month_name(month, self._language)} {number}")
        first = JalaliDate(year, month, 1).weekday
        for count in range(month_length(year, month)):
            day = JalaliDate(year, month, count + 1)
            row, place = divmod(first + count, _WEEK)
            cell = self._cell(day)
            self._grid.addWidget(cell, row + 1, place)
            self.cells[day] = cell
        for row in range(1, _ROWS + 1):
            self._grid.setRowMinimumHeight(row, _CELL)

    def _cell(self, day: JalaliDate) -> QPushButton:
        made = QPushButton(digits(str(day.day), self._language))
        made.setProperty("chip", "true")
        made.setCheckable(True)
        made.setProperty("today", str(day == self._today).lower())
        made.ensurePolished()  # large type needs more than the design's measure
        made.setFixedSize(made.sizeHint().expandedTo(QSize(_CELL, _HIGH)))
        made.setAccessibleName(wording.long_date(day, self._language))
        made.clicked.connect(partial(self._take, day))
        return made

    def turn(self, months: int) -> None:
        """Go some months on or back."""
        count = self.day.year * 12 + self.day.month - 1 + months
        year, month = count // 12, count % 12 + 1
        last = month_length(year, month)
        self._go(JalaliDate(year, month, min(self.day.day, last)))

    def _turn_by_click(self, months: int) -> None:
        self.turn(months)
        self.focus_day()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by the keyboard."""
        if not self.heed(event):
            super().keyPressEvent(event)

    def heed(self, event: QKeyEvent) -> bool:
        """Walk or take; whether the key was one of the calendar's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.day)
            return True
        walked = self.walk(Qt.Key(event.key()))
        if walked:
            self.focus_day()
        return walked

    def walk(self, key: Qt.Key) -> bool:
        """Go where a key leads; whether it leads anywhere."""
        rtl = self._rtl
        sides = {Qt.Key.Key_Left: 1 if rtl else -1, Qt.Key.Key_Right: -1 if rtl else 1}
        step = (_STEPS | sides).get(key, 0)
        if step:
            self._walk(step)
        elif key == Qt.Key.Key_PageUp:
            self.turn(-1)
        elif key == Qt.Key.Key_PageDown:
            self.turn(1)
        elif key == Qt.Key.Key_Home:
            self._go(self._today)
        else:
            return False
        return True

    def _walk(self, step: int) -> None:
        ordinal = self.day.to_gregorian().toordinal() + step
        day = self._today.to_gregorian().fromordinal(ordinal)
        self._go(JalaliDate.from_gregorian(day))

    def _go(self, day: JalaliDate) -> None:
        self.show_day(day)
        self.walked.emit(day)

    def _take(self, day: JalaliDate, _checked: object = None) -> None:
        self.show_day(day)
        self.taken.emit(day)


def _english(place: int) -> str:
    return ("Sa", "Su", "Mo", "Tu", "We", "Th", "Fr")[place]
