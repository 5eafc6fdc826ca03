"""A date for the text: typed as people say it or chosen in the month, at the caret."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from pressdesk.dates import spoken
from pressdesk.dates.jalali import JalaliDate
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.panels.day_picker import open_at
from pressdesk.ui.panels.month_grid import MonthGrid
from pressdesk.workflow import dating
from pressdesk.workflow.desk import Desk

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALWAYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class DatePanel(QFrame):
    """`chosen` gives the words for the text and the form they are in.

    The keyboard is in the line: up, down and Page keys walk over the calendar from
    there, all its keys while the line is empty. Enter inserts, Escape closes.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk, look: Look) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        text = desk.text
        self._text, self._now = text, dating.now(desk)
        self._today = dating.today(desk)
        self.setProperty("panel", "true")
        self.setAccessibleName(text("dating-title"))
        self.line = QLineEdit()
        self.line.setAccessibleName(text("dating-line"))
        self.line.setPlaceholderText(text("dating-hint"))
        self.line.setMinimumHeight(32)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self.told = controls.label("", "small", "error", wrap=True)
        self.grid = MonthGrid(look, text, desk.option("language"), self._today)
        self.grid.walked.connect(self._walked)
        self.grid.taken.connect(self._taken)
        self.forms = QComboBox()
        self.forms.setAccessibleName(text("dating-form"))
        self.forms.setMinimumHeight(32)
        for form in dating.FORMS:
            self.forms.addItem("", form)
        self.forms.setCurrentIndex(self.forms.findData(desk.option(dating.FORM)))
        self.forms.installEventFilter(self)
        self.insert = controls.button(text("dating-insert"), look, primary=True)
        self.insert.clicked.connect(self.take)
        self._arrange()
        self._show_forms()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self.line, self.told, self.grid, self.forms):
            column.addWidget(part)
        column.addLayout(controls.row(None, self.insert))
        self.told.hide()

    @property
    def day(self) -> JalaliDate:
        """The day that Enter inserts."""
        return self.grid.day

    @property
    def clock(self) -> time:
        """The time that was typed, or the time it is."""
        return spoken.clock_said(self.line.text()) or self._now

    def show_at(self, corner: QPoint, place: QWidget) -> None:
        """Open with its start corner there, the keyboard in the line."""
        self.adjustSize()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() - self.width())
        open_at(self, corner, place)
        self.line.setFocus()

    # -- what is said ------------------------------------------------------

    def _typed(self) -> None:
        words = self.line.text().strip()
        day = spoken.day_said(words, self._today)
        timed = spoken.clock_said(words) is not None
        known = day is not None or not words or timed
        if timed:
            self.forms.setCurrentIndex(self.forms.findData("time"))
        self.grid.show_day(day or self._today)
        self._tell("" if known else self._text("dating-unknown", words=words))
        self._show_forms()

    def _tell(self, wrong: str) -> None:
        controls.set_invalid(self.line, invalid=bool(wrong))
        self.insert.setEnabled(not wrong)
        self.told.setText(wrong)
        self.told.setVisible(bool(wrong))
        self.adjustSize()

    def _walked(self) -> None:
        """Another day by the keyboard: what was typed no longer holds."""
        self.line.clear()
        self._tell("")
        self._show_forms()

    def _show_forms(self) -> None:
        for row in range(self.forms.count()):
            words = dating.written(self.day, self.clock, self.forms.itemData(row))
            self.forms.setItemText(row, words)

    # -- acting ------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the calendar from the line; Enter from the line and the forms."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.take()
            return True
        from_line = watched is self.line and not event.modifiers()
        if from_line and (key in _ALWAYS or not self.line.text()):
            return self.grid.walk(key)
        return False

    def _taken(self) -> None:
        self._walked()
        self.take()

    def take(self) -> None:
        """Give the words of the day, unless what was typed is no day."""
        if not self.insert.isEnabled():
            return
        form = str(self.forms.currentData())
        self.close()
        self.chosen.emit(dating.written(self.day, self.clock, form), form)
