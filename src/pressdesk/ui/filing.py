"""Files: begin, open, bring in, save, leave."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from pressdesk.dates.tehran import in_tehran
from pressdesk.document.nodes import SlotData, plain
from pressdesk.notices import PressdeskError
from pressdesk.text.characters import BIDI_CONTROLS
from pressdesk.ui.messages import isolated
from pressdesk.ui.panels.days import MESSAGE

if TYPE_CHECKING:
    from pressdesk.readers.reading import Reading
    from pressdesk.ui.window import MainWindow


class Filing:
    """The file commands."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._unsaved = ""

    # -- new ---------------------------------------------------------------

    def new(self) -> None:
        """The gallery."""
        self._window.settle()
        self._window.show_gallery()

    def new_from(self, template_id: str) -> None:
        """The gallery with a template's form open."""
        self.new()
        if self._window.gallery is not None:
            self._window.gallery.choose(template_id)

    def new_message(self, occasion: str, day: date | None = None) -> None:
        """A message for an occasion, its name and day (or today) in the form."""
        window = self._window
        self.new()
        template = window.desk.template(MESSAGE)
        if window.gallery is None or template is None:
            return
        values: dict[str, SlotData] = {}
        if occasion and template.facts.occasion:
            values[template.facts.occasion] = occasion
        if template.facts.event_date:
            day = day or in_tehran(window.desk.clock()).date()
            values[template.facts.event_date] = day.isoformat()
        window.gallery.choose(MESSAGE, values)

    def create(self, template_id: str, values: dict[str, SlotData]) -> None:
        """A draft from the gallery."""
        from pressdesk.workflow import compose

        if not self.may_leave():
            return
        desk = self._window.desk
        try:
            self._window.session.open(compose.new(desk, template_id, values))
        except PressdeskError as error:
            self._window.complain(error)

    def sample(self) -> None:
        """The shipped sample, to look around in."""
        from pressdesk.workflow import compose

        if self.may_leave():
            desk = self._window.desk
            self._window.session.open(compose.sample(desk, MESSAGE))

    def leave_gallery(self) -> None:
        """Back to the page, or to the start page."""
        if self._window.session.package is not None:
            self._window.show_workspace()
        else:
            self._window.show_start()

    # -- open --------------------------------------------------------------

    def open(self) -> None:
        """Choose a file."""
        window = self._window
        path, _ = QtWidgets.QFileDialog.getOpenFileName(
            window, window.text("file-open-title"), str(self._folder()), self._filter()
        )
        if path:
            self.open_path(path)

    def open_path(self, path: str | Path) -> bool:
        """Open this file; False where it stays closed."""
        return self._window.opening.open_path(path)

    def take_dropped(self, path: str, *others: str) -> None:
        """Open a file of ours, bring in any other; photos go into the open release."""
        from pressdesk.workflow import compose

        window = self._window
        if window.at_page and all(map(is_photo, (path, *others))):
            window.picturing.take(map(Path, (path, *others)))
        elif Path(path).suffix.lower() == compose.SUFFIX:
            self.open_path(path)
        else:
            self.bring_path(path)

    # -- import ------------------------------------------------------------

    def bring_in(self) -> None:
        """Choose a text, web page or Word file to bring in."""
        from pressdesk.workflow import compose

        window = self._window
        endings = " ".join(f"*{ending}" for ending in compose.importable())
        kinds = f"{window.text('file-import-kinds')} ({endings})"
        path, _ = QtWidgets.QFileDialog.getOpenFileName(
            window, window.text("file-import-title"), str(self._folder()), kinds
        )
        if path:
            self.bring_path(path)

    def bring_path(self, path: str) -> None:
        """Bring in this file."""
        from pressdesk.workflow import compose

        try:
            self.bring_data(Path(path).name, compose.read_bytes(Path(path)))
        except PressdeskError as error:
            self._window.complain(error)

    def bring_clipboard(self) -> None:
        """Bring in the clipboard's web page or text."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and data.hasHtml():
            self.bring_data("clipboard.html", data.html().encode())
        elif data is not None and data.hasText():
            self.bring_data("clipboard.txt", data.text().encode())
        else:
            self._window.say(self._window.text("bar-clipboard-empty"), "warning")

    def bring_data(self, name: str, data: bytes) -> None:
        """A new release from these bytes, with a word on what was dropped."""
        from pressdesk.workflow import compose

        try:
            reading = compose.import_source(name, data)
        except PressdeskError as error:
            self._window.complain(error)
            return
        if not self.may_leave():
            return
        self._window.session.open(reading.package)
        self._tell(reading)

    def _tell(self, reading: Reading) -> None:
        window = self._window
        count = len(reading.notices)
        if not count:
            window.say(window.text("bar-imported"), "info")
            return
        said = window.text("bar-imported-notices", count=count)
        show = partial(self._show_notices, reading)
        window.say(said, "info", window.text("bar-see-list"), show)

    def _show_notices(self, reading: Reading) -> None:
        from pressdesk.ui.dialogs.notices import NoticesDialog

        window = self._window
        dialog = NoticesDialog(window, window.desk, window.look, reading.notices)
        dialog.list.asked.connect(window.viewing.go_to)
        dialog.exec()

    # -- save --------------------------------------------------------------

    def save(self) -> bool:
        """Write the file; asks for a place the first time."""
        window = self._window
        window.settle()
        if window.session.path is None or window.session.read_only:
            return self.save_as()
        return self._write(None)

    def save_as(self) -> bool:
        """Choose a place and write."""
        window = self._window
        window.settle()
        return self._ask_place(
            window.session.path or self._folder() / self._suggested()
        )

    def _ask_place(self, begin: Path) -> bool:
        window = self._window
        path, _ = QtWidgets.QFileDialog.getSaveFileName(
            window, window.text("file-save-title"), str(begin), self._filter()
        )
        if not path:
            return False
        from pressdesk.ui.dialogs.ask import may_replace

        chosen, target = Path(path), _with_ending(Path(path))
        named = chosen, target
        may = may_replace(window, window.look, window.text, named)
        return may and self.save_to(target)

    def save_to(self, path: Path) -> bool:
        """Write to this path, which becomes the release's own."""
        return self._write(_with_ending(path))

    def _write(self, path: Path | None) -> bool:
        try:
            self._window.session.save(path)
        except PressdeskError as error:
            self._say_unsaved(error)
            return False
        self._take_back()
        return True

    def _take_back(self) -> None:
        """It is saved by now: that it was not is no news any more."""
        if self._unsaved:
            self._window.bar.take_back(self._unsaved)
            self._unsaved = ""

    def _say_unsaved(self, error: PressdeskError) -> None:
        """Why the file was not written; everything is still here."""
        from pressdesk.ui.panels.message_bar import Message

        window = self._window
        window.keeping.keep_now()
        if error.notice.id == "file-changed-outside":
            window.watching.say_changed()
            return
        said = window.desk.messages.notice(error.notice)
        if said != self._unsaved:
            self._take_back()
        self._unsaved = said
        way = (window.text("bar-save-elsewhere"), self.save_as)
        window.bar.say(Message(said, "error", more=(way,)), first=True)

    def save_mine(self) -> bool:
        """Keep the text here in a file of its own, beside the one another changed."""
        window = self._window
        path = window.session.path
        if path is None:
            return self.save_as()
        name = window.text("file-mine", name=path.stem)
        plain_name = "".join(each for each in name if each not in BIDI_CONTROLS)
        return self._ask_place(path.with_name(plain_name + path.suffix))

    def _suggested(self) -> str:
        from pressdesk.workflow import file_names

        words = plain(self._window.session.release.headline).split()[:6]
        return file_names.safe(" ".join(words) or self._window.text("untitled"))

    def _folder(self) -> Path:
        path = self._window.session.path
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return path.parent if path else Path(QStandardPaths.writableLocation(place))

    def _filter(self) -> str:
        from pressdesk.workflow import compose

        return f"{self._window.text('file-kind')} (*{compose.SUFFIX})"

    # -- leave -------------------------------------------------------------

    def may_leave(self) -> bool:
        """Whether the open release may be left: saved, or given up knowingly."""
        window = self._window
        if window.session.package is None:
            return True
        window.settle()
        if not window.session.modified or window.keeping.ending:
            return True
        answer = self.ask_unsaved()
        if answer == "save":
            return self.save()
        if answer == "discard":
            window.keeping.give_up()
        return answer == "discard"

    def ask_unsaved(self) -> str:
        """Save, discard or cancel."""
        from pressdesk.ui.dialogs.ask import Unsaved
        from pressdesk.workflow import recovery

        window = self._window
        name = plain(window.session.release.headline) or window.text("untitled")
        kept = window.text("unsaved-kept", days=recovery.DAYS)
        note = kept if window.keeping.trouble is None else ""
        dialog = Unsaved(window, window.look, window.text, isolated(name), note)
        dialog.exec()
        return dialog.answer

    def close(self) -> None:
        """Back to the start page."""
        if self.may_leave():
            self._window.session.close()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()


def is_photo(path: str) -> bool:
    """Whether the file is a picture by its name."""
    from pressdesk.ui.picturing import ENDINGS

    return Path(path).suffix.lower() in ENDINGS


def _with_ending(path: Path) -> Path:
    """The name as it will be written: a name without our ending gets it."""
    from pressdesk.workflow import compose

    if path.suffix.lower() == compose.SUFFIX:
        return path
    return path.with_name(path.name + compose.SUFFIX)
