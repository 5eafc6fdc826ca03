"""One value of a letterhead: label above, input, what is wrong below."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.notices import Notice
from pressdesk.text.characters import latin_digits, persian_digits
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.writers.letterhead import Letterhead

_LEAST = 64
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?\Z")


@dataclass(frozen=True)
class Kit:
    """What every field is made with: the look, words by id, notices as sentences."""

    look: Look
    text: Text
    sentence: Callable[[Notice], str]
    language: str

    def number(self, value: float) -> str:
        """A number in the digits of the interface."""
        return shown_number(value, self.language)


def shown_number(value: float, language: str) -> str:
    """A length or ratio as this language writes it, without needless zeros."""
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return persian_digits(said.replace(".", "٫")) if language == "fa" else said


def number_of(typed: str) -> float | None:
    """The number in what was typed, in Persian or Latin digits, or None."""
    said = re.sub("[٫,/،]", ".", latin_digits(typed.strip()))
    return float(said) if _NUMBER.match(said) else None


class Box(QComboBox):
    """A choice that the wheel changes only while it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(_LEAST, 32)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(narrow)
        self.setMinimumContentsLength(4)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Otherwise the form scrolls."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Field(QWidget):
    """`changed` carries the path and a value that the form takes or refuses."""

    changed = Signal(str, object)

    def __init__(self, kit: Kit, path: str, name: str) -> None:
        super().__init__()
        self.kit, self.path, self.name = kit, path, name
        self.wrong = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.label = controls.label(name, "small", "text2")
        self.label.setMinimumWidth(1)
        self.column.addWidget(self.label)
        self._below = QWidget()
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._mark = controls.room(13)
        self.said = controls.label("", "gutter", "error", wrap=True)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.said, 1)
        self._below.hide()

    def finish(self) -> None:
        """The inputs are there: the sentence comes below them."""
        self.column.addWidget(self._below)

    def show_value(self, look: Letterhead) -> None:
        """Show this field's value in `look`; what was wrong is gone."""
        raise NotImplementedError

    def lock(self, *, locked: bool) -> None:
        """A letterhead that is not the office's own is only read."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard into the first input."""
        raise NotImplementedError

    def complain(self, sentence: str) -> None:
        """Mark the value as not taken, or take that back (empty)."""
        self.wrong = sentence
        self.say(sentence, "alert-circle", "error")

    def say(self, sentence: str, icon: str = "", tone: str = "warn") -> None:
        """A sentence below: an error, a warning, or none."""
        if sentence:
            controls.draw(self._mark, icon, self.kit.look, tone, 13)
            self.said.setProperty("tone", tone)
            self.said.style().unpolish(self.said)
            self.said.style().polish(self.said)
        self.said.setText(sentence)
        self._below.setVisible(bool(sentence))
