"""The paste kit: a small window over the site's form, one piece a key.

A person goes F2, to the browser, paste, back, F3 … Enter copies the piece whose turn
it is. Keys belong to the piece, so that a hand learns them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pressdesk.ui import controls, fonts, icons
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, isolated, left_to_right

WIDTH = 340
_LONGEST = 160
_ASIDE = frozenset({"captions", "all"})
"""Copied when asked for; not a step of a form's way."""


class Piece(Protocol):
    """One field of a site's form."""

    @property
    def id(self) -> str:
        """Which field."""

    @property
    def plain(self) -> str:
        """Its text, empty where the release has none."""

    @property
    def html(self) -> str:
        """The same as HTML, where a form's editor takes some."""


class Beginning(QLabel):
    """How a text begins, cut where the room ends."""

    def __init__(self) -> None:
        super().__init__()
        self._line = ""
        self.setProperty("tone", "text2")
        self.setFont(fonts.font("small"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Preferred)

    def show_line(self, line: str) -> None:
        """Begin with this line; a dash stands for none."""
        self._line = line[:_LONGEST]
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        side = Qt.TextElideMode.ElideRight
        said = self.fontMetrics().elidedText(self._line, side, self.width())
        self.setText(isolated(said) if said else "\u2013")


class PieceRow(QPushButton):
    """A piece: its key, its name and how it begins; a check once it is copied."""

    def __init__(self, name: str, key: str, look: Look) -> None:
        super().__init__()
        self.name = name
        self._look = look
        self.setProperty("row", "true")
        self.setAutoDefault(True)
        self.setMinimumHeight(40)
        keys = controls.label(left_to_right(key), "small", "text3")
        keys.setFixedWidth(26)
        self._title = controls.label(name, "strong")
        self.words = Beginning()
        self.mark = QLabel()
        self.mark.setFixedSize(18, 18)
        row = controls.row(keys, self._title, self.words, self.mark, spacing=8)
        row.setContentsMargins(10, 0, 10, 0)
        row.setStretch(2, 1)
        self.setLayout(row)

    def show_words(self, words: str) -> None:
        """How the piece begins; one without a text cannot be copied."""
        line = " ".join(words.split())
        self.setEnabled(bool(line))
        self.setAccessibleName(f"{self.name}: {line[:80]}" if line else self.name)
        self.setToolTip(line[:400])
        self.words.show_line(line)

    def tick(self, *, done: bool) -> None:
        """Whether it was copied since it last changed."""
        self.mark.clear()
        if done:
            icons.set_icon(self.mark, "check", self._look.theme, "ok", 16)

    def set_next(self, *, is_next: bool) -> None:
        """Whether it is this one's turn."""
        if bool(self.property("next")) != is_next:
            self.setProperty("next", is_next)
            self.style().unpolish(self)
            self.style().polish(self)


class PasteBar(QWidget):
    """`ask` gives the pieces as they are now; `copied` says which was put where."""

    copied = Signal(object)
    pinned = Signal(bool)

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        text: Text,
        ids: Sequence[str],
        ask: Callable[[], Sequence[Piece]],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._text, self._ask = text, ask
        self._known: dict[str, Piece] = {}
        self._done: set[str] = set()
        self.next = ""
        self.setWindowTitle(text("paste-title"))
        self.setAccessibleName(text("paste-title"))
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(2)
        self._warning = QWidget()
        self.warning = controls.label("", "small", "warn", wrap=True)
        warned = controls.row(controls.picture("lock", look, "warn", 16), self.warning)
        warned.setStretch(1, 1)
        warned.setContentsMargins(10, 2, 10, 6)
        self._warning.setLayout(warned)
        self._warning.hide()
        column.addWidget(self._warning)
        self.rows: dict[str, PieceRow] = {}
        for number, name in enumerate(ids, 1):
            self.rows[name] = self._row(name, f"F{number}", look)
            column.addWidget(self.rows[name])
        self.told = controls.label("", "small", "text2", wrap=True)
        self.told.setAccessibleName(text("paste-told"))
        self.pin = controls.tool(text("paste-pin"), "pin", look, 16, checkable=True)
        self.pin.toggled.connect(self._pin)
        foot = controls.row(self.told, self.pin)
        foot.setStretch(0, 1)
        foot.setContentsMargins(10, 6, 4, 0)
        column.addLayout(foot)

    def _row(self, name: str, key: str, look: Look) -> PieceRow:
        row = PieceRow(self._text(f"piece-{name}"), key, look)
        row.clicked.connect(partial(self.copy, name))
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(partial(self.copy, name))
        return row

    # -- showing -----------------------------------------------------------

    def open(self) -> None:
        """Show it with the pieces as they are now, above other windows if pinned."""
        self.refresh()
        self.show()
        self.raise_()
        self.activateWindow()
        self._focus_next()

    def refresh(self) -> None:
        """Take the pieces anew; a check stays while its piece says the same."""
        known = {piece.id: piece for piece in self._ask()}
        if not any(piece.plain for piece in known.values()):
            self._done.clear()
        for name, row in self.rows.items():
            piece = known.get(name)
            if piece != self._known.get(name):
                self._done.discard(name)
            row.show_words(piece.plain if piece else "")
            row.tick(done=name in self._done)
        self._known = known
        if not self._done or not self.next:
            self._turn(self._following(""))

    def warn(self, sentence: str) -> None:
        """Say above the pieces what the form must heed; empty says nothing."""
        self.warning.setText(sentence)
        self._warning.setVisible(bool(sentence))

    def start_again(self) -> None:
        """Another release: nothing of it is copied yet."""
        self._done.clear()
        self.next = ""
        self.told.setText("")

    def _following(self, name: str) -> str:
        """The next piece of the form's way that has a text."""
        order = [each for each in self.rows if each not in _ASIDE]
        later = order[order.index(name) + 1 :] if name in order else order
        if name in _ASIDE:
            later = [each for each in order if each == self.next]
        return next((each for each in later if self.rows[each].isEnabled()), "")

    def _turn(self, name: str) -> None:
        self.next = name
        for each, row in self.rows.items():
            row.set_next(is_next=each == name)

    def _focus_next(self) -> None:
        row = self.rows.get(self.next)
        if row is not None:
            row.setFocus()

    # -- acting ------------------------------------------------------------

    def copy(self, name: str, _checked: object = None) -> None:
        """Hand a piece over; its follower comes next."""
        self.refresh()
        piece = self._known.get(name)
        if piece is None or not piece.plain:
            self.told.setText(self._text("paste-empty", name=self.rows[name].name))
            return
        self._done.add(name)
        self.rows[name].tick(done=True)
        self._turn(self._following(name))
        self._tell(name)
        self._focus_next()
        self.copied.emit(piece)

    def _tell(self, name: str) -> None:
        said = self.rows[name].name
        if self.next:
            after = self.rows[self.next].name
            self.told.setText(self._text("paste-copied-next", name=said, next=after))
        else:
            self.told.setText(self._text("paste-copied", name=said))

    def _pin(self, pinned: bool) -> None:  # noqa: FBT001 (a Qt slot)
        shown = self.isVisible()
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, pinned)
        if shown:
            self.show()
            self._focus_next()
        self.pinned.emit(pinned)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk over the pieces, Escape closes."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif step:
            self.focusNextPrevChild(step > 0)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The next time it begins at the first piece."""
        self.start_again()
        super().closeEvent(event)
