"""Writing: undo, the clipboard, marks, blocks and the fields of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from pressdesk.ui.messages import kind_message

if TYPE_CHECKING:
    from pressdesk.document.nodes import Meta, SlotData
    from pressdesk.ui.editor.page import PageEditor
    from pressdesk.ui.window import MainWindow

_LISTS = {"ordered": "list-numbers", "bullets": "list"}
_OWNERS = {"speaker": "quote"}


class Writing:
    """The commands that change the text."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.style_box: QComboBox | None = None

    @property
    def _page(self) -> PageEditor:
        return self._window.need_page()

    # -- undo --------------------------------------------------------------

    def undo(self) -> None:
        """Take back what came last, text or form."""
        self._window.settle()
        self._window.session.undo(self._page.undo_text)
        self._window.sync()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._window.settle()
        self._window.session.redo(self._page.redo_text)
        self._window.sync()

    # -- the clipboard -----------------------------------------------------

    def _focused(self, name: str) -> None:
        widget: QWidget | None = QApplication.focusWidget()
        if widget is not None and widget.window() is not self._window:
            return  # the paste kit and the sheet of keys copy something of their own
        while widget is not None and not hasattr(widget, name):
            widget = widget.parentWidget()
        if widget is not None:
            getattr(widget, name)()

    def cut(self) -> None:
        """Cut in the input that has the caret."""
        self._focused("cut")

    def copy(self) -> None:
        """Copy from the input that has the caret."""
        self._focused("copy")

    def paste(self) -> None:
        """Paste into the input that has the caret."""
        self._focused("paste")

    def paste_plain(self) -> None:
        """Paste the text alone; an input of the form takes nothing else anyway."""
        page = self._window.page
        if page is not None and page.surface.hasFocus():
            page.surface.paste_plain()
        else:
            self._focused("paste")

    def select_all(self) -> None:
        """Select everything in the input that has the caret."""
        self._focused("selectAll")

    # -- marks -------------------------------------------------------------

    def bold(self) -> None:
        """Bold on or off."""
        self._tell(done=self._page.toggle_bold())

    def italic(self) -> None:
        """Italic on or off."""
        self._tell(done=self._page.toggle_italic())

    def underline(self) -> None:
        """Underline on or off."""
        self._tell(done=self._page.toggle_underline())

    def _tell(self, *, done: bool) -> None:
        if not done:
            self._window.say(self._window.text("bar-no-mark"))

    def footnote(self) -> None:
        """Write the footnote of the words at the cursor, or change it."""
        from pressdesk.ui.dialogs.footnote import Footnote

        window, page = self._window, self._page
        words, known = page.choose_note(), page.note()
        if not words:
            window.say(window.text("bar-no-words"))
            return
        dialog = Footnote(window, window.look, window.text, words, known)
        if dialog.exec() and dialog.value != known:
            page.set_note(dialog.value)
        page.setFocus()

    def remove_footnote(self) -> None:
        """Take away the footnote that the cursor touches."""
        page = self._page
        if not page.note():
            self._window.say(self._window.text("bar-no-footnote"))
        elif page.choose_note():
            page.set_note("")

    # -- blocks ------------------------------------------------------------

    def set_style(self, style: str) -> None:
        """The style box: what the current block shall be, and what it is already."""
        if style == self._style():
            self._page.setFocus()
            return
        acts = {
            "paragraph": self.paragraph,
            "intertitle": self.intertitle,
            "quote": self.quote,
            "list": self.bullets,
            "list-numbers": self.numbers,
        }
        acts[style]()
        self._page.setFocus()

    def paragraph(self) -> None:
        """Running text."""
        self._page.set_block_kind("paragraph")

    def intertitle(self) -> None:
        """A heading inside the body."""
        self._page.set_block_kind("intertitle")

    def quote(self) -> None:
        """A quotation set apart."""
        self._page.insert_quote()

    def bullets(self) -> None:
        """A list."""
        self._page.toggle_list(ordered=False)

    def numbers(self) -> None:
        """A numbered list."""
        self._page.toggle_list(ordered=True)

    def _style(self) -> str:
        """What the style box calls the block at the cursor."""
        kind = self._page.block_kind()
        return _LISTS.get(self._page.list_kind(), _OWNERS.get(kind, kind))

    def show_format(self) -> None:
        """Style box and marks say what is under the cursor."""
        page, commands = self._page, self._window.commands
        marks = page.marks()
        commands["bold"].setChecked(marks.bold)
        commands["italic"].setChecked(marks.italic)
        commands["underline"].setChecked(marks.underline)
        commands["ltr"].setChecked(marks.ltr)
        commands["painter"].setChecked(page.surface.painter.held is not None)
        if self.style_box is None:
            return
        kind, style = page.block_kind(), self._style()
        self.style_box.setCurrentIndex(self.style_box.findData(style))
        name = self._window.text(kind_message(kind))
        self.style_box.setPlaceholderText(name)

    # -- the form ----------------------------------------------------------

    def set_slot(self, slot_id: str, value: SlotData) -> None:
        """A field changed: the text follows, and one undo takes both back."""
        from pressdesk.document.alphabet import within
        from pressdesk.document.edits import SetMeta
        from pressdesk.templates.form import set_slot

        window, value = self._window, within(value)
        window.sync()
        before = window.session.release
        template = window.desk.template(before.meta.kind)
        if template is None or window.session.locked:
            return
        after = set_slot(before, template, slot_id, value)
        steps = _Steps(self._page)
        self._page.update_to(after)
        steps.stop()
        window.sync()
        edit = SetMeta(window.session.release.meta, after.meta)
        window.session.apply(edit, steps.count)

    def set_meta(self, meta: Meta) -> None:
        """The release says something else of itself: one step to undo."""
        from pressdesk.document.alphabet import within
        from pressdesk.document.edits import SetMeta

        window, meta = self._window, within(meta)
        window.sync()
        before = window.session.release
        if not window.session.locked and before.meta != meta:
            window.session.apply(SetMeta(before.meta, meta))

    def slot_value(self, slot_id: str) -> SlotData:
        """What the form holds for a field."""
        from pressdesk.document.form import values_of

        return values_of(self._window.session.release).get(slot_id, "")


class _Steps:
    """Counts the undo steps that the page makes meanwhile."""

    def __init__(self, page: PageEditor) -> None:
        self._page = page
        self.count = 0
        page.text_step.connect(self._one)

    def _one(self) -> None:
        self.count += 1

    def stop(self) -> None:
        self._page.text_step.disconnect(self._one)
