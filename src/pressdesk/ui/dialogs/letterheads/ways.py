"""Below the list: copy, remove, bring in, hand out; and which one is the default."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from pressdesk.notices import PressdeskError
from pressdesk.ui import controls
from pressdesk.ui.dialogs.ask import may_replace
from pressdesk.ui.look import Look
from pressdesk.workflow import letterheads
from pressdesk.workflow.compose import read_bytes, write_bytes
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.letterhead_shelf import Entry, Origin
from pressdesk.writers.letterhead_file import ENDING, Kept, dump

if TYPE_CHECKING:
    from pressdesk.ui.dialogs.letterheads.dialog import LetterheadsDialog


class Ways(QWidget):
    """What changes the shelf as a whole; a failure is told in the dialog's strip."""

    def __init__(self, dialog: LetterheadsDialog, desk: Desk, look: Look) -> None:
        super().__init__()
        self._dialog, self._desk, self._text = dialog, desk, desk.text
        self._look = look
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        acts: tuple[tuple[str, Callable[[], None]], ...] = (
            ("copy", self.copy),
            ("remove", self.remove),
            ("import", self._choose_import),
            ("export", self._choose_export),
        )
        self.buttons = {}
        for number, (name, act) in enumerate(acts):
            made = controls.button(self._text(f"letterheads-{name}"), look)
            made.setProperty("small", "true")
            made.setMinimumHeight(28)
            made.setAutoDefault(False)
            made.clicked.connect(act)
            self.buttons[name] = made
            grid.addWidget(made, number // 2, number % 2)

    def show_origin(self, origin: Origin) -> None:
        """Which ways a letterhead of this origin has."""
        self.buttons["remove"].setEnabled(origin == "own")
        self.buttons["export"].setEnabled(origin != "shipped")

    def _complain(self, error: PressdeskError) -> None:
        self._dialog.strip.say(self._desk.messages.notice(error.notice), "error")

    # -- on the shelf ------------------------------------------------------

    def copy(self) -> None:
        """A new one like the one in the form, kept at once, its name to be changed."""
        kept = self._dialog.draft.kept
        new = Kept(letterheads.renamed(self._desk, kept.look), kept.logo)
        if self._put_down(partial(letterheads.save, self._desk, new)):
            form = self._dialog.form
            form.go_to(form.fields["name.fa"])

    def _put_down(self, put: Callable[[], Entry]) -> bool:
        """A letterhead comes onto the shelf and is looked at."""
        try:
            entry = put()
        except PressdeskError as error:
            self._complain(error)
            return False
        self._dialog.fresh = entry.id
        self._shelf_changed(entry.id)
        return True

    def _shelf_changed(self, current: str) -> None:
        dialog = self._dialog
        dialog.strip.hide()
        dialog.read_shelf()
        dialog.choose(current)
        dialog.shelf_changed.emit()

    def remove(self) -> None:
        """Take one of the office's own away; the message brings it back."""
        entry, desk = self._dialog.entry, self._desk
        if entry.origin != "own":
            return
        default = desk.option(letterheads.DEFAULT) == entry.id
        try:
            kept = letterheads.remove(desk, entry.id)
            if default and not desk.settings.locked(letterheads.DEFAULT):
                desk.settings.set(letterheads.DEFAULT, letterheads.FALLBACK)
        except PressdeskError as error:
            self._complain(error)
            return
        self._dialog.drafts.pop(entry.id, None)
        others = [e.id for e in self._dialog.entries.values() if e.origin == "own"]
        others.remove(entry.id)
        self._shelf_changed(others[-1] if others else letterheads.FALLBACK)
        name = entry.name(desk.option("language"))
        said = self._text("letterheads-removed", name=name)
        back = partial(self._bring_back, kept, default=default)
        link = self._text("letterheads-bring-back")
        self._dialog.strip.say(said, "ok", link, back)

    def _bring_back(self, kept: Kept, *, default: bool) -> None:
        if self._put_down(partial(letterheads.save, self._desk, kept)) and default:
            self.make_default()

    def make_default(self) -> None:
        """Exports are printed in this one, unless another is chosen there."""
        try:
            self._desk.settings.set(letterheads.DEFAULT, self._dialog.current)
        except PressdeskError as error:
            self._complain(error)
            return
        self._dialog.shelf.setFocus()
        self._shelf_changed(self._dialog.current)

    # -- files -------------------------------------------------------------

    def take_file(self, path: Path) -> None:
        """Bring a letterhead in that somebody handed out."""

        def put() -> Entry:
            return letterheads.bring_in(self._desk, read_bytes(path))

        if self._put_down(put):
            name = self._dialog.entry.name(self._desk.option("language"))
            self._dialog.strip.say(self._text("letterheads-imported", name=name))

    def give_file(self, path: Path) -> None:
        """Write the letterhead as one file that can be handed out."""
        path = _with_ending(path)
        try:
            write_bytes(path, dump(self._dialog.draft.kept))
        except PressdeskError as error:
            self._complain(error)
            return
        self._dialog.strip.say(self._text("letterheads-exported", name=path.name))

    def _choose_import(self) -> None:
        title, kinds = self._text("letterheads-import"), self._kinds()
        path, _kind = QFileDialog.getOpenFileName(self._dialog, title, "", kinds)
        if path:
            self.take_file(Path(path))

    def _choose_export(self) -> None:
        """What is handed out is what was saved."""
        if not self._dialog.save():
            return
        title, kinds = self._text("letterheads-export"), self._kinds()
        name = f"{self._dialog.current}{ENDING}"
        path, _kind = QFileDialog.getSaveFileName(self._dialog, title, name, kinds)
        if not path:
            return
        names = Path(path), _with_ending(Path(path))
        if may_replace(self._dialog, self._look, self._text, names):
            self.give_file(Path(path))

    def _kinds(self) -> str:
        return f"{self._text('letterheads-files')} (*{ENDING})"


def _with_ending(path: Path) -> Path:
    if path.suffix.lower() == ENDING:
        return path
    return path.with_name(path.name + ENDING)
