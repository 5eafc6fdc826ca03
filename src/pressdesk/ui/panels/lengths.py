"""The small table of lengths that a click on the word count shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from pressdesk.document.lengths import Length
from pressdesk.ui import controls
from pressdesk.ui.messages import Text, digits
from pressdesk.workflow import lengths

_HEADS = ("count-part", "count-words", "count-characters", "count-wanted")


class LengthTable(QFrame):
    """Part, words, characters and what is wanted; the keyboard or a click closes it."""

    def __init__(self, parent: QWidget, text: Text, language: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._text, self._language = text, language
        self.setProperty("panel", "true")
        self.setAccessibleName(text("count-title"))
        self._grid = QGridLayout(self)
        controls.set_margins(self._grid, 16, 12, 16, 12)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self.cells: list[list[str]] = []

    def show_lengths(self, rows: Sequence[Length], chosen: Length | None) -> None:
        """Show these, and those of the selection below."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.cells = []
        self._add([self._text(head) for head in _HEADS], "text3")
        for row in rows:
            name = lengths.name_of(self._text, row)
            self._add_row(name, row, strong=row.part == "all")
        if chosen is not None:
            self._add_row(self._text("count-selection"), chosen)
        said = [" ".join(cells).strip() for cells in self.cells[1:]]
        self.setAccessibleDescription(self._text("comma").join(said))

    def _add_row(self, name: str, row: Length, *, strong: bool = False) -> None:
        counts = [self._number(row.words), self._number(row.characters)]
        cells = [name, *counts, lengths.wanted(self._text, row)]
        self._add(cells, "warn" if row.over else "", strong=strong)

    def _number(self, value: int) -> str:
        return digits(str(value), self._language)

    def _add(self, cells: list[str], tone: str, *, strong: bool = False) -> None:
        line = len(self.cells)
        self.cells.append(cells)
        for place, said in enumerate(cells):
            cell = controls.label(said, "strong" if strong else "small", tone)
            self._grid.addWidget(cell, line, place)

    def labels(self) -> list[QLabel]:
        """What stands in the table."""
        return self.findChildren(QLabel)

    def show_above(self, place: QWidget) -> None:
        """Open above `place`, beginning where it begins."""
        self.adjustSize()
        corner = place.mapToGlobal(QPoint(0, -self.height() - 6))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + place.width() - self.width())
        room = place.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        self.move(corner.x(), max(room.top(), corner.y()))
        self.show()
