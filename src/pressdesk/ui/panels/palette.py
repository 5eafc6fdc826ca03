"""The command palette: every command that can be used now, by its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from pressdesk.ui import controls
from pressdesk.ui.list_rows import HEIGHT
from pressdesk.ui.look import Look
from pressdesk.ui.lookup import Entry, find
from pressdesk.ui.messages import Text
from pressdesk.ui.panels.results import Results

WIDTH = 600
ROWS = 11
TOP = 64
_ALL = 1000
_PAGE = 8


class _Line(QLineEdit):
    """The line that is typed in; it goes when the keyboard goes elsewhere."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._palette.take_key(event.key()):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        reasons = Qt.FocusReason
        if event.reason() not in (
            reasons.ActiveWindowFocusReason,
            reasons.PopupFocusReason,
        ):
            self._palette.close_to_nothing()


class Palette(QFrame):
    """Lies over the window; Enter runs the chosen command, Escape puts it away.

    The keyboard goes back where it was before the command runs, so that Copy copies
    from there.
    """

    def __init__(self, parent: QWidget, look: Look, text: Text) -> None:
        super().__init__(parent)
        self._window, self._text = parent, text
        self._entries: Sequence[Entry] = ()
        self._before: QWidget | None = None
        self.found: tuple[Entry, ...] = ()
        self.setProperty("panel", "true")
        self.setAccessibleName(text("palette-name"))
        self.line = _Line(self)
        self.line.setAccessibleName(text("palette-name"))
        self.line.setPlaceholderText(text("palette-hint"))
        controls.begin_icon(self.line, "command", look)
        self.list = Results(look, text, self)
        self.list.setProperty("panel", "true")
        self.list.setProperty("results", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._look_up)
        self.list.itemClicked.connect(lambda _item: self.run())
        self.list.currentRowChanged.connect(self._speak)
        self.hide()

    def open(self, entries: Sequence[Entry], before: QWidget | None) -> None:
        """Offer these; the keyboard comes from `before`."""
        self._entries, self._before = entries, before
        self.line.clear()
        self._look_up("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _look_up(self, wanted: str) -> None:
        self.found = find(self._entries, wanted, most=_ALL)
        self.list.fill(self.found)
        self._place()

    def _place(self) -> None:
        """In the middle above, as high as its rows."""
        room = self._window.size()
        width = min(WIDTH, room.width() - 32)
        rows = min(ROWS, max(1, self.list.count()))
        rows = max(1, min(rows, (room.height() - TOP - 90) // HEIGHT))
        self.list.setFixedHeight(rows * HEIGHT + 4)
        height = self.list.height() + self.line.sizeHint().height() + 24
        self.setGeometry((room.width() - width) // 2, TOP, width, height)

    def _speak(self, number: int) -> None:
        """The chosen row is said as the line's description: the focus stays there."""
        said = ""
        if 0 <= number < len(self.found):
            said = self._text(
                "search-chosen",
                name=self.found[number].name,
                number=number + 1,
                count=len(self.found),
            )
        self.line.setAccessibleDescription(said)

    # -- choosing ----------------------------------------------------------

    def take_key(self, key: int) -> bool:
        """Whether the key was one of the list's."""
        keys = Qt.Key
        acts: dict[int, Callable[[], None]] = {
            keys.Key_Down: lambda: self._step(1),
            keys.Key_Up: lambda: self._step(-1),
            keys.Key_PageDown: lambda: self._leap(_PAGE),
            keys.Key_PageUp: lambda: self._leap(-_PAGE),
            keys.Key_Return: self.run,
            keys.Key_Enter: self.run,
            keys.Key_Escape: self.leave,
        }
        act = acts.get(key)
        if act is not None:
            act()
        return act is not None

    def _step(self, by: int) -> None:
        if self.found:
            row = (self.list.currentRow() + by) % len(self.found)
            self.list.setCurrentRow(row)

    def _leap(self, by: int) -> None:
        if self.found:
            row = min(max(0, self.list.currentRow() + by), len(self.found) - 1)
            self.list.setCurrentRow(row)

    def run(self) -> None:
        """Run the chosen command."""
        number = self.list.currentRow()
        if 0 <= number < len(self.found):
            chosen = self.found[number]
            self.leave()
            chosen.act()

    def leave(self) -> None:
        """Away, and the keyboard where it was."""
        before = self._before
        self.close_to_nothing()
        if before is not None and isValid(before):  # a form may have been replaced
            before.setFocus()

    def close_to_nothing(self) -> None:
        """Away; nothing is kept of what was offered."""
        self._before = None
        self._entries, self.found = (), ()
        self.hide()
