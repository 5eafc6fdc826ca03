"""The place of the cursor and of the view, as values that outlive the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextBlock, QTextCursor

from pressdesk.document.nodes import Release, plain
from pressdesk.ui.editor import bridge, formats, isolates
from pressdesk.ui.editor.formats import place_of
from pressdesk.ui.editor.rows import Row, rows_of
from pressdesk.ui.editor.surface import Surface
from pressdesk.workflow.spots import Spot


def spot_of(surface: Surface) -> Spot:
    """Where the cursor is and what is in view."""
    cursor = surface.textCursor()
    block = cursor.block()
    row = sum(each.position() < block.position() for each in _rows(surface, block))
    unit = isolates.release_unit(block, cursor.positionInBlock())
    data = plain(formats.read_text(block)).encode("utf-16-le")[: 2 * unit]
    offset = len(data.decode("utf-16-le", "replace"))
    scroll = round(surface.verticalScrollBar().value() / surface.zoom)
    return Spot(place_of(block), row, offset, scroll)


def left_off(release: Release, before: Release | None) -> Spot:
    """Where the writing of `release` stopped: behind the last that is new in it.

    Without an earlier state that is the last row with words, before the end mark.
    """
    rows = rows_of(release)
    if before is None:
        written = [at for at, row in enumerate(rows[:-1]) if row.text]
        return _behind(rows, written[-1], 0) if written else Spot()
    old = rows_of(before)
    same = _alike(rows[::-1], old[::-1])
    if same == len(rows):
        return Spot()
    text, known = plain(rows[-1 - same].text), ""
    if same < len(old) and old[-1 - same].place == rows[-1 - same].place:
        known = plain(old[-1 - same].text)
    return _behind(rows, len(rows) - 1 - same, _alike(text[::-1], known[::-1]))


def _behind(rows: Sequence[Row], at: int, left: int) -> Spot:
    """The place in row `at` with `left` characters behind it."""
    place = rows[at].place
    row = sum(each.place == place for each in rows[:at])
    return Spot(place, row, len(plain(rows[at].text)) - left)


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many of both are the same from their beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    differing = (at for at, (a, b) in pairs if a != b)
    return next(differing, min(len(one), len(other)))


def go(surface: Surface, spot: Spot) -> None:
    """Put cursor and view there; where the place is no more nothing happens."""
    rows = [b for b in bridge.blocks(surface.document()) if place_of(b) == spot.block]
    if not rows:
        return
    block = rows[min(spot.row, len(rows) - 1)]
    cursor = QTextCursor(block)
    end = block.length() - 1
    unit = min(end, isolates.unit_at(block, spot.offset))
    cursor.setPosition(block.position() + unit)
    surface.setTextCursor(cursor)

    def scroll() -> None:
        surface.verticalScrollBar().setValue(round(spot.scroll * surface.zoom))
        surface.ensureCursorVisible()

    scroll()
    QTimer.singleShot(0, surface, scroll)  # the page has its height only then


def _rows(surface: Surface, block: QTextBlock) -> Iterator[QTextBlock]:
    place = place_of(block)
    return (b for b in bridge.blocks(surface.document()) if place_of(b) == place)
