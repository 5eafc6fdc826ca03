"""One field of the form by the type of its slot: a line, a paragraph, a choice."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pressdesk.dates import jalali, reading, wording
from pressdesk.document.nodes import Amount, Person, SlotData
from pressdesk.templates.template import Slot
from pressdesk.text.characters import latin_digits, persian_digits
from pressdesk.ui import controls
from pressdesk.ui.field_lines import FieldLine, FieldText
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text

PAUSE = 600
_ICONS = {
    "person": "user",
    "date": "calendar",
    "time": "clock",
    "place": "map-pin",
    "organisation": "building",
    "number": "hash",
}
Input = QLineEdit | QPlainTextEdit | QComboBox


def shown_date(value: str) -> str:
    """A stored date (`2026-05-17`) as people read it; other text as it is."""
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return value
    return wording.long_date(jalali.JalaliDate.from_gregorian(day))


def stored_date(typed: str) -> str:
    """A typed date as it is stored; text that is no date as it was typed."""
    found = reading.parse_date(typed)
    return found.to_gregorian().isoformat() if found else typed.strip()


def stored_time(typed: str) -> str:
    """A typed time as `HH:MM`; text that is no time as it was typed."""
    found = reading.parse_time(typed)
    return f"{found[0]:02}:{found[1]:02}" if found else latin_digits(typed.strip())


class SlotField(QWidget):
    """Label above, input, hint or what is wrong below."""

    changed = Signal(str)
    typing = Signal()

    def __init__(
        self, slot: Slot, look: Look, text: Text, language: str, *, strict: bool
    ) -> None:
        super().__init__()
        self.slot = slot
        self._strict = strict
        self._look, self._text, self._language = look, text, language
        self._inputs: dict[str, Input] = {}
        self._said: SlotData = ""
        self._quiet = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.flush)
        self._build()

    # -- building ----------------------------------------------------------

    def _build(self) -> None:
        name = self.slot.label.in_language(self._language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        wrap = not self.slot.required
        label = controls.label(name, "small", "text2", wrap=wrap)
        label.setMinimumWidth(1)
        if self.slot.required:
            star = controls.label("*", "small", "accent")
            layout.addLayout(controls.row(label, star, None, spacing=6))
        else:
            layout.addWidget(label)
        self._add_inputs(layout, name)
        self._below = QWidget()
        wrong = QHBoxLayout(self._below)
        wrong.setContentsMargins(0, 0, 0, 0)
        wrong.setSpacing(4)
        wrong.addWidget(controls.picture("alert-circle", self._look, "error", 13))
        needed = controls.label(self._text("form-needed"), "gutter", "error", wrap=True)
        wrong.addWidget(needed, 1)
        layout.addWidget(self._below)
        spoken = self._text("form-required", name=name) if self.slot.required else name
        self.setAccessibleName(spoken)
        self._judge()

    def _add_inputs(self, layout: QVBoxLayout, name: str) -> None:
        match self.slot.type:
            case "person":
                for part in ("name", "post", "organisation"):
                    word = self._text(f"form-person-{part}")
                    line = self._line(part, self._part_name(name, word), word)
                    layout.addWidget(line)
            case "number":
                pair = QHBoxLayout()
                for part, stretch in (("number", 3), ("unit", 2)):
                    word = self._text(f"form-{part}")
                    pair.addWidget(
                        self._line(part, self._part_name(name, word), word), stretch
                    )
                layout.addLayout(pair)
            case "paragraph" | "list":
                layout.addWidget(self._paragraph(name))
            case "choice":
                layout.addWidget(self._choice(name))
            case _:
                hint = self.slot.hint.in_language(self._language)
                layout.addWidget(self._line("", name, hint))

    def _part_name(self, name: str, part: str) -> str:
        return self._text("form-part", name=name, part=part)

    def _line(self, part: str, name: str, hint: str) -> QLineEdit:
        line = FieldLine()
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.setMinimumHeight(32)
        line.setMinimumWidth(40)
        icon = _ICONS.get(self.slot.type)
        if icon and part in ("", "name", "number"):
            controls.end_icon(line, icon, self._look)
        line.textEdited.connect(self._typed)
        line.editingFinished.connect(self.flush)
        self._inputs[part] = line
        return line

    def _paragraph(self, name: str) -> QPlainTextEdit:
        box = FieldText()
        box.setAccessibleName(name)
        box.setPlaceholderText(self.slot.hint.in_language(self._language))
        box.textChanged.connect(self._typed)
        self._inputs[""] = box
        return box

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        box.setSizeAdjustPolicy(narrow)
        box.setMinimumContentsLength(8)
        box.setAccessibleName(name)
        box.addItem(self._text("form-choose"), "")
        for words in self.slot.choices:
            box.addItem(words.in_language(self._language), words.fa)
        box.activated.connect(self.flush)
        self._inputs[""] = box
        return box

    # -- values ------------------------------------------------------------

    def value(self) -> SlotData:
        """What the inputs say, in the form that the release keeps."""
        said = {part: self._read(part) for part in self._inputs}
        match self.slot.type:
            case "person":
                person = Person(said["name"], said["post"], said["organisation"])
                return person if any(said.values()) else ""
            case "number":
                number = latin_digits(said["number"])
                return Amount(number, said["unit"]) if number else ""
            case "list":
                return tuple(x.strip() for x in said[""].split("\n") if x.strip())
            case "date":
                return stored_date(said[""]) if said[""] else ""
            case "time":
                return stored_time(said[""]) if said[""] else ""
        return said[""]

    def _read(self, part: str) -> str:
        widget = self._inputs[part]
        if isinstance(widget, QComboBox):
            return str(widget.currentData() or "")
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText().strip()
        return widget.text().strip()

    def set_value(self, value: SlotData) -> None:
        """Show a value; the caret stays where the text is the same."""
        if value == self._said and value == self.value():
            return
        self._quiet = True
        for part, said in self._parts(value).items():
            self._write(self._inputs[part], said)
        self._quiet = False
        self._said = self.value()
        self._judge()

    def _parts(self, value: SlotData) -> dict[str, str]:
        match value:
            case Person():
                return {
                    "name": value.name,
                    "post": value.post,
                    "organisation": value.organisation,
                }
            case Amount():
                return {"number": persian_digits(value.number), "unit": value.unit}
            case tuple():
                return {"": "\n".join(value)}
        if not value:
            return dict.fromkeys(self._inputs, "")
        if self.slot.type == "date":
            return {"": shown_date(value)}
        if self.slot.type == "time":
            return {"": persian_digits(value)}
        first = next(iter(self._inputs))
        return {first: value}

    def _write(self, widget: Input, said: str) -> None:
        if isinstance(widget, QComboBox):
            widget.setCurrentIndex(max(0, widget.findData(said)))
        elif isinstance(widget, QPlainTextEdit):
            if widget.toPlainText() != said:
                widget.setPlainText(said)
        elif widget.text() != said:
            widget.setText(said)
            widget.setCursorPosition(0)

    # -- saying ------------------------------------------------------------

    def _typed(self) -> None:
        if not self._quiet:
            self._pause.start()
            self.typing.emit()

    @property
    def waiting(self) -> bool:
        """Whether something is typed and not yet said."""
        return self._pause.isActive() and self.value() != self._said

    def flush(self) -> None:
        """Say the value if it is another than was said last."""
        self._pause.stop()
        value = self.value()
        if value != self._said:
            self._said = value
            self._judge()
            self.changed.emit(self.slot.id)

    def take_focus(self) -> None:
        """Put the caret into the first input."""
        next(iter(self._inputs.values())).setFocus()

    def _judge(self) -> None:
        empty = self._strict and self.slot.required and not self.value()
        for widget in self._inputs.values():
            controls.set_invalid(widget, invalid=empty)
        self._below.setVisible(empty)
