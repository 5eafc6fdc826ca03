"""How large a new table is: drawn on squares, or counted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.ui import controls
from pressdesk.ui.dialogs.counter import Counter
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.theme import Theme

SQUARES = (8, 8)
"""Rows and columns of the picker."""
MOST = 20
FIRST = (3, 2)

_SIDE, _GAP = 24, 4
_KEYS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, 1),
    Qt.Key.Key_Right: (0, -1),
}


class Picker(QWidget):
    """Squares from the right, as a table's columns stand on the page."""

    changed = Signal(int, int)
    taken = Signal()

    def __init__(self, theme: Theme, size: tuple[int, int]) -> None:
        super().__init__()
        self._theme, self.size_ = theme, size
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Room for all squares."""
        rows, columns = SQUARES
        step = _SIDE + _GAP
        return QSize(columns * step + _GAP, rows * step + _GAP)

    def square(self, row: int, column: int) -> QRectF:
        """The place of a square."""
        step = _SIDE + _GAP
        left = self.width() - (column + 1) * step
        return QRectF(left, _GAP + row * step, _SIDE, _SIDE)

    def choose(self, rows: int, columns: int) -> None:
        """Show this size."""
        if (rows, columns) != self.size_:
            self.size_ = (rows, columns)
            self.update()
            self.changed.emit(rows, columns)

    def _under(self, point: QPointF) -> tuple[int, int]:
        step = _SIDE + _GAP
        row = int((point.y() - _GAP / 2) // step) + 1
        column = int((self.width() - _GAP / 2 - point.x()) // step) + 1
        return min(max(1, row), SQUARES[0]), min(max(1, column), SQUARES[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The size under the pointer."""
        self.choose(*self._under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose(*self._under(event.position()))
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows draw it larger and smaller."""
        way = _KEYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        rows, columns = self.size_
        row = min(max(1, rows + way[0]), MOST)
        self.choose(row, min(max(1, columns + way[1]), MOST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The squares, those of the table filled."""
        painter = QPainter(self)
        rows, columns = self.size_
        for row in range(SQUARES[0]):
            for column in range(SQUARES[1]):
                inside = row < rows and column < columns
                token = "tint2" if inside else "base"
                edge = "accent" if inside else "line2"
                painter.setBrush(self._theme.brush(token))
                painter.setPen(QPen(QColor(getattr(self._theme, edge)), 1))
                painter.drawRect(
                    self.square(row, column).adjusted(0.5, 0.5, -0.5, -0.5)
                )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -1, -1))


class TableSize(Frame):
    """Rows and columns of a new table."""

    def __init__(
        self, parent: QWidget, look: Look, text: Text, size: tuple[int, int] = FIRST
    ) -> None:
        super().__init__(parent, text("ask-table-title"), 360)
        self._look, self._text = look, text
        self.picker = Picker(look.theme, size)
        self.picker.setAccessibleName(text("ask-table-picker"))
        self.body.addWidget(self.picker, 0, Qt.AlignmentFlag.AlignHCenter)
        self.rows = self._count(text("ask-table-rows"), size[0])
        self.columns = self._count(text("ask-table-columns"), size[1])
        accept = controls.button(text("ask-table-accept"), look, primary=True)
        cancel = controls.button(text("button-cancel"), look)
        accept.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.picker.changed.connect(self._drawn)
        self.picker.taken.connect(self.accept)
        for box in (self.rows, self.columns):
            box.valueChanged.connect(lambda _value: self.picker.choose(*self.value))
        self.foot(None, accept, cancel)
        self.picker.setFocus()

    @property
    def value(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.rows.value(), self.columns.value()

    def _drawn(self, rows: int, columns: int) -> None:
        for box, value in ((self.rows, rows), (self.columns, columns)):
            box.blockSignals(True)  # noqa: FBT003
            box.setValue(value)
            box.blockSignals(False)  # noqa: FBT003

    def _count(self, name: str, value: int) -> Counter:
        box = Counter(self._look, self._text, 1, MOST, value)
        box.setAccessibleName(name)
        label = controls.label(name, "small", "text2")
        label.setBuddy(box)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(box)
        self.body.addLayout(column)
        return box
