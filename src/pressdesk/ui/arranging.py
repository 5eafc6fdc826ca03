"""Arranging: blocks moved up and down, list items in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressdesk.ui.editor.page import PageEditor
    from pressdesk.ui.window import MainWindow


class Arranging:
    """The commands that put blocks elsewhere."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def _page(self) -> PageEditor:
        return self._window.need_page()

    def move_up(self) -> None:
        """The selected blocks, or the outline's, one place up."""
        self._move(-1)

    def move_down(self) -> None:
        """The selected blocks, or the outline's, one place down."""
        self._move(1)

    def _move(self, step: int) -> None:
        outline = self._window.docks.outline
        if outline is not None and outline.hasFocus():
            self._page.step_block(outline.current(), step)
            self._follow()
        else:
            self._page.move_chosen(step)

    def move_block(self, block: str, before: str) -> None:
        """A block was dragged in the outline."""
        self._page.move_block(block, before)
        self._follow()

    def _follow(self) -> None:
        """The outline shows the new order at once."""
        outline, page = self._window.docks.outline, self._page
        if outline is not None:
            outline.show_rows(page.outline())
            outline.mark(page.place())

    def latin_numbers(self) -> None:
        """A list that counts 1, 2, 3."""
        self._page.toggle_list(ordered=True, numbering="latin")

    def letters(self) -> None:
        """A list that counts with the letters of the abjad order."""
        self._page.toggle_list(ordered=True, numbering="abjad")

    def indent(self) -> None:
        """The list items one level in."""
        self._page.indent(1)

    def outdent(self) -> None:
        """The list items one level out."""
        self._page.indent(-1)
