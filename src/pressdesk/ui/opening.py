"""Opening files: a second window or person gets a release for reading."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.notices import PressdeskError
from pressdesk.system.locks import FileLock, gone, here
from pressdesk.ui.panels.message_bar import Message, Way
from pressdesk.workflow import compose, open_file

if TYPE_CHECKING:
    from pressdesk.system.locks import Holder
    from pressdesk.ui.window import MainWindow


class Opening:
    """Opens a file, and says why one is for reading only."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def open_path(self, path: str | Path) -> bool:
        """Open this file; False where it stays closed."""
        window, path = self._window, Path(path)
        if not window.filing.may_leave():
            return False
        try:
            package, file = open_file.read(window.desk, path)
        except PressdeskError as error:
            window.complain(error)
            return False
        window.session.open(package, path, file)
        return True

    def remind(self) -> None:
        """A person wants to change a text that is locked: it is said again."""
        window = self._window
        if window.session.read_only:
            self.say_why()
        elif window.session.locked:
            way = window.text("command-correct")
            said = window.text("bar-issued")
            window.say(said, "ok", way, window.publishing.correct)

    def say_why(self) -> None:
        """Why the open file is for reading only, and what can be done."""
        window, file = self._window, self._window.session.file
        if file is None or file.why is None:
            return
        ways: list[Way] = [(window.text("bar-copy"), self.copy)]
        said = window.desk.messages.notice(file.why)
        if file.holder is not None:
            said = self._held(file.holder)
            if file.holder.host != here().host:
                ways.append((window.text("bar-take-over"), self.take_over))
        window.bar.say(Message(said, "warning", more=tuple(ways)))

    def _held(self, holder: Holder) -> str:
        text = self._window.text
        message = "bar-held-here" if holder.host == here().host else "bar-held-there"
        user = holder.user or text("bar-someone")
        since = self.moment(holder.since)
        if message == "bar-held-here":
            return text("bar-held-here", user=user, since=since)
        return text("bar-held-there", user=user, since=since, host=holder.host)

    def moment(self, iso: str) -> str:
        """A day and time as a person reads them."""
        window = self._window
        try:
            then = in_tehran(datetime.fromisoformat(iso))
        except ValueError:
            return window.text("bar-held-unknown")
        language = window.desk.option("language")
        day = wording.day_month(JalaliDate.from_gregorian(then.date()), language)
        time = wording.clock(then, language)
        return window.text("recover-when", date=day, time=time)

    # -- the ways on -----------------------------------------------------------------

    def copy(self) -> None:
        """The same text as a release of its own, in no file yet."""
        window = self._window
        if window.session.package is None:
            return
        window.session.open(compose.copy_of(window.session.package))
        window.say(window.text("bar-copy-made"), "info")

    def take_over(self) -> None:
        """The person says that the other does not have it open any more."""
        window, file = self._window, self._window.session.file
        if file is None or file.holder is None or not self.ask_take_over():
            self.say_why()
            return
        try:
            open_file.take_over(window.desk, file)
        except PressdeskError as error:
            window.complain(error)
            return
        self.edit_now()

    def ask_take_over(self) -> bool:
        """Ask whether the file is really not open there."""
        from pressdesk.ui.dialogs.ask import Confirm

        window, file = self._window, self._window.session.file
        if file is None or file.holder is None:
            return False
        text, holder = window.text, file.holder
        user = holder.user or text("bar-someone")
        asked = text("take-over-question", name=file.path.name, host=holder.host)
        about = text("take-over-note", user=user)
        names = text("take-over-title"), text("take-over-yes")
        return bool(Confirm(window, window.look, text, asked, about, names).exec())

    def look_whether_free(self) -> None:
        """Say it when the other has closed the file."""
        window, file = self._window, self._window.session.file
        if file is None or file.holder is None:
            return
        now = FileLock(file.path).holder()
        if now is None or gone(now):
            way = (window.text("bar-edit-now"), self.edit_now)
            said = Message(window.text("bar-freed"), "ok", more=(way,))
            window.bar.take_back(self._held(file.holder))
            window.bar.say(said, first=True)

    def edit_now(self) -> None:
        """Open the file again as it is now, for writing if nobody has it."""
        file = self._window.session.file
        if file is not None:
            self.open_path(file.path)
