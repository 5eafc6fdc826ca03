"""The bar above the page that finds and replaces."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressdesk.text.characters import ZWNJ
from pressdesk.text.finding import Wanted
from pressdesk.ui import controls
from pressdesk.ui.keys import asks_zwnj
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, hint

PAUSE = 120
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Field(QLineEdit):
    """A line that takes a half-space as the page does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Space is a half-space."""
        if asks_zwnj(event):
            self.insert(ZWNJ)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Says what is asked for; what comes of it is told by `show_count` and `say`.

    `changed` comes a moment after the person changed what is looked for; `scoped` when
    the search shall keep to the selection, or no longer.
    """

    changed = Signal()
    next_asked = Signal()
    previous_asked = Signal()
    replace_asked = Signal()
    all_asked = Signal()
    scoped = Signal(bool)
    closed = Signal()

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._look, self._text = look, text
        self.setProperty("bar", "info")
        self.setAccessibleName(text("find-bar"))
        self.field = self._field("find-field", "find-hint", "search")
        self.new = self._field("find-new-field", "find-new-hint", "replace")
        self.count = controls.label("", "small", "text2")
        self.told = controls.label("", "small", "text2", wrap=True)
        self.exact = self._option("find-exact", "find-exact-hint")
        self.words = self._option("find-words", "find-words-hint")
        self.pattern = self._option("find-pattern-mode", "find-pattern-hint")
        self.scope = self._option("find-selection", "find-selection-hint")
        self.one = self._button("find-replace", self.replace_asked)
        self.all = self._button("find-replace-all", self.all_asked)
        self.all.setAccessibleName(text("find-replace-all-name"))
        self.all.setToolTip(hint(text("find-replace-all-hint"), "Ctrl+Alt+Enter"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.changed)
        self._lay()
        self._connect()
        self.hide()

    def _field(self, name: str, placeholder: str, icon: str) -> Field:
        made = Field()
        made.setAccessibleName(self._text(name))
        made.setPlaceholderText(self._text(placeholder))
        made.setMinimumWidth(140)
        controls.begin_icon(made, icon, self._look)
        return made

    def _option(self, name: str, tip: str) -> QPushButton:
        made = QPushButton(self._text(name))
        made.setProperty("chip", "true")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setToolTip(self._text(tip))
        return made

    def _button(self, name: str, signal: object) -> QPushButton:
        made = controls.button(self._text(name), self._look)
        made.setAutoDefault(False)
        controls.make_small(made)
        made.clicked.connect(signal)
        return made

    def _tool(self, name: str, icon: str, keys: str, act: object) -> QWidget:
        made = controls.tool(self._text(name), icon, self._look, 16)
        made.setToolTip(hint(self._text(name), keys))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(act)
        return made

    def _lay(self) -> None:
        up = self._tool("find-previous", "chevron-up", "Shift+F3", self.previous_asked)
        down = self._tool("find-next", "chevron-down", "F3", self.next_asked)
        shut = self._tool("find-close", "x", "Esc", self.closed)
        first = controls.row(self.field, self.count, up, down, shut, spacing=6)
        first.setStretch(0, 1)
        self._second = QWidget()
        second = controls.row(self.new, self.one, self.all, spacing=6)
        second.setStretch(0, 1)
        self._second.setLayout(second)
        options = (self.exact, self.words, self.pattern, self.scope)
        third = controls.row(*options, self.told, spacing=2)
        third.setStretch(len(options), 1)
        column = QVBoxLayout(self)
        controls.set_margins(column, 12, 6, 8, 4)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._second)
        column.addLayout(third)
        acts = (self.one, self.all, *options, up, down, shut)
        for before, after in pairwise((self.field, self.new, *acts)):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.field.textEdited.connect(lambda _text: self._pause.start())
        self.new.textEdited.connect(lambda _text: self._pause.start())
        for option in (self.exact, self.words, self.pattern):
            option.toggled.connect(lambda _on: self.changed.emit())
        self.pattern.toggled.connect(self._turn)
        self.scope.toggled.connect(self.scoped)

    def _turn(self, pattern: bool) -> None:  # noqa: FBT001 (a Qt slot)
        """A pattern is read from the left."""
        sides = Qt.LayoutDirection
        for line in (self.field, self.new):
            if pattern:
                line.setLayoutDirection(sides.LeftToRight)
            else:
                line.unsetLayoutDirection()

    # -- what is asked for -------------------------------------------------

    @property
    def wanted(self) -> Wanted:
        """What to look for."""
        return Wanted(
            self.field.text(),
            exact=self.exact.isChecked(),
            words=self.words.isChecked(),
            pattern=self.pattern.isChecked(),
        )

    @property
    def replacement(self) -> str | None:
        """What shall stand there; None while the bar only finds."""
        return None if self._second.isHidden() else self.new.text()

    def open(self, words: str, *, replacing: bool) -> None:
        """Show the bar with these words, or what was looked for before."""
        if words:
            self.field.setText(words)
        self._second.setVisible(replacing)
        self.say("")
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_scoped(self, *, scoped: bool) -> None:
        """Show whether the search keeps to the selection, without asking for it."""
        self.scope.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.scope.setChecked(scoped)
        self.scope.blockSignals(False)  # noqa: FBT003

    # -- what came of it ---------------------------------------------------

    def show_count(self, said: str, *, nothing: bool = False) -> None:
        """How many were found, and which one is selected."""
        self.count.setText(said)
        self.field.setAccessibleDescription(said)
        controls.set_invalid(self.field, invalid=nothing)

    def say(self, said: str, tone: str = "text2") -> None:
        """A sentence beside the options."""
        self.told.setText(said)
        self.told.setToolTip(said)
        self.told.setProperty("tone", tone)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)

    def set_ready(self, *, ready: bool) -> None:
        """Whether there is something to replace."""
        self.one.setEnabled(ready)
        self.all.setEnabled(ready)

    # -- keys --------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, or replaces; Escape closes."""
        act = self._key(event)
        if act is None:
            super().keyPressEvent(event)
            return
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()
        act()

    def _key(self, event: QKeyEvent) -> Callable[[], None] | None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape:
            return self.closed.emit
        if key not in _ENTER:
            return None
        if held == _CTRL_ALT and not self._second.isHidden():
            return self.all_asked.emit
        if held == _SHIFT:
            return self.previous_asked.emit
        if self.new.hasFocus():
            return self.replace_asked.emit
        return self.next_asked.emit if self.field.hasFocus() else None
