"""Letterheads: an office makes its own, and sees the page while it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.document.package import Package
from pressdesk.notices import Notice, PressdeskError
from pressdesk.ui import controls
from pressdesk.ui.dialogs.ask import Answer, Unsaved
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.dialogs.letterheads.fields import LineField
from pressdesk.ui.dialogs.letterheads.form import OFFICE, Form
from pressdesk.ui.dialogs.letterheads.head import Head
from pressdesk.ui.dialogs.letterheads.inputs import Kit
from pressdesk.ui.dialogs.letterheads.page import LivePage
from pressdesk.ui.dialogs.letterheads.shelf import Shelf
from pressdesk.ui.dialogs.letterheads.strip import Strip
from pressdesk.ui.dialogs.letterheads.ways import Ways
from pressdesk.ui.look import Look
from pressdesk.workflow import letterheads
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.letterhead_draft import Draft
from pressdesk.workflow.letterhead_shelf import Entry, library
from pressdesk.writers.letterhead_file import Kept

SIZE = QSize(1180, 720)
_LEAST = 780
_SHELF, _FORM = 212, 520
_OF_THE_NAME = ("letterhead-no-name", "letterhead-name-taken")


class LetterheadsDialog(Frame):
    """Each letterhead keeps its changes while another one is looked at.

    `shelf_changed` says that what is printed may look otherwise from now on; `fresh` is
    the id of the letterhead that was saved or taken in last.
    """

    shelf_changed = Signal()

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        look: Look,
        package: Package,
        current: str = "",
    ) -> None:
        super().__init__(parent, desk.text("letterheads-title"), _LEAST)
        self._desk, self._look, self._text = desk, look, desk.text
        self._language = desk.option("language")
        self.entries: dict[str, Entry] = {}
        self.drafts: dict[str, Draft] = {}
        self.fresh = self._default = ""
        self.current = current or letterheads.chosen(desk)[0].id
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.strip = Strip(look, self._text)
        self.body.addWidget(self.strip)
        self._build_columns(package)
        self._build_foot()
        self._build_keys()
        self.resize(SIZE)
        self.read_shelf()
        self.choose(self.current, at_once=True)
        self.shelf.setFocus()

    # -- building ----------------------------------------------------------

    def _build_columns(self, package: Package) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        self.shelf = Shelf(self._look, self._text)
        self.shelf.chosen.connect(self.choose)
        self.ways = Ways(self, self._desk, self._look)
        self.shelf.removed.connect(self.ways.remove)
        side = QWidget()
        side.setFixedWidth(_SHELF)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 4, 12, 12)
        column.addWidget(self.shelf, 1)
        column.addWidget(self.ways)
        columns.addWidget(side)
        columns.addWidget(_upright())
        self.head = Head(self._look, self._text)
        self.head.copy.clicked.connect(self.ways.copy)
        self.head.default.clicked.connect(self.ways.make_default)
        kit = Kit(self._look, self._text, self._desk.messages.notice, self._language)
        self.form = Form(kit, self._missing)
        self.form.changed.connect(self._change)
        middle = QWidget()
        middle.setMaximumWidth(_FORM)  # what is left belongs to the page
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self.form, 1)
        columns.addWidget(middle, 3)
        columns.addWidget(_upright())
        self.page = LivePage(self._desk, self._look, package)
        columns.addWidget(self.page, 2)
        self.body.addLayout(columns, 1)

    def _build_foot(self) -> None:
        self.undo_tool = controls.tool(
            self._text("command-undo"), "arrow-back-up", self._look
        )
        self.redo_tool = controls.tool(
            self._text("command-redo"), "arrow-forward-up", self._look
        )
        self.undo_tool.clicked.connect(self.undo)
        self.redo_tool.clicked.connect(self.redo)
        self.said = controls.label("", "small", "text2", wrap=True)
        side = QWidget()
        row = controls.row(self.undo_tool, self.redo_tool, self.said, spacing=8)
        row.setStretch(2, 1)
        side.setLayout(row)
        self.keep = controls.button(
            self._text("button-save"), self._look, "device-floppy", primary=True
        )
        self.keep.clicked.connect(self.save)
        close = controls.button(self._text("button-close"), self._look)
        close.clicked.connect(self.reject)
        self.foot(side, self.keep, close)

    def _build_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+S", self.save),
        )
        for name, act in keys:
            QShortcut(QKeySequence(name), self).activated.connect(act)

    # -- showing -----------------------------------------------------------

    @property
    def entry(self) -> Entry:
        """The letterhead that is looked at, as it lies on the shelf."""
        return self.entries[self.current]

    @property
    def draft(self) -> Draft:
        """The same as it stands in the form."""
        entry = self.entry
        return self.drafts.setdefault(entry.id, Draft(entry.kept))

    @property
    def unsaved(self) -> list[str]:
        """The ids of those that were changed and not saved."""
        return [each for each, draft in self.drafts.items() if draft.modified]

    def choose(self, letterhead_id: str, *, at_once: bool = False) -> None:
        """Look at this one."""
        known = letterhead_id in self.entries
        self.current = letterhead_id if known else letterheads.FALLBACK
        self.form.verticalScrollBar().setValue(0)
        self._show_draft(at_once=at_once)

    def _show_draft(self, *, at_once: bool = False) -> None:
        kept, own = self.draft.kept, self.entry.origin == "own"
        self.form.show_kept(kept, locked=not own)
        self.page.ask(kept, at_once=at_once)
        self._show_state()

    def _show_state(self) -> None:
        entry, draft = self.entry, self.draft
        shown = Entry(draft.kept, entry.origin, entry.path)
        ruled = self._desk.settings.locked(letterheads.DEFAULT)
        same = entry.id == self._default
        self.head.show_entry(shown, self._language, default=same, ruled=ruled)
        self.ways.show_origin(entry.origin)
        self.keep.setEnabled(draft.modified)
        self.undo_tool.setEnabled(draft.can_undo)
        self.redo_tool.setEnabled(draft.can_redo)
        self.said.setText(self._text("status-unsaved") if draft.modified else "")
        entries = [
            Entry(self.drafts[e.id].kept, e.origin, e.path)
            if e.id in self.drafts
            else e
            for e in self.entries.values()
        ]
        names = self._language, self._default, self.unsaved
        self.shelf.show_entries(entries, *names, self.current)

    def read_shelf(self) -> None:
        """What lies on the shelf now, and what could not be read there."""
        entries, notices = library(self._desk)
        self.entries = {entry.id: entry for entry in entries}
        default, gone = letterheads.chosen(self._desk)
        self._default = default.id
        told = (*gone, *notices)
        if told:
            sentences = " ".join(self._desk.messages.notice(each) for each in told)
            self.strip.say(sentences, "warning")

    def _missing(self) -> Sequence[str]:
        return [name for name in OFFICE if not self._desk.option(f"office.{name}")]

    # -- changing ----------------------------------------------------------

    def _change(self, path: str, kept: Kept) -> None:
        typed = isinstance(self.form.fields[path], LineField)
        self.draft.change(path if typed else "", kept)
        self.page.ask(kept)
        self._show_state()

    def undo(self) -> None:
        """One step of this letterhead back."""
        self.draft.undo()
        self._show_draft()

    def redo(self) -> None:
        """One step forward again."""
        self.draft.redo()
        self._show_draft()

    def save(self) -> bool:
        """Keep the letterhead as it stands; says whether it could."""
        if self.form.wrong:
            self._complain_of_fields()
            return False
        return not self.draft.modified or self._save(self.current)

    def _complain_of_fields(self) -> None:
        self.strip.say(self._text("letterheads-wrong"), "error")
        self.form.go_to(self.form.wrong[0])

    def _save(self, letterhead_id: str) -> bool:
        draft = self.drafts[letterhead_id]
        try:
            letterheads.save(self._desk, draft.kept)
        except PressdeskError as error:
            self._refuse(letterhead_id, error.notice)
            return False
        draft.settle()
        self.fresh = letterhead_id
        self.strip.hide()
        self.read_shelf()
        self._show_state()
        self.said.setText(self._text("letterheads-saved"))
        self.shelf_changed.emit()
        return True

    def _refuse(self, letterhead_id: str, what: Notice) -> None:
        sentence = self._desk.messages.notice(what)
        if letterhead_id != self.current:
            self.choose(letterhead_id)
        if what.id in _OF_THE_NAME:
            field = self.form.fields["name.fa"]
            field.complain(sentence)
            self.form.go_to(field)
        self.strip.say(sentence, "error")

    # -- leaving -----------------------------------------------------------

    def ask_unsaved(self, name: str) -> Answer:
        """Save, discard or stay."""
        note = self._text("letterheads-unsaved-note")
        question = Unsaved(self, self._look, self._text, name, note)
        question.exec()
        return question.answer

    def may_leave(self) -> bool:
        """Whether nothing is lost when the dialog closes, or is meant to be."""
        unsaved = self.unsaved
        if not unsaved:
            return True
        names = (self.drafts[e].kept.look.name for e in unsaved)
        shown = f"{self._text('comma')} ".join(
            name.in_language(self._language) for name in names
        )
        answer = self.ask_unsaved(shown)
        if answer == "save":
            return all(self._save(each) for each in unsaved)
        return answer == "discard"

    def reject(self) -> None:
        """Escape, Close and the window's own button ask first."""
        if self.may_leave():
            super().reject()


def _upright() -> QFrame:
    made = QFrame()
    made.setProperty("hairline", "true")
    made.setFixedWidth(1)
    return made
