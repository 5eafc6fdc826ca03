"""Changes to choose from, as a list by kind: what stands there, what would.

For a person who wants to see every change before it is made. Thousands of rows cost no
more than those in view.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from pressdesk.ui.change_rows import BOX, ChangePainter
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text

_Index = QModelIndex | QPersistentModelIndex
_CHECK = Qt.ItemDataRole.CheckStateRole
_ROLE = Qt.ItemDataRole
_State = Qt.CheckState


class Change(Struct, frozen=True):
    """One change: `kind` is the title of its group, `place` and `around` say where.

    `value` is the caller's own.
    """

    kind: str
    before: str
    after: str
    place: str = ""
    around: str = ""
    value: object = None


class ChangeModel(QAbstractListModel):
    """A head for each kind, with its changes below it."""

    def __init__(self, text: Text, changes: Sequence[Change], ticked: bool) -> None:  # noqa: FBT001
        super().__init__()
        self._text = text
        kinds: dict[str, list[Change]] = {}
        for each in changes:
            kinds.setdefault(each.kind, []).append(each)
        self.rows: list[str | Change] = []
        self.members: dict[int, range] = {}
        for kind, among in kinds.items():
            first = len(self.rows) + 1
            self.members[first - 1] = range(first, first + len(among))
            self.rows += [kind, *among]
        self._ticked = [ticked] * len(self.rows)

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        """Heads and changes."""
        return len(self.rows)

    def flags(self, _index: _Index) -> Qt.ItemFlag:
        """All can be chosen and ticked."""
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = 0) -> object:
        """The row itself, its tick, and how it is read aloud."""
        row = self.rows[index.row()]
        if role == _ROLE.UserRole:
            return row
        if role == _CHECK:
            return self.state(index.row())
        if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole):
            if isinstance(row, str):
                count = len(self.members[index.row()])
                return self._text("findings-head", name=row, count=count)
            return self._text("findings-row", found=row.before, shall=row.after)
        if role == _ROLE.AccessibleDescriptionRole and isinstance(row, Change):
            return row.place
        return None

    def state(self, number: int) -> Qt.CheckState:
        """Ticked, not, or a head whose changes differ."""
        among = [self._ticked[n] for n in self.members.get(number, (number,))]
        if all(among):
            return _State.Checked
        return _State.PartiallyChecked if any(among) else _State.Unchecked

    def toggle(self, number: int) -> None:
        """Tick a change or a whole kind, or take the tick away."""
        wanted = self.state(number) != _State.Checked
        self._set(self.members.get(number, range(number, number + 1)), ticked=wanted)

    def set_all(self, *, ticked: bool) -> None:
        """Tick all or none."""
        self._set(range(len(self.rows)), ticked=ticked)

    def _set(self, numbers: range, *, ticked: bool) -> None:
        for number in numbers:
            self._ticked[number] = ticked
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1), [_CHECK])

    def chosen(self) -> list[Change]:
        """The ticked changes in their order."""
        pairs = zip(self.rows, self._ticked, strict=True)
        return [row for row, ticked in pairs if ticked and isinstance(row, Change)]

    @property
    def count(self) -> int:
        """How many changes there are."""
        return len(self.rows) - len(self.members)


class ChangeList(QListView):
    """The list; `changed` says that other rows are ticked."""

    changed = Signal()

    def __init__(
        self, look: Look, text: Text, changes: Sequence[Change], *, ticked: bool = True
    ) -> None:
        super().__init__()
        self.rows = ChangeModel(text, changes, ticked)
        self.setModel(self.rows)
        self.setProperty("panel", "true")
        self.setItemDelegate(ChangePainter(look, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(text("changes-list"))
        self.rows.dataChanged.connect(lambda *_: self.changed.emit())
        if changes:
            self.setCurrentIndex(self.rows.index(1))

    def chosen(self) -> list[Any]:
        """The values of the ticked changes."""
        return [each.value for each in self.rows.chosen()]

    def set_all(self, *, ticked: bool) -> None:
        """Tick all or none."""
        self.rows.set_all(ticked=ticked)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self.rows.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks."""
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        begin = self.viewport().width() - at.x() if self.isRightToLeft() else at.x()
        if event.button() == Qt.MouseButton.LeftButton and begin < BOX:
            self._toggle(self.indexAt(at))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Anywhere on a row ticks."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._toggle(self.indexAt(event.position().toPoint()))
