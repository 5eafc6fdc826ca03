"""The rows of the findings: a head for each kind, and below it what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pressdesk.notices import Notice
from pressdesk.ui import fonts, icons, lines
from pressdesk.ui.change_rows import paint_arrow
from pressdesk.ui.list_rows import ground
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, isolated
from pressdesk.workflow.findings import Entry, Kind

ROW = Qt.ItemDataRole.UserRole
HEAD, LINE = 38, 54
EDGE, MARK, GAP = 14, 18, 10
MARKS = {
    "error": ("alert-circle", "error"),
    "warning": ("alert-triangle", "warn"),
    "style": ("bulb", "warn"),
    "info": ("info-circle", "text3"),
}
Sentence = Callable[[Notice], str]
_Index = QModelIndex | QPersistentModelIndex


class Row:
    """A head (`fix` says what fixes all below it) or a finding: two lines of words.

    `entry` is the finding, or the first of the kind that can be fixed. The `words` of
    a finding are worked out when somebody sees or hears them.
    """

    def __init__(
        self,
        entry: Entry | None,
        words: Callable[[], tuple[str, str]],
        *,
        head: bool = False,
        fix: str = "",
        count: int = 0,
    ) -> None:
        self.entry, self._words = entry, words
        self.head, self.fix, self.count = head, fix, count

    @cached_property
    def _said(self) -> tuple[str, str]:
        return self._words()

    @property
    def name(self) -> str:
        """The first line."""
        return self._said[0]

    @property
    def note(self) -> str:
        """The second line."""
        return self._said[1]

    @property
    def height(self) -> int:
        """How high it is painted."""
        return HEAD if self.head else LINE


def head_of(
    name: str, entry: Entry | None = None, fix: str = "", count: int = 0
) -> Row:
    """The head of a kind, or a line that only parts the list."""
    return Row(entry, lambda: (name, ""), head=True, fix=fix, count=count)


def rows_of(
    kinds: Iterable[Kind], text: Text, sentence: Sentence, *, locked: bool
) -> Iterator[Row]:
    """A head and the findings of each kind, the gravest kind first."""
    for kind in kinds:
        fix = "" if locked else fix_of(len(kind.fixable), text)
        first = kind.fixable[0] if fix else None
        yield head_of(text(kind.message), first, fix, len(kind.entries))
        for each in kind.entries:
            yield Row(each, partial(words_of, each, sentence))


def fix_of(count: int, text: Text) -> str:
    """What fixes so many of a kind; nothing for one alone."""
    if count == 2:
        return text("findings-fix-both")
    return text("findings-fix-all", count=count) if count > 2 else ""


def words_of(entry: Entry, sentence: Sentence) -> tuple[str, str]:
    """What was found and what may stand instead, and where; else its sentences."""
    if entry.located is None:
        first, _, rest = sentence(entry.notice).partition(". ")
        return first.rstrip("."), rest
    return change_of(entry), around(entry)


def change_of(entry: Entry, new: str | None = None) -> str:
    """The wrong words, and the right ones where they are known."""
    found = isolated(entry.shown() or "\u2423")
    if new is None and not entry.at_hand:
        return found
    return f"{found}\t{isolated(entry.shown(new or entry.at_hand[0]))}"


def around(entry: Entry) -> str:
    """Some words before and behind, to know the place by."""
    assert entry.located is not None
    text, what = entry.located.passage.text, entry.located.finding
    before = text[max(0, what.start - 28) : what.start].split(" ", 1)
    begin = before[-1] if what.start > 28 else " ".join(before)
    behind = text[what.start : what.end + 40]
    return isolated(
        f"{'…' if what.start > 28 else ''}{begin}{behind}".replace("\n", " ")
    )


class RowPainter(QStyledItemDelegate):
    """Paints `Row`s in the interface's direction."""

    def __init__(self, look: Look, rows: QWidget) -> None:
        super().__init__(rows)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the row, or the card that lies over it."""
        given: QSize | None = index.data(Qt.ItemDataRole.SizeHintRole)
        return given or QSize(0, index.data(ROW).height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Ground by state, then a head or a finding."""
        row, state = index.data(ROW), QStyle.StateFlag
        ground(painter, option, self._look.theme, head=row.head)
        place = _Place(painter, option, self._look)
        if row.head:
            place.head(row)
        elif not option.state & state.State_Selected:  # there lies its card
            place.line(row)


def link_rect(row: Row, within: QRect, *, rtl: bool) -> QRect:
    """Where a head's link stands: at its end."""
    if not row.fix:
        return QRect()
    layout = lines.lay(row.fix, fonts.font("strong"), within.width(), rtl=rtl)
    width = int(layout.lineAt(0).naturalTextWidth()) + 4
    left = EDGE if rtl else within.width() - EDGE - width
    return QRect(within.left() + left, within.top(), width, within.height())


class _Place:
    """A row's room."""

    def __init__(
        self, painter: QPainter, option: QStyleOptionViewItem, look: Look
    ) -> None:
        self._painter, self._room, self._look = painter, option.rect, look
        self._rtl = option.direction == Qt.LayoutDirection.RightToLeft

    def head(self, row: Row) -> None:
        """Name, count, link."""
        link = link_rect(row, self._room, rtl=self._rtl)
        inside = self._inside(0, link.width() + GAP if row.fix else 0)
        self._words(row.name, "strong", "text", inside)
        used = lines.lay(row.name, fonts.font("strong"), 9999, rtl=self._rtl)
        beside = int(used.lineAt(0).naturalTextWidth()) + 8
        count = self._look_number(row.count)
        if beside + 24 < inside.width():
            shift = -beside if self._rtl else beside
            self._words(count, "small", "text3", inside.translated(shift, 0))
        if row.fix:
            self._words(row.fix, "strong", "accent", link)

    def _look_number(self, count: int) -> str:
        from pressdesk.text.characters import persian_digits

        return persian_digits(str(count)) if self._rtl else str(count)

    def line(self, row: Row) -> None:
        """Mark, the change, and where."""
        assert row.entry is not None
        icon, tone = MARKS[row.entry.severity]
        inside = self._inside(MARK + GAP, 0)
        lead = (
            self._room.right() - EDGE - MARK if self._rtl else self._room.left() + EDGE
        )
        mark = QRect(lead, self._room.top() + 8, MARK, MARK)
        icons.icon(icon, self._look.theme, tone, MARK).paint(self._painter, mark)
        top = QRect(inside.left(), inside.top() + 5, inside.width(), 24)
        below = QRect(inside.left(), inside.top() + 28, inside.width(), 20)
        self._change(row.name, top)
        self._words(row.note, "small", "text3", below)

    def _change(self, words: str, within: QRect) -> None:
        """Wrong, an arrow, right in bold; each may take half of the room."""
        found, _, shall = words.partition("\t")
        if not shall:
            self._words(found, "body", "text", within)
            return
        used = self._words(found, "body", "text2", self._part(within, 0, 0.46))
        at = used + 4
        left = within.right() - at - 14 if self._rtl else within.left() + at
        rect = QRect(left, within.top() + 5, 14, 14)
        paint_arrow(self._painter, rect, self._look.theme, rtl=self._rtl)
        rest = self._part(within, at + 20, 1.0)
        self._words(shall, "strong", "text", rest)

    def _part(self, within: QRect, begin: int, share: float) -> QRect:
        width = int(within.width() * share) - begin
        left = (
            within.right() - begin - width + 1 if self._rtl else within.left() + begin
        )
        return QRect(left, within.top(), width, within.height())

    def _inside(self, begin: int, end: int) -> QRect:
        begin, end = begin + EDGE, end + EDGE
        left, right = (end, begin) if self._rtl else (begin, end)
        return self._room.adjusted(left, 0, -right, 0)

    def _words(self, text: str, font: str, tone: str, within: QRect) -> int:
        """Draw one line; gives its width."""
        used = fonts.font(font)
        laid = lines.clipped(text, used, within.width(), 1, rtl=self._rtl)
        self._painter.setPen(self._look.theme.color(tone))
        lines.draw(self._painter, laid, within)
        return int(laid.lineAt(0).naturalTextWidth())
