"""The format painter: bold, italic, underline and block style, taken and given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor

from pressdesk.document.nodes import PARTS
from pressdesk.ui.editor import formats, guard, kinds, lists, slots
from pressdesk.ui.editor.formats import kind_of
from pressdesk.ui.editor.rows import FLOW, Row

if TYPE_CHECKING:
    from pressdesk.ui.editor.surface import Surface

LETTERS = ("bold", "italic", "underline")
"""The marks that are looks; links, fields, footnotes and direction are not."""


class Held(NamedTuple):
    """What the brush holds: marks, and a block style when a whole block was shown."""

    marks: dict[str, bool]
    row: Row | None


def taken(cursor: QTextCursor) -> Held:
    """The format at the cursor, or that of the selection's first letter.

    Without a selection, or with a whole block selected, the block style goes along.
    """
    first = QTextCursor(cursor)
    first.setPosition(cursor.selectionStart())
    block = first.block()
    if not first.atBlockEnd():
        first.movePosition(QTextCursor.MoveOperation.NextCharacter)
    marks = formats.marks_of(first.charFormat())
    start, end = block.position(), guard.end_of(block)
    partly = cursor.hasSelection() and not (
        cursor.selectionStart() <= start and end <= cursor.selectionEnd()
    )
    row = formats.read_row(block) if kind_of(block) in FLOW and not partly else None
    return Held({name: getattr(marks, name) for name in LETTERS}, row)


def give(cursor: QTextCursor, held: Held) -> None:
    """Put the held format on the selection and its blocks, in one undo step."""
    ends = cursor.anchor(), cursor.position()
    with guard.one_step(cursor):
        if held.row is not None:
            _style(cursor, held.row)
        cursor.setPosition(ends[0])
        cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
        if cursor.hasSelection():
            slots.mark_all(cursor, slots.allowed, **held.marks)


def _style(cursor: QTextCursor, row: Row) -> None:
    """Blocks of other styles only: ids and lists of equal ones stay."""
    if any(kind_of(block) in PARTS for block in lists.selected(cursor)):
        return
    wanted = row.kind, row.ordered, row.numbering
    rows = [formats.read_row(block) for block in lists.selected(cursor)]
    if all((each.kind, each.ordered, each.numbering) == wanted for each in rows):
        return
    kinds.change_kind(cursor, row.kind, ordered=row.ordered, numbering=row.numbering)


class Painter(QObject):
    """The brush: taken up once, or kept; each mouse selection gets the format."""

    changed = Signal()

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self.held: Held | None = None
        self.kept = False
        surface.selected.connect(self._selected)

    def press(self) -> None:
        """Take the brush up; once more: keep it; a third time: put it down."""
        if self.held is None:
            self.held = taken(self._surface.textCursor())
        elif not self.kept:
            self.kept = True
        else:
            self.held, self.kept = None, False
        self._show()

    def put_down(self) -> bool:
        """End; whether the brush was in the hand."""
        was = self.held is not None
        self.held, self.kept = None, False
        self._show()
        return was

    def apply(self) -> None:
        """Give the held format to the selection."""
        if self.held is not None and not self._surface.isReadOnly():
            cursor = self._surface.textCursor()
            give(cursor, self.held)
            self._surface.setTextCursor(cursor)
            if not self.kept:
                self.put_down()

    def _selected(self) -> None:
        if self.held is not None:
            self.apply()

    def _show(self) -> None:
        view = self._surface.viewport()
        cross, beam = Qt.CursorShape.CrossCursor, Qt.CursorShape.IBeamCursor
        self._surface.pointer = cross if self.held is not None else beam
        view.setCursor(self._surface.pointer)
        self.changed.emit()
