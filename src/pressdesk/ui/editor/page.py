"""The page editor: what the window sees of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec
from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from pressdesk.document.nodes import Release, Span, Table, block_id, plain
from pressdesk.document.package import Package
from pressdesk.ui.editor import bridge, counts, formats, guard, isolates, notes, slots
from pressdesk.ui.editor.colours import Colours, Underline
from pressdesk.ui.editor.counts import Counts, Limits, OutlineRow
from pressdesk.ui.editor.formats import kind_of, place_of
from pressdesk.ui.editor.menu import edit_menu
from pressdesk.ui.editor.rows import FLOW, PhotoFields, Row
from pressdesk.ui.editor.surface import Surface
from pressdesk.ui.theme import Theme


class PageEditor(QWidget):
    """A release on paper, ready to be written.

    `text_step` says that the text has a new undo step; `edited` that its content
    changed by a person, an undo or a call; `place_changed` carries the part name or
    block id under the cursor; `menu_wanted` a global point and a fresh menu with cut,
    copy and paste that the window may fill further before it is shown; `photo_opened`
    and `note_opened` that a photo or a footnote was double-clicked.
    """

    text_step = Signal()
    edited = Signal()
    place_changed = Signal(str)
    format_changed = Signal()
    menu_wanted = Signal(QPoint, QMenu)
    photo_opened = Signal()
    note_opened = Signal()

    def __init__(
        self,
        theme: Theme,
        text: Callable[[str], str],
        parent: QWidget | None = None,
        limits: Limits | None = None,
    ) -> None:
        super().__init__(parent)
        self.surface = Surface(self, theme, text)
        self._colours = Colours(self.surface.document(), theme)
        self._text = text
        self._loading = False
        self._place = self._note = ""
        self._seen_blocks = 0
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.surface)
        self.setFocusProxy(self.surface)
        self.set_limits(limits or Limits())
        self._connect()
        self.load(Package(Release("")))

    def _connect(self) -> None:
        document = self.surface.document()
        document.undoCommandAdded.connect(self._step_added)
        document.contentsChange.connect(self._content_changed)
        self.surface.cursorPositionChanged.connect(self._moved)
        self.surface.currentCharFormatChanged.connect(self._format_moved)
        self.surface.menu_wanted.connect(self._menu)
        self.surface.photo_opened.connect(self.photo_opened)
        self.surface.note_opened.connect(self.note_opened)

    # The release

    def load(self, package: Package) -> None:
        """Show `package`; the undo history starts anew."""
        self._loading = True
        try:
            self.surface.easel.put(package.media)
            self._fill(slots.filled(package.release))
            bridge.to_document(package.release, self.surface.document())
        finally:
            self._loading = False
        self._seen_blocks = self.surface.document().blockCount()
        self.surface.moveCursor(QTextCursor.MoveOperation.Start)
        self.surface.verticalScrollBar().setValue(0)
        self.surface.horizontalScrollBar().setValue(0)
        self._moved()

    def release(self, base: Release) -> Release:
        """`base` with the text that stands on the page."""
        return bridge.release_of(self.surface.document(), base)

    def update_to(self, release: Release) -> None:
        """Show `release` in one undo step; only what differs is touched."""
        bridge.update(self.surface.document(), release)
        self.show_filled(release)

    def show_filled(self, release: Release) -> None:
        """Draw as marks only the slots that `release` has no value for."""
        self._fill(slots.filled(release))
        self._colours.rehighlight()

    def _fill(self, filled: slots.Filled) -> None:
        self._colours.filled = self.surface.easel.filled = filled
        self.surface.viewport().update()

    def slot_texts(self) -> dict[str, str]:
        """What the first mark of each slot shows: a person may have typed over it."""
        return slots.texts(self.surface.document())

    def replace_slot(
        self,
        slot_id: str,
        old_text: str,
        new_text: str,
        *,
        filled: bool,
    ) -> int:
        """Give the marks of a field a new text where they still show the old one.

        One undo step; gives how many marks changed.
        """
        self._fill(self._colours.filled.changed(slot_id, filled=filled))
        document = self.surface.document()
        count = slots.replace(document, slot_id, old_text, new_text)
        self._colours.rehighlight()
        return count

    def rows(self) -> tuple[Row, ...]:
        """The page as rows."""
        return tuple(map(formats.read_row, bridge.blocks(self.surface.document())))

    def counts(self) -> Counts:
        """Words, characters and reading time."""
        return counts.count(self.rows())

    def outline(self) -> tuple[OutlineRow, ...]:
        """The outline, top to bottom."""
        return counts.outline(self.rows())

    # Looks and state

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.surface.set_theme(theme)
        self._colours.set_theme(theme)

    def set_limits(self, limits: Limits) -> None:
        """Show these limits in the gutter."""
        self.surface.gutter.limits = limits
        self.surface.gutter.update()

    def set_underlines(self, underlines: Iterable[Underline]) -> None:
        """Underline these findings and no others."""
        self._colours.set_underlines(underlines)

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 (a Qt slot)
        """Make the page read only; the cursor still moves for reading."""
        self.surface.setReadOnly(locked)
        self.surface.set_keyboard_reading()

    @property
    def locked(self) -> bool:
        """Whether the page is read only."""
        return self.surface.isReadOnly()

    def set_zoom(self, percent: int) -> None:
        """Zoom the paper; costs no undo step and is no edit."""
        self._loading = True
        try:
            self.surface.set_zoom(percent)
        finally:
            self._loading = False

    # Undo of the text (the session keeps the one order)

    @property
    def text_undo_available(self) -> bool:
        """Whether the text has a step to undo."""
        return self.surface.document().isUndoAvailable()

    @property
    def text_redo_available(self) -> bool:
        """Whether the text has a step to redo."""
        return self.surface.document().isRedoAvailable()

    def undo_text(self) -> None:
        """Take back the text's last step."""
        self.surface.undo()

    def redo_text(self) -> None:
        """Do it again."""
        self.surface.redo()

    # Marks

    def toggle_bold(self) -> None:
        """Bold on or off."""
        self._toggle("bold")

    def toggle_italic(self) -> None:
        """Italic on or off."""
        self._toggle("italic")

    def toggle_underline(self) -> None:
        """Underline on or off."""
        self._toggle("underline")

    def toggle_ltr(self) -> None:
        """Isolate the selection left to right, or not."""
        self._toggle("ltr")

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

    # Blocks

    def block_kind(self) -> str:
        """The kind of the row the cursor is in."""
        return kind_of(self.surface.textCursor().block())

    def place(self) -> str:
        """The part name or block id the cursor is in."""
        return place_of(self.surface.textCursor().block())

    def list_kind(self) -> str:
        """`ordered`, `bullets`, or nothing outside a list."""
        block = self.surface.textCursor().block()
        if kind_of(block) != "item":
            return ""
        ordered = block.blockFormat().property(formats.ORDERED)
        return "ordered" if ordered else "bullets"

    def set_block_kind(self, kind: str) -> None:
        """Make the selected blocks `paragraph`, `intertitle` or `quote`."""
        if kind == "quote" or self.block_kind() in ("quote", "speaker"):
            if (self.block_kind() == "quote") != (kind == "quote"):
                self._edit(guard.quote)
        elif kind in FLOW:
            self._edit(lambda cursor: guard.change_kind(cursor, kind))

    def toggle_list(self, *, ordered: bool) -> None:
        """Make the selected blocks a list, or a list of this sort paragraphs again."""
        wanted = "ordered" if ordered else "bullets"
        kind = "paragraph" if self.list_kind() == wanted else "item"
        self._edit(
            lambda cursor: guard.change_kind(cursor, kind, ordered=ordered),
        )

    def insert_quote(self) -> None:
        """Make the paragraph a quote, or put an empty one after the block."""
        if self.block_kind() in FLOW:
            self._edit(guard.quote)
            return
        name = block_id()
        self._insert([Row("quote", name), Row("speaker", name)], back=1)

    def insert_photo(
        self, media_name: str, data: bytes, photographer: str = "", alt: str = ""
    ) -> str:
        """Put a photo after the block; gives its block id."""
        self.surface.easel.put({media_name: data})
        name = block_id()
        photo = Row("photo", name, media=media_name, photographer=photographer, alt=alt)
        self._insert([photo, Row("caption", name)])
        return name

    def media(self, release: Release) -> dict[str, bytes]:
        """The bytes of the photos that `release` shows."""
        held = self.surface.easel.media
        names = [getattr(block, "media", "") for block in release.body]
        return {name: held[name] for name in names if name in held}

    def photo_fields(self) -> PhotoFields | None:
        """The fields of the photo at the cursor."""
        row = self._group_row("photo")
        if row is None:
            return None
        caption = plain(formats.read_text(self._caption()))
        return PhotoFields(row.photographer, row.alt, row.media, caption)

    def set_photo_fields(
        self, photographer: str, alt: str, caption: str | None = None
    ) -> None:
        """Set the fields of the photo at the cursor, in one undo step.

        A caption that says the same keeps its marks.
        """
        fields = self.photo_fields()
        if fields is None or self.locked:
            return
        with guard.one_step(QTextCursor(self.surface.document())):
            self._redress("photo", photographer=photographer, alt=alt)
            if caption is not None and caption != fields.caption:
                cursor = QTextCursor(self.surface.document())
                bridge.select_text(cursor, self._caption())
                cursor.removeSelectedText()
                guard.insert_text(cursor, (caption,), "caption")

    def _caption(self) -> QTextBlock:
        return guard.group(self.surface.textCursor().block())[1]

    def insert_table(self, rows: tuple[tuple[str, ...], ...]) -> str:
        """Put a table of plain cells after the block; gives its block id."""
        cells = tuple(tuple((cell,) if cell else () for cell in row) for row in rows)
        name = block_id()
        self._insert([Row("table", name, table=Table(name, cells))])
        return name

    def table(self) -> Table | None:
        """The table at the cursor."""
        row = self._group_row("table")
        return row.table if row else None

    def set_table(self, table: Table) -> None:
        """Replace the table at the cursor."""
        self._redress("table", table=table)

    def insert_zwnj(self) -> None:
        """Insert a zero-width non-joiner."""
        self.surface.insert_zwnj()

    def insert_text(self, text: str) -> None:
        """Insert `text` at the cursor as if typed."""
        if not self.locked:
            self.surface.type_text(text)

    def go_to(self, place: str, start: int = 0, end: int = 0) -> bool:
        """Put the cursor on code points `start` to `end` of a part or block."""
        for block in bridge.blocks(self.surface.document()):
            if place_of(block) == place:
                self._select(block, start, end)
                return True
        return False

    def _select(self, block: QTextBlock, start: int, end: int) -> None:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + isolates.unit_at(block, start))
        to = block.position() + isolates.unit_at(block, max(start, end))
        cursor.setPosition(to, QTextCursor.MoveMode.KeepAnchor)
        self.surface.setTextCursor(cursor)
        self.surface.ensureCursorVisible()
        self.surface.setFocus()

    def _group_row(self, kind: str) -> Row | None:
        first, _ = guard.group(self.surface.textCursor().block())
        return formats.read_row(first) if kind_of(first) == kind else None

    def _redress(self, kind: str, **values: str | Table) -> None:
        row = self._group_row(kind)
        if row is None or self.locked:
            return
        first, _ = guard.group(self.surface.textCursor().block())
        cursor = QTextCursor(first)
        bridge.dress(cursor, msgspec.structs.replace(row, **values))

    def _edit(self, act: Callable[[QTextCursor], object]) -> None:
        if self.locked:
            return
        cursor = self.surface.textCursor()
        act(cursor)
        self.surface.setTextCursor(cursor)
        self.format_changed.emit()

    def _insert(self, rows: list[Row], back: int = 0) -> None:
        def put(cursor: QTextCursor) -> None:
            guard.insert_body(cursor, rows)
            for _ in range(back):
                cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)

        self._edit(put)

    # What Qt tells

    def _step_added(self) -> None:
        if not self._loading:
            self.text_step.emit()

    def _content_changed(self, at: int, removed: int, added: int) -> None:
        if self._loading or not (removed or added):
            return
        document = self.surface.document()
        if document.blockCount() != self._seen_blocks:
            self._seen_blocks = document.blockCount()
            QTimer.singleShot(0, self._mend)
        self.edited.emit()

    def _mend(self) -> None:
        """Take back what got past the guard and broke the parts."""
        if not guard.intact(self.surface.document()):
            self.surface.undo()

    def _moved(self) -> None:
        place, note = self.place(), self.note()
        if (place, note) != (self._place, self._note):
            block = self.surface.textCursor().block()
            said = self.surface.gutter.describe(block)
            if note:
                said = f"{said}. {self._text('editor-kind-footnote')}: {note}"
            self.surface.setAccessibleDescription(said)
        self._note = note
        if place != self._place:
            self._place = place
            self.place_changed.emit(place)
        self.format_changed.emit()

    def _format_moved(self, _: QTextCharFormat) -> None:
        self.format_changed.emit()

    def _menu(self, at: QPoint) -> None:
        menu = edit_menu(self.surface, self._text)
        self.menu_wanted.emit(at, menu)
        menu.popup(at)
