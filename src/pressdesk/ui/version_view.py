"""A release to read, with what came and went against another state of it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from pressdesk.document.nodes import Release
from pressdesk.ui import fonts
from pressdesk.ui.look import Look
from pressdesk.workflow.differences import Fate, Line, lines


class VersionView(QTextEdit):
    """Read only; new words are underlined and tinted, gone ones struck through."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(fonts.font("body"))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.document().setDocumentMargin(14)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)

    def show_lines(self, old: Release | None, new: Release) -> bool:
        """Show `new`, against `old`; gives whether anything differs."""
        found = lines(old, new)
        changed = any(line.changed for line in found)
        self.setHtml("".join(map(self._paragraph, found)))
        if changed:
            self._go_to(next(n for n, line in enumerate(found) if line.changed))
        return changed

    def _go_to(self, number: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self.document().findBlockByNumber(number).position())
        self.setTextCursor(cursor)

    def _paragraph(self, line: Line) -> str:
        inside = "".join(self._piece(text, fate) for text, fate in _parted(line))
        weight = "font-weight:600;font-size:13pt;" if line.heading else ""
        return f'<p dir="rtl" style="margin:0 0 8px 0;{weight}">{inside}</p>'

    def _piece(self, text: str, fate: Fate) -> str:
        shown = escape(text).replace("\n", "<br>")
        theme = self._look.theme
        if fate == "new":
            style = f"text-decoration:underline;background:{theme.ins}"
        elif fate == "gone":
            style = f"text-decoration:line-through;background:{theme.dele}"
        else:
            return shown
        if theme.contrasting:
            style = style.partition(";")[0]
        return f'<span style="{style}">{shown}</span>'


def _parted(line: Line) -> Iterator[tuple[str, Fate]]:
    """A space between a word that went and the one that came in its place."""
    before: Fate = "same"
    for text, fate in line.pieces:
        if before == "gone" and fate == "new":
            yield " ", "same"
        yield text, fate
        before = fate
