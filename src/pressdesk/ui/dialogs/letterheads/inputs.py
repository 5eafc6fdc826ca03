"""One value of a letterhead: label above, input, what is wrong below."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.notices import Notice, Refused
from pressdesk.text.characters import latin_digits, persian_digits
from pressdesk.ui import controls
from pressdesk.ui.field_lines import FieldLine
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.workflow.letterhead_draft import bounds, no_number, value_at
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


class LineField(Field):
    """A line of text."""

    def __init__(self, kit: Kit, path: str, name: str) -> None:
        super().__init__(kit, path, name)
        self.line = FieldLine()
        self.line.setMinimumHeight(32)
        self.line.setMinimumWidth(40)
        self.line.setAccessibleName(name)
        self.label.setBuddy(self.line)
        self.line.textEdited.connect(self.typed)
        self.add_input()
        self.finish()

    def add_input(self) -> None:
        """Where the line stands."""
        self.column.addWidget(self.line)

    def shown(self, value: object) -> str:
        """The value as text."""
        return str(value)

    def parsed(self, typed: str) -> object:
        """The text as a value; raises Refused."""
        return " ".join(typed.split())

    def typed(self, typed: str) -> None:
        """Hand on what was typed, or say why it is none."""
        try:
            value = self.parsed(typed)
        except Refused as error:
            self.complain(self.kit.sentence(error.notice))
            return
        self.changed.emit(self.path, value)

    def show_value(self, look: Letterhead) -> None:
        """The caret stays where the text means the same."""
        value = value_at(look, self.path)
        if not self._says(value):
            self.line.setText(self.shown(value))
            self.line.setCursorPosition(0)
        self.complain("")

    def _says(self, value: object) -> bool:
        try:
            return self.parsed(self.line.text()) == value
        except Refused:
            return False

    def lock(self, *, locked: bool) -> None:
        """Locked text can still be read and copied."""
        self.line.setReadOnly(locked)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)

    def take_focus(self) -> None:
        """Into the line."""
        self.line.setFocus()

    def complain(self, sentence: str) -> None:
        """The line has the error's border."""
        controls.set_invalid(self.line, invalid=bool(sentence))
        super().complain(sentence)


class NumberField(LineField):
    """A length in millimetres; the arrow keys count."""

    def add_input(self) -> None:
        """Digits alone have no direction: the interface's counts."""
        rtl = self.kit.language == "fa"
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.line.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        super().add_input()

    def shown(self, value: object) -> str:
        """In the digits of the interface."""
        return shown_number(float(str(value)), self.kit.language)

    def parsed(self, typed: str) -> object:
        """Persian and Latin digits; raises Refused where it is no number."""
        found = number_of(typed)
        if found is None:
            raise Refused(no_number(self.path))
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down are one millimetre."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        found = number_of(self.line.text())
        if step is None or found is None or self.line.isReadOnly():
            super().keyPressEvent(event)
            return
        low, high = bounds(self.path)
        value = min(high, max(low, found + step))
        self.line.setText(self.shown(value))
        self.changed.emit(self.path, value)


class ChoiceField(Field):
    """One of a few values, by their words."""

    def __init__(
        self, kit: Kit, path: str, name: str, choices: Mapping[str, str]
    ) -> None:
        super().__init__(kit, path, name)
        self.box = Box()
        self.box.setAccessibleName(name)
        self.label.setBuddy(self.box)
        for value, words in choices.items():
            self.box.addItem(words, value)
        self.box.activated.connect(self._chosen)
        self.column.addWidget(self.box)
        self.finish()

    def _chosen(self) -> None:
        self.changed.emit(self.path, self.value_of(str(self.box.currentData())))

    def value_of(self, choice: str) -> object:
        """What a choice stands for."""
        return choice

    def choice_of(self, look: Letterhead) -> str:
        """Which choice stands for the present value."""
        return str(value_at(look, self.path))

    def show_value(self, look: Letterhead) -> None:
        """The chosen one."""
        self.box.setCurrentIndex(self.box.findData(self.choice_of(look)))
        self.complain("")

    def lock(self, *, locked: bool) -> None:
        """A locked choice cannot be opened."""
        self.box.setEnabled(not locked)

    def take_focus(self) -> None:
        """Onto the box."""
        self.box.setFocus()


class SwitchField(Field):
    """Yes or no."""

    def __init__(self, kit: Kit, path: str, name: str) -> None:
        super().__init__(kit, path, name)
        self.label.hide()
        self.box = QCheckBox(name)
        self.box.clicked.connect(lambda on: self.changed.emit(self.path, bool(on)))
        self.column.addWidget(self.box)
        self.finish()

    def show_value(self, look: Letterhead) -> None:
        """Checked or not."""
        self.box.setChecked(bool(value_at(look, self.path)))

    def lock(self, *, locked: bool) -> None:
        """A locked box keeps its check."""
        self.box.setEnabled(not locked)

    def take_focus(self) -> None:
        """Onto the box."""
        self.box.setFocus()
