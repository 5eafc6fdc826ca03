"""Findings as rows: what stands against the release, and the way to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.notices import Notice
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text

_ICONS = {
    "error": ("alert-circle", "error"),
    "warning": ("alert-triangle", "warn"),
    "style": ("bulb", "warn"),
    "info": ("info-circle", "text3"),
}

MOST = 300
"""So many rows are shown: nobody reads on, and each is a widget."""
SLICE = 15


class NoticeList(QWidget):
    """One row a notice: icon, sentence, a link to its place.

    The link stands at the end of the row; in a `narrow` list below the sentence.
    """

    asked = Signal(object)

    def __init__(
        self,
        look: Look,
        text: Text,
        sentence: Callable[[Notice], str],
        *,
        narrow: bool = False,
    ) -> None:
        super().__init__()
        self._narrow = narrow
        self._look, self._text, self._sentence = look, text, sentence
        self.notices: tuple[Notice, ...] = ()
        self._wanted: list[Notice] = []
        self._tail: list[tuple[Notice, QWidget]] = []
        self._made: list[tuple[Notice, QWidget]] = []
        self._last: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._rows.addStretch(1)
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._fill)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these; rows stay where they stay the same.

        Long lists come in slices, so that nobody waits for them, and end with how many
        more there are.
        """
        if tuple(notices) == self.notices and self._rows.count() > 1:
            return
        self.notices = tuple(notices)
        self._wanted = [*self.notices[:MOST]]
        self._more.stop()
        made = self._made + self._tail
        head = _same(made, self._wanted)
        tail = _same(made[head:][::-1], self._wanted[head:][::-1])
        for _, widget in made[head : len(made) - tail]:
            _drop(self._rows, widget)
        self._made, self._tail = made[:head], made[len(made) - tail :]
        if self._last is not None:
            _drop(self._rows, self._last)
            self._last = None
        self._fill()

    def _fill(self) -> None:
        """Make the next rows, or the line that ends the list."""
        missing = self._wanted[len(self._made) : len(self._wanted) - len(self._tail)]
        for each in missing[:SLICE]:
            row = self._row(each)
            self._rows.insertWidget(len(self._made), row)
            self._made.append((each, row))
        if len(missing) > SLICE:
            self._more.start(0)
            return
        self._made += self._tail
        self._tail = []
        self._end()

    def _end(self) -> None:
        left = len(self.notices) - len(self._wanted)
        if left or not self.notices:
            self._last = self._rest(left) if left else self._empty()
            self._rows.insertWidget(len(self._made), self._last)

    def _rest(self, count: int) -> QWidget:
        return controls.label(self._text("notice-more", count=count), "small", "text3")

    def _row(self, what: Notice) -> QWidget:
        icon, token = _ICONS[what.severity]
        row = QWidget()
        row.setAccessibleName(self._text(f"severity-{what.severity}"))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(10)
        mark = controls.picture(icon, self._look, token, 18)
        mark.setAccessibleName(self._text(f"severity-{what.severity}"))
        sentence = self._sentence(what)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = _words(sentence)
        layout.addLayout(words, 1)
        if what.place is not None:
            way = "notice-go-field" if what.place.slot else "notice-go"
            go = controls.link(self._text(way))
            go.setAccessibleDescription(sentence)
            go.clicked.connect(lambda: self.asked.emit(what))
            if self._narrow:
                words.addLayout(controls.row(go, None))
            else:
                layout.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def add_done(self, said: str, note: str) -> None:
        """A last row of what is in order."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(10)
        mark = controls.picture("circle-check", self._look, "ok", 18)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(_words(f"{said}. {note}" if note else said), 1)
        self._rows.insertWidget(max(0, self._rows.count() - 1), row)

    def _empty(self) -> QWidget:
        mark = controls.picture("circle-check", self._look, "ok", 18)
        holder = QWidget()
        said = controls.label(self._text("notice-none"))
        holder.setLayout(controls.row(mark, said, None, spacing=10))
        return holder


def _same(made: Sequence[tuple[Notice, QWidget]], wanted: Sequence[Notice]) -> int:
    """How many rows at the start are the wanted ones."""
    pairs = zip(made, wanted, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1], pairs))


def _drop(layout: QVBoxLayout, widget: QWidget) -> None:
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()


def _words(sentences: str) -> QVBoxLayout:
    """What is the matter, and below it, quieter, what to do about it."""
    what, _, then = sentences.partition(". ")
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(controls.label(what.rstrip("."), wrap=True))
    if then:
        note = then.removesuffix(".") + "."
        column.addWidget(controls.label(note, "small", "text2", wrap=True))
    return column
