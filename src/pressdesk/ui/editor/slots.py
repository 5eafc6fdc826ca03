"""Marks over stretches of text: slot texts replaced, marks set, runs selected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from pressdesk.document.nodes import Release, Span
from pressdesk.document.schema import SCHEMA
from pressdesk.ui.editor import bridge, formats, guard, isolates
from pressdesk.ui.editor.rows import OBJECTS

_KEEP = QTextCursor.MoveMode.KeepAnchor
_SHARED = ("bold", "italic", "underline", "ltr")


def replace(document: QTextDocument, slot_id: str, old: str, new: str) -> int:
    """Set every mark of a slot that shows `old` to `new`, in one undo step."""
    found = [
        place
        for block in bridge.blocks(document)
        for place in _runs(block, slot_id)
        if place[2] == old
    ]
    cursor = QTextCursor(document)
    with guard.one_step(cursor):
        for start, end, _ in reversed(found):
            _set(cursor, start, end, new)
    return len(found)


def _runs(block: QTextBlock, slot_id: str) -> list[tuple[int, int, str]]:
    """Start, end and text of each unbroken run of a slot in `block`."""
    made: list[tuple[int, int, str]] = []
    for fragment in formats.fragments(block):
        if formats.marks_of(fragment.charFormat()).slot != slot_id:
            continue
        start, end = fragment.position(), fragment.position() + fragment.length()
        text = formats.shown(fragment.text(), fragment.charFormat())
        if made and made[-1][1] == start:
            start, _, before = made.pop()
            text = before + text
        made.append((start, end, text))
    return made


def stretches(block: QTextBlock) -> Iterator[tuple[int, int]]:
    """Start and end of what each field of the form wrote in `block`."""
    names = (
        formats.marks_of(fragment.charFormat()).slot
        for fragment in formats.fragments(block)
    )
    for name in dict.fromkeys(filter(None, names)):
        for start, end, _text in _runs(block, name):
            yield start, end


def _set(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    cursor.setPosition(start + 1)
    marks = formats.marks_of(cursor.charFormat())
    kind = formats.kind_of(cursor.block())
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)
    cursor.removeSelectedText()
    run = msgspec.structs.replace(marks, text=text)
    guard.insert_text(cursor, (run,), kind)


def texts(document: QTextDocument) -> dict[str, str]:
    """What the first run of each slot shows."""
    made: dict[str, str] = {}
    for block in bridge.blocks(document):
        names = (
            formats.marks_of(fragment.charFormat()).slot
            for fragment in formats.fragments(block)
        )
        for name in dict.fromkeys(filter(None, names)):
            made.setdefault(name, _runs(block, name)[0][2])
    return made


def set_mark(surface: QTextEdit, name: str, value: str | bool) -> bool:  # noqa: FBT001
    """Set a mark on the selection, or for what is typed next.

    Gives whether any of it may carry the mark; elsewhere nothing is set.
    """
    cursor = surface.textCursor()
    if value and not any_allowed(cursor, name):
        return False
    if cursor.hasSelection():
        ends = [counted(cursor, at) for at in (cursor.anchor(), cursor.position())]
        mark_all(cursor, allowed, **{name: value})
        select_again(surface, *ends)
        return True
    marks = formats.marks_of(surface.currentCharFormat())
    wanted = msgspec.structs.replace(marks, **{name: value})
    kind = formats.kind_of(cursor.block())
    surface.setCurrentCharFormat(formats.char_format(kind, wanted))
    return True


def allowed(kind: str, name: str) -> bool:
    """Whether text of this kind may carry the mark, by the document's own table."""
    if kind in ("speaker", "caption", "item", "cell"):
        return True
    return kind in SCHEMA and name in SCHEMA[kind].texts["text"].marks


def any_allowed(cursor: QTextCursor, name: str) -> bool:
    """Whether any of what is selected, or the cursor's block, may carry the mark."""
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd():
        kind = formats.kind_of(block)
        if kind not in OBJECTS and allowed(kind, name):
            return True
        block = block.next()
    return False


def shared(cursor: QTextCursor) -> Span:
    """The marks of the selection: those that all of it has that may have them.

    A link, a field and a footnote are those of its first letter.
    """
    made: Span | None = None
    common = set(_SHARED)
    for _at, _to, kind, span in _stretches(
        cursor, cursor.selectionStart(), cursor.selectionEnd()
    ):
        made = made or span
        common -= {n for n in common if allowed(kind, n) and not getattr(span, n)}
        if not common:
            break
    if made is None:
        return formats.marks_of(cursor.charFormat())
    has = {n: n in common and any_allowed(cursor, n) for n in _SHARED}
    return msgspec.structs.replace(made, **has)


def counted(cursor: QTextCursor, at: int) -> tuple[int, int]:
    """A position as block number and offset in the release's text."""
    block = cursor.document().findBlock(at)
    return block.blockNumber(), isolates.release_unit(block, at - block.position())


def select_again(
    surface: QTextEdit, anchor: tuple[int, int], position: tuple[int, int]
) -> None:
    """Isolates that came or went have moved the text below the selection."""
    cursor = surface.textCursor()
    for (number, unit), mode in (
        (anchor, QTextCursor.MoveMode.MoveAnchor),
        (position, _KEEP),
    ):
        block = surface.document().findBlockByNumber(number)
        starts = (number, unit) == min(anchor, position)
        for at in isolates.hidden(block):
            unit += at <= unit if starts else at < unit
        cursor.setPosition(block.position() + unit, mode)
    surface.setTextCursor(cursor)


def set_link(surface: QTextEdit, url: str) -> None:
    """Link the selection or the run round the cursor; else insert the address."""
    cursor = surface.textCursor()
    if not cursor.hasSelection():
        select_run(cursor, formats.LINK)
    if cursor.hasSelection():
        surface.setTextCursor(cursor)
        set_mark(surface, "link", url)
    elif url:
        guard.insert_text(cursor, (Span(url, link=url, ltr=True),))


def mark(cursor: QTextCursor, name: str, value: str | bool) -> None:  # noqa: FBT001
    """Set one mark on the selection, leaving the others as they are."""
    mark_all(cursor, lambda _kind, _name: True, **{name: value})


def mark_all(
    cursor: QTextCursor, allowed: Callable[[str, str], bool], **values: str | bool
) -> None:
    """Set marks on the selection in one undo step, where the kind may have them."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    painter = QTextCursor(cursor.document())
    with guard.one_step(painter):
        for at, to, kind, span in list(_stretches(cursor, start, end)):
            given = {n: v for n, v in values.items() if not v or allowed(kind, n)}
            form = formats.char_format(kind, msgspec.structs.replace(span, **given))
            painter.setPosition(at)
            painter.setPosition(to, _KEEP)
            painter.setCharFormat(form)
        _settle(painter, start, end)


def _stretches(
    cursor: QTextCursor, start: int, end: int
) -> Iterator[tuple[int, int, str, Span]]:
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() <= end:
        kind = formats.kind_of(block)
        for fragment in formats.fragments(block):
            form = fragment.charFormat()
            if form.property(formats.ISOLATE):
                continue
            at = max(start, fragment.position())
            to = min(end, fragment.position() + fragment.length())
            if at < to and not form.objectType() and not form.property(formats.RAW):
                yield at, to, kind, formats.marks_of(form)
        block = block.next()


def _settle(painter: QTextCursor, start: int, end: int) -> None:
    document = painter.document()
    first = document.findBlock(start).blockNumber()
    for number in range(first, document.findBlock(end).blockNumber() + 1):
        painter.setPosition(document.findBlockByNumber(number).position())
        isolates.settle(painter)


def select_run(cursor: QTextCursor, key: int) -> None:
    """Select the run round the cursor that carries the property `key`."""
    at = cursor.position()
    for fragment in formats.fragments(cursor.block()):
        start, end = fragment.position(), fragment.position() + fragment.length()
        if start < at <= end and fragment.charFormat().property(key):
            cursor.setPosition(start)
            cursor.setPosition(end, _KEEP)
            return


@dataclass(frozen=True)
class Filled:
    """Which slot marks have a value: `given` and `lacking` hold ids and members.

    A member that is no field of its own (`host.title`, `date.brief`) goes by its slot.
    """

    given: frozenset[str] = frozenset()
    lacking: frozenset[str] = frozenset()

    def __call__(self, name: str) -> bool:
        """Whether the mark `name` shows a value, not a label."""
        if name in self.given or name in self.lacking:
            return name in self.given
        return name.partition(".")[0] in self.given

    def changed(self, name: str, *, filled: bool) -> Filled:
        """The same with one mark filled or emptied."""
        one = {name}
        if filled:
            return Filled(self.given | one, self.lacking - one)
        return Filled(self.given - one, self.lacking | one)


def filled(release: Release) -> Filled:
    """The marks that the fields of `release` fill."""
    known: dict[str, bool] = {}
    for slot in release.meta.slots:
        value = slot.value
        if isinstance(value, str | tuple):
            known[slot.id] = bool(value)
            continue
        members = {name: getattr(value, name) for name in value.__struct_fields__}
        known |= {f"{slot.id}.{name}": bool(part) for name, part in members.items()}
        known[slot.id] = any(members.values())
    given = frozenset(name for name, has in known.items() if has)
    return Filled(given, frozenset(known) - given)
