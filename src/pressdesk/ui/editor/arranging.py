"""Blocks of the page: their kinds, what is put in, and going to one."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.document.nodes import Numbering, PartName, block_id
from pressdesk.ui.editor import (
    bridge,
    formats,
    guard,
    isolates,
    kinds,
    lists,
    moving,
)
from pressdesk.ui.editor.formats import kind_of, place_of
from pressdesk.ui.editor.marking import Marking
from pressdesk.ui.editor.rows import FLOW, Row


class Arranging(Marking):
    """The part of the page editor that changes and inserts blocks."""

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
                self._edit(kinds.quotes)
        elif kind in FLOW:
            self._edit(lambda cursor: kinds.change_kind(cursor, kind))

    def toggle_list(self, *, ordered: bool, numbering: Numbering = "") -> None:
        """Make the selected blocks a list, or a list of this sort paragraphs again.

        Inside a list of another sort the whole list becomes one of this.
        """
        same = (self.list_kind(), self.numbering()) == (
            "ordered" if ordered else "bullets",
            numbering,
        )

        def change(cursor: QTextCursor) -> None:
            if same:
                kinds.change_kind(cursor, "paragraph")
            elif not lists.restyle(cursor, ordered=ordered, numbering=numbering):
                kinds.change_kind(cursor, "item", ordered=ordered, numbering=numbering)

        self._edit(change)

    def numbering(self) -> Numbering:
        """How the list at the cursor counts; empty for its own digits and elsewhere."""
        return formats.read_row(self.surface.textCursor().block()).numbering

    def indent(self, step: int) -> None:
        """Move the selected list items one level in (1) or out (-1)."""
        self._edit(lambda cursor: lists.indent(cursor, step))

    def move_chosen(self, step: int) -> bool:
        """Move the selected blocks past their neighbour above (-1) or below (1)."""
        return self._carry(lambda cursor: moving.step(cursor, step))

    def step_block(self, name: str, step: int) -> bool:
        """Move a whole block past its neighbour; an intertitle takes its section."""
        return self._carry(lambda cursor: moving.step_block(cursor, name, step))

    def move_block(self, name: str, before: str) -> bool:
        """Put a whole block before another; an intertitle takes its section."""
        return self._carry(lambda cursor: moving.move_block(cursor, name, before))

    def _carry(self, act: Callable[[QTextCursor], bool]) -> bool:
        if self.locked:
            return False
        cursor = self.surface.textCursor()
        moved = act(cursor)
        if moved:
            self.surface.setTextCursor(cursor)
            self.surface.ensureCursorVisible()
            self.format_changed.emit()
        return moved

    def fill_part(self, name: PartName, text: str) -> bool:
        """Go to a part, and put `text` in if it is empty; whether that was done."""
        if not self.go_to(name) or self.locked:
            return False
        block = self.surface.textCursor().block()
        if block.length() > 1:
            return False
        self._edit(lambda cursor: guard.insert_text(cursor, (text,)))
        return True

    def insert_quote(self) -> None:
        """Make the paragraph a quote, or put an empty one after the block."""
        if self.block_kind() in FLOW:
            self._edit(kinds.quotes)
            return
        name = block_id()
        self._insert([Row("quote", name), Row("speaker", name)], back=1)

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

    def _redress(self, kind: str, **values: object) -> None:
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
        if cursor.block().length() == 1 and not cursor.hasSelection():
            # What was meant for an earlier kind must not be what is typed next.
            cursor.setCharFormat(cursor.block().charFormat())
        self.surface.setTextCursor(cursor)
        self.format_changed.emit()

    def _insert(self, rows: list[Row], back: int = 0) -> None:
        def put(cursor: QTextCursor) -> None:
            guard.insert_body(cursor, rows)
            for _ in range(back):
                cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)

        self._edit(put)
