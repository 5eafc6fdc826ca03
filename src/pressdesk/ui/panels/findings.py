"""The findings: what the checks say about the release, by severity."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.notices import Notice
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.notice_list import NoticeList

FOOT = 40
_CHIPS: dict[str, tuple[str, ...]] = {
    "all": ("error", "warning", "style", "info"),
    "error": ("error",),
    "warning": ("warning",),
    "style": ("style", "info"),
}


class Findings(QWidget):
    """Chips that filter, the rows, and below them the keys of the next one."""

    asked = Signal(object)

    def __init__(
        self, look: Look, text: Text, sentence: Callable[[Notice], str], keys: str
    ) -> None:
        super().__init__()
        self._keys = keys
        self._text = text
        self._all: tuple[Notice, ...] = ()
        self._next = 0
        self._chips = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self.list = NoticeList(look, text, sentence, narrow=True)
        self.list.asked.connect(self.asked)
        self._build()

    def _build(self) -> None:
        for name in _CHIPS:
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setProperty("chip", "true")
            chip.clicked.connect(self._filter)
            self._chips.addButton(chip)
            self._buttons[name] = chip
        self._buttons["all"].setChecked(True)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self._text("findings-title"))
        area.setWidget(self.list)
        controls.set_margins(self.list, 16, 4, 16, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        chips = controls.row(*self._buttons.values(), None, spacing=4)
        controls.set_margins(chips, 12, 0, 8, 4)
        layout.addLayout(chips)
        layout.addWidget(area, 1)
        layout.addWidget(controls.hairline())
        layout.addWidget(self._foot())
        self._filter()

    def _foot(self) -> QWidget:
        """The key that leads from one finding to the next."""
        said = self._text("findings-next", keys=self._keys)
        foot = controls.label(said, "small", "text3")
        foot.setMinimumHeight(FOOT)
        controls.set_margins(foot, 16, 0, 16, 0)
        return foot

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show what the checks found."""
        self._all = tuple(notices)
        self._filter()

    def next(self) -> Notice | None:
        """The next finding that has a place, round and round."""
        placed = [each for each in self._all if each.place is not None]
        if not placed:
            return None
        found = placed[self._next % len(placed)]
        self._next += 1
        return found

    def _filter(self) -> None:
        for name, chip in self._buttons.items():
            count = sum(n.severity in _CHIPS[name] for n in self._all)
            chip.setText(self._text(f"findings-{name}", count=count))
            chip.setVisible(name == "all" or count > 0)
        chosen = next(
            (n for n, chip in self._buttons.items() if chip.isChecked()), "all"
        )
        self.list.show_notices([n for n in self._all if n.severity in _CHIPS[chosen]])
