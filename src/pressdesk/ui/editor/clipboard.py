"""What goes to the clipboard and what comes from it.

Our own rows go beside clean HTML and plain text. What other programs offer is read by
`readers.clipboard`, without a look at its fonts and colours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import msgspec
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextCursor

from pressdesk.document.nodes import Release, Text, plain
from pressdesk.document.schema import problems
from pressdesk.notices import Notice
from pressdesk.text.characters import clean
from pressdesk.ui import board
from pressdesk.ui.editor import bridge, formats, guard, isolates, pasting
from pressdesk.ui.editor.rows import OBJECTS, Row, block_rows

MIME = board.OURS
MEDIA = f"{board.OURS}-media"
_HEAVIEST = 48 * 1024 * 1024

Scribe = Callable[[list[Row]], tuple[str, str]]
"""Makes HTML and plain text of copied rows."""


@dataclass(frozen=True)
class Taken:
    """Rows for the page, photos that come with them, and what is to be told.

    `foreign` rows stand for whole paragraphs of another program.
    """

    rows: list[Row]
    media: Mapping[str, bytes] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    foreign: bool = True


# -- copy ---------------------------------------------------------------------


def copied(
    cursor: QTextCursor,
    media: Mapping[str, bytes] | None = None,
    scribe: Scribe | None = None,
) -> QMimeData:
    """The selection as our own rows, as plain text and, by `scribe`, as HTML."""
    board.let_go_at_exit()
    rows = _selected_rows(cursor)
    made = QMimeData()
    if scribe is None:
        lines = [plain(row.text) for row in rows if row.kind not in OBJECTS]
        made.setText("\n".join(lines))
    else:
        html, text = scribe(rows)
        made.setHtml(board.CHARSET + html)
        made.setText(text)
    made.setData(MIME, QByteArray(msgspec.json.encode(rows)))
    held = _photos(rows, media or {})
    if held:
        made.setData(MEDIA, QByteArray(msgspec.msgpack.encode(held)))
    return made


def _photos(rows: list[Row], media: Mapping[str, bytes]) -> dict[str, bytes]:
    held = {row.media: media[row.media] for row in rows if row.media in media}
    return held if sum(map(len, held.values())) <= _HEAVIEST else {}


def _selected_rows(cursor: QTextCursor) -> list[Row]:
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    rows: list[Row] = []
    while block.isValid() and block.position() <= end:
        row = formats.read_row(block)
        left = isolates.release_unit(block, max(0, start - block.position()))
        right = min(block.length() - 1, end - block.position())
        right = isolates.release_unit(block, right)
        text = pasting.stretch(row.text, left, right)
        rows.append(msgspec.structs.replace(row, text=text))
        block = block.next()
    return rows


# -- paste --------------------------------------------------------------------


def readable(source: QMimeData) -> bool:
    """Whether `source` holds something that the page takes; files are the window's."""
    if source.hasUrls() and any(url.isLocalFile() for url in source.urls()):
        return source.hasFormat(MIME)
    return source.hasFormat(MIME) or source.hasHtml() or source.hasText()


def taken(source: QMimeData, *, plain_only: bool = False) -> Taken:
    """What `source` has for the page."""
    return _plain(source) if plain_only else _rich(source)


def paste(cursor: QTextCursor, what: Taken) -> None:
    """Put it in place of the selection, in one undo step."""
    if what.rows:
        with guard.one_step(cursor):
            if cursor.hasSelection():
                guard.clear(cursor)
            first = cursor.block().blockNumber()
            pasting.put(cursor, what.rows, foreign=what.foreign)
            isolates.settle(QTextCursor(cursor.document().findBlockByNumber(first)))
            isolates.settle(cursor)


def _plain(source: QMimeData) -> Taken:
    """The words alone: those of our own rows, else the lines of the text."""
    own = rows_in(source) or []
    texts: list[Text] = [
        text for row in own for text in pasting.texts_of(row) if plain(text).strip()
    ]
    lines = [plain(text) for text in texts] or _lines(source.text())
    return Taken([Row("paragraph", text=(line,)) for line in lines], foreign=False)


def _lines(text: str) -> list[str]:
    return [line for line in clean(text).split("\n") if line.strip()]


def _rich(source: QMimeData) -> Taken:
    own = rows_in(source)
    if own is not None:
        return Taken(own, _own_media(source), foreign=False)
    from pressdesk.readers.clipboard import read_clipboard

    pasted = read_clipboard(source.html() if source.hasHtml() else "", source.text())
    rows = [row for block in pasted.blocks for row in block_rows(block)]
    return Taken(rows, pasted.media, pasted.notices)


def rows_in(source: QMimeData) -> list[Row] | None:
    """Our own rows, if there are any and a release may hold them."""
    if not source.hasFormat(MIME):
        return None
    try:
        data = bytes(source.data(MIME).data())
        rows = msgspec.json.decode(data, type=list[Row])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return rows if _sound(rows) else None


def _sound(rows: list[Row]) -> bool:
    """Whether a release may hold these rows; anyone can offer some."""
    made = bridge.with_rows(Release("-"), rows)
    return not any(found.severity == "error" for found in problems(made))


def _own_media(source: QMimeData) -> dict[str, bytes]:
    """The photos of rows copied in another window of ours; anyone can offer these."""
    from pressdesk.document.media import take_in
    from pressdesk.notices import PressdeskError

    try:
        data = bytes(source.data(MEDIA).data())
        held = msgspec.msgpack.decode(data, type=dict[str, bytes]) if data else {}
        photos = map(take_in, held.values())
        return {name: data for name, data in photos if name in held}
    except (msgspec.DecodeError, UnicodeDecodeError, PressdeskError):
        return {}
