"""What is selected on the page, as text."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.document.lengths import Length
from pressdesk.text.words import word_count
from pressdesk.ui.editor import formats, isolates
from pressdesk.ui.editor.counts import row_text
from pressdesk.ui.editor.rows import OBJECTS


def length(cursor: QTextCursor) -> Length:
    """How long the selected text is."""
    found = texts(cursor)
    return Length("selection", sum(map(word_count, found)), sum(map(len, found)))


def texts(cursor: QTextCursor) -> list[str]:
    """The selected text of each row; a table counts whole."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    made: list[str] = []
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() < end:
        made.append(_text(block, start, end))
        block = block.next()
    return [text for text in made if text]


def _text(block: QTextBlock, start: int, end: int) -> str:
    if formats.kind_of(block) in OBJECTS:
        return row_text(formats.read_row(block))
    first = max(0, start - block.position())
    last = min(block.length() - 1, end - block.position())
    inside = set(isolates.hidden(block))
    data = block.text().encode("utf-16-le")
    units = (n for n in range(first, last) if n not in inside)
    shown = b"".join(data[2 * n : 2 * n + 2] for n in units)
    return shown.decode("utf-16-le", "replace").replace(formats.LINE_BREAK, "\n")
