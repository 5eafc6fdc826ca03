"""Viewing: docks, zoom, look, findings, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pressdesk.notices import Notice, Place, PressdeskError

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow


def _take_focus(dock: QWidget) -> bool:
    """Give the keyboard to the first part of a dock that a Tab would reach."""
    by_key = Qt.FocusPolicy.TabFocus
    reached = [
        each
        for each in dock.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & by_key
    ]
    inputs = (
        QtWidgets.QLineEdit,
        QtWidgets.QPlainTextEdit,
        QtWidgets.QAbstractItemView,
    )
    reached.sort(key=lambda each: not isinstance(each, inputs))
    if reached:
        reached[0].setFocus(Qt.FocusReason.TabFocusReason)
    return bool(reached)


class Viewing:
    """The commands that change what is shown."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    # -- docks -------------------------------------------------------------

    def outline(self) -> None:
        """The outline, open or closed."""
        self._window.docks.toggle("outline")

    def form(self) -> None:
        """The template form, open or closed."""
        self._window.docks.toggle("form")

    def metadata(self) -> None:
        """What the release says of itself, open or closed."""
        self._window.docks.toggle("meta")

    def show_embargo(self) -> None:
        """Go to where the embargo is set."""
        docks = self._window.docks
        docks.open("meta")
        self._window.show_state()
        if docks.meta is not None:
            docks.meta.go_to_embargo()

    def preview(self) -> None:
        """The preview, open or closed."""
        self._window.docks.toggle("preview")

    def findings(self) -> None:
        """The findings, open or closed."""
        self._window.docks.toggle("findings")
        self.check()

    def show_findings(self) -> None:
        """Open the findings."""
        self._window.docks.open("findings")
        self.check()
        self._window.show_state()

    def check(self) -> None:
        """Ask the checks what they find, and show it."""
        self._window.checking.now()

    # -- places ------------------------------------------------------------

    def go_to(self, what: Notice) -> None:
        """Go where a notice points: a field of the form or a place in the text."""
        window = self._window
        place = what.place
        if place is None:
            return
        form = window.docks.form
        if place.slot and form is not None:
            window.docks.open("form")
            if form.go_to(place.slot):
                return
        if place.block:
            window.need_page().go_to(place.block, place.start, place.end)
            window.need_page().setFocus()

    def go_to_place(self, place: Place) -> None:
        """Go to a stretch of the text and select it."""
        self._window.need_page().go_to(place.block, place.start, place.end)

    def go_to_block(self, block: str) -> None:
        """Go to the beginning of a block."""
        page = self._window.need_page()
        page.go_to(block, 0, 0)
        page.setFocus()

    def next_area(self) -> None:
        """The keyboard goes on from the page to the docks and back."""
        window = self._window
        made = window.docks.made
        open_now = window.docks.open_now()
        docks = [made[name] for name, shown in open_now.items() if shown]
        inside = [dock.isAncestorOf(window.focusWidget()) for dock in docks]
        follow = docks[inside.index(True) + 1 :] if any(inside) else docks
        for dock in follow:
            if dock.visibleRegion().isEmpty():
                dock.raise_()
            if _take_focus(dock):
                return
        window.need_page().setFocus()

    # -- zoom --------------------------------------------------------------

    def set_zoom(self, percent: int) -> None:
        """The page's size."""
        if self._window.page is not None:
            self._window.page.set_zoom(percent)

    def zoom_in(self) -> None:
        """Larger."""
        self._window.status.step(1)

    def zoom_out(self) -> None:
        """Smaller."""
        self._window.status.step(-1)

    def zoom_normal(self) -> None:
        """As designed."""
        self._window.status.set_zoom(100)

    # -- look --------------------------------------------------------------

    def light(self) -> None:
        """The light look."""
        self._wear("light")

    def dark(self) -> None:
        """The dark look."""
        self._wear("dark")

    def system(self) -> None:
        """The look of the system."""
        self._wear("system")

    def _wear(self, choice: str) -> None:
        window = self._window
        try:
            window.desk.settings.set("theme", choice)
        except PressdeskError as error:
            window.complain(error)
            window.show_state()
            return
        window.look.wear(choice)
        window.show_state()

    # -- settings ----------------------------------------------------------

    def settings(self) -> None:
        """The office's settings."""
        from pressdesk.ui.dialogs.settings import SettingsDialog

        window = self._window
        language = window.desk.option("language")
        dialog = SettingsDialog(window, window.desk, window.look)
        if not dialog.exec():
            return
        if window.desk.option("theme") != window.look.choice:
            window.look.wear(window.desk.option("theme"))
        if window.desk.option("language") != language:
            window.say(window.text("bar-language"), "info")
        window.persian.heed()
        window.start.foot.refresh()
        window.show_state()

    def about(self) -> None:
        """What this program is."""
        from pressdesk.ui.dialogs.about import AboutDialog

        AboutDialog(self._window, self._window.look, self._window.text).exec()
