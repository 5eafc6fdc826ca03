"""Photos and tables of the page: put in, read and changed at the cursor."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.document.alphabet import within
from pressdesk.document.nodes import Photo, Release, Table, block_id, replace
from pressdesk.ui.editor import bridge, formats, guard
from pressdesk.ui.editor.arranging import Arranging
from pressdesk.ui.editor.formats import kind_of
from pressdesk.ui.editor.rows import Row, photo_of, photo_row


class Placing(Arranging):
    """The part of the page editor that knows photos and tables."""

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

    def photo(self) -> Photo | None:
        """The photo at the cursor, with its caption."""
        row = self._group_row("photo")
        return photo_of(row, formats.read_text(self._caption())) if row else None

    def set_photo(self, photo: Photo, data: bytes | None = None) -> None:
        """Make the photo at the cursor say and show this, in one undo step.

        `data` are the bytes of a media that is new here. A caption that says the same
        keeps its place and marks.
        """
        shown, photo = self.photo(), within(photo)
        if shown is None or self.locked:
            return
        if data is not None:
            self.surface.easel.put({photo.media: data})
        if photo == shown:
            return
        with guard.one_step(QTextCursor(self.surface.document())):
            first, _ = guard.group(self.surface.textCursor().block())
            bridge.dress(QTextCursor(first), photo_row(replace(photo, id=shown.id)))
            if photo.caption != shown.caption:
                cursor = QTextCursor(self.surface.document())
                bridge.select_text(cursor, self._caption())
                cursor.removeSelectedText()
                guard.insert_text(cursor, photo.caption, "caption")

    def _caption(self) -> QTextBlock:
        return guard.group(self.surface.textCursor().block())[1]

    def insert_table(self, rows: tuple[tuple[str, ...], ...]) -> str:
        """Put a table of plain cells after the block; gives its block id."""
        cells = tuple(tuple((cell,) if cell else () for cell in row) for row in rows)
        return self.put_table(Table("", cells))

    def put_table(self, table: Table) -> str:
        """Put a table after the block; gives its block id."""
        name = block_id()
        self._insert([Row("table", name, table=replace(table, id=name))])
        return name

    def table(self) -> Table | None:
        """The table at the cursor."""
        row = self._group_row("table")
        return row.table if row else None

    def set_table(self, table: Table) -> None:
        """Replace the table at the cursor in one undo step."""
        if table != self.table():
            with guard.one_step(QTextCursor(self.surface.document())):
                self._redress("table", table=table)

    def remove_object(self) -> None:
        """Remove the photo with its caption, or the table, at the cursor."""
        first, _ = guard.group(self.surface.textCursor().block())
        if kind_of(first) in ("photo", "table"):
            self._edit(guard.drop_group)
