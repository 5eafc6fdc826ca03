"""The page editor: what the window sees of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from pressdesk.document.nodes import Release
from pressdesk.document.package import Package
from pressdesk.ui.editor import bridge, counts, guard, slots
from pressdesk.ui.editor.colours import Colours
from pressdesk.ui.editor.counts import Counts, Limits, OutlineRow
from pressdesk.ui.editor.menu import edit_menu
from pressdesk.ui.editor.placing import Placing
from pressdesk.ui.editor.rows import Row
from pressdesk.ui.editor.underlined import Underlined
from pressdesk.ui.editor.underlines import Underline, Underlines
from pressdesk.ui.theme import Theme


class PageEditor(Placing):
    """A release on paper, ready to be written.

    `text_step` says that the text has a new undo step; `edited` that its content
    changed by a person, an undo or a call; `place_changed` carries the part name or
    block id under the cursor; `menu_wanted` a global point and a fresh menu with cut,
    copy and paste that the window may fill further before it is shown; `photo_opened`,
    `table_opened` and `note_opened` that a photo, a table or a footnote shall be
    opened; `link_opened` the address of a link that was clicked with Ctrl;
    `pictures_given` that pictures (bytes or paths) were pasted or dropped; `pasted`
    what else was (`clipboard.Taken`); `files_refused` that files were which are no
    pictures; `refused` that a person wanted to change a page that is read only.
    """

    text_step = Signal()
    edited = Signal()
    place_changed = Signal(str)
    menu_wanted = Signal(QPoint, QMenu)
    photo_opened = Signal()
    table_opened = Signal()
    pictures_given = Signal(list)
    pasted = Signal(object)
    files_refused = Signal()
    refused = Signal()
    note_opened = Signal()
    link_opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        text: Callable[[str], str],
        parent: QWidget | None = None,
        limits: Limits | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        self._colours = Colours(self.surface.document(), theme)
        self.underlined = Underlined(self.surface)
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
        self.surface.table_opened.connect(self.table_opened)
        self.surface.pictures_given.connect(self.pictures_given)
        self.surface.pasted.connect(self.pasted)
        self.surface.files_refused.connect(self.files_refused)
        self.surface.refused.connect(self.refused)
        self.surface.note_opened.connect(self.note_opened)
        self.surface.link_opened.connect(self.link_opened)
        self.surface.painter.changed.connect(self.format_changed)

    # The release

    def load(self, package: Package) -> None:
        """Show `package`; the undo history starts anew."""
        self._loading = True
        try:
            self.surface.easel.put(package.media)
            self.surface.release_id = package.release.id
            self._fill(slots.filled(package.release))
            bridge.to_document(package.release, self.surface.document())
        finally:
            self._loading = False
        self._seen_blocks = self.surface.document().blockCount()
        self.surface.helped.forget()
        self.surface.moveCursor(QTextCursor.MoveOperation.Start)
        self.surface.verticalScrollBar().setValue(0)
        self.surface.horizontalScrollBar().setValue(0)
        self._moved()

    def release(self, base: Release) -> Release:
        """`base` with the text that stands on the page."""
        return bridge.with_rows(base, self.rows())

    def update_to(self, release: Release) -> None:
        """Show `release` in one undo step; only what differs is touched.

        A page that is read only stays as it is, whoever asks.
        """
        if self.locked:
            return
        bridge.update(self.surface.document(), release, self.rows())
        self.show_filled(release)

    def show_filled(self, release: Release) -> None:
        """Draw as marks only the slots that `release` has no value for."""
        filled = slots.filled(release)
        if filled != self._colours.filled:
            self._fill(filled)
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
        return self.surface.mirror.rows()

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

    def set_underlines(self, underlines: Iterable[Underline] | Underlines) -> None:
        """Underline these findings and no others."""
        if not isinstance(underlines, Underlines):
            underlines = Underlines(underlines)
        self.surface.waves.show(underlines)
        self.surface.viewport().update()

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 (a Qt slot)
        """Make the page read only; the cursor still moves for reading."""
        self.surface.setReadOnly(locked)
        self.surface.set_keyboard_reading()

    def set_zoom(self, percent: int) -> None:
        """Zoom the paper; costs no undo step and is no edit."""
        if percent == round(100 * self.surface.zoom):
            return  # a layout of everything
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
            self.surface.helped.undo()

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
        if first := menu.defaultAction():
            menu.setActiveAction(first)
