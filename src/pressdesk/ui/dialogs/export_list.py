"""The list of formats that can be exported: groups of rows, and presets above them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pressdesk.ui import controls
from pressdesk.ui.dialogs.export_rows import (
    PRESETS,
    FormatRow,
    GroupHead,
    grouped,
    preset,
)
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.workflow import deliver


class FormatList(QWidget):
    """`changed` says that other formats are chosen."""

    changed = Signal()

    def __init__(self, look: Look, text: Text, chosen: Sequence[str]) -> None:
        super().__init__()
        self._look, self._text = look, text
        self.rows: dict[str, FormatRow] = {}
        self.heads: list[GroupHead] = []
        self.presets: dict[str, QPushButton] = {}
        question = controls.label(text("export-question"), "heading")
        self.area, formats = _scrolled()
        self.area.setAccessibleName(question.text())
        for name, ids in grouped(deliver.formats()).items():
            made = [self._row(format_id, chosen) for format_id in ids]
            head = GroupHead(name, made, text)
            self.heads.append(head)
            for part in (head, *made):
                formats.addWidget(part)
        formats.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(controls.row(question, None, *self._chips(), spacing=4))
        column.addWidget(self.area, 1)

    def _row(self, format_id: str, chosen: Sequence[str]) -> FormatRow:
        row = FormatRow(format_id, self._look, self._text)
        row.box.setChecked(format_id in chosen)
        row.box.toggled.connect(self.changed)
        self.rows[format_id] = row
        return row

    def _chips(self) -> list[QPushButton]:
        for name in PRESETS:
            chip = QPushButton(self._text(f"export-preset-{name}"))
            chip.setProperty("chip", "true")
            chip.setCheckable(True)
            chip.clicked.connect(partial(self.take_preset, name))
            self.presets[name] = chip
        return list(self.presets.values())

    def take_preset(self, name: str, _checked: object = None) -> None:
        """Choose the formats of a preset and no others."""
        wanted = preset(name, tuple(self.rows))
        for format_id, row in self.rows.items():
            row.box.setChecked(format_id in wanted)
        self.changed.emit()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The formats whose box is checked, in the order shown."""
        return tuple(f for f, row in self.rows.items() if row.box.isChecked())

    def show_state(self, *, busy: bool) -> None:
        """Nothing is chosen while files are made; the preset that fits is marked."""
        for row in self.rows.values():
            row.box.setEnabled(not busy)
        for head in self.heads:
            head.all.setEnabled(not busy)
        for name, chip in self.presets.items():
            chip.setEnabled(not busy)
            chip.setChecked(frozenset(self.chosen) == preset(name, tuple(self.rows)))


def _scrolled() -> tuple[QScrollArea, QVBoxLayout]:
    """The rows scroll where a screen is too low for all of them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(holder)
    return area, column
