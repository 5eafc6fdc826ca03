"""Marks of the page: bold and its kin, links, footnotes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
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
        self._ltr: QTextCursor | None = None

    @property
    def locked(self) -> bool:
        """Whether the page is read only."""
        return self.surface.isReadOnly()

    def toggle_bold(self) -> bool:
        """Bold on or off; whether the text may be so."""
        return self._toggle("bold")

    def toggle_italic(self) -> bool:
        """Italic on or off; whether the text may be so."""
        return self._toggle("italic")

    def toggle_underline(self) -> bool:
        """Underline on or off; whether the text may be so."""
        return self._toggle("underline")

    def toggle_ltr(self) -> bool:
        """Isolate the selection left to right, or not; whether that can be here.

        Without a selection the Latin run or phone number at the caret is taken, else
        what is typed next; once more ends it.
        """
        if self.locked or self.surface.textCursor().hasSelection():
            self._toggle("ltr")
            return True
        cursor = self.surface.textCursor()
        if self._ltr is not None and ltr_runs.leave(cursor, self._ltr.position()):
            self._ltr = None
            self.surface.setTextCursor(cursor)
            return True
        self._ltr = None
        if not ltr_runs.choose(cursor):
            return self._begin_ltr(cursor)
        was = slots.counted(cursor, self.surface.textCursor().position())
        self.surface.setTextCursor(cursor)
        self._toggle("ltr")
        slots.select_again(self.surface, was, was)
        return True

    def _begin_ltr(self, cursor: QTextCursor) -> bool:
        begun = ltr_runs.begin(cursor)
        if begun:
            self._ltr = QTextCursor(cursor)
            self._ltr.setPosition(cursor.position() - 1)
            self._ltr.setKeepPositionOnInsert(True)
            self.surface.setTextCursor(cursor)
        return begun

    def marks(self) -> Span:
        """The marks at the cursor, or those of all that is selected."""
        cursor = self.surface.textCursor()
        if cursor.hasSelection():
            return slots.shared(cursor)
        return formats.marks_of(self.surface.currentCharFormat())

    def current_link(self) -> str:
        """The address of the link at the cursor, or nothing."""
        return self.marks().link

    def may_mark(self, name: str) -> bool:
        """Whether what is selected, or the block at the cursor, may have a mark."""
        return slots.any_allowed(self.surface.textCursor(), name)

    def set_link(self, url: str) -> None:
        """Link the selection, or the link the cursor is in; an empty one unlinks."""
        if not self.locked and (not url or self.may_mark("link")):
            slots.set_link(self.surface, url)
            self.format_changed.emit()

    def clear_format(self) -> None:
        """Take bold, italic and underline off; links, fields and footnotes stay."""
        cursor = self.surface.textCursor()
        if self.locked:
            return
        if cursor.hasSelection():
            off = dict.fromkeys(painter.LETTERS, False)
            slots.mark_all(cursor, slots.allowed, **off)
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

    def _toggle(self, mark: str) -> bool:
        if self.locked:
            return True
        done = slots.set_mark(self.surface, mark, not getattr(self.marks(), mark))
        self.format_changed.emit()
        return done
