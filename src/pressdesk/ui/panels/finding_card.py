"""The chosen finding, opened in its row: the sentence, the reason, what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, isolated
from pressdesk.ui.panels.finding_rows import GAP, MARK, MARKS, Sentence
from pressdesk.workflow.findings import Entry

MOST = 5


class FindingCard(QWidget):
    """`fix_asked` carries the finding and the words that shall stand there."""

    fix_asked = Signal(object, str)
    go_asked = Signal(object)

    def __init__(
        self,
        entry: Entry,
        look: Look,
        text: Text,
        sentence: Sentence,
        *,
        locked: bool,
    ) -> None:
        super().__init__()
        self._entry, self._look, self._text = entry, look, text
        self.setAutoFillBackground(False)
        icon, tone = MARKS[entry.notice.severity]
        mark = controls.picture(icon, look, tone, MARK)
        mark.setAccessibleName(text(f"severity-{entry.notice.severity}"))
        self._words = QVBoxLayout()
        self._words.setSpacing(4)
        holder = QVBoxLayout()
        holder.addWidget(mark)
        holder.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setSpacing(GAP - 4)
        controls.set_margins(layout, 0, 6, 0, 10)  # the style sheet has the rest
        layout.addLayout(holder)
        layout.addLayout(self._words, 1)
        self._say(sentence(entry.notice))
        if locked or not entry.fixes:
            self._add_way()
        else:
            self._add_fixes()

    def _say(self, said: str) -> None:
        """What is the matter, what to do, and why."""
        text, entry = self._text, self._entry
        what, _, then = said.partition(". ")
        self._words.addWidget(controls.label(what.rstrip("."), "strong", wrap=True))
        reason = text(entry.why) if entry.why else ""
        for note in (then, reason):
            if note:
                note = note.removesuffix(".") + "."
                self._words.addWidget(controls.label(note, "small", "text2", wrap=True))

    def _add_fixes(self) -> None:
        """A button for the best fix; others as words below it."""
        first, *others = self._entry.fixes[:MOST]
        said = (
            isolated(self._entry.shown(first)) if others else self._text("findings-fix")
        )
        self.fix = controls.button(said, self._look, primary=False)
        controls.make_small(self.fix)
        self.fix.setAccessibleDescription(isolated(self._entry.shown(first)))
        self.fix.clicked.connect(lambda: self.fix_asked.emit(self._entry, first))
        self._words.addSpacing(2)
        self._words.addLayout(controls.row(self.fix, None))
        for new in others:
            other = controls.link(isolated(self._entry.shown(new)))
            other.clicked.connect(
                lambda _=False, new=new: self.fix_asked.emit(self._entry, new)
            )
            self._words.addLayout(controls.row(other, None))

    def _add_way(self) -> None:
        """The link to the place, where nothing can be fixed from here."""
        place = self._entry.notice.place
        if place is None:
            return
        way = "notice-go-field" if place.slot else "notice-go"
        go = controls.link(self._text(way))
        go.clicked.connect(lambda: self.go_asked.emit(self._entry))
        self._words.addLayout(controls.row(go, None))
