"""The rows of the header or footer: three places side by side, as on the page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.ui.dialogs.letterheads.inputs import Box, Field, Kit
from pressdesk.workflow.letterhead_draft import value_at
from pressdesk.writers.letterhead import Letterhead

PLACES = ("start", "middle", "end")


class PlacesField(QWidget):
    """Three `RowsField`s. The page runs right to left, in either interface."""

    def __init__(
        self, kit: Kit, part: str, names: Mapping[str, str], most: int
    ) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        group = kit.text(f"letterheads-group-{part}")
        self.fields = []
        for place in PLACES:
            name = kit.text(f"letterheads-place-{place}")
            spoken = kit.text("letterheads-row", part=group, place=name)
            field = RowsField(kit, f"{part}.{place}", name, spoken, names, most)
            field.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft
                if kit.language == "fa"
                else Qt.LayoutDirection.LeftToRight
            )
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.fields.append(field)


class RowsField(Field):
    """One place: a choice a row, and an empty one for the next row."""

    def __init__(
        self,
        kit: Kit,
        path: str,
        name: str,
        spoken: str,
        names: Mapping[str, str],
        most: int,
    ) -> None:
        super().__init__(kit, path, name)
        self.boxes: list[Box] = []
        rows = QVBoxLayout()
        rows.setSpacing(4)
        for number in range(1, most + 1):
            box = Box()
            box.setAccessibleName(f"{spoken} {kit.number(number)}")
            box.addItem(kit.text("letterheads-row-empty"), "")
            for value, words in names.items():
                box.addItem(words, value)
            box.activated.connect(self._chosen)
            self.boxes.append(box)
            rows.addWidget(box)
        self.column.addLayout(rows)
        self.label.setBuddy(self.boxes[0])
        self.finish()

    def _chosen(self) -> None:
        chosen = (str(box.currentData()) for box in self.boxes)
        self.changed.emit(self.path, tuple(dict.fromkeys(c for c in chosen if c)))

    def show_value(self, look: Letterhead) -> None:
        """The rows, and one more that is empty."""
        rows = value_at(look, self.path)
        assert isinstance(rows, tuple)
        for number, box in enumerate(self.boxes):
            value = rows[number] if number < len(rows) else ""
            box.setCurrentIndex(box.findData(value))
            box.setVisible(number <= len(rows))
        self.complain("")

    def lock(self, *, locked: bool) -> None:
        """Locked rows cannot be opened."""
        for box in self.boxes:
            box.setEnabled(not locked)

    def take_focus(self) -> None:
        """Onto the first row."""
        self.boxes[0].setFocus()
