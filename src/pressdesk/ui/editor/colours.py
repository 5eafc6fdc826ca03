"""The colours of the page, laid over the text without touching it or its undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter as clock
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFragment,
    QTextLayout,
)

from pressdesk.ui.editor import formats, isolates
from pressdesk.ui.editor.slots import Filled
from pressdesk.ui.editor.underlines import Underline, Underlines
from pressdesk.ui.theme import Theme

_WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline
_DOTS = QTextCharFormat.UnderlineStyle.DotLine
SLICE = 0.006
"""Seconds for the underlines of one turn of the event loop, and its layout besides."""
MOST = 16
"""So many blocks of a turn are laid out anew: what that takes is not known before."""


class _Run(NamedTuple):
    """A stretch of a block with its look, from `start` up to `end` (UTF-16 units)."""

    start: int
    end: int
    look: QTextCharFormat


class Colours(QSyntaxHighlighter):
    """Colours marks and quiet parts by the theme, and underlines findings."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self.underlines = Underlines()
        self.filled = Filled()
        self._behind: set[str] = set()
        self._next = 0
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._go_on)
        document.blockCountChanged.connect(self._begin_again)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` from now on."""
        self._theme = theme
        self.rehighlight()

    # Findings

    def set_underlines(
        self, underlines: Iterable[Underline], seen: QTextBlock | None = None
    ) -> None:
        """Show these findings and no others; only touched blocks are drawn anew.

        What stands from `seen` on comes at once, the rest turn by turn: thousands of
        blocks take Qt a second to lay out.
        """
        before, self.underlines = self.underlines, Underlines(underlines)
        self._behind |= before.differing(self.underlines)
        if self._behind:
            self._draw(seen or self.document().firstBlock())
            self._begin_again()

    def _begin_again(self) -> None:
        """Blocks may have moved: look from the first on for what is behind."""
        if self._behind:
            self._next = 0
            self._more.start()

    def _go_on(self) -> None:
        """The next turn."""
        block = self._draw(self.document().findBlockByNumber(self._next))
        if block.isValid():
            self._next = block.blockNumber()
            self._more.start()
        else:
            self._behind.clear()

    def _draw(self, block: QTextBlock) -> QTextBlock:
        """Draw blocks that are behind, for some milliseconds; gives the next one.

        `rehighlightBlock` would lay out each for itself, and every time look at all
        blocks below: the layout is asked once for all of the turn.
        """
        until, drawn, last = clock() + SLICE, 0, None
        while block.isValid() and drawn < MOST and clock() < until:
            if formats.place_of(block) in self._behind and self._lay(block):
                drawn, last = drawn + 1, block
            block = block.next()
        if last is not None:
            self.document().markContentsDirty(last.position(), last.length())
        return block

    def _lay(self, block: QTextBlock) -> bool:
        """Give `block` its looks; whether they are others than before."""
        layout = block.layout()
        if layout.preeditAreaText():  # it has looks of its own, which Qt keeps
            self.rehighlightBlock(block)
            return False
        known = [_run(each) for each in layout.formats()]
        wanted = list(self._runs(block))
        if wanted == known:
            return False
        layout.setFormats([_range(run) for run in wanted])
        return True

    # Looks

    def highlightBlock(self, text: str) -> None:
        """Qt asks for the colours of the current block."""
        for run in self._runs(self.currentBlock()):
            self.setFormat(run.start, run.end - run.start, run.look)

    def _runs(self, block: QTextBlock) -> Iterator[_Run]:
        """What is not as the text itself, in order; equal neighbours are one."""
        runs = list(self._marked_runs(block))
        for mark in self.underlines.of(block):
            runs = list(self._underlined(runs, block, mark))
        last = None
        for run in runs:
            if last and last.end == run.start and last.look == run.look:
                last = _Run(last.start, run.end, run.look)
                continue
            if last and not last.look.isEmpty():
                yield last
            last = run
        if last and not last.look.isEmpty():
            yield last

    def _marked_runs(self, block: QTextBlock) -> Iterator[_Run]:
        plain = QTextCharFormat()
        if formats.kind_of(block) in formats.QUIET:
            plain.setForeground(QColor(self._theme.text2))
        for fragment in formats.fragments(block):
            start = fragment.position() - block.position()
            look = self._marked(fragment) or plain
            yield _Run(start, start + fragment.length(), look)

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

    def _underlined(
        self, runs: Iterable[_Run], block: QTextBlock, mark: Underline
    ) -> Iterator[_Run]:
        colour, style = {
            "error": (self._theme.error, _WAVE),
            "warning": (self._theme.warnLine, _WAVE),
        }.get(mark.severity, (self._theme.text3, _DOTS))
        start = isolates.unit_at(block, mark.start)
        end = isolates.unit_at(block, mark.end)
        for run in runs:
            low, high = max(run.start, start), min(run.end, end)
            if low >= high:
                yield run
                continue
            look = QTextCharFormat(run.look)
            look.setUnderlineStyle(style)
            look.setUnderlineColor(QColor(colour))
            if run.start < low:
                yield _Run(run.start, low, run.look)
            yield _Run(low, high, look)
            if high < run.end:
                yield _Run(high, run.end, run.look)


def _range(run: _Run) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = run.start, run.end - run.start
    made.format = run.look
    return made


def _run(known: QTextLayout.FormatRange) -> _Run:
    look = QTextCharFormat(known.format)  # the range takes its own with it
    return _Run(known.start, known.start + known.length, look)
