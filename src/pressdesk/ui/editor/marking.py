"""Marks of the page: bold and its kin, links, footnotes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pressdesk.document.nodes import Span
from pressdesk.ui.editor import formats, ltr_runs, notes, painter, slots
from pressdesk.ui.editor.surface import Surface
from pressdesk.ui.theme import Theme


class Marking(QWidget):
    """The part of the page editor that sets marks.

    `format_changed` says that the marks or the block under the cursor are others.
    """

    format_changed = Signal()

    def __init__(
        self, theme: Theme, text: Callable[[str], str], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.surface = Surface(self, theme, text)

    @property
    def locked(self) -> bool:
        """Whether the page is read only."""
        return self.surface.isReadOnly()

    def toggle_bold(self) -> None:
        """Bold on or off."""
        self._toggle("bold")

    def toggle_italic(self) -> None:
        """Italic on or off."""
        self._toggle("italic")

    def toggle_underline(self) -> None:
        """Underline on or off."""
        self._toggle("underline")

    def toggle_ltr(self) -> bool:
        """Isolate the selection left to right, or not; whether there was something.

        Without a selection the Latin run or phone number at the caret is taken.
        """
        if self.locked or self.surface.textCursor().hasSelection():
            self._toggle("ltr")
            return True
        cursor = self.surface.textCursor()
        if not ltr_runs.choose(cursor):
            return False
        was = slots.counted(cursor, self.surface.textCursor().position())
        self.surface.setTextCursor(cursor)
        self._toggle("ltr")
        slots.select_again(self.surface, was, was)
        return True

    def marks(self) -> Span:
        """The marks at the cursor."""
        return formats.marks_of(self.surface.currentCharFormat())

    def current_link(self) -> str:
        """The address of the link at the cursor, or nothing."""
        return self.marks().link

    def set_link(self, url: str) -> None:
        """Link the selection, or the link the cursor is in; an empty one unlinks."""
        if not self.locked:
            slots.set_link(self.surface, url)
            self.format_changed.emit()

    def clear_format(self) -> None:
        """Take bold, italic and underline off; links, fields and footnotes stay."""
        cursor = self.surface.textCursor()
        if self.locked:
            return
        if cursor.hasSelection():
            off = dict.fromkeys(painter.LETTERS, False)
            slots.mark_all(cursor, painter.allowed, **off)
        else:
            for name in painter.LETTERS:
                slots.set_mark(self.surface, name, False)  # noqa: FBT003
        self.format_changed.emit()

    def note(self) -> str:
        """The footnote that the cursor touches, or nothing."""
        found = self.surface.notes.near(self.surface.textCursor())
        return found.text if found else ""

    def choose_note(self) -> str:
        """Select what a footnote would stand on; gives its words, or nothing."""
        cursor = self.surface.textCursor()
        if not notes.choose(cursor, self.surface.notes):
            return ""
        self.surface.setTextCursor(cursor)
        return cursor.selectedText()

    def set_note(self, text: str) -> None:
        """Give the selection this footnote in one undo step; an empty one goes."""
        cursor = self.surface.textCursor()
        if self.locked or not cursor.hasSelection():
            return
        end = cursor.selectionEnd()
        notes.put(cursor, text)
        cursor.setPosition(min(end, self.surface.document().characterCount() - 1))
        self.surface.setTextCursor(cursor)
        self.format_changed.emit()

    def _toggle(self, mark: str) -> None:
        if not self.locked:
            slots.set_mark(self.surface, mark, not getattr(self.marks(), mark))
            self.format_changed.emit()
