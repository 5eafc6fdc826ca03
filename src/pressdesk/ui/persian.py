"""Writing Persian: half-spaces, left-to-right runs, hidden marks, help, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from pressdesk.notices import PressdeskError
from pressdesk.workflow import typing_help

if TYPE_CHECKING:
    from pressdesk.ui.editor.page import PageEditor
    from pressdesk.ui.panels.date_panel import DatePanel
    from pressdesk.ui.window import MainWindow


class Persian:
    """The commands of Persian typing."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.panel: DatePanel | None = None

    def attend(self, page: PageEditor) -> None:
        """The page's undo goes the window's way, and it heeds the settings."""
        page.surface.helped.undo = self._window.writing.undo
        self.heed()

    def heed(self) -> None:
        """Use the settings as they are now."""
        page = self._window.page
        if page is not None:
            page.surface.helped.on = typing_help.helps(self._window.desk)
            shown = self._window.desk.settings.flag(typing_help.MARKS)
            page.surface.show_signs(shown=shown)

    def show_state(self) -> None:
        """The menu rows say what is on."""
        flag = self._window.desk.settings.flag
        self._window.commands["marks"].setChecked(flag(typing_help.MARKS))
        self._window.commands["typing-help"].setChecked(flag(typing_help.SWITCH))

    def marks(self) -> None:
        """Hidden marks shown or not."""
        self._turn(typing_help.MARKS)

    def help(self) -> None:
        """All help while typing on or off."""
        self._turn(typing_help.SWITCH)

    def _turn(self, option: str) -> None:
        settings = self._window.desk.settings
        try:
            settings.set(option, not settings.flag(option))
        except PressdeskError as error:
            self._window.complain(error)
        self.heed()
        self.show_state()

    def zwnj(self) -> None:
        """The zero-width non-joiner."""
        self._window.need_page().insert_zwnj()

    def ltr(self) -> None:
        """Isolate the selection or the run at the caret, or no longer."""
        if not self._window.need_page().toggle_ltr():
            self._window.say(self._window.text("bar-no-run"))

    def date(self) -> None:
        """A date and time at the caret, chosen in a panel beside it."""
        from pressdesk.ui.panels.date_panel import DatePanel

        window, surface = self._window, self._window.need_page().surface
        surface.ensureCursorVisible()
        panel = DatePanel(window, window.desk, window.look)
        panel.chosen.connect(self._put_date)
        self.panel = panel
        caret = surface.cursorRect().bottomLeft() + QPoint(0, 4)
        panel.show_at(surface.viewport().mapToGlobal(caret), surface)

    def _put_date(self, words: str, form: str) -> None:
        from pressdesk.workflow import dating

        window = self._window
        page = window.need_page()
        page.surface.put_text(words)
        page.setFocus()
        if self.panel is not None:
            self.panel.deleteLater()
            self.panel = None
        settings = window.desk.settings
        if form == window.desk.option(dating.FORM) or settings.locked(dating.FORM):
            return
        try:
            settings.set(dating.FORM, form)
        except PressdeskError as error:
            window.complain(error)
