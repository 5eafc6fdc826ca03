"""The fields of a letterhead by kind of value: text, length, choice, switch."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from pressdesk.notices import Refused
from pressdesk.ui import controls
from pressdesk.ui.dialogs.letterheads.inputs import (
    Box,
    Field,
    Kit,
    number_of,
    shown_number,
)
from pressdesk.ui.field_lines import FieldLine
from pressdesk.workflow.letterhead_draft import bounds, no_number, value_at
from pressdesk.writers.letterhead import Letterhead


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
