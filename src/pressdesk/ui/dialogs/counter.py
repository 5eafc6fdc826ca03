"""A number with a plus and a minus, in the digits of the interface."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QToolButton

from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text

_SIDE = 26
_EDGE = 3
_AIR = 8


class Counter(QSpinBox):
    """The arrow keys count too; Latin digits may be typed in either language."""

    def __init__(self, look: Look, text: Text, low: int, high: int, value: int) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setValue(value)
        self.setMinimumHeight(32)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        if rtl:
            self.setLocale(QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
        self.more = self._tool(text("count-more"), "plus", look)
        self.less = self._tool(text("count-less"), "minus", look)
        self.more.clicked.connect(self.stepUp)
        self.less.clicked.connect(self.stepDown)

    def _tool(self, name: str, icon: str, look: Look) -> QToolButton:
        made = controls.tool(name, icon, look, _SIDE - 14)
        made.setParent(self)
        made.setAutoRepeat(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The two stand at the end side, the minus outermost; the number has the rest.

        From left to right the style would leave the number no room at all.
        """
        super().resizeEvent(event)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = (self.height() - _SIDE) // 2
        for place, tool in enumerate((self.less, self.more)):
            off = _EDGE + place * _SIDE
            tool.move(off if rtl else self.width() - off - _SIDE, top)
        taken = _EDGE + 2 * _SIDE
        room = self.width() - taken - _AIR
        line = self.lineEdit()
        line.setGeometry(taken if rtl else _AIR, 1, room, self.height() - 2)
