"""Two texts side by side: what differs is marked, what is invisible is shown."""

from __future__ import annotations

import html
from difflib import SequenceMatcher

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from pressdesk.text.characters import KASHIDA, ZWNJ
from pressdesk.ui import fonts
from pressdesk.ui.look import Look

HALF_SPACE = "\u00a6"
SPACE = "\u2423"
_UNSEEN = {" ": SPACE, "\u00a0": SPACE, "\t": "\u2192", KASHIDA: "\u2013"}
MARKED = Qt.ItemDataRole.UserRole + 7
_PAD = 8
_LONGEST = 400

Marked = tuple[tuple[str, bool], ...]
"""Stretches of a text; the ones that differ are true."""


def sides(ours: str, theirs: str) -> tuple[Marked, Marked]:
    """Both texts in stretches, half-spaces shown everywhere, spaces where they differ.

    What stands on one side alone differs as a whole.
    """
    ours, theirs = ours[:_LONGEST], theirs[:_LONGEST]
    if not ours or not theirs:
        return _stretch(ours, differs=True), _stretch(theirs, differs=True)
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    found = SequenceMatcher(None, ours, theirs, autojunk=False)
    for sort, a, b, c, d in found.get_opcodes():
        left += _stretch(ours[a:b], differs=sort != "equal")
        right += _stretch(theirs[c:d], differs=sort != "equal")
    return tuple(left), tuple(right)


def _stretch(text: str, *, differs: bool) -> Marked:
    if not text:
        return ()
    shown = text.replace(ZWNJ, HALF_SPACE)
    if differs:
        shown = "".join(_UNSEEN.get(char, char) for char in shown)
    return ((shown, differs),)


class SidesPainter(QStyledItemDelegate):
    """Paints the rows of a tree whose items carry `MARKED` texts."""

    def __init__(self, look: Look, view: QTreeView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def _document(
        self, index: QModelIndex | QPersistentModelIndex
    ) -> QTextDocument | None:
        marked = index.data(MARKED)
        if marked is None:
            return None
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(fonts.font("body"))
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setDefaultTextOption(option)
        made.setHtml(self._html(marked, ours=index.column() == 0))
        made.setTextWidth(max(60, self._view.columnWidth(index.column()) - 2 * _PAD))
        return made

    def _html(self, marked: Marked, *, ours: bool) -> str:
        theme = self._look.theme
        ground = theme.dele if ours else theme.ins
        pieces = []
        for text, differs in marked:
            words = html.escape(text).replace("\n", "<br>")
            words = words.replace(
                HALF_SPACE, f'<span style="color:{theme.accent}">{HALF_SPACE}</span>'
            )
            style = f"color:{theme.text}"
            style += f";background-color:{ground}" if differs else ""
            pieces.append(f'<span style="{style}">{words}</span>')
        return f'<p dir="rtl" style="margin:0">{"".join(pieces)}</p>'

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The marked text, on the ground of its row."""
        made = self._document(index)
        if made is None:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = ground.widget.style()
        style.drawControl(
            QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget
        )
        room = QRectF(option.rect).adjusted(_PAD, _PAD / 2, -_PAD, -_PAD / 2)
        painter.save()
        left = room.right() - made.textWidth()
        if option.direction == Qt.LayoutDirection.LeftToRight:
            left = room.left() - (made.textWidth() - made.idealWidth())
        painter.translate(left, room.top())
        made.drawContents(painter)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its lines."""
        made = self._document(index)
        if made is None:
            hint = super().sizeHint(option, index)
            return QSize(hint.width(), max(30, hint.height()))
        return QSize(80, round(made.size().height()) + _PAD)
