"""The colours of the page, laid over the text without touching it or its undo."""

from __future__ import annotations

from PySide6.QtGui import (
    QColor,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextFragment,
)

from pressdesk.ui.editor import formats
from pressdesk.ui.editor.slots import Filled
from pressdesk.ui.theme import Theme

_DOTS = QTextCharFormat.UnderlineStyle.DotLine


class Colours(QSyntaxHighlighter):
    """Colours marks and quiet parts by the theme."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self.filled = Filled()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` from now on."""
        self._theme = theme
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Qt asks for the colours of the current block."""
        block, plain = self.currentBlock(), QTextCharFormat()
        if formats.kind_of(block) in formats.QUIET:
            plain.setForeground(QColor(self._theme.text2))
        for fragment in formats.fragments(block):
            look = self._marked(fragment) or plain
            if not look.isEmpty():
                start = fragment.position() - block.position()
                self.setFormat(start, fragment.length(), look)

    def _marked(self, fragment: QTextFragment) -> QTextCharFormat | None:
        marks = formats.marks_of(fragment.charFormat())
        made = QTextCharFormat()
        if marks.slot and not self.filled(marks.slot):
            made.setForeground(QColor(self._theme.accent))
            made.setBackground(QColor(self._theme.tint))
        elif marks.link:
            made.setForeground(QColor(self._theme.accent))
        elif marks.ltr:
            made.setBackground(QColor(self._theme.alt))
        elif not marks.note:
            return None
        if marks.note:
            made.setUnderlineStyle(_DOTS)
            made.setUnderlineColor(QColor(self._theme.accent))
        return made
