"""The search field of the start page and what it finds, below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from pressdesk.ui import controls, fonts
from pressdesk.ui.look import Look
from pressdesk.ui.lookup import Entry, Source, find
from pressdesk.ui.messages import Text, left_to_right

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent

    from pressdesk.ui.panels.results import Results

KEYS = "Ctrl+K"
WIDTH = 560


class SearchField(QLineEdit):
    """Filters what its `sources` give; Up, Down and Enter choose, Escape clears.

    The keyboard stays in the field: the list is only painted below it. Both the list
    and the entries are made with the first letter.
    """

    def __init__(self, look: Look, text: Text, place: QWidget) -> None:
        super().__init__()
        self._look, self._text, self._place = look, text, place
        self.sources: list[Source] = []
        self.found: tuple[Entry, ...] = ()
        self.list: Results | None = None
        self._entries: tuple[Entry, ...] | None = None
        self._hint: QLabel | None = None
        self.setProperty("search", "true")
        self.setAccessibleName(text("search-name"))

    def finish(self) -> None:
        """The second beat: what stands in the field, and its keys."""
        self.setPlaceholderText(self._text("search-hint"))
        controls.begin_icon(self, "search", self._look)
        self._hint = hint = QLabel(left_to_right(KEYS), self)
        hint.setFont(fonts.font("small"))
        hint.setProperty("tone", "text3")
        hint.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hint.show()
        self._place_hint(hint)
        controls.set_text_margins(self, 0, hint.sizeHint().width() + 8)
        self.textChanged.connect(self._look_up)
        QtGui.QShortcut(QtGui.QKeySequence(KEYS), self._place).activated.connect(
            self.enter
        )

    def enter(self) -> None:
        """Take the keyboard."""
        if self.isVisible():
            self.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
            self.selectAll()

    # -- finding -----------------------------------------------------------

    def _look_up(self, wanted: str) -> None:
        if self._hint is not None:
            self._hint.setVisible(not wanted)
        if wanted.strip():
            self._show(wanted)
        else:
            self.close_list()

    def _show(self, wanted: str) -> None:
        if self._entries is None:
            self._entries = tuple(each for make in self.sources for each in make())
        self.found = find(self._entries, wanted)
        rows = self.list or self._make_list()
        rows.fill(self.found)
        self._put(rows)

    def _make_list(self) -> Results:
        """The list; its modules are loaded with the first letter."""
        from pressdesk.ui.panels.results import Results

        rows = Results(self._look, self._text, self._place)
        rows.itemClicked.connect(lambda _item: self._take())
        rows.currentRowChanged.connect(self._speak)
        self.list = rows
        return rows

    def _put(self, rows: Results) -> None:
        """Below the field, from its far edge on, never beyond the page."""
        corner = self.mapTo(self._place, QPoint(0, self.height() + 4))
        width = min(WIDTH, self._place.width() - 32)
        left = corner.x()
        if self.layoutDirection() == QtCore.Qt.LayoutDirection.LeftToRight:
            left += self.width() - width
        left = max(16, min(left, self._place.width() - width - 16))
        rows.setGeometry(left, corner.y(), width, rows.wanted_height())
        rows.show()
        rows.raise_()

    def follow(self) -> None:
        """The field was moved: so is the list."""
        if self.list is not None and self.list.isVisible():
            self._put(self.list)

    def _speak(self, number: int) -> None:
        """The chosen row is said as the field's description: the focus stays here."""
        said = ""
        if 0 <= number < len(self.found):
            said = self._text(
                "search-chosen",
                name=self.found[number].name,
                number=number + 1,
                count=len(self.found),
            )
        self.setAccessibleDescription(said)

    # -- choosing ----------------------------------------------------------

    def _step(self, by: int) -> None:
        if self.list is None or self.list.isHidden():
            self._show(self.text())
        elif self.found:
            number = (self.list.currentRow() + by) % len(self.found)
            self.list.setCurrentRow(number)

    def _take(self) -> None:
        number = self.list.currentRow() if self.list and self.list.isVisible() else -1
        if 0 <= number < len(self.found):
            chosen = self.found[number]
            self.clear()
            self.close_list()
            chosen.act()

    def close_list(self) -> None:
        """Put the list away; what is there is asked anew the next time."""
        self._entries = None
        self.found = ()
        if self.list is not None:
            self.list.hide()
            self.list.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list, then those of a line."""
        keys = QtCore.Qt.Key
        acts: dict[int, Callable[[], None]] = {
            keys.Key_Down: lambda: self._step(1),
            keys.Key_Up: lambda: self._step(-1),
            keys.Key_Return: self._take,
            keys.Key_Enter: self._take,
            keys.Key_Escape: self._leave,
        }
        act = acts.get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _leave(self) -> None:
        self.clear()
        self.close_list()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list belongs to the field that is typed in."""
        super().focusOutEvent(event)
        if event.reason() != QtCore.Qt.FocusReason.ActiveWindowFocusReason:
            self.close_list()

    def hideEvent(self, event: QHideEvent) -> None:
        """The page goes away, and the list with it."""
        super().hideEvent(event)
        self.close_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint stands at the end side."""
        super().resizeEvent(event)
        if self._hint is not None:
            self._place_hint(self._hint)

    def _place_hint(self, hint: QLabel) -> None:
        size = hint.sizeHint()
        rtl = self.layoutDirection() == QtCore.Qt.LayoutDirection.RightToLeft
        left = 12 if rtl else self.width() - size.width() - 12
        hint.setGeometry(
            left, (self.height() - size.height()) // 2, size.width(), size.height()
        )
