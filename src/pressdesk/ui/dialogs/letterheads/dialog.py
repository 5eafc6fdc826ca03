"""Letterheads: an office makes its own, and sees the page while it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QWidget

from pressdesk.document.package import Package
from pressdesk.notices import Notice, PressdeskError
from pressdesk.ui import controls
from pressdesk.ui.dialogs.ask import Answer, Unsaved
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.dialogs.letterheads.form import OFFICE, Form
from pressdesk.ui.dialogs.letterheads.head import Head
from pressdesk.ui.dialogs.letterheads.inputs import Kit
from pressdesk.ui.dialogs.letterheads.page import LivePage
from pressdesk.ui.dialogs.letterheads.shelf import Shelf
from pressdesk.ui.dialogs.letterheads.strip import Strip
from pressdesk.ui.look import Look
from pressdesk.workflow import letterheads
from pressdesk.workflow.compose import read_bytes, write_bytes
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.letterhead_draft import Draft
from pressdesk.workflow.letterhead_shelf import Entry, library
from pressdesk.writers.letterhead_file import ENDING, Kept, dump

SIZE = QSize(1180, 720)
_LEAST = 780
_SHELF = 212
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
        self.fresh = ""
        self.current = current or letterheads.chosen(desk)[0].id
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.strip = Strip(look, self._text)
        self.body.addWidget(self.strip)
        self._build_columns(package)
        self._build_foot()
        self._build_keys()
        self.resize(SIZE)
        self._read_shelf()
        self.choose(self.current, at_once=True)
        self.shelf.setFocus()

    # -- building ----------------------------------------------------------

    def _build_columns(self, package: Package) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        self.shelf = Shelf(self._look, self._text)
        self.shelf.chosen.connect(self.choose)
        self.shelf.removed.connect(self.remove)
        side = QWidget()
        side.setFixedWidth(_SHELF)
        grid = QGridLayout(side)
        grid.setContentsMargins(12, 4, 12, 12)
        grid.addWidget(self.shelf, 0, 0, 1, 2)
        self._build_ways(grid)
        columns.addWidget(side)
        columns.addWidget(_upright())
        kit = Kit(self._look, self._text, self._desk.messages.notice, self._language)
        self.form = Form(kit, self._missing)
        self.form.changed.connect(self._change)
        self.head = Head(self._look, self._text)
        self.head.copy.clicked.connect(self.copy)
        self.head.default.clicked.connect(self.make_default)
        middle = QGridLayout()
        middle.setSpacing(0)
        middle.addWidget(self.head, 0, 0)
        middle.addWidget(self.form, 1, 0)
        columns.addLayout(middle, 3)
        columns.addWidget(_upright())
        self.page = LivePage(self._desk, self._look, package)
        columns.addWidget(self.page, 2)
        self.body.addLayout(columns, 1)

    def _build_ways(self, grid: QGridLayout) -> None:
        ways: tuple[tuple[str, Callable[[], None]], ...] = (
            ("copy", self.copy),
            ("remove", self.remove),
            ("import", self._choose_import),
            ("export", self._choose_export),
        )
        self.ways = {}
        for number, (name, act) in enumerate(ways):
            made = controls.button(self._text(f"letterheads-{name}"), self._look)
            made.setProperty("small", "true")
            made.setMinimumHeight(28)
            made.setAutoDefault(False)
            made.clicked.connect(act)
            self.ways[name] = made
            grid.addWidget(made, 1 + number // 2, number % 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)

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
        own, default = entry.origin == "own", letterheads.chosen(self._desk)[0].id
        shown = Entry(draft.kept, entry.origin, entry.path)
        ruled = self._desk.settings.locked(letterheads.DEFAULT)
        same = entry.id == default
        self.head.show_entry(shown, self._language, default=same, ruled=ruled)
        self.ways["remove"].setEnabled(own)
        self.ways["export"].setEnabled(entry.origin != "shipped")
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
        names = self._language, default, self.unsaved
        self.shelf.show_entries(entries, *names, self.current)

    def _read_shelf(self) -> None:
        entries, notices = library(self._desk)
        self.entries = {entry.id: entry for entry in entries}
        told = (*letterheads.chosen(self._desk)[1], *notices)
        if told:
            sentences = " ".join(self._desk.messages.notice(each) for each in told)
            self.strip.say(sentences, "warning")

    def _missing(self) -> Sequence[str]:
        return [name for name in OFFICE if not self._desk.option(f"office.{name}")]

    # -- changing ----------------------------------------------------------

    def _change(self, path: str, kept: Kept) -> None:
        self.draft.change(path, kept)
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
        self._read_shelf()
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

    def copy(self) -> None:
        """A new one like the one in the form, kept at once, its name to be changed."""
        kept = self.draft.kept
        new = Kept(letterheads.renamed(self._desk, kept.look), kept.logo)
        self._put_down(partial(letterheads.save, self._desk, new))
        self.form.go_to(self.form.fields["name.fa"])

    def _put_down(self, put: Callable[[], Entry]) -> bool:
        """A letterhead comes onto the shelf and is looked at."""
        try:
            entry = put()
        except PressdeskError as error:
            self.strip.say(self._desk.messages.notice(error.notice), "error")
            return False
        self.fresh = entry.id
        self.strip.hide()
        self._read_shelf()
        self.choose(entry.id)
        self.shelf_changed.emit()
        return True

    def remove(self) -> None:
        """Take one of the office's own away; the message brings it back."""
        entry = self.entry
        if entry.origin != "own":
            return
        default = self._desk.option(letterheads.DEFAULT) == entry.id
        try:
            kept = letterheads.remove(self._desk, entry.id)
            if default and not self._desk.settings.locked(letterheads.DEFAULT):
                self._desk.settings.set(letterheads.DEFAULT, letterheads.FALLBACK)
        except PressdeskError as error:
            self.strip.say(self._desk.messages.notice(error.notice), "error")
            return
        del self.drafts[entry.id]
        self._read_shelf()
        self.choose(self._neighbour())
        name = entry.name(self._language)
        said = self._text("letterheads-removed", name=name)
        back = partial(self._bring_back, kept, default=default)
        self.strip.say(said, "ok", self._text("letterheads-bring-back"), back)
        self.shelf_changed.emit()

    def _neighbour(self) -> str:
        own = [e.id for e in self.entries.values() if e.origin == "own"]
        return own[-1] if own else letterheads.chosen(self._desk)[0].id

    def _bring_back(self, kept: Kept, *, default: bool) -> None:
        if self._put_down(partial(letterheads.save, self._desk, kept)) and default:
            self.make_default()

    def make_default(self) -> None:
        """Exports are printed in this one, unless another is chosen there."""
        try:
            self._desk.settings.set(letterheads.DEFAULT, self.current)
        except PressdeskError as error:
            self.strip.say(self._desk.messages.notice(error.notice), "error")
            return
        self._show_state()
        self.shelf_changed.emit()

    # -- files -------------------------------------------------------------

    def take_file(self, path: Path) -> None:
        """Bring a letterhead in that somebody handed out."""

        def put() -> Entry:
            return letterheads.bring_in(self._desk, read_bytes(path))

        if self._put_down(put):
            name = self.entry.name(self._language)
            self.strip.say(self._text("letterheads-imported", name=name))

    def give_file(self, path: Path) -> None:
        """Write the letterhead as one file that can be handed out."""
        if path.suffix != ENDING:
            path = path.with_name(path.name + ENDING)
        try:
            write_bytes(path, dump(self.draft.kept))
        except PressdeskError as error:
            self.strip.say(self._desk.messages.notice(error.notice), "error")
            return
        self.strip.say(self._text("letterheads-exported", name=path.name))

    def _choose_import(self) -> None:
        title, kinds = self._text("letterheads-import"), self._kinds()
        path, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.take_file(Path(path))

    def _choose_export(self) -> None:
        if not self.save():
            return
        title, kinds = self._text("letterheads-export"), self._kinds()
        name = f"{self.current}{ENDING}"
        path, _kind = QFileDialog.getSaveFileName(self, title, name, kinds)
        if path:
            self.give_file(Path(path))

    def _kinds(self) -> str:
        return f"{self._text('letterheads-files')} (*{ENDING})"

    # -- leaving -----------------------------------------------------------

    def ask_unsaved(self, name: str) -> Answer:
        """Save, discard or stay."""
        note = "letterheads-unsaved-note"
        question = Unsaved(self, self._look, self._text, name, note)
        question.exec()
        return question.answer

    def may_leave(self) -> bool:
        """Whether nothing is lost when the dialog closes, or is meant to be."""
        unsaved = self.unsaved
        if not unsaved:
            return True
        names = (self.drafts[e].kept.look.name for e in unsaved)
        shown = "، ".join(name.in_language(self._language) for name in names)
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
