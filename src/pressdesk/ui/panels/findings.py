"""The findings: what the checks say about the release, by kind."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.notices import Severity
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.panels.finding_card import FindingCard
from pressdesk.ui.panels.finding_list import FindingList
from pressdesk.ui.panels.finding_rows import (
    Row,
    Sentence,
    rows_of,
)
from pressdesk.workflow.findings import Entry, Kind

FOOT = 40
MOST = 300
"""So many rows are shown: nobody reads on."""
_CHIPS: dict[str, tuple[Severity, ...]] = {
    "all": ("error", "warning", "style", "info"),
    "error": ("error",),
    "warning": ("warning",),
    "style": ("style", "info"),
}


class Findings(QWidget):
    """Chips that filter, the rows, and below them the keys of the next one.

    `asked` carries a finding whose place shall be shown, `entered` one where a person
    wants to write; `fix_asked` a finding and the words for it; `kind_asked` one of a
    kind that shall be fixed everywhere; `let_asked` one and how it shall be let stand;
    `why_asked` a rule.
    """

    asked = Signal(object)
    entered = Signal(object)
    fix_asked = Signal(object, str)
    kind_asked = Signal(object)
    let_asked = Signal(object, str)
    why_asked = Signal(str)

    def __init__(
        self, look: Look, text: Text, sentence: Sentence, keys: str, fix: str
    ) -> None:
        super().__init__()
        self._look, self._text, self._sentence = look, text, sentence
        self._keys, self._fix_keys = keys, fix
        self.kinds: tuple[Kind, ...] = ()
        self._locked = False
        self._chips = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self.list = FindingList(look, text, self.card)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self._enter)
        self.list.link_asked.connect(self.kind_asked)
        self.list.ignored.connect(lambda entry: self.let_asked.emit(entry, "here"))
        self._build()

    def _build(self) -> None:
        for name in _CHIPS:
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setProperty("chip", "true")
            chip.clicked.connect(self._fill)
            self._chips.addButton(chip)
            self._buttons[name] = chip
        self._buttons["all"].setChecked(True)
        self._stack = QStackedWidget()
        self._empty = self._nothing()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        chips = controls.row(*self._buttons.values(), None, spacing=4)
        controls.set_margins(chips, 12, 0, 8, 6)
        layout.addLayout(chips)
        layout.addWidget(self._stack, 1)
        layout.addWidget(controls.hairline())
        layout.addWidget(self._foot())
        self._fill()

    def _nothing(self) -> QWidget:
        """What stands where no row does."""
        holder = QWidget()
        mark = controls.picture("circle-check", self._look, "ok", 18)
        self._said = controls.label("", "strong", wrap=True)
        self._note = controls.label("", "small", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._said)
        words.addWidget(self._note)
        row = controls.row(mark, spacing=10)
        row.addLayout(words, 1)
        column = QVBoxLayout(holder)
        controls.set_margins(column, 14, 8, 14, 8)
        column.addLayout(row)
        column.addStretch(1)
        return holder

    def _foot(self) -> QWidget:
        """The keys that lead from one finding to the next, and fix it."""
        said = self._text("findings-keys", keys=self._keys, fix=self._fix_keys)
        foot = controls.label(said, "small", "text3")
        foot.setMinimumHeight(FOOT)
        controls.set_margins(foot, 16, 0, 16, 0)
        return foot

    # -- what it shows -----------------------------------------------------

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the checks found."""
        return tuple(each for kind in self.kinds for each in kind.entries)

    def show_kinds(self, kinds: tuple[Kind, ...], *, locked: bool = False) -> None:
        """Show what the checks found."""
        if kinds is self.kinds and locked == self._locked:
            return
        self.kinds, self._locked = kinds, locked
        self._fill()

    def _fill(self) -> None:
        for name, chip in self._buttons.items():
            among = [k for k in self.kinds if k.severity in _CHIPS[name]]
            number = sum(len(each.entries) for each in among)
            chip.setText(self._text(f"findings-{name}", count=number))
            chip.setVisible(name == "all" or number > 0)
        seen = _CHIPS[self._filter()]
        kinds = [each for each in self.kinds if each.severity in seen]
        rows = rows_of(kinds, self._text, self._sentence, locked=self._locked)
        shown = list(islice(rows, MOST))
        left = sum(1 + len(each.entries) for each in kinds) - len(shown)
        self.list.show_rows(shown, left)
        clean = not self.kinds
        said = "findings-clean" if clean else "findings-filtered"
        self._said.setText(self._text(said))
        self._note.setText(self._text("findings-clean-note") if clean else "")
        self._stack.setCurrentWidget(self.list if shown else self._empty)

    def _filter(self) -> str:
        chips = self._buttons.items()
        name = next((n for n, chip in chips if chip.isChecked()), "all")
        return name if self._buttons[name].isVisibleTo(self) else "all"

    # -- choosing ----------------------------------------------------------

    def choose(self, entry: Entry, *, focus: bool = False) -> None:
        """Open the row of a finding; nothing is said of it."""
        if not self.list.choose(entry) and self._filter() != "all":
            self._buttons["all"].setChecked(True)
            self._fill()
            self.list.choose(entry)
        if focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row: Row) -> None:
        if row.entry is not None and not row.head:
            self.asked.emit(row.entry)

    def _enter(self, row: Row) -> None:
        if row.head and row.entry is not None:
            self.kind_asked.emit(row.entry)
        elif row.entry is not None:
            self.entered.emit(row.entry)

    def card(self, entry: Entry) -> FindingCard:
        """The chosen finding, opened."""
        made = FindingCard(
            entry, self._look, self._text, self._sentence, locked=self._locked
        )
        made.fix_asked.connect(self.fix_asked)
        made.go_asked.connect(self.entered)
        made.let_asked.connect(self.let_asked)
        made.why_asked.connect(self.why_asked)
        return made
