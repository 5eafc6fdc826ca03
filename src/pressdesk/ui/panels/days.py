"""Occasions: those of today with their message, and the days to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.dates import lunar, wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.occasions import Occasion, coming, occasions_on
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import digits
from pressdesk.workflow.desk import Desk

AHEAD = 30
MOST = 6
MESSAGE = "occasion-address"
"""The template of messages for an occasion."""


class Occasions(QWidget):
    """The first of today's occasions in the strip, one more as a plain row.

    It is made with its words; `finish` brings pictures and the links of rows.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, look: Look, today: date) -> None:
        super().__init__()
        self._desk, self._look, self._today = desk, look, today
        self._later: list[Callable[[], None]] = []
        self._write: QPushButton | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        found = occasions_on(today)
        self.first = found[0].name if found else ""
        if found:
            layout.addWidget(self._strip(found[0]))
        else:
            layout.addWidget(self._calm())
        for other in found[1:2]:
            layout.addWidget(self._row(other.name, other.name, note=self._note(other)))

    def finish(self) -> None:
        """The second beat: pictures, and links of rows, below the one button."""
        for step in self._later:
            step()
        self._later.clear()

    def _strip(self, occasion: Occasion) -> QFrame:
        strip = QFrame()
        strip.setProperty("strip", "true")
        strip.setMinimumHeight(66)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(controls.label(occasion.name, "strong", wrap=True))
        note = self._desk.text("start-occasion-note")
        words.addWidget(controls.label(note, "small", "text2", wrap=True))
        layout = QHBoxLayout(strip)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(14)
        picture = controls.room(22)
        text = self._desk.text("start-write-message")
        write = controls.button(text, self._look, primary=True)
        controls.leave_room(write)
        write.setAccessibleDescription(occasion.name)
        write.clicked.connect(lambda: self.chosen.emit(occasion.name))
        self._write = write
        layout.addWidget(picture)
        layout.addLayout(words, 1)
        layout.addWidget(write)
        draw = partial(controls.draw, picture, "calendar-event", self._look)
        self._later.append(partial(draw, "accent", 22))
        self._later.append(partial(controls.fill_room, write, "pencil", self._look))
        return strip

    def _calm(self) -> QWidget:
        """A day without an occasion calls for nothing: a plain row."""
        return self._row(self._desk.text("start-no-occasion"), "", "text2")

    def _note(self, occasion: Occasion) -> str:
        """The day of a lunar occasion, which the page's date does not name."""
        if occasion.calendar != "lunar":
            return ""
        moon = lunar.lunar_of(self._today)
        said = wording.lunar_day_month(moon, self._desk.option("language"))
        if not occasion.forecast:
            return said
        return f"{said}{self._desk.text('comma')} {self._desk.text('start-forecast')}"

    def _row(self, said: str, occasion: str, tone: str = "", note: str = "") -> QWidget:
        holder = QWidget()
        picture = controls.room(20)
        row = controls.row(
            picture,
            controls.label(said, "body", tone),
            controls.label(note, "small", "text2"),
            None,
            spacing=14,
        )
        row.setContentsMargins(16, 4, 16, 0)
        holder.setLayout(row)
        self._later.append(partial(self._finish_row, row, picture, said, occasion))
        return holder

    def _finish_row(
        self, row: QHBoxLayout, picture: QLabel, said: str, occasion: str
    ) -> None:
        controls.draw(picture, "calendar-event", self._look, "text3", 20)
        write = controls.link(self._desk.text("start-write-message"))
        write.setAccessibleDescription(said)
        write.clicked.connect(lambda: self.chosen.emit(occasion))
        under = QWidget()
        if self._write is not None:
            under.setFixedWidth(self._write.sizeHint().width())
        under.setLayout(controls.row(None, write, None))
        row.addWidget(under)


class ComingDays(QWidget):
    """The next occasions, the number of the day large."""

    def __init__(self, desk: Desk, look: Look, today: date) -> None:
        super().__init__()
        self._desk = desk
        self._language = desk.option("language")
        self._month = JalaliDate.from_gregorian(today).month
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, (day, occasion) in enumerate(_coming(today)):
            jalali = JalaliDate.from_gregorian(day)
            tone = "error" if occasion.holiday else ""
            number = controls.label(
                digits(str(jalali.day), self._language), "number", tone
            )
            number.setMinimumWidth(28)
            number.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(controls.label(occasion.name, wrap=True))
            words.addWidget(
                controls.label(self._when(jalali, occasion), "small", "text3")
            )
            grid.addWidget(number, line, 0, QtCore.Qt.AlignmentFlag.AlignTop)
            grid.addLayout(words, line, 1)

    def breathe(self, *, low: bool) -> None:
        """A low window has its days closer together."""
        self._grid.setVerticalSpacing(8 if low else 14)

    def _when(self, day: JalaliDate, occasion: Occasion) -> str:
        parts = [wording.weekday_name(day, self._language)]
        if day.month != self._month:
            parts.append(wording.month_name(day.month, self._language))
        if occasion.holiday:
            parts.append(self._desk.text("start-holiday"))
        if occasion.forecast:
            parts.append(self._desk.text("start-forecast"))
        return f"{self._desk.text('comma')} ".join(parts)


def _coming(today: date) -> list[tuple[date, Occasion]]:
    found: dict[date, Occasion] = {}
    for day, occasion in coming(today + timedelta(days=1), AHEAD):
        if day not in found or (occasion.holiday and not found[day].holiday):
            found[day] = occasion
    return list(found.items())[:MOST]
