"""What was left by windows that ended without saving: offered, taken up, discarded."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pressdesk.notices import PressdeskError
from pressdesk.ui import tasks
from pressdesk.ui.panels.message_bar import Message
from pressdesk.workflow import open_file, recovery

if TYPE_CHECKING:
    from pressdesk.document.nodes import Release
    from pressdesk.ui.dialogs.recover import RecoverDialog
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.open_file import OpenFile
    from pressdesk.workflow.recovery import Copy, Shelf
    from pressdesk.workflow.session import Changed


class Recovering(QObject):
    """Looks once after the start; the command shows the discarded ones, too.

    A part of the window: a finished look is for nobody when the window is gone.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: RecoverDialog | None = None
        self._told = ""
        window.session.subscribe(self._changed)

    def _changed(self, changed: Changed) -> None:
        """Once it is saved it is not true any more that it is in no file."""
        if changed.saved and self._told:
            self._window.bar.take_back(self._told)
            self._told = ""
            self._say_left()

    def _say_left(self) -> None:
        """With the message its way to the others went, and they are in no file yet."""
        window = self._window
        left = len(recovery.look(window.desk).copies)
        if left:
            said = window.text("bar-recover-left", count=left)
            way = window.text("bar-recover-open")
            window.say(said, "warning", way, self.show)

    def look(self) -> None:
        """Look for copies beside the window, and offer them if there are any."""
        desk = self._window.desk

        def work(_progress: object, _stop: object) -> Shelf:
            recovery.prune(desk)
            return recovery.look(desk)

        tasks.begin(work, self.offer, self._failed)

    def _failed(self, _what: object) -> None:
        """The text is safe where it lies; the command says more."""

    def offer(self, shelf: Shelf) -> None:
        """Ask what shall become of them; the window can be used meanwhile."""
        for each in shelf.notices:
            self._window.complain(each)
        if shelf.copies and (self.dialog is None or not self.dialog.isVisible()):
            self._show(shelf.copies)

    def show(self) -> None:
        """The command: what waits, and what was discarded in the last days."""
        desk = self._window.desk
        shelf = recovery.look(desk)
        for each in shelf.notices:
            self._window.complain(each)
        self._show((*shelf.copies, *recovery.aside(desk)))

    def _show(self, copies: tuple[Copy, ...]) -> None:
        from pressdesk.ui.dialogs.recover import RecoverDialog

        window = self._window
        if self.dialog is None:
            self.dialog = RecoverDialog(window, window.desk, window.look)
            self.dialog.taken.connect(self.take)
            self.dialog.discarded.connect(self.discard)
        self.dialog.show_copies(copies)
        self.dialog.show()
        self.dialog.raise_()

    # -- deciding ----------------------------------------------------------------

    def take(self, copy: Copy) -> bool:
        """Open the text with its file, as changes that are not saved."""
        window = self._window
        if self.dialog is not None:
            self.dialog.hide()
        if not window.filing.may_leave():
            return False
        # Looked for now: a taken copy has another name, its old owner still in it.
        found = recovery.look(window.desk).copies
        others = [each for each in found if each.id != copy.id]
        package, notices = recovery.load(copy)
        file, user = self._file(copy)
        path = file.path if file is not None else None
        window.session.open(package, path, file, saved=False)
        if not window.keeping.adopt(copy):
            window.session.close()
            window.say(window.text("bar-recover-taken"), "warning")
            return False
        window.keeping.keep_now()
        self._go_on(copy)
        for each in notices:
            window.complain(each)
        self._tell(len(others), user)
        window.watching.check()
        return True

    def _go_on(self, copy: Copy) -> None:
        """The caret stands where the writing stopped, not at the top."""
        from pressdesk.ui.editor.spots import go, left_off
        from pressdesk.workflow import compose

        before: Release | None = None
        if copy.file is not None:
            with contextlib.suppress(PressdeskError):
                before = compose.open_file(copy.file).release
        window = self._window
        go(window.need_page().surface, left_off(window.session.release, before))

    def _file(self, copy: Copy) -> tuple[OpenFile | None, str]:
        """The copy's file, known as it was then; or who has it open by now."""
        if copy.file is None:
            return None, ""
        sight = open_file.Sight(copy.digest)
        file = open_file.OpenFile(copy.file, sight)
        open_file.take(self._window.desk, file)
        if file.holder is not None:
            return None, file.holder.user or self._window.text("bar-someone")
        if file.why is not None:
            return None, ""
        return file, ""

    def _tell(self, left: int, user: str) -> None:
        window = self._window
        said = window.text("bar-recovered")
        if user:
            said = window.text("bar-recovered-held", user=user)
        ways = [(window.text("bar-save-now"), window.filing.save)]
        if left:
            others = window.text("bar-recover-others", count=left)
            ways.append((others, self.show))  # type: ignore[arg-type]
        self._told = said
        window.bar.say(Message(said, "ok", more=tuple(ways)))

    def discard(self, copy: Copy) -> None:
        """Put the copy where it stays for some days, or delete a discarded one."""
        recovery.discard(self._window.desk, copy)
        if self.dialog is None:
            return
        left = [each for each in self.dialog.copies if each.id != copy.id]
        if left:
            self.dialog.show_copies(left)
        else:
            self.dialog.hide()
        if copy.where == "found":
            self._say_discarded()

    def _say_discarded(self) -> None:
        window = self._window
        said = window.text("bar-discarded", days=recovery.DAYS)
        window.say(said, "info", window.text("bar-recover-open"), self.show)
