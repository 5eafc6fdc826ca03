"""The text surface: QTextEdit with the key guard, the clipboard and the paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from pressdesk.document.nodes import Span
from pressdesk.text.characters import ZWNJ
from pressdesk.ui.editor import clipboard, formats, guard, isolates, stops
from pressdesk.ui.editor import notes as footnotes
from pressdesk.ui.editor.gutter import GUTTER_WIDTH, Gutter
from pressdesk.ui.editor.objects import Easel, PhotoObject, TableObject
from pressdesk.ui.editor.paper import Overlay, Sheet, paint_under
from pressdesk.ui.editor.rows import OBJECTS, SINGLE_LINE
from pressdesk.ui.keys import asks_zwnj, types_text
from pressdesk.ui.messages import isolated
from pressdesk.ui.theme import Theme

PAPER_WIDTH = 636
NARROWEST = 560
NARROW_GUTTER = 72
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STANDARD = QKeySequence.StandardKey


class Surface(QTextEdit):
    """The page itself; `PageEditor` is what the window talks to."""

    menu_wanted = Signal(QPoint)
    photo_opened = Signal()
    note_opened = Signal()

    def __init__(
        self, parent: QWidget, theme: Theme, text: Callable[[str], str]
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.zoom = 1.0
        self._text = text
        self._within = -1
        self._device = QImage(1, 1, QImage.Format.Format_RGB32)
        self.notes = footnotes.Notes(self.document())
        self._overlay = Overlay(text, self._device, self.notes)
        self.easel = Easel(theme, lambda: text("editor-photo-missing"))
        self.gutter = Gutter(self, text, self._seen, self.notes)
        self._prepare()
        self._dress()
        self.verticalScrollBar().valueChanged.connect(self.gutter.update)
        self.cursorPositionChanged.connect(self.gutter.update)
        self.textChanged.connect(self.gutter.update)

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAccessibleName(self._text("editor-page"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAutoFillBackground(False)
        self.setTabChangesFocus(False)
        self.setCursorWidth(2)
        document = self.document()
        font = QFont("Vazirmatn")
        font.setPointSizeF(12)
        document.setDefaultFont(font)
        document.setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        layout = document.documentLayout()
        self._objects = (
            PhotoObject(self.easel, document),
            TableObject(self.easel, document),
        )
        layout.registerHandler(formats.PHOTO_OBJECT, self._objects[0])
        layout.registerHandler(formats.TABLE_OBJECT, self._objects[1])
        self.set_zoom(100)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.theme = self.easel.theme = theme
        self._dress()

    def _dress(self) -> None:
        self.gutter.theme = self.theme
        palette = self.palette()
        for role, token in (
            (QPalette.ColorRole.Base, self.theme.base),
            (QPalette.ColorRole.Text, self.theme.text),
            (QPalette.ColorRole.Window, self.theme.ground),
            (QPalette.ColorRole.Highlight, self.theme.tint2),
            (QPalette.ColorRole.HighlightedText, self.theme.text),
        ):
            palette.setColor(role, QColor(token))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.viewport().update()
        self.gutter.update()

    def set_zoom(self, percent: int) -> None:
        """Zoom by the resolution of the layout: no format changes, no undo step."""
        self.zoom = self.easel.zoom = percent / 100
        dots = round(self.viewport().logicalDpiY() * self.zoom / 0.0254)
        self._device.setDotsPerMeterX(dots)
        self._device.setDotsPerMeterY(dots)
        document = self.document()
        document.documentLayout().setPaintDevice(self._device)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(round(PAPER_WIDTH * self.zoom))
        document.setDefaultFont(document.defaultFont())
        document.markContentsDirty(0, document.characterCount())
        self._place_margins()

    # Geometry and painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the paper in the middle, the gutter at its start side."""
        super().resizeEvent(event)
        self._place_margins()

    def _place_margins(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        least = round(NARROWEST * self.zoom)
        narrow = self.width() - bar - GUTTER_WIDTH < least
        gutter = NARROW_GUTTER if narrow else GUTTER_WIDTH
        room = self.width() - bar - gutter
        paper = max(least, min(room, round(PAPER_WIDTH * self.zoom)))
        if paper != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(paper)
        side = max(0, (room - paper) // 2)
        end = max(0, room - paper - side)
        self.setViewportMargins(end, 0, side + gutter, 0)
        view = self.viewport().geometry()
        self.gutter.narrow = narrow
        width = min(gutter, max(0, self.width() - view.right()))
        self.gutter.setGeometry(QRect(view.right() + 1, 0, width, view.height()))

    def sheet(self) -> Sheet:
        """What is seen now."""
        view = self.viewport()
        return Sheet(
            self.document(),
            self.zoom,
            self._scrolled_left(),
            self.verticalScrollBar().value(),
            view.width(),
            view.height(),
        )

    def _scrolled_left(self) -> int:
        bar = self.horizontalScrollBar()
        if self.isRightToLeft():
            return bar.maximum() - bar.value()
        return bar.value()

    def first_visible(self) -> QTextBlock:
        """The first block in view (walking all of them costs a key its speed)."""
        block = self.cursorForPosition(QPoint(self.viewport().width() - 60, 0)).block()
        while block.previous().isValid() and self.sheet().rect(block).top() > 0:
            block = block.previous()
        return block

    def _seen(self) -> tuple[Sheet, QTextBlock, QTextBlock]:
        return self.sheet(), self.first_visible(), self.textCursor().block()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, then Qt's text, then what stands beside the text."""
        sheet = self.sheet()
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        paint_under(painter, sheet, self.theme)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        self._overlay.paint(painter, sheet, self.first_visible(), self.theme)
        painter.end()

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
        if self.isReadOnly() or not self._guarded(event):
            if self.isReadOnly() or not types_text(event):
                super().keyPressEvent(event)
            else:
                self._type(lambda: super(Surface, self).keyPressEvent(event))
            return
        event.accept()

    def _guarded(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), event.modifiers() == _SHIFT
        if key in _ENTER:
            self._enter(line_only=shift)
        elif asks_zwnj(event):
            self.insert_zwnj()
        elif key == Qt.Key.Key_Backspace:
            return self._with_cursor(guard.delete_back)
        elif key == Qt.Key.Key_Delete and not shift:
            return self._with_cursor(guard.delete_forward)
        elif key == Qt.Key.Key_Tab and not event.modifiers() & _CTRL:
            self._tab(1)
        elif key == Qt.Key.Key_Backtab:
            self._tab(-1)
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
        cursor = self.textCursor()
        kind = formats.kind_of(cursor.block())
        if line_only and kind not in SINGLE_LINE | OBJECTS:
            with guard.one_step(cursor):
                guard.clear(cursor)
                guard.insert_text(cursor, ("\n",))
        elif not line_only:
            with guard.one_step(cursor):
                guard.split(cursor)
                footnotes.leave_below(cursor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def insert_zwnj(self) -> None:
        """Insert a zero-width non-joiner at the cursor."""
        if not self.isReadOnly():
            self.type_text(ZWNJ)

    def set_keyboard_reading(self) -> None:
        """Keep the cursor movable while the page is read only."""
        flags = self.textInteractionFlags()
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags | keys)

    def type_text(self, text: str) -> None:
        """Insert `text` as if it were typed, digits as they are."""
        self._type(lambda: self.textCursor().insertText(text))
        self.ensureCursorVisible()

    def _type(self, insert: Callable[[], object]) -> None:
        """Let Qt `insert` where a release may take text.

        What replaces a marked selection keeps the mark to its last letter; letters
        after a finished mark are plain.
        """
        cursor = self.textCursor()
        within = cursor.hasSelection() or cursor.position() == self._within
        self._make_room(within=within)
        if not self._on_object():
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
        """At the end of a link, slot or LTR run the next letter is plain again."""
        form = cursor.charFormat()
        marks = formats.marks_of(form)
        ends = marks.slot or marks.link or marks.ltr or marks.note
        if not (ends or form.property(formats.RAW)):
            return
        ahead = QTextCursor(cursor)
        if not cursor.atBlockEnd():
            ahead.movePosition(QTextCursor.MoveOperation.NextCharacter)
            if formats.marks_of(ahead.charFormat()) == marks:
                self._leave_isolate(form)
                return
        kept = formats.marks_of(form)
        kind = formats.kind_of(cursor.block())
        self.setCurrentCharFormat(
            formats.char_format(kind, Span("", kept.bold, kept.italic, kept.underline))
        )

    def _leave_isolate(self, form: QTextCharFormat) -> None:
        if form.property(formats.ISOLATE):
            plain = QTextCharFormat(form)
            plain.clearProperty(formats.ISOLATE)
            self.setCurrentCharFormat(plain)

    def _on_object(self) -> bool:
        return formats.kind_of(self.textCursor().block()) in OBJECTS

    def _tab(self, step: int) -> None:
        cursor = self.textCursor()
        if cursor.atBlockStart() and guard.indent(cursor, step):
            return
        target = stops.stop_after(cursor, step)
        if target is not None:
            self.setTextCursor(target)
            self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Text from an input method keeps the structure like typed text."""
        if event.commitString() or event.preeditString():
            self._type(lambda: super(Surface, self).inputMethodEvent(event))
        else:
            super().inputMethodEvent(event)

    # Clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text and our own rows."""
        return clipboard.copied(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Own rows and text."""
        return clipboard.readable(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        clipboard.paste(cursor, source)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def cut(self) -> None:
        """Copy, then clear by the guard."""
        if self.textCursor().hasSelection() and not self.isReadOnly():
            self.copy()
            self._with_cursor(guard.delete_back)

    def dropEvent(self, event: QDropEvent) -> None:
        """A move inside the page clears by the guard; Qt would merge the parts."""
        if event.source() not in (self, self.viewport()) or self.isReadOnly():
            super().dropEvent(event)
            return
        target = self.cursorForPosition(event.position().toPoint())
        source = self.textCursor()
        inside = source.selectionStart() <= target.position() <= source.selectionEnd()
        if not inside:
            data = clipboard.copied(source)
            with guard.one_step(source):
                if event.dropAction() == Qt.DropAction.MoveAction:
                    guard.clear(source)
                clipboard.paste(target, data)
            self.setTextCursor(target)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def paste_plain(self) -> None:
        """Paste the text alone, without marks and blocks."""
        if not self.isReadOnly():
            cursor = self.textCursor()
            source = QGuiApplication.clipboard().mimeData()
            clipboard.paste(cursor, source, plain_only=True)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A photo or a footnote is opened; elsewhere a word is marked."""
        at = self.cursorForPosition(event.position().toPoint())
        if formats.kind_of(at.block()) == "photo":
            self.setTextCursor(at)
            self.photo_opened.emit()
        elif self.notes.near(at) is not None and not self.isReadOnly():
            self.setTextCursor(at)
            self.note_opened.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Over a run with a footnote its text is shown."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.notes.near(self.cursorForPosition(event.pos()))
            said = isolated(found.text) if found else ""
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
