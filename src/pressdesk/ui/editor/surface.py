"""The text surface: the paper with the key guard, the mouse and the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from pressdesk.text.characters import clean
from pressdesk.ui.editor import (
    caret,
    clipboard,
    formats,
    guard,
    lists,
    moving,
    origin,
    pictures,
    stops,
)
from pressdesk.ui.editor import notes as footnotes
from pressdesk.ui.editor.grip import Grip
from pressdesk.ui.editor.handle import Handle
from pressdesk.ui.editor.painter import Painter
from pressdesk.ui.editor.pull import Pull
from pressdesk.ui.editor.rows import OBJECTS, SINGLE_LINE
from pressdesk.ui.editor.typing_view import TypingView
from pressdesk.ui.editor.walking import walk
from pressdesk.ui.keys import asks_zwnj, types_text
from pressdesk.ui.messages import isolated, left_to_right
from pressdesk.ui.theme import Theme

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STANDARD = QKeySequence.StandardKey


class Surface(TypingView):
    """The page itself; `PageEditor` is what the window talks to."""

    menu_wanted = Signal(QPoint)
    photo_opened = Signal()
    table_opened = Signal()
    pictures_given = Signal(list)
    pasted = Signal(object)
    files_refused = Signal()
    refused = Signal()
    note_opened = Signal()
    link_opened = Signal(str)
    selected = Signal()

    def __init__(
        self, parent: QWidget, theme: Theme, text: Callable[[str], str]
    ) -> None:
        super().__init__(parent, theme, text)
        self.scribe: clipboard.Scribe | None = None
        self.release_id = ""
        self._grip = Grip(self)
        self._handle = Handle(self)
        self._pull = Pull(self)
        self.painter = Painter(self)
        self.explain: Callable[[QPoint], str] = lambda _at: ""

    # Keys

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window: it keeps one order for everything."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(
            event, QKeyEvent
        ):
            undo = event.matches(_STANDARD.Undo) or event.matches(_STANDARD.Redo)
            if undo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Guard the structure; the rest is Qt's."""
        if event.matches(_STANDARD.Copy):
            self.copy()
            return
        if self.isReadOnly() and _would_change(event):
            self.refused.emit()
        if self.isReadOnly() or not self._guarded(event):
            if self.isReadOnly() or not types_text(event):
                caret.press(self, event, self._move)
            else:
                press = super().keyPressEvent
                self._type(lambda: press(event), event.text())
                self._help(event.text())
            return
        event.accept()

    def _move(self, event: QKeyEvent) -> None:
        walk(self, event, lambda: super(Surface, self).keyPressEvent(event))

    def _guarded(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), event.modifiers() == _SHIFT
        if key in _ENTER:
            self._enter(line_only=shift)
        elif asks_zwnj(event):
            self.insert_zwnj()
        elif key == Qt.Key.Key_Backspace:
            back = not event.modifiers() and self.helped.take_back()
            return back or self._with_cursor(guard.delete_back)
        elif key == Qt.Key.Key_Delete and not shift:
            return self._with_cursor(guard.delete_forward)
        elif key == Qt.Key.Key_Tab and not event.modifiers() & _CTRL:
            self._tab(1)
        elif key == Qt.Key.Key_Backtab:
            self._tab(-1)
        elif key == Qt.Key.Key_Escape:
            return self.painter.put_down()
        else:
            return self._edit_keys(event)
        return True

    def _edit_keys(self, event: QKeyEvent) -> bool:
        """Cut by key goes through the guard too (Qt would merge the parts)."""
        if event.matches(_STANDARD.Cut):
            self.cut()
        elif event.matches(_STANDARD.Undo):
            self.undo()
        elif event.matches(_STANDARD.Redo):
            self.redo()
        else:
            return False
        return True

    def _with_cursor(self, act: Callable[[QTextCursor], bool]) -> bool:
        cursor = self.textCursor()
        taken = act(cursor)
        if taken:
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        return taken

    def _enter(self, *, line_only: bool) -> None:
        self.helped.finish()
        cursor = self.textCursor()
        kind = formats.kind_of(cursor.block())
        if kind in OBJECTS and not line_only and not cursor.hasSelection():
            self._open(kind)
            return
        if line_only and kind not in SINGLE_LINE | OBJECTS:
            with guard.one_step(cursor):
                guard.clear(cursor)
                guard.insert_text(cursor, ("\n",))
        elif not line_only or kind in OBJECTS:
            with guard.one_step(cursor):
                guard.split(cursor)
                footnotes.leave_below(cursor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def set_keyboard_reading(self) -> None:
        """Keep the cursor movable while the page is read only."""
        flags = self.textInteractionFlags()
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags | keys)

    def _tab(self, step: int) -> None:
        cursor = self.textCursor()
        at_start = QTextCursor(cursor)
        at_start.setPosition(cursor.selectionStart())
        whole = at_start.atBlockStart() and not self.isReadOnly()
        if whole and lists.indent(cursor, step):
            return
        target = stops.stop_after(cursor, step)
        if target is not None:
            self.setTextCursor(target)
            self.ensureCursorVisible()

    def carry(self, before: int) -> None:
        """Move the selected blocks before row `before`."""
        cursor = self.textCursor()
        unit = moving.chosen(cursor)
        if unit is not None and not self.isReadOnly():
            moving.carry(cursor, unit, before)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    # Clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        """Our own rows, HTML and plain text."""
        return self._copied(self.textCursor())

    def _copied(self, cursor: QTextCursor) -> QMimeData:
        made = clipboard.copied(cursor, self.easel.media, self.scribe)
        rows = clipboard.rows_in(made) or []
        origin.note(made, rows, self.release_id, self.easel.filled)
        return made

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Own rows, text and pictures."""
        return clipboard.readable(source) or pictures.offered(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop; a file that is no picture is not the text of its path."""
        if self.isReadOnly():
            self.refused.emit()
        elif source.hasFormat(clipboard.MIME):
            self._paste(source)
        elif given := pictures.given(source):
            self.pictures_given.emit(given)
        elif clipboard.readable(source):
            self._paste(source)
        elif source.hasUrls():
            self.files_refused.emit()

    def _paste(self, source: QMimeData, *, plain_only: bool = False) -> None:
        cursor = self.textCursor()
        taken = clipboard.taken(source, plain_only=plain_only)
        rows = origin.loosed(source, taken.rows, self.release_id)
        taken = replace(taken, rows=rows)
        self.easel.put(taken.media)
        clipboard.paste(cursor, taken)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.pasted.emit(taken)

    def chosen(self) -> QTextCursor:
        """The selection; a photo or table at the caret is selected whole."""
        cursor = self.textCursor()
        guard.choose_object(cursor)
        return cursor

    def copy(self) -> None:
        """Copy the selection, or the photo or table at the caret."""
        cursor = self.chosen()
        if cursor.hasSelection():
            QGuiApplication.clipboard().setMimeData(self._copied(cursor))

    def cut(self) -> None:
        """Copy, then clear by the guard."""
        if self.isReadOnly():
            self.refused.emit()
            return
        cursor = self.chosen()
        if cursor.hasSelection():
            self.copy()
            guard.delete_back(cursor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def dropEvent(self, event: QDropEvent) -> None:
        """A move inside the page clears by the guard; Qt would merge the parts."""
        if event.source() not in (self, self.viewport()) or self.isReadOnly():
            super().dropEvent(event)
            return
        target = self.cursorForPosition(event.position().toPoint())
        source = self.textCursor()
        inside = source.selectionStart() <= target.position() <= source.selectionEnd()
        if not inside:
            data = self._copied(source)
            with guard.one_step(source):
                if event.dropAction() == Qt.DropAction.MoveAction:
                    guard.clear(source)
                clipboard.paste(target, clipboard.taken(data))
            self.setTextCursor(target)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def paste_plain(self) -> None:
        """Paste the text alone, without marks and blocks."""
        source = QGuiApplication.clipboard().mimeData()
        if self.isReadOnly():
            self.refused.emit()
        elif source is not None and clipboard.readable(source):  # None: nothing copied
            self._paste(source, plain_only=True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """More than a line at once, as dictation gives it, comes as if pasted."""
        said = event.commitString()
        if self.isReadOnly() or (clean(said) == said and "\n" not in said):
            super().inputMethodEvent(event)
            return
        super().inputMethodEvent(QInputMethodEvent())  # what was composed goes
        data = QMimeData()
        data.setText(said)
        self._paste(data, plain_only=True)

    def _open(self, kind: str) -> None:
        opened = self.photo_opened if kind == "photo" else self.table_opened
        opened.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A photo's handle is taken hold of; a third click takes the paragraph."""
        if not self._handle.press(event):
            self._pull.press(event)
            super().mousePressEvent(event)
            caret.keep_to_paragraph(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A held handle is drawn along, or the selection away."""
        release = super().mouseReleaseEvent
        if not (self._handle.move(event) or self._pull.move(event, release)):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A held handle is let go: the photo has its new width, in one undo step."""
        if not self._handle.release():
            super().mouseReleaseEvent(event)
            if event.button() == Qt.MouseButton.LeftButton:
                self._let_go(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame of the photo or table at the cursor is seen."""
        super().paintEvent(event)
        self._handle.paint()

    def _let_go(self, event: QMouseEvent) -> None:
        """Ctrl and a click open a link; what was selected is told."""
        if event.modifiers() == _CTRL and not self.textCursor().hasSelection():
            url = self.link_at(event.position().toPoint())
            if url:
                self.link_opened.emit(url)
        self.selected.emit()

    def link_at(self, at: QPoint) -> str:
        """The address of the link at a point of the view, or nothing."""
        found = self.cursorForPosition(at)
        for step in (0, 1):
            cursor = QTextCursor(found)
            if step and cursor.atBlockEnd():
                break
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, n=step)
            url = formats.marks_of(cursor.charFormat()).link
            if url and self.cursorRect(found).adjusted(-40, 0, 40, 0).contains(at):
                return url
        return ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A photo, a table or a footnote is opened; elsewhere a word is marked."""
        at = self.cursorForPosition(event.position().toPoint())
        kind = formats.kind_of(at.block())
        if kind in OBJECTS:
            self.setTextCursor(at)
            self._open(kind)
        elif self.notes.near(at) is not None and not self.isReadOnly():
            self.setTextCursor(at)
            self.note_opened.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Over a run with a footnote its text is shown, over a finding what it says."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.notes.near(self.cursorForPosition(event.pos()))
            url = self.link_at(event.pos())
            said = isolated(found.text) if found else self.explain(event.pos())
            if url:
                opens = self._text("editor-link-opens")
                said = "\n".join(filter(None, (said, left_to_right(url), opens)))
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the window for a menu of what was clicked, or of the selection."""
        at = self.cursorForPosition(event.pos())
        cursor = self.textCursor()
        inside = cursor.selectionStart() <= at.position() <= cursor.selectionEnd()
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse and not (cursor.hasSelection() and inside):
            self.setTextCursor(at)
        self.menu_wanted.emit(event.globalPos())


def _would_change(event: QKeyEvent) -> bool:
    """Whether a key would write or remove something."""
    erases = event.key() in (*_ENTER, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    writes = types_text(event) and not event.modifiers() & _CTRL
    return erases or writes or event.matches(_STANDARD.Cut)
