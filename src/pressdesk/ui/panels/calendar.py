"""The days of the coming year that have an occasion, in a panel over the page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.occasions import Occasion, coming
from pressdesk.ui import controls
from pressdesk.ui.list_rows import ROW, ListRow, RowPainter, add_row
from pressdesk.ui.look import Look
from pressdesk.ui.messages import digits
from pressdesk.workflow.desk import Desk

DAYS = 365
SIZE = (440, 480)


class OccasionCalendar(QFrame):
    """Opens with `show_at`; Escape or a click beside it closes it."""

    chosen = Signal(str, object)

    def __init__(self, desk: Desk, look: Look, today: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk, self._today = desk, today
        self._language = desk.option("language")
        self.setProperty("panel", "true")
        self.setAccessibleName(desk.text("start-calendar"))
        self.setFixedSize(*SIZE)
        self.days = coming(today, DAYS)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 6)
        column.setSpacing(4)
        head = controls.label(desk.text("start-calendar"), "heading")
        note = controls.label(desk.text("calendar-note"), "small", "text2", wrap=True)
        for each in (head, note):
            each.setContentsMargins(12, 0, 12, 0)
            column.addWidget(each)
        self.list = self._list(look)
        column.addWidget(self.list, 1)

    def _list(self, look: Look) -> QListWidget:
        rows = QListWidget()
        rows.setProperty("panel", "true")
        rows.setAccessibleName(self._desk.text("start-calendar"))
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        rows.setMouseTracking(True)
        rows.setItemDelegate(RowPainter(look, rows))
        rows.itemClicked.connect(self._take)
        rows.itemActivated.connect(self._take)
        self._fill(rows)
        return rows

    def _fill(self, rows: QListWidget) -> None:
        month, before = 0, None
        for number, (day, occasion) in enumerate(self.days):
            jalali = JalaliDate.from_gregorian(day)
            if jalali.month != month:
                month = jalali.month
                name = wording.month_name(month, self._language)
                year = digits(str(jalali.year), self._language)
                add_row(rows, ListRow(f"{name} {year}", head=True))
            add_row(rows, self._row(jalali, occasion, first=day != before), number)
            before = day

    def _row(self, day: JalaliDate, occasion: Occasion, *, first: bool) -> ListRow:
        text = self._desk.text
        said = [wording.weekday_name(day, self._language)] if first else []
        if occasion.holiday:
            said.append(text("start-holiday"))
        if occasion.forecast:
            said.append(text("start-forecast"))
        return ListRow(
            name=occasion.name,
            end=f"{text('comma')} ".join(said),
            number=digits(str(day.day), self._language) if first else " ",
            tone="error" if occasion.holiday else "text",
        )

    def _take(self, item: QListWidgetItem) -> None:
        number = item.data(ROW + 1)
        if number >= 0:
            self.close()
            day, occasion = self.days[number]
            self.chosen.emit(occasion.name, day)

    def show_at(self, anchor: QWidget) -> None:
        """Open beside `anchor`, inside its screen, the first day marked."""
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        room = anchor.screen().availableGeometry()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + anchor.width() - self.width())
        left = max(room.left(), min(corner.x(), room.right() - self.width()))
        top = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.list.setCurrentRow(1)
        self.list.setFocus()
