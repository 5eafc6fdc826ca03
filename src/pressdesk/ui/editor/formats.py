"""How a row and its marks stand in a QTextDocument: properties, fonts, spacing.

Marks and tags live in user properties, so that the look can change without them.
Sizes are in points and pixels at 100 %; zoom is the layout's resolution, colours are
the highlighter's: neither costs an undo step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFragment,
)

from pressdesk.document.nodes import PARTS, Crop, Inline, Span, Table, Text
from pressdesk.document.photos import WIDEST
from pressdesk.text.characters import LRI, PDI
from pressdesk.ui.editor.rows import OBJECTS, Row

_USER = int(QTextFormat.Property.UserProperty.value)
KIND, ID, ROLE, LEVEL, ORDERED, SLOT, VACANT, MEDIA, CREDIT, ALT, TABLE = range(
    _USER + 1, _USER + 12
)
SOURCE, CROP, TURN, WIDTH = range(_USER + 12, _USER + 16)
BOLD, ITALIC, UNDERLINE, LINK, LTR, IN_SLOT, RAW, ISOLATE, NOTE = range(
    _USER + 20, _USER + 29
)
NUMBERING = _USER + 40
ISOLATES = (LRI, PDI)
PHOTO_OBJECT = int(QTextFormat.ObjectTypes.UserObject.value) + 1
TABLE_OBJECT = PHOTO_OBJECT + 1
OBJECT_CHAR = "\ufffc"
LINE_BREAK = "\u2028"
_STAND_IN = "\ufffd"
_ZWNBSP = "\ufeff"
# Qt would read these as the end of a block, or as our own line break.
_BREAKERS = "\u2028\u2029\ufdd0\ufdd1\r"
QUOTE_INDENT = 17
LIST_INDENT = 26
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


class Look(NamedTuple):
    """Type and spacing of a kind: points, weight, pixels above and below, line %."""

    points: float
    weight: int
    above: int
    below: int
    line: int = 122


# Line: 1.9 times the size, 1.7 for the headline, over Vazirmatn's own 1.56.
LOOKS = {
    "kicker": Look(11, 400, 0, 0),
    "headline": Look(18, 700, 0, 4, 109),
    "subhead": Look(11.5, 400, 0, 12),
    "lead": Look(12, 600, 0, 11),
    "paragraph": Look(12, 400, 0, 8),
    "intertitle": Look(13, 700, 14, 0),
    "item": Look(12, 400, 0, 4),
    "quote": Look(12, 400, 10, 0),
    "speaker": Look(10, 400, 0, 12),
    "photo": Look(12, 400, 10, 4, 100),
    "caption": Look(10, 400, 0, 12),
    "table": Look(12, 400, 10, 12, 100),
    "end_mark": Look(12, 400, 12, 0),
    "cell": Look(10.5, 400, 0, 0, 100),  # in the table editor
}
QUIET = frozenset({"kicker", "subhead", "speaker", "caption"})


def look(kind: str) -> Look:
    """The look of a kind, a paragraph's for an unknown one."""
    return LOOKS.get(kind, LOOKS["paragraph"])


def block_format(row: Row) -> QTextBlockFormat:
    """The block format that carries the tags of `row` and sets it in type."""
    made = QTextBlockFormat()
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.setAlignment(_RIGHT)
    _tag(made, row)
    style = look(row.kind)
    made.setTopMargin(style.above)
    made.setBottomMargin(style.below)
    made.setLineHeight(style.line, _PROPORTIONAL)
    if row.kind in ("quote", "speaker"):
        made.setRightMargin(QUOTE_INDENT)
    elif row.kind == "item":
        made.setRightMargin(LIST_INDENT * (row.level + 1))
    if row.role == "basmala":
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return made


def _tag(made: QTextBlockFormat, row: Row) -> None:
    values: dict[int, Any] = {
        KIND: row.kind,
        ID: row.id,
        ROLE: "" if row.role == "body" else row.role,
        LEVEL: row.level,
        ORDERED: row.ordered,
        NUMBERING: row.numbering,
        SLOT: row.slot,
        VACANT: row.vacant,
        MEDIA: row.media,
        CREDIT: row.photographer,
        ALT: row.alt,
        SOURCE: row.source,
        CROP: msgspec.json.encode(row.crop).decode() if row.crop else "",
        TURN: row.turn,
        WIDTH: row.width if row.width != WIDEST else 0,
        TABLE: msgspec.json.encode(row.table).decode() if row.table else "",
    }
    for key, value in values.items():
        if value:
            made.setProperty(key, value)


def read_row(block: QTextBlock) -> Row:
    """The row that stands in `block`."""
    tags = block.blockFormat()
    kind = kind_of(block)
    encoded, crop = tags.property(TABLE), tags.property(CROP)
    return Row(
        kind,
        tags.property(ID) or "",
        () if kind in OBJECTS else read_text(block),
        role=tags.property(ROLE) or "body",
        level=tags.property(LEVEL) or 0,
        ordered=bool(tags.property(ORDERED)),
        numbering=tags.property(NUMBERING) or "",
        slot=tags.property(SLOT) or "",
        vacant=bool(tags.property(VACANT)),
        media=tags.property(MEDIA) or "",
        photographer=tags.property(CREDIT) or "",
        alt=tags.property(ALT) or "",
        source=tags.property(SOURCE) or "",
        crop=msgspec.json.decode(crop, type=Crop) if crop else None,
        turn=tags.property(TURN) or 0,
        width=tags.property(WIDTH) or WIDEST,
        table=msgspec.json.decode(encoded, type=Table) if encoded else None,
    )


def kind_of(block: QTextBlock) -> str:
    """The kind of a block; a block that Qt made without tags is a paragraph."""
    kind: str = block.blockFormat().property(KIND) or "paragraph"
    return kind


def id_of(block: QTextBlock) -> str:
    """The id that `block` carries, shared with the other rows of its block."""
    name: str = block.blockFormat().property(ID) or ""
    return name


def place_of(block: QTextBlock) -> str:
    """What a `Place` calls the block: the part name or the block id."""
    kind = kind_of(block)
    return kind if kind in PARTS else id_of(block)


def char_format(kind: str, run: Inline = "") -> QTextCharFormat:
    """The character format of a run in a block of `kind`."""
    span = Span(run) if isinstance(run, str) else run
    made = QTextCharFormat()
    style = look(kind)
    made.setFontPointSize(style.points)
    weight = 700 if span.bold else style.weight
    made.setFontWeight(QFont.Weight(weight))
    marks: dict[int, Any] = {
        BOLD: span.bold,
        ITALIC: span.italic,
        UNDERLINE: span.underline,
        LINK: span.link,
        LTR: span.ltr,
        IN_SLOT: span.slot,
        NOTE: span.note,
    }
    for key, value in marks.items():
        if value:
            made.setProperty(key, value)
    made.setFontItalic(span.italic)
    made.setFontUnderline(span.underline)
    return made


def object_format(kind: str) -> QTextCharFormat:
    """The format of the one character that stands for a photo or a table."""
    made = char_format(kind)
    made.setObjectType(PHOTO_OBJECT if kind == "photo" else TABLE_OBJECT)
    return made


def marks_of(form: QTextCharFormat, text: str = "") -> Span:
    """The marks that `form` carries, round `text`."""
    return Span(
        text,
        bold=bool(form.property(BOLD)),
        italic=bool(form.property(ITALIC)),
        underline=bool(form.property(UNDERLINE)),
        link=form.property(LINK) or "",
        ltr=bool(form.property(LTR)),
        slot=form.property(IN_SLOT) or "",
        note=form.property(NOTE) or "",
    )


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """The fragments of `block`, in order."""
    walk = block.begin()
    while not walk.atEnd():
        yield walk.fragment()
        walk += 1


def read_text(block: QTextBlock) -> Text:
    """The text of `block` with its marks, equal neighbours joined."""
    spans: list[Span] = []
    for fragment in fragments(block):
        form = fragment.charFormat()
        text = "" if form.objectType() else shown(fragment.text(), form)
        if text:
            span = marks_of(form, text)
            if spans and msgspec.structs.replace(spans[-1], text=span.text) == span:
                joined = spans.pop().text + span.text
                span = msgspec.structs.replace(span, text=joined)
            spans.append(span)
    return tuple(s.text if s == Span(s.text) else s for s in spans)


def shown(text: str, form: QTextCharFormat) -> str:
    """What a fragment holds of the release: no isolates, our own line breaks."""
    raw = form.property(RAW)
    if raw:
        return str(raw) * len(text)
    if form.property(ISOLATE):
        text = text.replace(LRI, "").replace(PDI, "")
    return text.replace(LINE_BREAK, "\n").replace("\u2029", "\n")


def insert(cursor: QTextCursor, text: str, form: QTextCharFormat) -> None:
    """Insert a piece whole: PySide takes a leading U+FEFF for a byte order mark."""
    cursor.insertText(_ZWNBSP + text if text.startswith(_ZWNBSP) else text, form)


Piece = tuple[str, QTextCharFormat]
"""Text to insert, and its format."""


def pieces(kind: str, run: Inline) -> list[Piece]:
    """What to insert for `run`: Qt's line breaks, stand-ins for what Qt cannot hold."""
    text = run if isinstance(run, str) else run.text
    form = char_format(kind, run)
    made: list[Piece] = []
    start = 0
    for at, char in enumerate(text):
        if char in _BREAKERS:
            stand_in = QTextCharFormat(form)
            stand_in.setProperty(RAW, char)
            made += [(text[start:at], form), (_STAND_IN, stand_in)]
            start = at + 1
    made.append((text[start:], form))
    return [(part.replace("\n", LINE_BREAK), f) for part, f in made if part]


def text_pieces(kind: str, text: Iterable[Inline]) -> list[Piece]:
    """What to insert for a text, with one isolate round what reads left to right.

    Neighbours of other marks share it: each in its own would stand in reverse order.
    """
    made: list[Piece] = []
    for ltr, runs in groupby(text, lambda run: isinstance(run, Span) and run.ltr):
        found = [piece for run in runs for piece in pieces(kind, run)]
        if ltr and found:
            found.insert(0, (LRI, _isolate(found[0][1])))
            found.append((PDI, _isolate(found[-1][1])))
        made += found
    return made


def _isolate(form: QTextCharFormat) -> QTextCharFormat:
    made = QTextCharFormat(form)
    made.clearProperty(RAW)
    made.setProperty(ISOLATE, 1)
    return made
