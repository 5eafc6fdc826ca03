"""Help while typing on the page: each an undo step of its own, easily taken back.

What is changed says `text.keystrokes`; here it is set in the document. A help that was
taken back is remembered at its place and not given there again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from pressdesk.text.keystrokes import Change, Help, changes
from pressdesk.ui.editor import formats, guard
from pressdesk.ui.editor.isolates import units

_KEEP = QTextCursor.MoveMode.KeepAnchor
_REMEMBERED = 50
_CLOSED = (formats.LTR, formats.RAW, formats.ISOLATE)
_SILENT: frozenset[Help] = frozenset({"letters"})
"""Backspace does not take these back: nothing would be seen to happen."""


class _Given(NamedTuple):
    """A help: where it begins, where the caret stood before and after it."""

    help: Help
    old: str
    start: int
    before: int
    after: int


class TypingHelp:
    """The helps that `on` names; `undo` is how the window takes back a step."""

    def __init__(self, surface: QTextEdit) -> None:
        self.on: frozenset[Help] = frozenset()
        self.undo: Callable[[], None] = surface.undo
        self._surface = surface
        self._given: dict[int, _Given] = {}
        self._fresh = (-1, -1)
        self._refused: list[tuple[Help, str, QTextCursor]] = []
        surface.document().undoCommandAdded.connect(self._step_added)

    def forget(self) -> None:
        """Another release is on the page."""
        self._given.clear()
        self._refused.clear()
        self.settle()

    def settle(self) -> None:
        """From now on Backspace deletes what stands before the caret."""
        self._fresh = (-1, -1)

    def after(self, typed: str) -> None:
        """Help with the character that was just typed."""
        cursor = self._surface.textCursor()
        if self.on and len(typed) == 1 and not cursor.hasSelection():
            text = _before(cursor)
            if text.endswith(typed):
                self._give(cursor, text[:-1], typed)

    def finish(self) -> None:
        """Help with the last word before Enter."""
        cursor = self._surface.textCursor()
        if self.on and not cursor.hasSelection():
            self._give(cursor, _before(cursor), "\n")

    def _give(self, caret: QTextCursor, before: str, typed: str) -> None:
        block = caret.block()
        for change in changes(before, typed, self.on):
            text = _before(self._surface.textCursor())
            start = block.position() + units(text, change.start)
            end = block.position() + units(text, change.end)
            if self._was_refused(change, start) or _protected(block, start, end):
                return
            self._set(change, start, end)

    def _set(self, change: Change, start: int, end: int) -> None:
        surface = self._surface
        stood = surface.textCursor().position()
        cursor = QTextCursor(surface.document())
        with guard.own_step(cursor):
            _replace(cursor, start, end, change.text)
        steps = surface.document().availableUndoSteps()
        stands = surface.textCursor().position()
        self._given[steps] = _Given(change.help, change.old, start, stood, stands)
        self._fresh = steps, stands

    # Taking back

    def take_back(self) -> bool:
        """Backspace right after a help undoes it; whether it did."""
        cursor = self._surface.textCursor()
        now = self._surface.document().availableUndoSteps(), cursor.position()
        fresh = self._fresh == now and not cursor.hasSelection()
        self.settle()
        if not fresh or self._given[now[0]].help in _SILENT:
            return False
        self.undo()
        return True

    @contextmanager
    def undoing(self) -> Iterator[None]:
        """Round an undo: when it takes back a help, that is remembered."""
        document = self._surface.document()
        given = self._given.get(document.availableUndoSteps())
        yield
        self.settle()
        if given is None:
            return
        spot = QTextCursor(document)
        spot.setPosition(given.start)
        spot.setKeepPositionOnInsert(True)
        self._refused.append((given.help, given.old, spot))
        del self._refused[:-_REMEMBERED]
        self._stand(given.before)

    @contextmanager
    def redoing(self) -> Iterator[None]:
        """Round a redo: after a help the caret stands where writing went on."""
        yield
        self.settle()
        steps = self._surface.document().availableUndoSteps()
        if steps in self._given:
            self._stand(self._given[steps].after)

    def _stand(self, position: int) -> None:
        cursor = self._surface.textCursor()
        cursor.setPosition(position)
        self._surface.setTextCursor(cursor)

    def _was_refused(self, change: Change, start: int) -> bool:
        return any(
            help_ == change.help and old == change.old and spot.position() == start
            for help_, old, spot in self._refused
        )

    def _step_added(self) -> None:
        steps = self._surface.document().availableUndoSteps()
        for each in [each for each in self._given if each >= steps]:
            del self._given[each]


def _before(cursor: QTextCursor) -> str:
    """The text of the cursor's block before it, as code points."""
    block, unit = cursor.block(), cursor.positionInBlock()
    text = block.text()
    if len(text) == block.length() - 1:
        return text[:unit]
    return text.encode("utf-16-le")[: 2 * unit].decode("utf-16-le", "replace")


def _protected(block: QTextBlock, start: int, end: int) -> bool:
    """Whether a change would touch what reads from left to right or is no text."""
    for fragment in formats.fragments(block):
        first = fragment.position()
        last = first + fragment.length()
        touched = first < max(end, start + 1) and start - (start == end) < last
        form = fragment.charFormat()
        if touched and (form.objectType() or any(map(form.property, _CLOSED))):
            return True
    return False


def _replace(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    """Replace a stretch; where the length stays each character keeps its marks."""
    pieces = [(start, end, text)]
    if end - start == len(text):
        pieces = [(start + at, start + at + 1, new) for at, new in enumerate(text)]
    for first, last, new in pieces:
        cursor.setPosition(first)
        cursor.setPosition(last, _KEEP)
        if cursor.selectedText() != new:
            cursor.insertText(new, cursor.charFormat())
