"""The parts of the window, each made when it is first needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6 import QtWidgets
from PySide6.QtWidgets import QMainWindow

from pressdesk.notices import Notice, PressdeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStatusBar, QVBoxLayout, QWidget

    from pressdesk.ui.arranging import Arranging
    from pressdesk.ui.bringing import Bringing
    from pressdesk.ui.checking import Checking
    from pressdesk.ui.context import Context
    from pressdesk.ui.counting import Counting
    from pressdesk.ui.filing import Filing
    from pressdesk.ui.finding import Finding
    from pressdesk.ui.formatting import Formatting
    from pressdesk.ui.helping import Helping
    from pressdesk.ui.keeping import Keeping
    from pressdesk.ui.look import Look
    from pressdesk.ui.messages import Text
    from pressdesk.ui.opening import Opening
    from pressdesk.ui.panels.embargo_strip import EmbargoStrip
    from pressdesk.ui.panels.message_bar import MessageBar
    from pressdesk.ui.panels.status import Status
    from pressdesk.ui.persian import Persian
    from pressdesk.ui.picturing import Picturing
    from pressdesk.ui.place import Place
    from pressdesk.ui.proofing import Proofing
    from pressdesk.ui.publishing import Publishing
    from pressdesk.ui.recovering import Recovering
    from pressdesk.ui.resuming import Resuming
    from pressdesk.ui.stage import Stage
    from pressdesk.ui.tabling import Tabling
    from pressdesk.ui.viewing import Viewing
    from pressdesk.ui.watching import Watching
    from pressdesk.ui.window import MainWindow
    from pressdesk.ui.writing import Writing
    from pressdesk.workflow.desk import Desk


class Parts(QMainWindow):
    """What the window is made of beside its frame: its commands and its bars."""

    desk: Desk
    look: Look
    text: Text
    place: Place
    foot: QStatusBar | None
    _column: QVBoxLayout
    _desk_area: QVBoxLayout

    @property
    def _window(self) -> MainWindow:
        return cast("MainWindow", self)

    @cached_property
    def filing(self) -> Filing:
        """The commands of files."""
        from pressdesk.ui.filing import Filing

        return Filing(self._window)

    @cached_property
    def opening(self) -> Opening:
        """How files are opened, and why one is for reading only."""
        from pressdesk.ui.opening import Opening

        return Opening(self._window)

    @cached_property
    def recovering(self) -> Recovering:
        """What windows that are gone have left."""
        from pressdesk.ui.recovering import Recovering

        return Recovering(self._window)

    @cached_property
    def keeping(self) -> Keeping:
        """The recovery copy of the open release, made with the first release."""
        from pressdesk.ui.keeping import Keeping

        return Keeping(self._window)

    @cached_property
    def watching(self) -> Watching:
        """The watch over the open release's file, made with the first release."""
        from pressdesk.ui.watching import Watching

        return Watching(self._window)

    @cached_property
    def writing(self) -> Writing:
        """The commands of the page."""
        from pressdesk.ui.writing import Writing

        return Writing(self._window)

    @cached_property
    def arranging(self) -> Arranging:
        """The commands of blocks and their order."""
        from pressdesk.ui.arranging import Arranging

        return Arranging(self._window)

    @cached_property
    def formatting(self) -> Formatting:
        """The commands of looks, links and the end mark."""
        from pressdesk.ui.formatting import Formatting

        return Formatting(self._window)

    @cached_property
    def bringing(self) -> Bringing:
        """Copy and paste with other programs."""
        from pressdesk.ui.bringing import Bringing

        return Bringing(self._window)

    @cached_property
    def picturing(self) -> Picturing:
        """The commands of photos."""
        from pressdesk.ui.picturing import Picturing

        return Picturing(self._window)

    @cached_property
    def tabling(self) -> Tabling:
        """The commands of tables."""
        from pressdesk.ui.tabling import Tabling

        return Tabling(self._window)

    @cached_property
    def persian(self) -> Persian:
        """The commands of Persian typing."""
        from pressdesk.ui.persian import Persian

        return Persian(self._window)

    @cached_property
    def viewing(self) -> Viewing:
        """The commands of what is shown."""
        from pressdesk.ui.viewing import Viewing

        return Viewing(self._window)

    @cached_property
    def publishing(self) -> Publishing:
        """The commands of issue and export."""
        from pressdesk.ui.publishing import Publishing

        return Publishing(self._window)

    @cached_property
    def finding(self) -> Finding:
        """The commands that find and replace."""
        from pressdesk.ui.finding import Finding

        return Finding(self._window)

    @cached_property
    def checking(self) -> Checking:
        """The checks while a person writes."""
        from pressdesk.ui.checking import Checking

        return Checking(self._window)

    @cached_property
    def proofing(self) -> Proofing:
        """The commands of findings."""
        from pressdesk.ui.proofing import Proofing

        return Proofing(self._window)

    @cached_property
    def counting(self) -> Counting:
        """The counts in the status bar."""
        from pressdesk.ui.counting import Counting

        return Counting(self._window)

    @cached_property
    def stage(self) -> Stage:
        """The commands of the whole screen and of the page alone."""
        from pressdesk.ui.stage import Stage

        return Stage(self._window)

    @cached_property
    def resuming(self) -> Resuming:
        """Where the person was in each file."""
        from pressdesk.ui.resuming import Resuming

        return Resuming(self._window)

    @cached_property
    def context(self) -> Context:
        """The menus of what is clicked."""
        from pressdesk.ui.context import Context

        return Context(self._window)

    @cached_property
    def helping(self) -> Helping:
        """The commands that find commands."""
        from pressdesk.ui.helping import Helping

        return Helping(self._window)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar right above the page."""
        self._desk_area.insertWidget(self._desk_area.count() - 1, bar)

    @cached_property
    def bar(self) -> MessageBar:
        """The messages above the page, made with the first one."""
        from pressdesk.ui.panels.message_bar import MessageBar

        made = MessageBar(self.look, self.text)
        self._column.insertWidget(0, made)
        return made

    @cached_property
    def embargo(self) -> EmbargoStrip:
        """The strip above a page that may not be published yet, made with the first."""
        from pressdesk.ui.panels.embargo_strip import EmbargoStrip

        made = EmbargoStrip(self.look, self.text)
        made.asked.connect(self.viewing.show_embargo)
        made.due.connect(self._window.show_state)
        self._desk_area.insertWidget(0, made)
        return made

    @cached_property
    def status(self) -> Status:
        """The status bar's content, made with the first release."""
        from pressdesk.ui.panels.status import Status

        made = Status(self.look, self.text, self.desk.option("language"))
        made.set_zoom(self.place.kept.zoom)
        foot = QtWidgets.QStatusBar()
        foot.setSizeGripEnabled(False)
        foot.addWidget(made, 1)
        self.setStatusBar(foot)
        foot.setVisible(self._window.at_page)
        self.foot = foot
        made.zoom_changed.connect(self.viewing.set_zoom)
        made.findings_asked.connect(self.viewing.show_findings)
        made.words_asked.connect(self.counting.lengths)
        made.code_asked.connect(self.publishing.copy_code)
        made.embargo_asked.connect(self.viewing.show_embargo)
        made.trouble_asked.connect(self._say_trouble)
        return made

    def say(
        self,
        sentence: str,
        tone: str = "info",
        link: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """A message above the page; a hint without a way on goes by itself."""
        from pressdesk.ui.panels.message_bar import Message

        passing = tone == "info" and not link
        self.bar.say(Message(sentence, tone, link, act, passing=passing))

    def complain(self, what: Notice | PressdeskError) -> None:
        """Say what went wrong, above the page."""
        told = what.notice if isinstance(what, PressdeskError) else what
        tone = "error" if told.severity == "error" else "warning"
        self.say(self.desk.messages.notice(told), tone)

    def _say_trouble(self) -> None:
        """The status bar's sign was clicked: the reason at length."""
        self.keeping.say_trouble()

    def _look_for_copies(self) -> None:
        """What an earlier window left is looked for once this one can be used."""
        if (self.desk.home / "recovery").is_dir():
            self.recovering.look()
