"""Formatting: links, the format painter, plain letters, the end mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressdesk.ui.editor.page import PageEditor
    from pressdesk.ui.window import MainWindow


class Formatting:
    """The commands of looks and of what a house always writes the same."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def _page(self) -> PageEditor:
        return self._window.need_page()

    def link(self) -> None:
        """Ask for the address of a link; an empty one takes the link away."""
        from pressdesk.ui.dialogs.address import Address

        window = self._window
        if not self._page.may_mark("link"):
            window.say(window.text("bar-no-mark"))
            return
        current = self._page.current_link()
        dialog = Address(window, window.look, window.text, current)
        if dialog.exec():
            self._page.set_link(dialog.value)

    def open_link(self) -> None:
        """Open the link at the cursor in the browser."""
        url = self._page.current_link()
        if url:
            self.browse(url)
        else:
            self._window.say(self._window.text("bar-no-link"))

    def browse(self, address: str) -> None:
        """Open an address outside, when it is one that a release may hold."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        from pressdesk.document.links import checked

        url, problem = checked(address)
        if problem:
            self._window.say(self._window.text(problem), "warning")
        else:
            QDesktopServices.openUrl(QUrl(url))

    def painter(self) -> None:
        """Take the format here for what is selected next; again: keep the brush."""
        self._page.surface.painter.press()

    def paint(self) -> None:
        """Give the selection the format that the brush holds."""
        painter = self._page.surface.painter
        if painter.held is None:
            self._window.say(self._window.text("bar-no-brush"))
        else:
            painter.apply()

    def plain(self) -> None:
        """Bold, italic and underline go."""
        self._page.clear_format()

    def end_mark(self) -> None:
        """The house's end mark, where none stands yet."""
        text = str(self._window.desk.option("endmark.text"))
        self._page.fill_part("end_mark", text)
