"""A Jalali day and a Tehran time: typed in any digits, or the day chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.text.characters import latin_digits, persian_digits
from pressdesk.ui import controls
from pressdesk.ui.field_lines import FieldLine
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.panels.day_picker import DayPicker
from pressdesk.workflow import metadata

TIME_WIDTH = 58


class MomentField(QWidget):
    """Says its ISO form in `changed` when both lines are understood.

    Under the lines stands what was understood, or what is wrong, and a way to clear
    both. With `needs_time` a
    day alone begins at midnight.
    """

    changed = Signal(str)

    def __init__(
        self,
        look: Look,
        text: Text,
        language: str,
        name: str,
        today: JalaliDate,
        *,
        needs_time: bool,
    ) -> None:
        super().__init__()
        self._look, self._text, self._language = look, text, language
        self._today, self._needs_time = today, needs_time
        self._said = ""
        self._shown = ("", "")
        self._picker: DayPicker | None = None
        self.day = self._line(text("moment-day", name=name), text("moment-day-hint"))
        self.time = self._line(text("moment-time", name=name), text("moment-time-hint"))
        hint = QFontMetrics(self.time.font()).horizontalAdvance(
            self.time.placeholderText()
        )
        self.time.setFixedWidth(max(TIME_WIDTH, hint + 28))
        self.pick = controls.tool(
            text("moment-pick", name=name), "calendar", look, size=16
        )
        self.clear = controls.tool(text("moment-clear", name=name), "x", look, size=14)
        self.pick.clicked.connect(self._choose)
        self.clear.clicked.connect(self._forget)
        lines = QHBoxLayout()
        lines.setSpacing(4)
        for part in (self.day, self.time, self.pick):
            lines.addWidget(part, int(part is self.day))
        self.told = controls.label("", "small", "text2", wrap=True)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self.told, 1)
        below.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(lines)
        column.addWidget(self._below)
        self._tell()

    def _line(self, name: str, hint: str) -> FieldLine:
        line = FieldLine()
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.setMinimumHeight(32)
        line.setMinimumWidth(40)
        line.editingFinished.connect(self.flush)
        line.textEdited.connect(self._tell)
        return line

    # -- values ------------------------------------------------------------

    def value(self) -> str | None:
        """The ISO form, empty without a day; None while it cannot be understood."""
        day_words, time_words = self.day.text().strip(), self.time.text().strip()
        if not day_words and not time_words:
            return ""
        day, clock = metadata.day_of(day_words), metadata.clock_of(time_words)
        if day is None or (time_words and clock is None):
            return None
        if clock is None and self._needs_time:
            clock = metadata.clock_of("0")
        return metadata.kept(day, clock)

    def set_value(self, written: str) -> None:
        """Show a kept moment; what was typed and means the same stays."""
        if written == self._said and self.value() == written:
            return
        self._said = written
        found = metadata.moment(written) if written else None
        day, clock = found or (None, None)
        self.day.setText(self._digits(wording.short(day)) if day else written)
        self.time.setText(self._digits(f"{clock:%H:%M}") if clock else "")
        self._shown = self.day.text(), self.time.text()
        self._tell()

    def _digits(self, words: str) -> str:
        latin = latin_digits(words)
        return persian_digits(latin) if self._language == "fa" else latin

    def typed(self) -> str | None:
        """What is typed and not yet said, if it is understood."""
        untouched = (self.day.text(), self.time.text()) == self._shown
        return None if untouched else self.value()

    def flush(self) -> None:
        """Say the value if it is understood and another than was said last.

        What was only shown says nothing: it may be kept in another form.
        """
        value = self.value()
        self._tell()
        if (self.day.text(), self.time.text()) == self._shown:
            return
        if value is not None and value != self._said:
            self.set_value(value)
            self.changed.emit(value)

    # -- showing -----------------------------------------------------------

    def _tell(self) -> None:
        value = self.value()
        controls.set_invalid(self.day, invalid=value is None)
        said, tone = "", "text2"
        if value is None:
            said, tone = self._text("moment-unknown"), "error"
        elif value:
            said = self._sentence(value)
        self.told.setText(said)
        self._below.setVisible(bool(said))
        self.told.setProperty("tone", tone)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)

    def _sentence(self, value: str) -> str:
        found = metadata.moment(value)
        if found is None:
            return value
        day, clock = found
        date = wording.long_date(day, self._language)
        if clock is None:
            return date
        time = self._digits(f"{clock:%H:%M}")
        return self._text("moment-said", date=date, time=time)

    # -- acting ------------------------------------------------------------

    @property
    def picker(self) -> DayPicker:
        """The calendar, made when it is first asked for."""
        if self._picker is None:
            self._picker = DayPicker(
                self, self._look, self._text, self._language, self._today
            )
            self._picker.chosen.connect(self.take)
        return self._picker

    def _choose(self) -> None:
        self.picker.show_at(self.pick, metadata.day_of(self.day.text()))

    def take(self, day: JalaliDate) -> None:
        """Take a day of the calendar."""
        self.day.setText(self._digits(wording.short(day)))
        self.time.setFocus()
        self.flush()

    def _forget(self) -> None:
        self.day.clear()
        self.time.clear()
        self.flush()
        self.day.setFocus()
