"""The colours of the page, laid over the text without touching it or its undo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import (
    QColor,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFragment,
)

from pressdesk.notices import Severity
from pressdesk.ui.editor import formats, isolates
from pressdesk.ui.editor.slots import Filled
from pressdesk.ui.theme import Theme

_WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline
_DOTS = QTextCharFormat.UnderlineStyle.DotLine


@dataclass(frozen=True)
class Underline:
    """A finding to underline: offsets in code points inside a block or part."""

    block: str
    start: int
    end: int
    severity: Severity


class Colours(QSyntaxHighlighter):
    """Colours marks and quiet parts by the theme, and underlines findings."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._underlines: Mapping[str, tuple[Underline, ...]] = {}
        self.filled = Filled()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` from now on."""
        self._theme = theme
        self.rehighlight()

    def set_underlines(self, underlines: Iterable[Underline]) -> None:
        """Show these findings and no others; only touched blocks are redrawn."""
        grouped: dict[str, tuple[Underline, ...]] = {}
        for mark in underlines:
            grouped[mark.block] = (*grouped.get(mark.block, ()), mark)
        before, self._underlines = self._underlines, grouped
        changed = {
            name
            for name in before.keys() | grouped.keys()
            if before.get(name) != grouped.get(name)
        }
        block = self.document().firstBlock()
        while block.isValid():
            if formats.place_of(block) in changed:
                self.rehighlightBlock(block)
            block = block.next()

    def highlightBlock(self, text: str) -> None:
        """Qt asks for the colours of the current block."""
        block = self.currentBlock()
        if formats.kind_of(block) in formats.QUIET:
            quiet = QTextCharFormat()
            quiet.setForeground(QColor(self._theme.text2))
            self.setFormat(0, block.length() - 1, quiet)
        for fragment in formats.fragments(block):
            made = self._marked(fragment)
            if made is not None:
                at = fragment.position() - block.position()
                self.setFormat(at, fragment.length(), made)
        for mark in self._underlines.get(formats.place_of(block), ()):
            self._underline(block, mark)

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

    def _underline(self, block: QTextBlock, mark: Underline) -> None:
        colour, style = {
            "error": (self._theme.error, _WAVE),
            "warning": (self._theme.warnLine, _WAVE),
        }.get(mark.severity, (self._theme.text3, _DOTS))
        for at in range(
            isolates.unit_at(block, mark.start), isolates.unit_at(block, mark.end)
        ):
            made = QTextCharFormat(self.format(at))
            made.setUnderlineStyle(style)
            made.setUnderlineColor(QColor(colour))
            self.setFormat(at, 1, made)
