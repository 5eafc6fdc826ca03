"""Findings as rows: what stands against the release, and the way to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
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
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these; nothing is rebuilt while they stay the same."""
        if tuple(notices) == self.notices and self._rows.count():
            return
        self.notices = tuple(notices)
        while (taken := self._rows.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.deleteLater()
        for each in self.notices:
            self._rows.addWidget(self._row(each))
        if not self.notices:
            self._rows.addWidget(self._empty())
        self._rows.addStretch(1)

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
