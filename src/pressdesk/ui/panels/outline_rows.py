"""The rows of the outline kept in step: only what changed is made anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem


class Seen(NamedTuple):
    """What a row shows: the block, its kind, its words and how deep it stands."""

    id: str
    kind: str
    words: str
    level: int

    @property
    def frame(self) -> tuple[str, str, int]:
        """All but the words, which may change in their place."""
        return self.id, self.kind, self.level


class OutlineRows:
    """The items of a tree, one for each row.

    `make` makes an item without words, `write` gives it its words. A release has
    thousands of rows, and Enter brings one.
    """

    def __init__(
        self,
        tree: QTreeWidget,
        make: Callable[[Seen], QTreeWidgetItem],
        write: Callable[[QTreeWidgetItem, str], None],
    ) -> None:
        self._tree, self._make, self._write = tree, make, write
        self.items: dict[str, QTreeWidgetItem] = {}
        self.shown: tuple[Seen, ...] = ()

    def show(self, wanted: tuple[Seen, ...]) -> bool:
        """Show these rows; whether all items are others now."""
        before, self.shown = self.shown, wanted
        head = _same(before, wanted)
        tail = _same(before[head:][::-1], wanted[head:][::-1])
        old = before[head : len(before) - tail]
        new = wanted[head : len(wanted) - tail]
        if [row.frame for row in old] == [row.frame for row in new]:
            for row in new:
                self._write(self.items[row.id], row.words)
            return False
        apart = len({row.id for row in wanted}) == len(wanted)
        if not before or not apart or any(map(_holds, (*old, *new))):
            self._all(wanted)
            return True
        for row in old:
            item = self.items.pop(row.id)
            self._above(item).removeChild(item)
        for at, row in enumerate(new, head):
            self._insert(at, row)
        return False

    def _above(self, item: QTreeWidgetItem) -> QTreeWidgetItem:
        return item.parent() or self._tree.invisibleRootItem()

    def _insert(self, at: int, row: Seen) -> None:
        """Put a row after the one before it, below the heading that is above it."""
        item = self._made(row)
        last = self.items[self.shown[at - 1].id] if at else None
        if row.level and last is not None and _holds(self.shown[at - 1]):
            last.insertChild(0, item)
            last.setExpanded(True)
            return
        if not row.level and last is not None:
            last = last.parent() or last
        parent = self._tree.invisibleRootItem() if last is None else self._above(last)
        parent.insertChild(parent.indexOfChild(last) + 1 if last else 0, item)

    def _made(self, row: Seen) -> QTreeWidgetItem:
        item = self.items[row.id] = self._make(row)
        self._write(item, row.words)
        return item

    def _all(self, rows: Sequence[Seen]) -> None:
        self._tree.clear()
        self.items.clear()
        parents: list[QTreeWidgetItem] = []
        tops: list[QTreeWidgetItem] = []
        for row in rows:
            item = self._made(row)
            del parents[row.level :]
            if parents:
                parents[-1].addChild(item)
            else:
                tops.append(item)
            if _holds(row):
                parents = [*parents[: row.level], item]
        self._tree.addTopLevelItems(tops)
        self._tree.expandAll()


def _holds(row: Seen) -> bool:
    """Whether rows may stand below it."""
    return row.kind == "intertitle"


def _same(one: Sequence[Seen], other: Sequence[Seen]) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
