"""The chosen finding, opened in its row: the sentence, the reason, what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, isolated
from pressdesk.ui.panels.finding_rows import GAP, MARK, MARKS, Sentence
from pressdesk.ui.proof_letting import letting
from pressdesk.workflow.findings import Entry

MOST = 5


class FindingCard(QWidget):
    """`fix_asked` carries the finding and the words that shall stand there.

    `let_asked` carries it and how it shall be let stand, `why_asked` its rule.
    """

    fix_asked = Signal(object, str)
    go_asked = Signal(object)
    let_asked = Signal(object, str)
    why_asked = Signal(str)

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
        icon, tone = MARKS[entry.severity]
        mark = controls.picture(icon, look, tone, MARK)
        mark.setAccessibleName(text(f"severity-{entry.severity}"))
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
        buttons: list[QWidget] = []
        if locked or not entry.fixes:
            buttons += self._way()
        else:
            buttons.append(self._fix())
        if entry.located is not None and not locked:
            buttons.append(self._ignore())
        self._words.addLayout(controls.row(*buttons, None, spacing=12))
        if entry.located is not None:
            self._add_others(locked=locked)

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

    def _fix(self) -> QPushButton:
        """The button of the best fix; it says which, unless that is plain."""
        first, *others = self._entry.fixes[:MOST]
        shown = isolated(self._entry.shown(first))
        told = others or not self._entry.at_hand  # no row has said it
        said = shown if told else self._text("findings-fix")
        self.fix = controls.button(said, self._look, primary=False)
        controls.make_small(self.fix)
        self.fix.setAccessibleDescription(shown)
        self.fix.clicked.connect(lambda: self.fix_asked.emit(self._entry, first))
        self._words.addSpacing(2)
        return self.fix

    def _ignore(self) -> QPushButton:
        """Opens the ways to let it stand."""
        self.ignore = controls.link(self._text("findings-ignore"))
        menu = QMenu(self.ignore)
        for action in letting(self._text, self._entry, self.let_asked.emit):
            action.setParent(menu)
            menu.addAction(action)
        self.menu = menu
        self.ignore.clicked.connect(self.open_menu)
        return self.ignore

    def open_menu(self) -> None:
        """Show the ways to let it stand."""
        self.menu.popup(self.ignore.mapToGlobal(self.ignore.rect().bottomLeft()))

    def _add_others(self, *, locked: bool) -> None:
        """The other fixes, and the way to the rule's page."""
        for new in () if locked else self._entry.fixes[1:MOST]:
            other = controls.link(isolated(self._entry.shown(new)))
            other.clicked.connect(
                lambda _=False, new=new: self.fix_asked.emit(self._entry, new)
            )
            self._words.addLayout(controls.row(other, None))
        why = controls.link(self._text("findings-why"))
        why.clicked.connect(lambda: self.why_asked.emit(self._entry.rule))
        self._words.addLayout(controls.row(why, None))

    def _way(self) -> list[QWidget]:
        """The link to the place, where nothing can be fixed from here."""
        place = self._entry.notice.place
        if place is None:
            return []
        way = "notice-go-field" if place.slot else "notice-go"
        go = controls.link(self._text(way))
        go.clicked.connect(lambda: self.go_asked.emit(self._entry))
        return [go]
