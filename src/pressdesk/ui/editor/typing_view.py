"""The paper that takes text: where it may go, its marks, and help while typing."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import structs
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from pressdesk.document.nodes import Span
from pressdesk.text.characters import ZWNJ
from pressdesk.ui.editor import formats, guard, isolates
from pressdesk.ui.editor.rows import OBJECTS
from pressdesk.ui.editor.typing_help import TypingHelp
from pressdesk.ui.editor.view import PaperView
from pressdesk.ui.theme import Theme

_WITHIN = ("link", "ltr", "slot", "note")
"""The marks that what is typed inside them takes on."""


class TypingView(PaperView):
    """Text that is typed, put or composed by an input method."""

    def __init__(
        self, parent: QWidget, theme: Theme, text: Callable[[str], str]
    ) -> None:
        super().__init__(parent, theme, text)
        self._within = -1
        self.helped = TypingHelp(self)

    def undo(self) -> None:
        """Take back the last step; an undone help leaves the caret where it was."""
        with self.helped.undoing():
            super().undo()

    def redo(self) -> None:
        """Do it again."""
        with self.helped.redoing():
            super().redo()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Backspace takes back a help only right after it."""
        self.helped.settle()
        super().focusOutEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Text from an input method keeps the structure like typed text."""
        if self.isReadOnly():
            event.ignore()
        elif event.commitString() or event.preeditString():
            compose = super().inputMethodEvent
            self._type(lambda: compose(event), event.commitString())
            self._help(event.commitString())
        else:
            super().inputMethodEvent(event)

    def insert_zwnj(self) -> None:
        """Insert a zero-width non-joiner at the cursor."""
        if not self.isReadOnly():
            self.type_text(ZWNJ)

    def type_text(self, text: str) -> None:
        """Insert `text` as if it were typed, digits as they are."""
        self._type(lambda: self.textCursor().insertText(text), text)
        self.ensureCursorVisible()

    def put_text(self, text: str) -> None:
        """Insert `text` as one undo step that nothing typed flows into."""
        cursor = self.textCursor()
        if not (self.isReadOnly() or self._on_object()):
            with guard.own_step(cursor):
                self.type_text(text)

    def _help(self, typed: str) -> None:
        """Help with what was typed; the end of a mark moves with the caret."""
        self.helped.after(typed)
        if self._within >= 0:
            self._within = self.textCursor().position()

    def _type(self, insert: Callable[[], object], typed: str) -> None:
        """Let Qt `insert` what is `typed` where a release may take text.

        Each word is an undo step: Qt alone makes one of a whole paragraph. What
        replaces a marked selection keeps the mark to its last letter; letters after a
        finished mark are plain.
        """
        cursor = self.textCursor()
        within = cursor.hasSelection() or cursor.position() == self._within
        self._make_room(within=within)
        if not self._on_object():
            if _begins_word(self.textCursor(), typed):
                guard.begin_step(self.document())
            insert()
        self._within = self.textCursor().position() if within else -1

    def _make_room(self, *, within: bool) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            start = self.document().findBlock(cursor.selectionStart())
            end = self.document().findBlock(cursor.selectionEnd())
            if start != end or isolates.hidden(start):
                with guard.one_step(cursor):
                    guard.clear(cursor)
                self.setTextCursor(cursor)
            return
        if not within:
            self._step_out(cursor)

    def _step_out(self, cursor: QTextCursor) -> None:
        """A link, slot, footnote or LTR run goes on only where its end is still ahead.

        At its end, and before the first letter of a block, the next letter is plain.
        """
        form = cursor.charFormat()
        marks = formats.marks_of(form)
        ends = marks.slot or marks.link or marks.ltr or marks.note
        if not (ends or form.property(formats.RAW)):
            return
        goes_on = Span("", marks.bold, marks.italic, marks.underline)
        if not (cursor.atBlockEnd() or cursor.atBlockStart()):
            ahead = QTextCursor(cursor)
            ahead.movePosition(QTextCursor.MoveOperation.NextCharacter)
            other = formats.marks_of(ahead.charFormat())
            same = [n for n in _WITHIN if getattr(marks, n) == getattr(other, n)]
            kept = {name: getattr(marks, name) for name in same}
            goes_on = structs.replace(goes_on, **kept)
        if goes_on == marks and not form.property(formats.RAW):
            self._leave_isolate(form)
            return
        kind = formats.kind_of(cursor.block())
        self.setCurrentCharFormat(formats.char_format(kind, goes_on))

    def _leave_isolate(self, form: QTextCharFormat) -> None:
        if form.property(formats.ISOLATE):
            plain = QTextCharFormat(form)
            plain.clearProperty(formats.ISOLATE)
            self.setCurrentCharFormat(plain)

    def _on_object(self) -> bool:
        return formats.kind_of(self.textCursor().block()) in OBJECTS


def _begins_word(cursor: QTextCursor, typed: str) -> bool:
    """Whether a letter is typed behind a space."""
    before = cursor.block().text()[: cursor.positionInBlock()][-1:]
    return before.isspace() and bool(typed.strip()) and not cursor.hasSelection()
