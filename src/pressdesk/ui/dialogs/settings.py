"""Settings, made from the one schema: a page a group, a row an option."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.notices import PressdeskError
from pressdesk.settings.schema import GROUPS, OPTIONS, Option, Value, parse, shown
from pressdesk.ui import controls
from pressdesk.ui.dialogs.counter import Counter
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.path_field import PathField
from pressdesk.workflow import letterheads
from pressdesk.workflow.desk import Desk

_LEFT_TO_RIGHT = ("code.pattern", "desk.url", "office.email", "office.website")
Read = Callable[[], Value]


class SettingsDialog(Frame):
    """Changes are taken over together, on Save."""

    def __init__(self, parent: QWidget, desk: Desk, look: Look) -> None:
        super().__init__(parent, desk.text("settings-title"), 760)
        self._desk, self._look, self._text = desk, look, desk.text
        self.reads: dict[str, Read] = {}
        self.resize(820, 560)
        self.body.setContentsMargins(0, 0, 0, 0)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        self.groups = QListWidget()
        self.groups.setAccessibleName(self._text("settings-groups"))
        self.stack = QStackedWidget()
        for group in GROUPS:
            item = QListWidgetItem(self._text(f"settings-group-{group}"))
            item.setSizeHint(QSize(0, 34))
            self.groups.addItem(item)
            self.stack.addWidget(self._page(group))
        self.groups.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.groups.setCurrentRow(0)
        self.groups.setFixedWidth(max(190, self._widest_group() + 40))
        pages.addWidget(self.groups)
        pages.addWidget(self.stack, 1)
        self.body.addLayout(pages, 1)
        self.wrong = controls.label("", "small", "error", wrap=True)
        save = controls.button(self._text("button-save"), look, primary=True)
        cancel = controls.button(self._text("button-cancel"), look)
        save.clicked.connect(self.save)
        cancel.clicked.connect(self.reject)
        self.foot(self.wrong, save, cancel)

    def _widest_group(self) -> int:
        measure = self.groups.fontMetrics().horizontalAdvance
        return max(measure(self._text(f"settings-group-{each}")) for each in GROUPS)

    def _page(self, group: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addWidget(
            controls.label(self._text(f"settings-group-{group}"), "heading")
        )
        for option in OPTIONS:
            if option.group == group:
                column.addLayout(self._row(option))
                column.addWidget(controls.hairline())
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(holder)
        area.setAccessibleName(self._text(f"settings-group-{group}"))
        return area

    def _row(self, option: Option) -> QHBoxLayout:
        name = self._text(f"settings-label-{option.message}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(controls.label(name))
        note = self._text(f"settings-help-{option.message}")
        words.addWidget(controls.label(note, "small", "text3", wrap=True))
        words.addStretch(1)
        control = self._control(option)
        control.setAccessibleName(name)
        control.setAccessibleDescription(note)
        control.setMinimumWidth(240)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(control)
        if self._desk.settings.locked(option.id):
            lock = controls.picture("lock", self._look, "text3", 13)
            said = controls.label(self._text("settings-managed"), "gutter", "text3")
            side.addLayout(controls.row(lock, said, None, spacing=4))
            side.addStretch(1)
            control.setAccessibleDescription(f"{note} {self._text('settings-managed')}")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addLayout(side)
        return row

    def _control(self, option: Option) -> QWidget:
        value = self._desk.settings.get(option.id)
        locked = self._desk.settings.locked(option.id)
        if option.type == "bool":
            box = QCheckBox()
            box.setChecked(value is True)
            box.setEnabled(not locked)
            self.reads[option.id] = box.isChecked
            return box
        if named := self._named(option):
            return self._choice(option, named, str(value), locked=locked)
        if option.type == "int":
            low, high = option.low, option.high
            spin = Counter(self._look, self._text, low, high, int(str(value)))
            spin.setEnabled(not locked)
            self.reads[option.id] = spin.value
            return spin
        path = option.type == "path"
        line = PathField(shown(value)) if path else QLineEdit(shown(value))
        line.setMinimumHeight(32)
        line.setReadOnly(locked)
        if option.type == "list" or option.id in _LEFT_TO_RIGHT:
            controls.left_to_right(line)
        self.reads[option.id] = lambda: parse(option, line.text())
        return line

    def _named(self, option: Option) -> Mapping[str, str]:
        """What can be chosen, by value, as people read it; empty where text is free.

        A letterhead that is gone keeps its place until another one is chosen.
        """
        if option.id == letterheads.DEFAULT:
            known = letterheads.names(self._desk)
            gone = self._desk.option(option.id)
            return known if gone in known else {**known, gone: gone}
        if option.type != "choice":
            return {}
        message = f"settings-choice-{option.message}"
        return {each: self._text(f"{message}-{each}") for each in option.choices}

    def _choice(
        self, option: Option, named: Mapping[str, str], value: str, *, locked: bool
    ) -> QComboBox:
        box = QComboBox()
        box.setMinimumHeight(32)
        for choice, words in named.items():
            box.addItem(words, choice)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.setEnabled(not locked)
        self.reads[option.id] = lambda: str(box.currentData())
        return box

    def changed(self) -> dict[str, Value]:
        """The values that are not those in force; raises where one is wrong."""
        settings = self._desk.settings
        return {
            option.id: self.reads[option.id]()
            for option in OPTIONS
            if not settings.locked(option.id)
            and self.reads[option.id]() != settings.get(option.id)
        }

    def save(self) -> None:
        """Take all changes over, or say what is wrong."""
        try:
            self._desk.settings.update(self.changed())
        except PressdeskError as error:
            self.wrong.setText(self._desk.messages.notice(error.notice))
            return
        self.accept()
