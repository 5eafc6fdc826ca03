"""Watches the open release's file: others may change, delete or free it.

The watch of the system is a hint: after a file was replaced it looks at nothing, and
shares often say nothing. So the file is looked at again when the window is used anew,
when the computer woke, and before each save.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from pressdesk.notices import Notice, PressdeskError
from pressdesk.ui.panels.message_bar import Message, Way
from pressdesk.workflow import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from pressdesk.document.nodes import Release
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.session import Changed

PAUSE = 200


class Watching(QObject):
    """Says in the message bar what happened to the file, with the ways on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._said = ""
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self.check)
        self._watcher.fileChanged.connect(self._hint)
        self._watcher.directoryChanged.connect(self._hint)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._used)

    def _hint(self, _path: str) -> None:
        self._soon.start()

    def _used(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._soon.start()

    def heed(self, changed: Changed) -> None:
        """What the session said."""
        if changed.opened or changed.saved:
            self.take_back()
            self._watch()

    def _watch(self) -> None:
        """Watch the file and its folder, and nothing else."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        path = self._path
        wanted = [] if path is None else [str(path), str(path.parent)]
        for each in set(watched) - set(wanted):
            self._watcher.removePath(each)
        for each in set(wanted) - set(watched):
            self._watcher.addPath(each)

    @property
    def _path(self) -> Path | None:
        file = self._window.session.file
        return None if file is None else file.path.absolute()

    # -- looking -----------------------------------------------------------------

    def check(self) -> None:
        """Look at the file now."""
        self._soon.stop()
        window, file = self._window, self._window.session.file
        if file is None:
            return
        if self._path is not None and self._path.exists():
            self._watch()
        state = file.state()
        if file.holder is not None:
            window.opening.look_whether_free()
        if state == "same":
            self.take_back()
        elif state == "gone":
            self._gone(file.path.stem)
        else:
            self.say_changed()

    def _gone(self, name: str) -> None:
        window = self._window
        if not window.session.read_only:
            window.session.note_unsaved()
        save = (window.text("bar-save-now"), window.filing.save)
        self._say("bar-gone-outside", name, save)

    def say_changed(self) -> None:
        """The file is another's by now: say it, with the ways on."""
        window, file = self._window, self._window.session.file
        if file is None:
            return
        window.settle()
        text = window.text
        ways: list[Way] = [
            (text("bar-reload"), self.load_theirs),
            (text("bar-compare"), self.compare),
        ]
        if window.session.modified:
            ways.insert(0, (text("bar-keep-mine"), window.filing.save_mine))
            self._say("bar-changed-both", file.path.stem, *ways)
        else:
            self._say("bar-changed-outside", file.path.stem, *ways)

    def _say(self, message: str, name: str, *ways: Way) -> None:
        said = self._window.text(message, name=name)
        if said != self._said:
            self.take_back()
        self._said = said
        self._window.bar.say(Message(said, "warning", more=ways), first=True)

    def take_back(self) -> None:
        """What was said of the file is not true any more."""
        if self._said:
            self._window.bar.take_back(self._said)
            self._said = ""

    # -- the ways on -----------------------------------------------------------------

    def load_theirs(self) -> None:
        """Show the file as it is now; what was not saved goes where it stays."""
        window, file = self._window, self._window.session.file
        if file is None:
            return
        window.settle()
        mine = window.session.modified
        try:
            package, now = open_file.read(window.desk, file.path)
        except PressdeskError as error:
            window.complain(error)
            return
        if mine:
            window.keeping.give_up()
        window.session.open(package, file.path, now)
        if mine:
            window.say(window.text("bar-reloaded"), "info")

    def compare(self) -> None:
        """Show what differs between the file and the text here."""
        from pressdesk.ui.dialogs.versions import VersionsDialog

        window = self._window
        theirs = self._theirs()
        if theirs is None:
            return
        window.settle()
        dialog = VersionsDialog(window, window.look, window.text)
        dialog.view.show_lines(theirs, window.session.release)
        dialog.keep.clicked.connect(window.filing.save_mine)
        dialog.load.clicked.connect(self.load_theirs)
        dialog.show()
        self.say_changed()

    def _theirs(self) -> Release | None:
        from pressdesk.workflow import compose

        file = self._window.session.file
        if file is None:
            return None
        try:
            return compose.open_file(file.path).release
        except PressdeskError as error:
            self._window.complain(error)
            return None


def is_conflict(what: Notice) -> bool:
    """Whether a save was refused because the file is not as it was."""
    return what.id == "file-changed-outside"
